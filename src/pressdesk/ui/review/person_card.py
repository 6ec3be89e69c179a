"""A person of the text."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from pressdesk.ingest.draft import DraftPerson, VisitDraft
from pressdesk.ingest.editing import remove_participant
from pressdesk.ingest.finding import PersonKey, Side
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.meeting import Participation
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.card_form import CardForm
from pressdesk.ui.review.edits import with_member
from pressdesk.ui.review.item_card import ItemCard, Reading
from pressdesk.ui.review.people import number_of
from pressdesk.ui.review.terms import choice_line, country_line, country_words, term_name, text_line


class PersonCard(ItemCard):
    """Name, office, country and side; the number is the key that gives words to this person."""

    LEAD_WIDTH = 20
    form: CardForm | None

    def reading(self, draft: VisitDraft) -> Reading:
        """Give the number, the name and office, country and side."""
        person = self._person(draft)
        number = number_of(draft, person.id)
        side = (
            term_name(self.session, "side", person.side.value) if person.takes_part else tr("only mentioned")
        )
        known = tr("in the archive") if person.known_id else ""
        details = filter(None, (country_words(person.country), side, known))
        who = ", ".join(filter(None, (person.name, person.role if person.is_named else "")))
        return Reading(str(number or ""), who, " · ".join(details))

    def make_form(self) -> QWidget:
        """Give a line for each."""
        form = CardForm(tr("Change a person"), self.item.key, self)
        form.edited.connect(self.edited)
        for name, label in (("name", "Name"), ("role", "Office on the day")):
            spec = FieldSpec(name, label, Kind.LINE)
            form.add_line(
                text_line(self.session, spec, partial(self._text, name), partial(self._changed, name))
            )
        form.add_line(
            country_line(
                self.session, "country", partial(self._text, "country"), partial(self._changed, "country")
            )
        )
        side = Participation.spec("side")
        form.add_line(choice_line(self.session, side, self._side, self._with_side))
        return form

    def fill_form(self, draft: VisitDraft) -> None:
        """Show the person in the editors."""
        if self.form is not None:
            self.form.fill(draft)

    def flush(self) -> None:
        """Tell at once what was typed."""
        if self.form is not None:
            self.form.flush()

    def _person(self, draft: VisitDraft) -> DraftPerson:
        return next(person for person in draft.people if person.id == self.item.id)

    def _text(self, name: str, draft: VisitDraft) -> str:
        return str(getattr(self._person(draft), name))

    def _side(self, draft: VisitDraft) -> str:
        person = self._person(draft)
        return person.side.value if person.takes_part else ""

    def _changed(self, name: str, draft: VisitDraft, value: str) -> VisitDraft:
        changes: dict[str, object] = {name: value}
        if name == "name":
            changes |= {"is_named": True, "known_id": ""}
        return with_member(draft, "people", self.item.id, **changes)

    def _with_side(self, draft: VisitDraft, code: str) -> VisitDraft:
        if not code:
            return remove_participant(draft, PersonKey(self.item.id))
        return with_member(draft, "people", self.item.id, side=Side(code), takes_part=True)
