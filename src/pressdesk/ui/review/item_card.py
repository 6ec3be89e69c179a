"""What all cards of the draft have in common: read at rest, a form while current, accept and reject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.ingest.draft import Review, VisitDraft
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.correction_line import CorrectionLine
from pressdesk.ui.review.items import COLLECTIONS, Item, Value, describe
from pressdesk.ui.review.marks import Standing, colour_of
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, IconRole, colours, icon, small_font
from pressdesk.ui.widgets.buttons import ToolButton
from pressdesk.ui.widgets.labels import Pill, TextLabel

STRIPE = 3
LINE = 28
"""Height of the first line of a card, so that words and buttons stand level."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a card at rest says: a muted word, the line, muted details, and a passage below it."""

    lead: str
    headline: str
    details: str = ""
    passage: str = ""


class ItemCard(QFrame):
    """One item of the draft. Subclasses say how it reads, and give a form for changing it."""

    pressed = Signal(str)
    """The key of the item that was pointed at."""
    reviewed = Signal(str, object)
    """The key, and the ``Review`` that the officer gives."""
    edited = Signal(object)
    """An ``Edit`` of the draft."""

    LEAD_WIDTH = 88

    def __init__(self, session: Session, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.item = item
        self.draft: VisitDraft | None = None
        self.is_current = False
        self.is_closed = False
        """The draft can only be looked at."""
        self.form: QWidget | None = None
        self._basis: tuple[object, ...] = ()
        self.lead = TextLabel("", "muted", self)
        self.headline = TextLabel("", "", self)
        self.details = TextLabel("", "muted", self)
        self.passage = TextLabel("", "", self)
        self.origin = CorrectionLine(session, self)
        self.pill = Pill(tr("Check"), "warning", self)
        self.accept_button = ToolButton("circle", tr("Accept"), partial(self._give, Review.ACCEPTED), self)
        self.reject_button = ToolButton("x", tr("Reject"), partial(self._give, Review.REJECTED), self)
        self._build()

    def reading(self, draft: VisitDraft) -> Reading:
        """Say how the item reads at rest."""
        raise NotImplementedError

    def make_form(self) -> QWidget | None:
        """Make what changes the item; called when the card becomes the current one for the first time."""
        return None

    def fill_form(self, draft: VisitDraft) -> None:
        """Show in the form what the draft holds."""

    def choose_person(self, key: str | None) -> None:
        """Take a person of the text for this item; cards without people do nothing."""

    def flush(self) -> None:
        """Tell at once what was typed; cards with lines to type into do."""

    def show_item(self, draft: VisitDraft, item: Item) -> None:
        """Show what the draft now holds under this item."""
        former_item, former_basis = self.item, self._basis
        self.draft, self.item, self._basis = draft, item, self.basis(draft)
        if item == former_item and list(map(id, self._basis)) == list(map(id, former_basis)):
            return
        self.setAccessibleName(describe(draft, item))
        self._show_reading(self.reading(draft))
        self.origin.show_correction(item.correction)
        self._show_standing()
        if self.form is not None:
            self.fill_form(draft)

    def basis(self, draft: VisitDraft) -> tuple[object, ...]:
        """Give all that the card shows; while these are the same objects, there is nothing to draw again."""
        if self.item.collection not in COLLECTIONS:
            return (draft,)
        members: Sequence[Value] = getattr(draft, self.item.collection)
        return next(member for member in members if member.id == self.item.id), draft.people

    def set_current(self, *, is_current: bool) -> None:
        """Turn the card into a form, or let it be read as one of many again."""
        self.is_current = is_current
        if is_current and self.form is None and not self.is_closed:
            self.form = self.make_form()
            if self.form is not None:
                self._column.addWidget(self.form)
                if self.draft is not None:
                    self.fill_form(self.draft)
        self._show_standing()

    def set_closed(self, *, is_closed: bool) -> None:
        """Let the item only be looked at, or be decided and changed again."""
        if is_closed != self.is_closed:
            self.is_closed = is_closed
            self.set_current(is_current=self.is_current)

    def add_button(self, button: ToolButton) -> None:
        """Set a further button before those of accepting and rejecting."""
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        place = self._head.indexOf(self.accept_button)
        self._head.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignTop)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Point at the item."""
        self.pressed.emit(self.item.key)
        super().mousePressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Point at the item when its text is pressed or an editor of it is entered."""
        entered = event.type() in {QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress}
        if entered and not self.is_current:
            self.pressed.emit(self.item.key)
        return super().eventFilter(watched, event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the card, its stripe in the colour of the kind, the current one with the accent round it."""
        theme = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(theme.accent, 1.5) if self.is_current else QPen(theme.line, 1.0))
        painter.setBrush(theme.page if self.is_current else theme.raised)
        painter.drawRoundedRect(frame, 8, 8)
        stripe = QRectF(frame.left() + 5, frame.top() + 7, STRIPE, frame.height() - 14)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = colour_of(self.item.kind, self.palette())
        colour.setAlphaF(0.3 if self.item.standing is Standing.REJECTED else 1.0)
        painter.setBrush(colour)
        painter.drawRoundedRect(stripe, STRIPE / 2, STRIPE / 2)

    def _build(self) -> None:
        for label in (self.lead, self.details):
            label.setFont(small_font())
        self.lead.setFixedWidth(self.LEAD_WIDTH)
        for label in (self.lead, self.headline, self.details, self.passage):
            label.installEventFilter(self)
        for button in (self.accept_button, self.reject_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head = head = QHBoxLayout()
        head.setSpacing(HALF)
        head.addWidget(self.lead, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.headline)
        lines.addWidget(self.details)
        head.addLayout(lines, 1)
        for label in (self.lead, self.headline):
            label.setMinimumHeight(LINE)
        above = max(0, (LINE - self.headline.fontMetrics().height()) // 2)
        self.headline.setContentsMargins(0, above, 0, above)
        pill_place = QWidget(self)
        pill_place.setFixedHeight(LINE)
        pill_row = QHBoxLayout(pill_place)
        pill_row.setContentsMargins(0, 0, 0, 0)
        pill_row.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(pill_place, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self.accept_button, self.reject_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GAP, 2, HALF, 3)
        self._column.setSpacing(HALF)
        self._column.addLayout(head)
        self.passage.setContentsMargins(0, 0, 2 * GAP, HALF)
        self._column.addWidget(self.passage)
        self._column.addWidget(self.origin)

    def _show_reading(self, reading: Reading) -> None:
        self.lead.setText(reading.lead)
        self.lead.setVisible(bool(reading.lead))
        self.headline.setText(reading.headline)
        self.details.setText(reading.details)
        self.passage.setText(reading.passage)

    def _show_standing(self) -> None:
        standing = self.item.standing
        is_rejected, is_accepted = standing is Standing.REJECTED, standing is Standing.ACCEPTED
        for label in (self.details, self.passage):
            label.setVisible(bool(label.text()) and not is_rejected)
        if self.form is not None:
            self.form.setVisible(self.is_current and not is_rejected and not self.is_closed)
        self._strike_out(is_struck_out=is_rejected)
        self.pill.setVisible(standing is Standing.UNSURE)
        self.pill.setToolTip(self.accessibleName())
        picture = icon("circle-check", IconRole.SUCCESS) if is_accepted else icon("circle")
        self.accept_button.setIcon(picture)
        self.accept_button.setVisible(not is_rejected and not self.is_closed)
        self.reject_button.setVisible(not self.is_closed)
        self.reject_button.setIcon(icon("undo-2" if is_rejected else "x"))
        _name(self.accept_button, tr("Accepted: press to reopen") if is_accepted else tr("Accept"))
        _name(self.reject_button, tr("Take back") if is_rejected else tr("Reject"))
        self.update()

    def _strike_out(self, *, is_struck_out: bool) -> None:
        """Strike the headline out; the style sheet comes first, as it sets the font anew."""
        self.headline.setProperty("tone", "faint" if is_struck_out else "")
        self.headline.style().unpolish(self.headline)
        self.headline.style().polish(self.headline)
        font = self.headline.font()
        font.setStrikeOut(is_struck_out)
        self.headline.setFont(font)

    def _give(self, review: Review) -> None:
        """Give a verdict; the same one a second time takes it back."""
        self.pressed.emit(self.item.key)
        self.reviewed.emit(self.item.key, Review.OPEN if self.item.review is review else review)


def _name(button: ToolButton, name: str) -> None:
    button.setAccessibleName(name)
    button.setToolTip(name)
