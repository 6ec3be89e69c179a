"""The article of a web page: told from menus, share links, cookie bars and footers by meaning and density.

No page's own layout is known here. Elements that say what they are (``nav``, ``role="search"``, a class
named "share") are left out first; then the element is chosen that holds most running text and few links;
then what in it is only links goes too.
"""

from __future__ import annotations

import re

from pressdesk.ingest.readers.html_blocks import is_hidden
from pressdesk.ingest.readers.html_tree import Element

NEVER_ARTICLE = frozenset({"nav", "aside", "footer", "form", "menu", "dialog"})
NEVER_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog",
    "menu", "menubar", "toolbar", "alert",
})  # fmt: skip
SIDE_MATTER = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|socials|cookie|cookies|consent|gdpr|breadcrumbs?|crumbs|nav|navbar|"
    r"navigation|menu|topbar|sidebar|related|recommend(?:ed|ations)?|read-?more|see-?also|comments?|disqus|"
    r"subscri(?:be|ption)|newsletter|signup|login|pager|pagination|tags?|tag-?list|"
    r"advert(?:s|isement)?|banner|ads?|promo|popup|modal|overlay|skip-?link|screen-reader-text|sr-only|visually-hidden|widget|footer|copyright|"
    r"print-?link|toolbar|hotline|search|language-?switcher|langs?|player|rating)(?:$|[\s_-])",
    re.IGNORECASE,
)
DESCRIBING = ("has-", "with-", "no-", "is-", "js-", "without-")
"""Starts of class names that tell how an element looks, not what it is."""
MAIN_TAGS = frozenset({"article", "main"})
CANDIDATES = frozenset({"article", "main", "section", "div", "td", "body", "center"})
PARAGRAPHS = frozenset({"p", "blockquote", "li", "h1", "h2", "h3", "pre", "dd", "figcaption"})
ENOUGH_WORDS = 140
"""Characters from which on a paragraph is running text."""
LARGEST_SIDE_MATTER = 0.4
"""An element with more of the page's text than this is no side matter, whatever it is called."""
SENTENCE_END = re.compile(r"[.!?…:;»”\"'’)]\s*$")
LINKS_ONLY = 0.55
MEDIA_ONLY = re.compile(
    r"^(?:share|tweet|print|send|copy link|subscribe|follow us|read (?:also|more)|see also|related|"
    r"поделиться|печать|распечатать|отправить|подписаться|читайте также|читать далее|"
    r"бөлісу|басып шығару|жазылу|тағы оқыңыз)\b.{0,40}$",
    re.IGNORECASE,
)


def article_of(body: Element) -> Element:
    """Give the element that holds the article, its side matter taken out; else the whole body."""
    whole = len(body.words())
    _take_out(body, whole)
    chosen = _chosen(body)
    result = Element(chosen.tag, {}, list(chosen.children))
    _take_out_links(result)
    headline = _headline(body, chosen)
    if headline is not None:
        result.children.insert(0, headline)
    return result


def _take_out(element: Element, whole: int) -> None:
    kept: list[Element | str] = []
    for child in element.children:
        if isinstance(child, str):
            kept.append(child)
        elif not _is_side_matter(child) or _is_most_of_it(child, whole):
            _take_out(child, whole)
            kept.append(child)
    element.children = kept


def _is_side_matter(element: Element) -> bool:
    given = element.attributes
    if element.tag in NEVER_ARTICLE or is_hidden(element):
        return True
    if given.get("role", "").lower() in NEVER_ROLES or given.get("aria-hidden", "").lower() == "true":
        return True
    if element.tag in MAIN_TAGS:
        return False
    names = f"{given.get('class', '')} {given.get('id', '')}".split()
    return any(SIDE_MATTER.search(name) for name in names if not name.startswith(DESCRIBING))


def _is_most_of_it(element: Element, whole: int) -> bool:
    """A page may call its whole content "has-sidebar", and an article may stand in a form."""
    if is_hidden(element) or element.tag in {"nav", "menu", "dialog"}:
        return False
    return len(element.words()) > whole * LARGEST_SIDE_MATTER and _running_text(element) > ENOUGH_WORDS // 2


def _chosen(body: Element) -> Element:
    """Go down from the body for as long as one child holds nearly all running text of its parent."""
    marked = [
        element
        for element in body.walk()
        if element.tag in MAIN_TAGS
        or element.attributes.get("role") == "main"
        or element.attributes.get("itemprop") == "articleBody"
    ]
    total = _running_text(body)
    strong = [element for element in marked if _running_text(element) > 0.6 * total]
    chosen = strong[-1] if strong and total else body
    while True:
        children = [child for child in chosen.children if isinstance(child, Element)]
        if not children:
            return chosen
        best = max(children, key=_running_text)
        if best.tag not in CANDIDATES or _running_text(best) < 0.75 * max(_running_text(chosen), 1):
            return chosen
        chosen = best


def _running_text(element: Element) -> int:
    """Count the characters in paragraphs of running text, links left out."""
    return sum(max(len(part.words()) - _linked(part), 0) for part in element.walk() if _is_paragraph(part))


def _is_paragraph(element: Element) -> bool:
    """A paragraph, or a division whose text stands in it without one."""
    if element.tag in PARAGRAPHS:
        return True
    own = sum(len(child.strip()) for child in element.children if isinstance(child, str))
    return element.tag in {"div", "td", "span"} and own > ENOUGH_WORDS // 2


def _linked(element: Element) -> int:
    return sum(len(part.words()) for part in element.walk() if part.tag == "a")


def _take_out_links(element: Element) -> None:
    """Leave out blocks that are nothing but links or an invitation to share."""
    kept: list[Element | str] = []
    for child in element.children:
        if isinstance(child, Element):
            words = child.words()
            if _is_only_links(child, words) or (len(words) < 60 and MEDIA_ONLY.match(words)):
                continue
            _take_out_links(child)
        kept.append(child)
    element.children = kept


def _is_only_links(element: Element, words: str) -> bool:
    if element.tag not in {"ul", "ol", "div", "section", "p", "table", "header", "span"} or not words:
        return False
    links = [part for part in element.walk() if part.tag == "a"]
    is_list = len(links) > 1 or element.tag in {"ul", "ol"}
    return is_list and _linked(element) > LINKS_ONLY * len(words) and not SENTENCE_END.search(words)


def _headline(body: Element, chosen: Element) -> Element | None:
    """Give the page's main heading where it stands outside the article."""
    within = {id(element) for element in chosen.walk()}
    headings = [element for element in body.walk() if element.tag == "h1" and element.words()]
    if any(id(heading) in within for heading in headings) or len(headings) != 1:
        return None
    return headings[0]
