"""What Pressdesk is, which version, and on what it stands."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QLabel, QVBoxLayout

from pressdesk import __version__
from pressdesk.archive.driver import sqlite_version
from pressdesk.paths import resource
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import heading_font
from pressdesk.ui.widgets.labels import SectionHeader, TextLabel
from pressdesk.ui.widgets.layouts import ScrollingPage
from pressdesk.ui.widgets.page import Page

_LOGO = 64


class AboutPage(Page):
    """Name, version, purpose and licences."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        scroll = ScrollingPage(self, widest=560)
        logo = QSvgWidget(str(resource("icons/pressdesk.svg")))
        logo.setFixedSize(_LOGO, _LOGO)
        title = QLabel(tr("Pressdesk {version}", version=__version__))
        title.setFont(heading_font(1.6))
        for widget in (logo, title, TextLabel(tr("The archive of the press office"), "muted")):
            scroll.column.addWidget(widget)
        self._add(scroll, tr("What it is for"), _purpose())
        self._add(scroll, tr("What it stands on"), _foundations())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def page_title(self) -> str:
        """Name the page."""
        return tr("About Pressdesk")

    def _add(self, scroll: ScrollingPage, heading: str, text: str) -> None:
        scroll.column.addWidget(SectionHeader(heading))
        scroll.column.addWidget(TextLabel(text))


def _purpose() -> str:
    return tr(
        "For open material and material for official use, never for state secrets. "
        "Pressdesk works without a network: nothing leaves this computer by itself."
    )


def _foundations() -> str:
    return tr(
        "Python {python}, Qt {qt} (LGPL), SQLite {sqlite}, Typst (Apache 2.0), the typefaces Inter, "
        "Source Serif and Source Sans (OFL) and Lucide icons (ISC). Pressdesk itself is under the MIT "
        "licence.",
        python=platform.python_version(),
        qt=qVersion(),
        sqlite=sqlite_version(),
    )
