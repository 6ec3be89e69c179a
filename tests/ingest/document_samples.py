"""Small files of every format that can be read, made by hand, and the words that all of them hold."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from io import BytesIO

import typst
from compound_files import Tree, compound_file

HEADLINE = "Foreign Minister of Finland visits Astana"
STORY = (
    "On 4 June 2024 President Arman Saparov received Eeva Lahtinen, Foreign Minister of Finland, in Astana."
)
WORDS = "Finland is a reliable partner of our country and of the whole region"
QUOTE = f"“{WORDS},” President Saparov said."
KAZAKH = "Мемлекет басшысы Қазақстан мен Финляндия арасындағы сенімді серіктестікті атап өтті."
PARAGRAPHS = (HEADLINE, STORY, QUOTE, KAZAKH)

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
PHOTO = b"\xff\xd8\xff\xe0" + b"\x00photo of the handshake" * 1000


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Pack files as a ZIP."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return content.getvalue()


def docx(body: str = "", **more: str | bytes) -> bytes:
    """Make a Word document with a heading, a story and a quote, or with a body of its own."""
    heading = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    body = body or "".join(
        f"<w:p>{heading if words == HEADLINE else ''}"
        f"<w:r><w:t>{words[:9]}</w:t></w:r><w:r><w:t xml:space='preserve'>{words[9:]}</w:t></w:r></w:p>"
        for words in PARAGRAPHS
    )
    document = f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **more})


def odt(body: str = "", **more: str | bytes) -> bytes:
    """Make an OpenDocument text."""
    body = body or (
        f"<text:h text:outline-level='1'>{HEADLINE}</text:h>"
        + "".join(f"<text:p>{words}</text:p>" for words in PARAGRAPHS[1:])
    )
    content = (
        f'<office:document-content xmlns:office="{OFFICE}" xmlns:text="{TEXT}">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "META-INF/manifest.xml": "<m/>",
            **more,
        }
    )


def rtf() -> bytes:
    """Make a rich text document with Cyrillic as code page bytes and Kazakh as Unicode."""
    blocks = "".join(f"{_rtf_words(words)}\\par " for words in PARAGRAPHS)
    fonts = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}"
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{fonts}{{\info{{\title X}}}}\f1 {blocks}}}".encode("latin-1")


def _rtf_words(words: str) -> str:
    pieces = []
    for sign in words:
        try:
            code = sign.encode("cp1251")[0]
            pieces.append(sign if code < 128 else f"\\'{code:02x}")
        except UnicodeEncodeError:
            pieces.append(f"\\u{ord(sign)}?")
    return "".join(pieces)


def html() -> bytes:
    """Make a saved page with all that stands around an article."""
    story = "".join(f"<p>{words}</p>" for words in PARAGRAPHS[1:])
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Ministry | News</title>"
        "<meta property='og:site_name' content='Ministry of Foreign Affairs'>"
        "<meta property='article:published_time' content='2024-06-05T10:00:00+05:00'></head><body>"
        "<div class='cookie-consent'>We use cookies. <button>Accept all cookies</button></div>"
        "<nav><ul><li><a href='#'>Home page</a></li><li><a href='#'>Contacts</a></li></ul></nav>"
        f"<div class='layout has-sidebar'><div class='content'><h1>{HEADLINE}</h1>{story}"
        "<div class='share-links'>Share: <a>Telegram</a> <a>WhatsApp</a></div></div>"
        "<div class='sidebar'><h3>Popular</h3><p><a>Another story of today</a></p></div></div>"
        "<footer>© 2024 All rights reserved</footer><script>var hidden = 1;</script></body></html>"
    ).encode()


def pdf(*, columns: int = 1, width: str = "21cm", paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    """Typeset a PDF with numbered pages and words broken at line ends."""
    page = f'#set page(width: {width}, height: 18cm, columns: {columns}, numbering: "1")\n'
    text = '#set text(size: 10pt, hyphenate: true, lang: "en")\n#set par(justify: true)\n'
    return bytes(typst.compile((page + text + "\n\n".join(paragraphs)).encode()))


def eml(*, body: str = "", attachments: tuple[tuple[str, bytes, str], ...] = ()) -> bytes:
    """Make a message."""
    message = EmailMessage()
    message["Subject"] = HEADLINE
    message["From"] = "Press service <press@example.org>"
    message["Date"] = "Wed, 05 Jun 2024 10:00:00 +0500"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(body or "\n\n".join(PARAGRAPHS[1:]))
    for name, content, kind in attachments:
        main, _, sub = kind.partition("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def msg(tree: Tree | None = None, *, is_attached: bool = False) -> Tree:
    """Give the folders and streams of an Outlook message; by themselves a body in plain words."""
    sent = (datetime(2024, 6, 5, 5, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)).days * 86_400 * 10**7
    properties = bytes(24 if is_attached else 32) + struct.pack("<IIQ", 0x0039_0040, 6, sent)
    return {
        "__properties_version1.0": properties,
        "__substg1.0_0037001F": HEADLINE.encode("utf-16-le"),
        "__substg1.0_0C1A001F": "Press service".encode("utf-16-le"),
        **(tree or {"__substg1.0_1000001F": "\r\n\r\n".join(PARAGRAPHS[1:]).encode("utf-16-le")}),
    }


SAMPLES: Mapping[str, bytes] = {
    "release.txt": "\n\n".join(PARAGRAPHS).encode(),
    "release.html": html(),
    "release.docx": docx(),
    "release.odt": odt(),
    "release.rtf": rtf(),
    "release.pdf": pdf(),
    "release.eml": eml(),
    "release.msg": compound_file(msg()),
}
