"""HTML as a small tree of our own: parsed by Lexbor, freed of what is never text, of bounded depth.

Nothing is fetched and nothing is run; a tag is only ever a sign of where a paragraph ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from pressdesk.ingest.readers import formats
from pressdesk.ingest.readers.plain_text import UnknownEncodingError, decoded

DEEPEST = 250
NEVER_TEXT = frozenset({
    "audio", "button", "canvas", "datalist", "dialog", "embed", "head", "iframe", "input", "map",
    "math", "meter", "noscript", "object", "option", "progress", "script", "select", "style", "svg",
    "template", "textarea", "video",
})  # fmt: skip
KEPT_ATTRIBUTES = ("class", "id", "role", "hidden", "aria-hidden", "style", "itemprop", "href", "data-testid")
UNCLOSED = frozenset({
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "option", "p", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
})  # fmt: skip
OPENING_OR_CLOSING = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,30})""", re.I
)
ALIASES = {"utf8": "utf-8", "windows-1251": "cp1251", "x-mac-cyrillic": "mac-cyrillic", "ptcp154": "kz1048"}


@dataclass(slots=True, eq=False)
class Element:
    """An element with its children in order: further elements and stretches of text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """Give the element and all below it, from the top."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def words(self) -> str:
        """Give all text below, blank space evened out."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()  # noqa: SLF001 - the same class
                yield " "


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page: its body, and what its head says about it."""

    body: Element
    title: str = ""
    about: tuple[tuple[str, str], ...] = ()
    """Names and values of the meta elements."""

    def meta(self, *names: str) -> str:
        """Give the first value among several names, empty where the page has none."""
        found = dict(reversed(self.about))
        return next((found[name] for name in names if found.get(name)), "")


def decoded_page(content: bytes) -> str:
    """Give the characters of a page: by byte order mark, its own word where that fits, else its letters."""
    named = CHARSET.search(content[: formats.HEAD])
    if named and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        label = named.group(1).decode("ascii").lower()
        try:
            return content.decode(ALIASES.get(label, label))
        except (UnicodeDecodeError, LookupError):
            pass  # a page that lies about its encoding is read by its letters
    try:
        return decoded(content)
    except UnknownEncodingError:
        return content.decode("utf-8", "replace")


def parsed(html: str) -> Page:
    """Parse a page or a fragment of one."""
    tree = LexborHTMLParser(without_deep_tags(html))
    head = tree.head
    title = head.css_first("title") if head is not None else None
    about = tuple(_about(tree))
    body = tree.body
    return Page(
        _element(body) if body is not None else Element("body"),
        " ".join(title.text().split()) if title is not None else "",
        about,
    )


def without_deep_tags(html: str) -> str:
    """Leave out the tags below a depth that no page reaches: parsing them would take ever longer."""
    depth, place, pieces = 0, 0, []
    for match in OPENING_OR_CLOSING.finditer(html):
        closing, tag = match.group(1), match.group(2).lower()
        if tag in UNCLOSED or match.group().endswith("/>"):
            continue
        is_too_deep = depth > DEEPEST
        depth += -1 if closing else 1
        depth = max(depth, 0)
        if is_too_deep or depth > DEEPEST:
            pieces.append(html[place : match.start()])
            place = match.end()
    return "".join((*pieces, html[place:])) if pieces else html


def _about(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for node in tree.css("meta, link[rel=canonical], time[datetime]"):
        given = node.attributes
        if node.tag == "meta":
            yield (
                (given.get("property") or given.get("name") or "").lower(),
                (given.get("content") or "").strip(),
            )
        elif node.tag == "link":
            yield "canonical", (given.get("href") or "").strip()
        else:
            yield "time", (given.get("datetime") or "").strip()


def _element(root: LexborNode) -> Element:
    """Copy the nodes without recursion; what lies below ``DEEPEST`` joins the element there."""
    top = Element(root.tag or "body")
    ways: list[tuple[LexborNode | None, Element, int]] = [(root.child, top, 1)]
    while ways:
        node, parent, depth = ways.pop()
        while node is not None:
            if node.is_text_node:
                parent.children.append(node.text_content or "")
            elif node.is_element_node and (node.tag or "") not in NEVER_TEXT:
                own = parent
                if depth < DEEPEST:
                    own = Element(node.tag or "", _kept_attributes(node))
                    parent.children.append(own)
                if node.child is not None:
                    ways.append((node.next, parent, depth))
                    node, parent, depth = node.child, own, depth + 1
                    continue
            node = node.next
    return top


def _kept_attributes(node: LexborNode) -> dict[str, str]:
    given = node.attributes
    return {name: given[name] or "" for name in KEPT_ATTRIBUTES if name in given} if given else {}
