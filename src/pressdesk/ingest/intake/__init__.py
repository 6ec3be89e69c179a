"""Taking in thousands of releases in one go.

:mod:`.child` is the process that reads one release after the other, :mod:`.release_process` its other end;
:mod:`.run` drives two of them and writes what they give to the inbox in portions; :mod:`.ledger` knows how
far an intake came, so that it can go on after a pause, a quit or a crash; :mod:`.report` says what became of
each file.
"""
