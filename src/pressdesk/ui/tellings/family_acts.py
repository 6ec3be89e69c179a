"""What an officer decides about tellings: each act is one step of undo, and none changes any words."""

from __future__ import annotations

from collections.abc import Callable

from pressdesk.archive import families
from pressdesk.archive.transaction import Transaction
from pressdesk.model.quote import Quote
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session

_CONFIRMED = "official"


def same_utterance(session: Session, quote: Quote, other: Quote) -> None:
    """Let a quote join the family of another."""
    _write(
        session,
        tr("Same utterance"),
        lambda transaction: families.join(session.archive, transaction, _fresh(session, quote), other),
        tr("The quote is now another wording of the same utterance."),
    )


def supersede(session: Session, quote: Quote, other: Quote) -> None:
    """Note that a quote supersedes another."""
    _write(
        session,
        tr("Supersedes"),
        lambda transaction: transaction.save(_fresh(session, quote).replaced(supersedes=other.id)),
        tr("The quote now supersedes the other one."),
    )


def translation_of(session: Session, quote: Quote, other: Quote) -> None:
    """Note that a quote is the translation of another; this confirms a proposed one."""

    def act(transaction: Transaction) -> None:
        fresh = families.rejoin(session.archive, transaction, _fresh(session, quote), other)
        transaction.save(fresh.replaced(translation_of=other.id, translation_status=_CONFIRMED))

    _write(
        session,
        tr("Translation of"),
        act,
        tr("The quote is now a translation of the other one."),
    )


def stand_alone(session: Session, quote: Quote, other: Quote) -> None:
    """Take a quote out of the family that it shares with another; the two are kept apart from then on."""
    _write(
        session,
        tr("Another utterance"),
        lambda transaction: families.leave(transaction, _fresh(session, quote), other),
        tr("The quote stands by itself now."),
    )


def join_again(session: Session, quote: Quote, other: Quote) -> None:
    """Let two quotes that were kept apart be tellings of one utterance after all."""
    if quote.language == other.language:
        same_utterance(session, quote, other)
    else:
        translation_of(session, quote, other)


def make_authoritative(session: Session, quote: Quote) -> None:
    """Make a quote the authoritative wording of its family."""
    _write(
        session,
        tr("Make this the authoritative wording"),
        lambda transaction: families.make_authoritative(session.archive, transaction, _fresh(session, quote)),
        tr("This is the authoritative wording now."),
    )


def _write(session: Session, action: str, act: Callable[[Transaction], object], done: str) -> None:
    with session.write(action) as transaction:
        act(transaction)
    session.offer_undo(done)


def _fresh(session: Session, quote: Quote) -> Quote:
    """Give a quote as the archive has it now, not as it was when it was shown."""
    return session.archive.get(Quote, quote.id)
