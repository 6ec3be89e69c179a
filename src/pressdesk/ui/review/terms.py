"""Codes of a draft and terms of the archive's vocabularies, one into the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pressdesk.ingest.countries import country_name, country_of
from pressdesk.ingest.draft import VisitDraft
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.term import Term
from pressdesk.ui.form.choice_editors import ChoiceEditor
from pressdesk.ui.form.text_editors import LineEditor
from pressdesk.ui.i18n import language
from pressdesk.ui.review.card_form import FormLine
from pressdesk.ui.session import Session

Read = Callable[[VisitDraft], str]
Write = Callable[[VisitDraft, str], VisitDraft]


def term_name(session: Session, vocabulary: str, code: str) -> str:
    """Give the words for a code in the window's language; the code itself where the vocabulary lacks it."""
    term = session.archive.look_up(Term, f"{vocabulary}.{code}") if code else None
    return term.name.best(session.language) if term else code


def country_words(code: str) -> str:
    """Give a country's name in the window's language, or whatever stands in place of a code."""
    return country_name(code, language().value) or code if code else ""


def choice_line(session: Session, spec: FieldSpec, read: Read, write: Write) -> FormLine:
    """Bind a list of terms to a code of the draft."""
    return FormLine(ChoiceEditor(spec, session), read, write)


def country_line(session: Session, name: str, read: Read, write: Write) -> FormLine:
    """Bind a line into which a country is typed, by name or code in any of the languages, to its code."""
    spec = FieldSpec(name, "Country", Kind.LINE)

    def written(draft: VisitDraft, typed: Any) -> VisitDraft:
        words = str(typed).strip()
        is_code = len(words) == 2 and country_name(words.upper(), "en") is not None
        return write(draft, words.upper() if is_code else country_of(words) or words)

    return FormLine(LineEditor(spec, session), lambda draft: country_words(read(draft)), written)


def text_line(
    session: Session, spec: FieldSpec, read: Read, write: Write, *, is_wide: bool = False
) -> FormLine:
    """Bind a line of text to a text of the draft."""
    return FormLine(
        LineEditor(spec, session), read, lambda draft, text: write(draft, str(text).strip()), is_wide
    )
