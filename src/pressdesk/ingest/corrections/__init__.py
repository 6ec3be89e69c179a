"""What officers correct in drafts, remembered and used the next time.

:mod:`.differences` compares a draft as it was read with what the officer made of it; :mod:`.lessons` applies
what follows from that to a new draft, a pure function; :mod:`.memory` keeps corrections in the archive and
gives the lessons; :mod:`.exchange` writes and reads them as JSON lines.
"""
