"""The facts of the visit: days, kind, level, guest, host, place."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from pressdesk.ingest.draft import VisitDraft
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.visit import Visit
from pressdesk.ui.form.date_editors import DateEditor
from pressdesk.ui.i18n import show_days, tr
from pressdesk.ui.review.card_form import CardForm, FormLine
from pressdesk.ui.review.edits import Edit, with_field
from pressdesk.ui.review.item_card import ItemCard, Reading
from pressdesk.ui.review.items import item_name
from pressdesk.ui.review.people import NOBODY, attribution, person_choices
from pressdesk.ui.review.speaker_chips import PersonChips
from pressdesk.ui.review.terms import choice_line, country_line, country_words, term_name, text_line


class FactCard(ItemCard):
    """A fact that reads as one line."""

    form: CardForm | None

    def reading(self, draft: VisitDraft) -> Reading:
        """Give the fact's name and what was read."""
        return Reading(item_name(self.item), self.words(draft) or tr("Not found in the text"))

    def words(self, draft: VisitDraft) -> str:
        """Say the fact in words; empty where nothing is known."""
        raise NotImplementedError

    def fill_form(self, draft: VisitDraft) -> None:
        """Show the fact in its editors."""
        if self.form is not None:
            self.form.fill(draft)

    def flush(self) -> None:
        """Tell at once what was typed."""
        if self.form is not None:
            self.form.flush()

    def _new_form(self) -> CardForm:
        form = CardForm(tr("Change: {what}", what=item_name(self.item)), self.item.key, self)
        form.edited.connect(self.edited)
        return form


class DaysCard(FactCard):
    """The first and the last day."""

    def words(self, draft: VisitDraft) -> str:
        """Write the days once where there is one."""
        return show_days(draft.date_start.value, draft.date_end.value)

    def make_form(self) -> QWidget:
        """Give two days with a calendar each."""
        form = self._new_form()
        for name, field in (("starts_on", "date_start"), ("ends_on", "date_end")):
            editor = DateEditor(Visit.spec(name), self.session, form)
            form.add_line(FormLine(editor, partial(_value, name=field), partial(_changed, name=field)))
        return form


class TermCard(FactCard):
    """The kind of the visit or its level."""

    def words(self, draft: VisitDraft) -> str:
        """Give the term's name."""
        return term_name(
            self.session, Visit.spec(self.item.id).vocabulary, getattr(draft, self.item.id).value
        )

    def make_form(self) -> QWidget:
        """Give the vocabulary to choose from."""
        form, name = self._new_form(), self.item.id
        line = choice_line(
            self.session, Visit.spec(name), partial(_value, name=name), partial(_changed, name=name)
        )
        form.add_line(line)
        return form


class PlaceCard(FactCard):
    """City and country."""

    def words(self, draft: VisitDraft) -> str:
        """Give the city and the country's name."""
        return ", ".join(filter(None, (draft.city.value, country_words(draft.country.value))))

    def make_form(self) -> QWidget:
        """Give a line for each."""
        form = self._new_form()
        city = FieldSpec("city", "City", Kind.LINE)
        form.add_line(
            text_line(self.session, city, partial(_value, name="city"), partial(_changed, name="city"))
        )
        read, write = partial(_value, name="country"), partial(_changed, name="country")
        form.add_line(country_line(self.session, "country", read, write))
        return form


class ChiefCard(ItemCard):
    """The guest or the host, one of the people of the text."""

    form: PersonChips | None

    def reading(self, draft: VisitDraft) -> Reading:
        """Give name and office."""
        return Reading(
            item_name(self.item), attribution(draft, getattr(draft, self.item.id).value or None, "")
        )

    def make_form(self) -> QWidget:
        """Give the people as chips."""
        chips = PersonChips(item_name(self.item), self)
        chips.person_pressed.connect(self.choose_person)
        return chips

    def fill_form(self, draft: VisitDraft) -> None:
        """Show who is chosen."""
        if self.form is not None:
            chosen = getattr(draft, self.item.id).value
            self.form.show_people(person_choices(draft, [chosen]), {chosen} - {NOBODY})

    def choose_person(self, key: str | None) -> None:
        """Make a person the guest or the host; whoever is it already, no longer."""
        name = self.item.id
        taken = "" if self.draft and getattr(self.draft, name).value == key else key or ""
        action = tr("Change: {what}", what=item_name(self.item))
        self.edited.emit(Edit(action, lambda draft: with_field(draft, name, taken)))


def _value(draft: VisitDraft, name: str) -> str:
    return str(getattr(draft, name).value)


def _changed(draft: VisitDraft, value: str, name: str) -> VisitDraft:
    return with_field(draft, name, value)
