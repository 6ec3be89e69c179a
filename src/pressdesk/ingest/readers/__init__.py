"""Readers: one for each format, from bytes to kept texts. The way in is :mod:`~.reading_process`.

For one file (window, command line)::

    from pressdesk.ingest.readers.reading_process import ReadingProcess

    with ReadingProcess() as reading:
        received = reading.read_file(path)              # or reading.read(content, "letter.docx")
    for text in received.texts:
        draft = read_received(text, known=known)        # pressdesk.ingest.delivery
        enclosed = keep_enclosures(archive, received)   # once a file
        keep_draft(archive, draft, enclosed=enclosed)

For many files keep one :class:`ReadingProcess` for each thread (it is safe to share, then one file is read
after the other): the child process stays warm, and is replaced after trouble and after many files. Plain
text never needs the child. Every refusal is a :class:`~pressdesk.errors.PressdeskError`; nothing else is
raised, whatever the bytes are.
"""
