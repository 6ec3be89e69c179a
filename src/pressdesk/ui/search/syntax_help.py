"""Help on the query language: examples, each to be clicked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from pressdesk.ui.i18n import mark, tr, translated_label
from pressdesk.ui.theme import GAP, HALF, WIDE, heading_font, set_surface
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import TextLabel

EXAMPLES = (
    (mark("energy cooperation"), mark("both words, in any form and either script")),
    (mark('"territorial integrity"'), mark("these words together, as written")),
    (mark("oil OR gas"), mark("either word")),
    (mark("trade -transit"), mark("the one without the other")),
    (mark("speaker:Tokayev"), mark("what somebody said; also to: and person:")),
    (mark("country:US topic:trade"), mark("visits with a country, on a topic")),
    (mark("year:2023"), mark("also after:2021-06 and before:2024")),
    (mark("type:quote status:cleared"), mark("one kind of record, in one state")),
    (mark("has:photo lang:kk"), mark("visits with photos; texts in a language")),
    (mark("Tokayev on energy"), mark("a plain question: quotes, the latest first")),
)
"""What one may type, and what it finds."""


class SyntaxHelp(QDialog):
    """A sheet below the search box that goes away at the next click or key elsewhere."""

    example_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("How to search"))
        set_surface(self, "sheet")
        grid = QGridLayout(self)
        grid.setContentsMargins(WIDE, 12, WIDE, 12)
        grid.setHorizontalSpacing(WIDE)
        grid.setVerticalSpacing(HALF + 2)
        title = QLabel(tr("How to search"))
        title.setFont(heading_font(1.1))
        grid.addWidget(title, 0, 0, 1, 2)
        for row, (example, meaning) in enumerate(EXAMPLES, start=1):
            words = translated_label(example)
            button = push_button(words, partial(self._choose, words), role="link", parent=self)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            label = QLabel(translated_label(meaning))
            label.setProperty("tone", "muted")
            grid.addWidget(label, row, 1)
        said = tr("Keys may also be written in Russian and Kazakh: спикер:, страна:, жыл:")
        grid.setRowMinimumHeight(len(EXAMPLES) + 1, GAP)
        grid.addWidget(TextLabel(said, "muted"), len(EXAMPLES) + 2, 0, 1, 2)

    def _choose(self, example: str) -> None:
        self.close()
        self.example_chosen.emit(example)
