"""How much a file may ask of the machine. Sizes in bytes, times in seconds."""

from __future__ import annotations

LARGEST_DOCUMENT = 100 * 1024 * 1024
"""A file of any format but plain text: releases with photos stay far below."""
LARGEST_FRAGMENT = 8 * 1024 * 1024
"""HTML from the clipboard."""
LARGEST_MEMBER = 64 * 1024 * 1024
"""One unpacked part of a document."""
LARGEST_UNPACKED = 128 * 1024 * 1024
"""All parts of a document that are unpacked, together."""
MOST_MEMBERS = 20_000
"""Files within one packed document."""
DEEPEST_NESTING = 400
"""Elements within elements."""
MOST_PAGES = 5_000
LONGEST_TEXT = 50_000_000
"""Characters, all texts of a file together; as many as can be kept as one source."""
MOST_ATTACHMENTS = 200
DEEPEST_MESSAGE = 4
"""Messages attached to messages."""
READING_TIME = 30
"""Seconds for one file."""
MEMORY = 1024 * 1024 * 1024
"""Bytes that the child process may hold."""
FILES_BEFORE_RENEWAL = 300
"""So many files are read by one child before a fresh one takes its place."""
