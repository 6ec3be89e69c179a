"""The collections of an archive: what each is called, holds, shows of a record and is sorted by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pressdesk.archive.conflicts import SHARED
from pressdesk.model.assertion import Assertion
from pressdesk.model.attachment import Attachment
from pressdesk.model.briefing import Briefing
from pressdesk.model.document import Document, LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country, Organisation, Place
from pressdesk.model.kinds import SqlValue
from pressdesk.model.meeting import Meeting
from pressdesk.model.note import Note
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.source import Correction, InboxDraft, Source
from pressdesk.model.topic import Topic
from pressdesk.model.visit import Event, Tour, Visit
from pressdesk.ui.i18n import mark


@dataclass(frozen=True, slots=True)
class Collection:
    """One collection; the names are those of declared fields.

    ``title`` empty means the record's own caption. ``first_day`` and ``last_day`` are written as one date.
    """

    record_class: type[Record]
    icon: str
    order: str = ""
    title: str = ""
    first_day: str = ""
    last_day: str = ""
    details: tuple[str, ...] = ()
    pill: str = ""
    group: int = 0
    only: tuple[tuple[str, SqlValue], ...] = ()
    one_per: tuple[str, ...] = ()
    """Records that agree in these fields make one row: the values on which sources disagree, one conflict."""
    is_gallery: bool = False
    is_bin: bool = False
    advice: str = field(default=mark("Press Ctrl+Shift+N to add the first one."))

    def conditions(self) -> dict[str, Any]:
        """Give what records must equal to be in the collection, as ``Archive.find`` takes it."""
        return dict(self.only)

    @property
    def key(self) -> str:
        """The name by which settings and tests know the collection."""
        return "bin" if self.is_bin else self.record_class.table

    @property
    def is_begun_by_hand(self) -> bool:
        """Tell whether the person begins such records; drafts and conflicts come out of reading."""
        return not self.is_bin and self.record_class not in {InboxDraft, Assertion, Briefing, Correction}

    @property
    def label(self) -> str:
        """The collection's name in English, marked for translation."""
        return mark("Bin") if self.is_bin else self.record_class.plural


INBOX = Collection(
    InboxDraft,
    "inbox",
    "-created_at",
    "title",
    "held_on",
    details=("publisher", "language"),
    pill="unsure",
    only=(("state", "waiting"),),
    advice=mark("Paste a release with Ctrl+Shift+V, or drop text files on the window. Drafts wait here."),
)
VISITS = Collection(
    Visit,
    "plane",
    "-starts_on",
    "title",
    "starts_on",
    "ends_on",
    ("places", "guest_country"),
    "kind",
    advice=mark("Paste a release with Ctrl+Shift+V, or press Ctrl+N to begin a blank visit."),
)
BIN = Collection(
    Visit,
    "trash-2",
    "-removed_at",
    group=3,
    is_bin=True,
    advice=mark("What you remove is kept here and can be restored."),
)

COLLECTIONS: tuple[Collection, ...] = (
    INBOX,
    VISITS,
    Collection(Quote, "quote", "-said_on", "text", "said_on", "", ("speaker",), "clearance", 1),
    Collection(Meeting, "handshake", "-held_on", "title", "held_on", "", ("venue",), "format", 1),
    Collection(Figure, "hash", "-as_of", "statement", "as_of", "", ("as_printed", "speaker"), "", 1),
    Collection(Note, "sticky-note", "-written_on", "", "written_on", "", ("author",), "handling", 1),
    Collection(Document, "signature", "-signed_on", "title", "signed_on", "", ("place",), "kind", 1),
    Collection(Release, "newspaper", "-issued_at", "title", "issued_at", "", ("number",), "status", 1),
    Collection(LineToTake, "mic", "-valid_from", "text", "valid_from", "valid_to", ("topic",), "stance", 1),
    Collection(
        Attachment,
        "images",
        "-created_at",
        "",
        "taken_on",
        "",
        ("credit",),
        "",
        1,
        is_gallery=True,
        advice=mark("Drop photos and files on a visit to keep them with it."),
    ),
    Collection(
        Enquiry,
        "message-circle-question",
        "-received_on",
        "question",
        "deadline",
        "",
        ("outlet",),
        "outcome",
        1,
    ),
    Collection(
        Briefing,
        "printer",
        "-made_at",
        "title",
        "made_at",
        "",
        ("prepared_for", "kind"),
        "form",
        1,
        advice=mark("Press Ctrl+E on a visit, person, country or topic. Papers that leave are entered here."),
    ),
    Collection(Source, "file-text", "-published_on", "title", "published_on", "", ("publisher",), "", 1),
    Collection(Person, "users", "name_en", "name", "", "", ("office", "country"), "", 2),
    Collection(Country, "globe", "name_en", "name", "", "", (), "", 2),
    Collection(Place, "map-pin", "name_en", "name", "", "", ("country",), "", 2),
    Collection(Organisation, "landmark", "name_en", "name", "", "", ("country",), "", 2),
    Collection(Topic, "tag", "name_en", "name", "", "", ("broader",), "", 2),
    Collection(Tour, "route", "-starts_on", "title", "starts_on", "ends_on", (), "", 2),
    Collection(Event, "calendar-days", "-starts_on", "title", "starts_on", "ends_on", ("place",), "", 2),
    Collection(
        Assertion,
        "arrow-right-left",
        "-created_at",
        "record_id",
        "",
        "",
        ("value",),
        "settled",
        3,
        only=(("settled", False),),
        one_per=SHARED,
        advice=mark("Where sources disagree, the values stand here side by side until one is chosen."),
    ),
    Collection(
        Correction,
        "highlighter",
        "-created_at",
        "meaning",
        "published_on",
        "",
        ("printed", "publisher"),
        "finding",
        3,
        advice=mark(
            "What you change in drafts is remembered here when you file them, and followed in later releases."
        ),
    ),
    BIN,
)

_BY_TABLE = {collection.record_class.table: collection for collection in COLLECTIONS if not collection.is_bin}


def collection_of(table: str) -> Collection:
    """Give the collection of a table's records; a plain one for records that have no list of their own."""
    return _BY_TABLE.get(table) or Collection(BY_TABLE[table], "file")
