"""The tellings of one utterance: its authoritative wording, the variants of other houses, its translations.

A variant names the authoritative wording; so does a translation, or the variant that it was made from. The
first telling filed is authoritative until an officer chooses another. No words are ever changed by this.
"""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Transaction
from pressdesk.model.quote import Quote


@dataclass(frozen=True, slots=True)
class Family:
    """All tellings of one utterance that the archive holds."""

    authoritative: Quote
    variants: tuple[Quote, ...] = ()
    translations: tuple[Quote, ...] = ()

    @property
    def members(self) -> tuple[Quote, ...]:
        """The tellings in the language of the authoritative one, which comes first."""
        return (self.authoritative, *self.variants)

    @property
    def is_alone(self) -> bool:
        """Tell whether there is but one telling."""
        return not self.variants and not self.translations


def family_of(archive: Archive, quote: Quote) -> Family:
    """Give the family that a quote belongs to, by itself or as a translation."""
    head = authoritative_of(archive, _original(archive, quote))
    variants = tuple(archive.find(Quote, variant_of=head.id, order="created_at"))
    translations: dict[str, Quote] = {}
    for member in (head, *variants):
        for translation in archive.find(Quote, translation_of=member.id, order="created_at"):
            translations[translation.id] = translation
            for variant in archive.find(Quote, variant_of=translation.id, order="created_at"):
                translations[variant.id] = variant
    known = {head.id, *(variant.id for variant in variants)}
    return Family(head, variants, tuple(one for key, one in translations.items() if key not in known))


def authoritative_of(archive: Archive, quote: Quote) -> Quote:
    """Give the authoritative wording of a quote's language: itself where it is a variant of none."""
    seen = {quote.id}
    while quote.variant_of and quote.variant_of not in seen:
        head = archive.look_up(Quote, quote.variant_of)
        if head is None or head.is_removed:
            break
        quote = head
        seen.add(quote.id)
    return quote


def join(archive: Archive, transaction: Transaction, quote: Quote, other: Quote) -> Quote:
    """Let a quote, with all variants of its own, join the family of another; give it as it is then.

    That they were kept apart before counts no longer.
    """
    quote = rejoin(archive, transaction, quote, other)
    head = authoritative_of(archive, other)
    if head.id in {quote.id, quote.variant_of}:
        return quote
    for variant in archive.find(Quote, variant_of=quote.id):
        transaction.save(variant.replaced(variant_of=head.id))
    return transaction.save(quote.replaced(variant_of=head.id))


def leave(transaction: Transaction, quote: Quote, other: Quote) -> Quote:
    """Let a quote stand by itself, neither a variant nor a translation, and apart from another for good."""
    former = (quote.variant_of, quote.translation_of, other.id)
    apart = dict.fromkeys((*quote.apart_from, *filter(None, former)))
    return transaction.save(
        quote.replaced(variant_of="", translation_of="", translation_status="", apart_from=tuple(apart))
    )


def are_apart(one: Quote, other: Quote) -> bool:
    """Tell whether an officer said that two quotes are not the same utterance."""
    return other.id in one.apart_from or one.id in other.apart_from


def kept_apart(archive: Archive, quote: Quote) -> list[Quote]:
    """Give the quotes that are kept apart from this one, whichever of the two says so."""
    own = archive.get_many(Quote, quote.apart_from)
    others = (*own, *archive.find(Quote, apart_from=quote.id))
    return [one for one in {one.id: one for one in others}.values() if not one.is_removed]


def rejoin(archive: Archive, transaction: Transaction, quote: Quote, other: Quote) -> Quote:
    """Forget that two quotes were kept apart; give the first as it is then."""
    fresh = archive.look_up(Quote, other.id)
    if fresh is not None and quote.id in fresh.apart_from:
        transaction.save(fresh.replaced(apart_from=_without(fresh.apart_from, quote.id)))
    if other.id in quote.apart_from:
        quote = transaction.save(quote.replaced(apart_from=_without(quote.apart_from, other.id)))
    return quote


def make_authoritative(archive: Archive, transaction: Transaction, quote: Quote) -> Quote:
    """Make a quote the authoritative wording of its family: what it was a variant of becomes its variant."""
    head = authoritative_of(archive, quote)
    if head.id == quote.id:
        return quote
    chosen = transaction.save(
        quote.replaced(
            variant_of="", translation_of=head.translation_of, translation_status=head.translation_status
        )
    )
    for variant in archive.find(Quote, variant_of=head.id):
        if variant.id != quote.id:
            transaction.save(variant.replaced(variant_of=quote.id))
    transaction.save(head.replaced(variant_of=quote.id, translation_of="", translation_status=""))
    for translation in archive.find(Quote, translation_of=head.id):
        if translation.id != quote.id:
            transaction.save(translation.replaced(translation_of=quote.id))
    return chosen


def _original(archive: Archive, quote: Quote) -> Quote:
    own = authoritative_of(archive, quote)
    if not own.translation_of:
        return own
    original = archive.look_up(Quote, own.translation_of)
    return own if original is None or original.is_removed or original.id == own.id else original


def _without(ids: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(one for one in ids if one != gone)
