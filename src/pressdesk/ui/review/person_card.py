"""A person of the text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from pressdesk.ingest.draft import DraftPerson, Review, VisitDraft
from pressdesk.ingest.editing import remove_participant
from pressdesk.ingest.finding import PersonKey, Side
from pressdesk.ingest.same_person import merged
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.meeting import Participation
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.card_form import CardForm
from pressdesk.ui.review.edits import Edit, with_member
from pressdesk.ui.review.item_card import ItemCard, Reading
from pressdesk.ui.review.items import Item
from pressdesk.ui.review.people import number_of, people_in_order
from pressdesk.ui.review.people_menu import PeopleMenu
from pressdesk.ui.review.terms import choice_line, country_line, country_words, term_name, text_line
from pressdesk.ui.session import Session
from pressdesk.ui.widgets.buttons import ToolButton


class PersonCard(ItemCard):
    """Name, office, country and side; the number is the key that gives words to this person."""

    LEAD_WIDTH = 20
    form: CardForm | None

    def __init__(self, session: Session, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(session, item, parent)
        name = tr("Same person as… ({key})", key="U")
        self.same_button = ToolButton("merge", name, self.ask_same_person, self)
        self.add_button(self.same_button)

    @property
    def has_others(self) -> bool:
        """Tell whether the text names anybody else."""
        return bool(self._others())

    def ask_same_person(self) -> None:
        """Ask as whom the person of this card is known in the text as well."""
        self.pressed.emit(self.item.key)
        self._open_menu(self.same_button.mapToGlobal(self.same_button.rect().bottomLeft()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask the same where the pointer is."""
        self.pressed.emit(self.item.key)
        self._open_menu(event.globalPos())

    def show_item(self, draft: VisitDraft, item: Item) -> None:
        """Show the person; where nobody else is named there is nobody to be one with."""
        super().show_item(draft, item)
        self._show_same_button()

    def set_closed(self, *, is_closed: bool) -> None:
        """Offer nothing where the draft can only be looked at."""
        super().set_closed(is_closed=is_closed)
        self._show_same_button()

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

    def _show_same_button(self) -> None:
        is_rejected = self.item.review is Review.REJECTED
        self.same_button.setVisible(self.has_others and not is_rejected and not self.is_closed)

    def _others(self) -> list[tuple[int, DraftPerson]]:
        if self.draft is None:
            return []
        draft = self.draft
        people = [person for person in people_in_order(draft) if person.id != self.item.id]
        return [(number_of(draft, person.id), person) for person in people]

    def _open_menu(self, place: QPoint) -> None:
        others = self._others()
        if others and not self.is_closed:
            PeopleMenu(others, self._make_one, self).popup(place)

    def _make_one(self, key: str) -> None:
        own, other = PersonKey(self.item.id), PersonKey(key)
        action = tr("Make one person of two")
        self.edited.emit(Edit(action, lambda draft: merged(draft, own, other), look_at=f"people:{key}"))

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
