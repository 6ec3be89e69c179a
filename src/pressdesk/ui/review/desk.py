"""The draft under review: what it holds, which item is current, and everything done to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from pressdesk.archive.transaction import Written
from pressdesk.ingest.accession import Accession, held_visits
from pressdesk.ingest.draft import Review, VisitDraft
from pressdesk.ingest.editing import DraftEditError, split_quote
from pressdesk.ingest.finding import Genre, Range
from pressdesk.ingest.foresight import Foresight, foresee
from pressdesk.ingest.inbox import (
    DISCARDED,
    FILED,
    discard_draft,
    draft_of_entry,
    load_draft,
    take_back_draft,
    update_draft,
)
from pressdesk.ingest.languages import Language
from pressdesk.ingest.same_person import parted, person_at
from pressdesk.model.attachment import Attachment
from pressdesk.model.source import InboxDraft
from pressdesk.model.values import PartialDate
from pressdesk.model.visit import Visit
from pressdesk.ui.i18n import show_days, tr, translated_label
from pressdesk.ui.jobs import Progress
from pressdesk.ui.review import edits, passages
from pressdesk.ui.review.edits import Edit
from pressdesk.ui.review.filing_job import FilingOrder, FilingStopped, file_draft, said_of
from pressdesk.ui.review.items import Item, item_name, items_of, next_to_check
from pressdesk.ui.review.people import NOBODY, person_by_number
from pressdesk.ui.session import Session, touches_record

READ_AT_ONCE = 50_000
"""Characters of a text that is there within a frame; a longer one is fetched in the background."""

NO_DRAFT = VisitDraft("", "", "", Language.ENGLISH, Genre.NARRATIVE)


@dataclass(frozen=True, slots=True)
class HeldVisit:
    """A visit of the archive that the text seems to tell of."""

    id: str
    caption: str


class ReviewDesk(QObject):
    """Holds one draft of the inbox. Every change is kept there at once, as one step of undo."""

    opened = Signal()
    """A draft lies on the desk."""
    draft_changed = Signal()
    current_changed = Signal(str)
    """The key of the item that is looked at now."""
    foresight_changed = Signal()
    person_chosen = Signal(str)
    """The key of a person of the text, for the current item; empty for nobody."""
    filed = Signal(str)
    """The id of the visit that the draft has become."""
    filing_went_on = Signal(int, int)
    """How many of how many steps of filing are done."""
    all_reviewed = Signal()
    """The last open item was decided."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.entry = InboxDraft()
        self.draft = NO_DRAFT
        self.items: tuple[Item, ...] = ()
        self.current = ""
        self.held_visits: tuple[HeldVisit, ...] = ()
        """Those of them that the officer has not said to be other ones."""
        self.merge_visit = ""
        """The visit of the archive that the text is added to; empty for a visit of its own."""
        self.foresight: Foresight | None = None
        """What the text adds to that visit, or to the likeliest one; None where none is recognised."""
        self._found_visits: tuple[HeldVisit, ...] = ()
        self._opening = ""
        self._filings: dict[str, Event] = {}
        """By the id of each draft that is being filed, what stops that."""
        session.written.connect(self._follow)

    @property
    def item(self) -> Item | None:
        """The item that is looked at now."""
        return next((item for item in self.items if item.key == self.current), None)

    @property
    def apart(self) -> frozenset[str]:
        """The ids of quotes that are not to be joined with the held ones that they resemble."""
        return frozenset(self.entry.apart)

    @property
    def other_visits(self) -> tuple[HeldVisit, ...]:
        """The visits that the text seems to tell of, but does not, as the officer said."""
        return tuple(visit for visit in self._found_visits if visit.id in self.entry.other_visits)

    @property
    def is_filed(self) -> bool:
        """Tell whether the draft has become a visit."""
        return self.entry.state == FILED

    @property
    def is_discarded(self) -> bool:
        """Tell whether the draft was taken out of the inbox."""
        return self.entry.state == DISCARDED

    @property
    def is_closed(self) -> bool:
        """Tell whether the draft can only be looked at: filed, discarded, or in an archive for reading."""
        return self.is_filed or self.is_discarded or self.session.is_read_only

    @property
    def is_waiting(self) -> bool:
        """Tell whether the draft can be worked on: neither filed nor discarded, nor just being filed."""
        return not (self.is_closed or self.is_being_filed or self.is_opening)

    @property
    def is_opening(self) -> bool:
        """Tell whether the draft is still being fetched."""
        return bool(self._opening)

    @property
    def is_being_filed(self) -> bool:
        """Tell whether the draft is on its way into the archive."""
        return self.entry.id in self._filings

    def open(self, record_id: str) -> None:
        """Take a draft of the inbox onto the desk; one with a long text comes a moment later."""
        archive = self.session.archive
        self.entry = archive.get(InboxDraft, record_id)
        self._found_visits, self.held_visits, self.merge_visit, self.current = (), (), "", ""
        self._take_foresight(None)
        if self.entry.characters is not None and self.entry.characters <= READ_AT_ONCE:
            self._take_opened(self.entry.id, load_draft(archive, self.entry))
            return
        self._opening = self.entry.id
        self._hold(NO_DRAFT)
        self.session.jobs.submit(
            _loaded,
            self.session,
            self.entry,
            done=partial(self._take_opened, self.entry.id),
            failed=self._fail_opening,
            owner=self,
            purpose="review.open",
        )

    def _take_opened(self, entry_id: str, draft: VisitDraft) -> None:
        if entry_id != self.entry.id:
            return
        self._opening = ""
        self._hold(draft)
        self._look_for_held_visits()
        self.opened.emit()

    def _fail_opening(self, error: Exception) -> None:
        self._opening = ""
        self.draft_changed.emit()
        self.session.report(error)

    # Going through

    def go_to(self, key: str) -> None:
        """Look at an item."""
        if key != self.current and any(item.key == key for item in self.items):
            self.current = key
            self.current_changed.emit(key)

    def go_next(self) -> None:
        """Look at the next item of the page, going round."""
        self._step(1)

    def go_previous(self) -> None:
        """Look at the item before, going round."""
        self._step(-1)

    def go_to_check(self) -> None:
        """Look at the next item that wants a decision, unsure ones first; else at the first item of all."""
        found = next_to_check(self.items, self.current)
        if found is not None:
            self.go_to(found.key)
        elif not self.current and self.items:
            self.go_to(self.items[0].key)

    # Deciding

    def accept(self) -> None:
        """Accept the current item and go on to the next that wants a decision."""
        self._decide(Review.ACCEPTED)

    def reject(self) -> None:
        """Reject the current item and go on."""
        self._decide(Review.REJECTED)

    def review(self, key: str, review: Review) -> None:
        """Give a verdict on an item."""
        item = next((item for item in self.items if item.key == key), None)
        if item is not None:
            action = _REVIEW_ACTIONS[review]()
            self.apply(Edit(action, lambda draft: edits.with_review(draft, item, review)))

    def accept_certain(self) -> None:
        """Accept every open item of which the reading was certain, then look at what is left."""
        self.apply(Edit(tr("Accept all that is certain"), edits.with_all_certain))
        if self.item is None or not self.item.is_open:
            self.go_to_check()

    def choose_number(self, number: int) -> None:
        """Give the current item to the person under a number key; 0 is nobody."""
        key = person_by_number(self.draft, number)
        if key is not None or number == 0:
            self.person_chosen.emit(key or NOBODY)

    # Changing

    def apply(self, edit: Edit) -> None:
        """Change the draft and keep it; a change that changes nothing is none."""
        if not self.is_waiting:
            self.say_closed()
            return
        try:
            changed = edit.change(self.draft)
        except DraftEditError as error:
            self.say(f"{translated_label(error.message)} {translated_label(error.hint)}")
            return
        if changed == self.draft:
            return
        merge_key = f"{self.entry.id}.{edit.merge_key}" if edit.merge_key else ""
        with self.session.write(edit.action, merge_key=merge_key):
            self.entry = update_draft(self.session.archive, self.entry, changed)
        dates_before = self.draft.date_start.value, self.draft.date_end.value
        if edit.look_at:
            self.current = edit.look_at
        self._hold(changed)
        if edit.look_at:
            self.current_changed.emit(self.current)
        if (changed.date_start.value, changed.date_end.value) != dates_before:
            self._look_for_held_visits()
        else:
            self._look_ahead()

    def split(self, offset: int) -> None:
        """Split the current quote at an offset of the source."""
        item = self._current_quote()
        if item is not None:
            self.apply(Edit(tr("Split a quote"), lambda draft: split_quote(draft, item.id, offset)))

    def join(self) -> None:
        """Join the current quote with the next one as one statement."""
        item = self._current_quote()
        if item is None:
            return
        if not passages.has_next(self.draft, item.id):
            self.say(tr("There is no quote after this one to join it with."))
        else:
            self.apply(Edit(tr("Join two quotes"), lambda draft: passages.join_with_next(draft, item.id)))

    def part_person(self, span: Range) -> None:
        """Let a name of the source, wherever it is printed so, be that of somebody else."""
        named = person_at(self.draft, span)
        if named is None:
            self.say(tr("Point at a name in the text first."))
            return
        person, mention = named
        former = {other.id for other in self.draft.people}
        self.apply(Edit(tr("Part two people"), lambda draft: parted(draft, person.id, mention)))
        for other in self.draft.people:
            if other.id not in former:
                self.go_to(f"people:{other.id}")

    def set_range(self, span: Range) -> None:
        """Let the current item stand for other words of the source."""
        item = self.item
        if item is not None:
            action = tr("Change: {what}", what=item_name(item))
            self.apply(Edit(action, lambda draft: passages.with_range(draft, item, span)))
            self.current_changed.emit(self.current)

    def add(self, collection: str, span: Range) -> None:
        """Make words of the source a new item and look at it."""
        former = {item.key for item in self.items}
        action = tr("Mark words in the source")
        self.apply(Edit(action, lambda draft: passages.with_new(draft, collection, span)[0]))
        for item in self.items:
            if item.key not in former:
                self.go_to(item.key)

    # Being done

    def choose_visit(self, visit_id: str) -> None:
        """Add the text to a visit of the archive, or with an empty id make it a visit of its own."""
        self.merge_visit = visit_id
        self.draft_changed.emit()
        self._look_ahead()

    def switch_other(self, visit_id: str) -> None:
        """Say that the text tells of another visit than a held one, for good; or take that back."""
        other = set(self.entry.other_visits) ^ {visit_id}
        action = tr("Another visit") if visit_id in other else tr("Perhaps the same visit")
        seems_held = any(visit.id not in other for visit in self._found_visits)
        self._note(action, other_visits=tuple(sorted(other)), seems_held=seems_held)

    def switch_apart(self, quote_id: str) -> None:
        """Keep a quote apart from the held one that it resembles, or join it again."""
        apart = self.apart ^ {quote_id}
        self._note(tr("Keep apart") if quote_id in apart else tr("Join again"), apart=tuple(sorted(apart)))

    def _note(self, action: str, **changes: Any) -> None:
        """Keep what the officer said of the text as a whole."""
        if not self.is_waiting:
            self.say_closed()
            return
        with self.session.write(action) as transaction:
            self.entry = transaction.save(self.entry.replaced(**changes))
        self._sort_visits()
        self.foresight_changed.emit()

    def file(self) -> None:
        """File the visit with all that was not rejected, and show it; until then it can be stopped."""
        if not self.is_waiting:
            self.say_closed()
            return
        stop = self._filings[self.entry.id] = Event()
        self.session.jobs.submit(
            file_draft,
            self.session,
            FilingOrder(self.draft, self.entry, self.merge_visit),
            stop,
            done=partial(_take_filed, self.session, self, self.entry.id),
            failed=partial(_take_failure, self.session, self, self.entry.id),
            progress=self.filing_went_on.emit,
            owner=self.session,
        )
        self.draft_changed.emit()

    def stop_filing(self) -> None:
        """Break the filing off, unless all is written already."""
        if self.is_being_filed:
            self._filings[self.entry.id].set()

    def end_filing(self, entry_id: str, visit_id: str) -> None:
        """Go on to the visit that a draft became, if it is the one on the desk; an empty id is none."""
        self._filings.pop(entry_id, None)
        if entry_id == self.entry.id:
            self.draft_changed.emit()
            if visit_id:
                self.filed.emit(visit_id)

    def enclose(self, photos: Sequence[Attachment]) -> None:
        """Let photos wait with the draft; they go to the visit that it becomes."""
        if not self.is_waiting:
            self.say_closed()
            return
        with self.session.write(tr("Enclose {count} photos", count=len(photos))) as transaction:
            ids = tuple(transaction.save(photo).id for photo in photos)
            self.entry = transaction.save(self.entry.replaced(enclosures=(*self.entry.enclosures, *ids)))
        self.draft_changed.emit()
        self.session.offer_undo(
            tr("{count} photos wait with the draft and go to the visit with it.", count=len(photos))
        )

    def discard(self) -> None:
        """Take the draft out of the inbox; it can be brought back by Undo."""
        if not self.is_waiting:
            return
        with self.session.write(tr("Discard the draft")):
            self.entry = discard_draft(self.session.archive, self.entry)
        self.draft_changed.emit()
        self.session.offer_undo(tr("The draft is discarded; its text is kept."))

    def take_back(self) -> None:
        """Put a discarded draft back into the inbox."""
        with self.session.write(tr("Put back into the inbox")):
            self.entry = take_back_draft(self.session.archive, self.entry)
        self._sort_visits()

    def say(self, sentence: str) -> None:
        """Tell the officer something in passing."""
        self.session.give_notice(sentence)

    def say_closed(self) -> None:
        """Say why nothing can be changed just now."""
        if self.is_opening:
            self.say(tr("The text is being opened…"))
        elif self.is_being_filed:
            self.say(tr("The visit is being filed; nothing can be changed just now."))
        else:
            self.say(tr("This draft is closed; nothing can be changed in it."))

    def _hold(self, draft: VisitDraft) -> None:
        self.draft, self.items = draft, items_of(draft)
        self.draft_changed.emit()
        if self.current and self.item is None:
            self.current = ""
            self.go_to_check()

    def _decide(self, review: Review) -> None:
        item = self.item
        if item is None:
            return
        if item.review is not review:
            self.review(item.key, review)
        if next_to_check(self.items, self.current) is None:
            self.all_reviewed.emit()
        self.go_to_check()

    def _step(self, by: int) -> None:
        keys = [item.key for item in self.items]
        if keys:
            place = keys.index(self.current) + by if self.current in keys else 0
            self.go_to(keys[place % len(keys)])

    def _current_quote(self) -> Item | None:
        item = self.item
        if item is None or item.collection != "quotes":
            self.say(tr("Choose a quote first."))
            return None
        return item

    def _follow(self, written: Written) -> None:
        """Show what Undo, or somebody else, made of the draft."""
        if not self.entry.id or self.is_opening or not touches_record(written, self.entry.id):
            return
        fresh = self.session.archive.look_up(InboxDraft, self.entry.id)
        if fresh is None or _standing(fresh) == _standing(self.entry):
            return
        is_same_draft = fresh.document == self.entry.document
        self.entry = fresh
        if is_same_draft:
            self._sort_visits()
            self.foresight_changed.emit()
        else:
            self._hold(draft_of_entry(fresh, self.draft.text))

    def _look_for_held_visits(self) -> None:
        """Look for the visit in the archive, away from the window's own thread."""
        if not (_is_day(self.draft.date_start.value) and _is_day(self.draft.date_end.value)):
            self._take_held_visits(())
            return
        search = partial(_held, self.session, self.draft)
        self.session.jobs.submit(
            search, done=self._take_held_visits, owner=self, purpose="review.held_visits"
        )

    def _take_held_visits(self, found: tuple[HeldVisit, ...]) -> None:
        self._found_visits = found
        self._sort_visits()

    def _sort_visits(self) -> None:
        """Leave aside the visits that were said to be other ones."""
        self.held_visits = tuple(
            visit for visit in self._found_visits if visit.id not in self.entry.other_visits
        )
        if self.merge_visit not in {visit.id for visit in self.held_visits}:
            self.merge_visit = ""
        self.draft_changed.emit()
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Compare the draft with the visit that it tells of, away from the window's own thread."""
        visit_id = self.merge_visit or next((visit.id for visit in self.held_visits), "")
        if not visit_id or not self.is_waiting:
            self._take_foresight(None)
            return
        search = partial(_foreseen, self.session, self.draft, visit_id)
        self.session.jobs.submit(search, done=self._take_foresight, owner=self, purpose="review.foresight")

    def _take_foresight(self, foresight: Foresight | None) -> None:
        self.foresight = foresight
        self.foresight_changed.emit()


