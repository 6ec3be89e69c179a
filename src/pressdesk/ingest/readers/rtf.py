"""Rich text (RTF): its words in order, in the code page of the font they are set in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pressdesk.ingest.readers import limits, refusals
from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.readers.kept_text import KeptText
from pressdesk.ingest.readers.received import ReaderWarning, ReceivedText
from pressdesk.ingest.roles import Role

WHAT = "a rich text document"
TOKEN = re.compile(
    rb"\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-z]))|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
SILENT = frozenset({
    "annotation", "atnauthor", "atndate", "atnid", "atnref", "bkmkend", "bkmkstart",
    "colorschememapping", "colortbl", "datastore", "filetbl", "fldinst", "fonttbl", "footer",
    "footerf", "footerl", "footerr", "generator", "header", "headerf", "headerl", "headerr", "info",
    "latentstyles", "listoverridetable", "listtable", "mmathPr", "nonshppict", "objdata", "object",
    "pict", "revtbl", "rsidtbl", "rxe", "sp", "stylesheet", "tc", "themedata", "txe", "xe", "xmlnstbl",
})  # fmt: skip
SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
    "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
}  # fmt: skip
SYMBOLS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "\\": "\\", "{": "{", "}": "}"}
BLOCK_ENDS = frozenset({"par", "cell", "row", "nestcell", "nestrow", "sect", "page"})
CODE_PAGES = {
    0: "cp1252", 2: "cp1252", 77: "mac-roman", 89: "mac-cyrillic", 161: "cp1253", 162: "cp1254",
    163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
    128: "cp932", 129: "cp949", 134: "gbk", 136: "big5",
}  # fmt: skip
READ_DESTINATIONS = frozenset({"shpinst", "shptxt", "listtext", "pntext"})
"""Groups that old programs skip, but in which text may stand."""
PARAGRAPH_ROLES = {"pard": None, "ls": Role.BULLET, "ilvl": Role.BULLET, "outlinelevel": Role.HEADING}
DEEPEST = 2000


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits and its end takes back."""

    is_silent: bool = False
    is_hidden: bool = False
    is_font_table: bool = False
    code_page: str = "cp1252"
    skip: int = 1
    """Characters after ``\\u`` that stand in for it in old programs."""
    role: Role | None = None


def read_rtf(content: bytes, name: str) -> ReceivedText:
    """Read an RTF file; RefusedFileError where it holds no text."""
    reading = _Reading(name)
    reading.read(content.lstrip())
    text = reading.text
    if not text.length:
        has_pictures = b"\\pict" in content
        raise refusals.no_text(name, ", only pictures" if has_pictures else "")
    warnings = {
        ReaderWarning.DAMAGED_FILE: reading.is_cut_short,
        ReaderWarning.TRACKED_CHANGES: reading.has_changes,
        ReaderWarning.MACROS: b"\\objupdate" in content or b"\\objdata" in content,
    }
    return ReceivedText(
        name,
        text.text,
        Format.RTF,
        roles=tuple(text.roles),
        warnings=tuple(warning for warning, applies in warnings.items() if applies),
    )


