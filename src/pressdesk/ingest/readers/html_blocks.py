"""The paragraphs, headings, items and captions of an HTML tree, in the order in which they are read."""

from __future__ import annotations

import re

from pressdesk.ingest.readers.html_tree import Element
from pressdesk.ingest.readers.kept_text import KeptText
from pressdesk.ingest.roles import Role

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
ROLES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    "li": Role.BULLET,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
}
BLANKS = re.compile(r"[ \t\r\n\f]+")
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
LIST_MARK = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)


class Blocks:
    """Walks a tree once and adds its blocks to a kept text; blank space is what a browser shows of it."""

    def __init__(self, text: KeptText) -> None:
        self._text = text
        self._pieces: list[str] = []
        self._role: Role | None = None

    def add(self, element: Element) -> None:
        """Add all that is to be read below an element."""
        self._visit(element, is_laid_out=False)
        self._close()

    def _visit(self, element: Element, *, is_laid_out: bool) -> None:
        if is_hidden(element):
            return
        if element.tag == "br":
            self._pieces.append("\n")
            return
        is_block = element.tag in BLOCKS
        role_around = self._role
        if is_block:
            self._close()
            self._role = ROLES.get(element.tag, role_around)
        is_laid_out = is_laid_out or element.tag == "pre"
        for child in element.children:
            if isinstance(child, str):
                self._pieces.append(child if is_laid_out else BLANKS.sub(" ", child))
            else:
                self._visit(child, is_laid_out=is_laid_out)
        if is_block:
            self._close()
            self._role = role_around

    def _close(self) -> None:
        words, self._pieces = "".join(self._pieces), []
        if words and not words.isspace():
            self._text.add(re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", words)), self._role)


def is_hidden(element: Element) -> bool:
    """Tell whether a browser would show nothing of an element."""
    given = element.attributes
    if not given:
        return False
    style = given.get("style", "")
    return "hidden" in given or bool(style and (HIDDEN.search(style) or LIST_MARK.search(style)))
