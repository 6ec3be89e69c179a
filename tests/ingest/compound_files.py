"""Compound files ([MS-CFB], version 3) made up for tests: an Outlook message is one."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SECTOR, SMALL_SECTOR, SMALL = 512, 64, 4096
FOLDER, STREAM, ROOT = 1, 2, 5
FREE, END, FAT, NOTHING = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF

Tree = Mapping[str, Any]
"""A folder: names with bytes, or with a folder again."""


@dataclass
class _Entry:
    name: str
    kind: int
    content: bytes = b""
    right: int = NOTHING
    child: int = NOTHING
    start: int = END


def compound_file(tree: Tree) -> bytes:
    """Give the bytes of a compound file with these streams and folders."""
    entries = [_Entry("Root Entry", ROOT)]
    _list(tree, entries[0], entries)
    small, large = bytearray(), bytearray()
    small_chain: list[int] = []
    chain: list[int] = []
    for entry in entries:
        if entry.content and len(entry.content) < SMALL:
            entry.start = _put(entry.content, small, small_chain, SMALL_SECTOR)
        elif entry.content:
            entry.start = _put(entry.content, large, chain, SECTOR)
    small_table = _packed(small_chain)
    entries[0].content = bytes(small)
    entries[0].start = _put(bytes(small), large, chain, SECTOR)
    table_start = _put(small_table, large, chain, SECTOR)
    directory = _put(b"".join(map(_packed_entry, entries)), large, chain, SECTOR)
    return _file(large, chain, directory, table_start, len(small_table) // SECTOR)


def _list(tree: Tree, owner: _Entry, entries: list[_Entry]) -> None:
    """Number the entries; those of one folder hang on a chain to the right."""
    previous = None
    for name, value in tree.items():
        entry = _Entry(name, STREAM, value) if isinstance(value, bytes) else _Entry(name, FOLDER)
        if previous is None:
            owner.child = len(entries)
        else:
            previous.right = len(entries)
        entries.append(entry)
        if entry.kind == FOLDER:
            _list(value, entry, entries)
        previous = entry


def _put(content: bytes, room: bytearray, chain: list[int], size: int) -> int:
    start = len(chain)
    number = max(1, -(-len(content) // size))
    room += content.ljust(number * size, b"\0")
    chain += [*range(start + 1, start + number), END]
    return start


def _packed(chain: Sequence[int]) -> bytes:
    table = struct.pack(f"<{len(chain)}I", *chain)
    return table.ljust(-(-len(table) // SECTOR) * SECTOR, b"\xff")


def _packed_entry(entry: _Entry) -> bytes:
    wide = entry.name.encode("utf-16-le")
    links = struct.pack("<HBBIII", len(wide) + 2, entry.kind, 1, NOTHING, entry.right, entry.child)
    return wide.ljust(64, b"\0") + links + b"\0" * 36 + struct.pack("<IQ", entry.start, len(entry.content))


def _file(body: bytearray, chain: list[int], directory: int, small_table: int, small_sectors: int) -> bytes:
    number = len(chain)
    tables = 1
    while tables * SECTOR // 4 < number + tables:
        tables += 1
    table = _packed([*chain, *[FAT] * tables]).ljust(tables * SECTOR, b"\xff")
    places = list(range(number, number + tables))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, directory, 0, SMALL,
                          small_table, small_sectors, END, 0)  # fmt: skip
    header += struct.pack("<109I", *places, *[FREE] * (109 - tables))
    return header + bytes(body) + table