class _Reading:
    """Goes through the tokens once; groups are kept on a stack."""

    def __init__(self, name: str) -> None:
        self.text = KeptText()
        self.has_changes = False
        self._name = name
        self._state = _State()
        self._stack: list[_State] = []
        self._pieces: list[str] = []
        self._bytes = bytearray()
        self._skip = 0
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._default = "cp1252"
        self._may_be_destination = False

    @property
    def is_cut_short(self) -> bool:
        """Tell whether groups were left open."""
        return bool(self._stack)

    def read(self, content: bytes) -> None:
        """Read all of a file."""
        for match in TOKEN.finditer(content):
            word, number, hexadecimal, symbol, brace, plain = match.groups()
            if word is not None:
                self._control(word.decode("ascii"), int(number) if number is not None else None)
            elif hexadecimal is not None:
                self._byte(int(hexadecimal, 16))
            elif symbol is not None:
                self._symbol(symbol.decode("latin-1"))
            elif brace is not None:
                self._group(opens=brace == b"{")
            elif plain is not None:
                self._plain(plain)
        self._close_block()

    def _group(self, *, opens: bool) -> None:
        self._flush()
        self._skip = 0
        if opens:
            if len(self._stack) > DEEPEST:
                raise refusals.hostile(self._name, "its parts are nested too deeply")
            self._stack.append(self._state)
            self._may_be_destination = False
        elif self._stack:
            self._state = self._stack.pop()

    def _control(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            self._unicode(number)
            return
        self._flush()
        if word in SILENT or (self._may_be_destination and word not in READ_DESTINATIONS):
            self._state = replace(self._state, is_silent=True, is_font_table=word == "fonttbl")
        self._may_be_destination = False
        if word in BLOCK_ENDS:
            self._end_block()
        elif word in SIGNS:
            self._add(SIGNS[word])
        else:
            self._property(word, number)

    def _property(self, word: str, number: int | None) -> None:
        match word:
            case "ansicpg" if number:
                self._default = _known(f"cp{number}")
                self._state = replace(self._state, code_page=self._default)
            case "mac":
                self._default = "mac-roman"
                self._state = replace(self._state, code_page=self._default)
            case "f" if number is not None:
                self._font = number
                self._state = replace(self._state, code_page=self._fonts.get(number, self._default))
            case "fcharset" if self._state.is_font_table and number:
                self._fonts[self._font] = CODE_PAGES.get(number, self._default)
            case "uc" if number is not None:
                self._state = replace(self._state, skip=min(max(number, 0), 8))
            case "plain":
                self._state = replace(self._state, is_hidden=False, code_page=self._default)
            case "pard" | "ls" | "ilvl" | "outlinelevel":
                self._state = replace(self._state, role=PARAGRAPH_ROLES[word])
            case "v":
                self._state = replace(self._state, is_hidden=number != 0)
            case "deleted" | "revised":
                self.has_changes = True
                self._state = replace(self._state, is_hidden=word == "deleted" and number != 0)
            case "listtext" | "pntext":
                self._state = replace(self._state, is_silent=True)

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._may_be_destination = True
        elif symbol in "\r\n":
            self._flush()
            self._end_block()
        elif symbol in SYMBOLS:
            self._flush()
            self._add(SYMBOLS[symbol])

    def _unicode(self, number: int) -> None:
        self._flush()
        code = number % 0x10000 if number < 0 else number
        if code <= 0x10FFFF:
            self._add(chr(code))
        self._skip = self._state.skip

    def _byte(self, value: int) -> None:
        if self._skip:
            self._skip -= 1
        elif self._is_heard:
            self._bytes.append(value)

    def _plain(self, plain: bytes) -> None:
        left = min(self._skip, len(plain))
        self._skip -= left
        if self._is_heard:
            self._bytes += plain[left:]

    @property
    def _is_heard(self) -> bool:
        return not self._state.is_silent and not self._state.is_hidden

    def _add(self, words: str) -> None:
        if self._is_heard:
            self._pieces.append(words)

    def _flush(self) -> None:
        """Make letters of the bytes that came, in the code page that they came in."""
        if self._bytes:
            self._pieces.append(self._bytes.decode(self._state.code_page, "replace"))
            self._bytes.clear()

    def _end_block(self) -> None:
        if not self._state.is_silent:
            self._close_block()

    def _close_block(self) -> None:
        self._flush()
        words, self._pieces = _joined(self._pieces), []
        self.text.add(words, self._state.role)
        if self.text.length > limits.LONGEST_TEXT:
            raise refusals.hostile(self._name, "it holds more text than can be kept")


def _joined(pieces: list[str]) -> str:
    """Join halves of characters beyond the first plane, which RTF writes one after the other."""
    words = "".join(pieces)
    if not any("\ud800" <= sign <= "\udfff" for sign in words):
        return words.replace("\x00", "")
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x00", "")


def _known(encoding: str) -> str:
    try:
        "".encode(encoding)
    except LookupError:
        return "cp1252"
    return encoding
