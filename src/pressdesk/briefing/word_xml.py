"""What python-docx has no words for, written into its XML elements (ECMA-376, part 1, section 17)."""
# ruff: noqa: SLF001 - the elements have no public name, and the library's own guide reaches them like this

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.shape import InlineShape
    from docx.table import _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run


def set_language(run: Run, language: str) -> None:
    """Say which language the words are in, for spelling and for a screen reader's voice."""
    _append(run._element.get_or_add_rPr(), "w:lang", {"w:val": language})


def add_field(line: Paragraph, name: str) -> None:
    """Let Word count: ``PAGE`` is the number of this page, ``NUMPAGES`` that of all."""
    field = _append(line._element, "w:fldSimple", {"w:instr": name})
    text = _append(_append(field, "w:r", {}), "w:t", {})
    text.text = "1"


def describe(shape: InlineShape, alternative: str) -> None:
    """Give a picture its alternative text."""
    shape._inline.docPr.set("descr", alternative)
    shape._inline.docPr.set("name", alternative[:80])


def keep_whole(row: _Row, *, is_head: bool = False) -> None:
    """Never split a row over two pages; a head stands again on every page that its table goes on to."""
    properties = row._tr.get_or_add_trPr()
    _append(properties, "w:cantSplit", {})
    if is_head:
        _append(properties, "w:tblHeader", {})


def _append(parent: Any, name: str, attributes: dict[str, str]) -> Any:
    values = {qn(key): value for key, value in attributes.items()}
    element = parent.makeelement(qn(name), values)
    parent.append(element)
    return element