_REVIEW_ACTIONS = {
    Review.OPEN: lambda: tr("Take back a decision"),
    Review.ACCEPTED: lambda: tr("Accept"),
    Review.REJECTED: lambda: tr("Reject"),
}


def _loaded(progress: Progress, session: Session, entry: InboxDraft) -> VisitDraft:
    progress.check()
    return load_draft(session.archive, entry)


def _held(session: Session, draft: VisitDraft, progress: Progress) -> tuple[HeldVisit, ...]:
    progress.check()
    visits = held_visits(session.archive, draft)
    return tuple(HeldVisit(visit.id, _caption(visit, session.language)) for visit in visits)


def _foreseen(session: Session, draft: VisitDraft, visit_id: str, progress: Progress) -> Foresight | None:
    progress.check()
    visit = session.archive.look_up(Visit, visit_id)
    return foresee(session.archive, draft, visit, progress.check) if visit is not None else None


def _take_filed(session: Session, desk: ReviewDesk, entry_id: str, accession: Accession) -> None:
    """Tell whoever still looks at the draft, and everybody how to take it back."""
    if shiboken6.isValid(desk):
        desk.end_filing(entry_id, accession.visit.id)
    entry = session.archive.look_up(InboxDraft, entry_id)
    session.offer_undo(said_of(accession, (entry.unsure if entry else 0) or 0))


def _take_failure(session: Session, desk: ReviewDesk, entry_id: str, error: Exception) -> None:
    if shiboken6.isValid(desk):
        desk.end_filing(entry_id, "")
    if isinstance(error, FilingStopped):
        session.give_notice(tr("Nothing was filed; the draft waits as it was."))
    else:
        session.report(error)


def _caption(visit: Visit, language: str) -> str:
    days = show_days(visit.starts_on, visit.ends_on)
    return " · ".join(filter(None, (visit.title.best(language), days, visit.reference)))


def _standing(entry: InboxDraft) -> tuple[object, ...]:
    """Give what the page shows of an entry."""
    return entry.document, entry.state, entry.other_visits, entry.apart, entry.enclosures


def _is_day(written: str) -> bool:
    try:
        return PartialDate.parse(written).day is not None
    except ValueError:
        return False
