"""What two processes say to each other: a header in JSON, then blocks of bytes; lengths come first.

A frame is two unsigned numbers (32 bits: length of the header, 64 bits: length of the bytes, both
big-endian), the header in UTF-8 and the bytes. Nothing in it is ever executed or unpickled.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import IO, Any

LENGTHS = struct.Struct(">IQ")
LONGEST_HEADER = 512 * 1024 * 1024
LONGEST_BODY = 512 * 1024 * 1024


class BrokenFrameError(Exception):
    """The other side said something that is no frame."""


def write_frame(stream: IO[bytes], header: Mapping[str, Any], body: bytes = b"") -> None:
    """Send one frame and let it go at once."""
    words = json.dumps(header, ensure_ascii=False).encode("utf-8", "surrogatepass")
    stream.write(LENGTHS.pack(len(words), len(body)))
    stream.write(words)
    stream.write(body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Receive one frame; None at the end of the stream, BrokenFrameError where it is none."""
    lengths = stream.read(LENGTHS.size)
    if not lengths:
        return None
    if len(lengths) < LENGTHS.size:
        raise BrokenFrameError
    header_length, body_length = LENGTHS.unpack(lengths)
    if header_length > LONGEST_HEADER or body_length > LONGEST_BODY:
        raise BrokenFrameError
    words, body = stream.read(header_length), stream.read(body_length)
    if len(words) < header_length or len(body) < body_length:
        raise BrokenFrameError
    try:
        header = json.loads(words.decode("utf-8", "surrogatepass"))
    except ValueError as error:
        raise BrokenFrameError from error
    if not isinstance(header, dict):
        raise BrokenFrameError
    return header, body
