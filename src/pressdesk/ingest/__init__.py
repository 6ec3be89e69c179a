"""From an official text to findings, and from findings to the draft of a visit.

A text is kept as it came (:mod:`pressdesk.ingest.document`); a fixed row of annotators, each a pure
function, says what it sees in it (:mod:`pressdesk.ingest.finding`). Nothing here reaches the archive,
the network or a window: plain values come in and plain values go out.
"""
