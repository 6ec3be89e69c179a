from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressdesk import logs, paths


@pytest.fixture(autouse=True)
def _stopped() -> Iterator[None]:
    yield
    logs.stop()


def test_a_line_goes_into_the_log_file() -> None:
    file = logs.start()
    logging.getLogger("pressdesk.archive").info("opened in %d ms", 12)
    assert file is not None
    assert file.parent == paths.log_folder()
    assert "pressdesk.archive: opened in 12 ms" in file.read_text(encoding="utf-8")


def test_starting_twice_writes_each_line_once() -> None:
    logs.start()
    file = logs.start()
    logging.getLogger("pressdesk").info("once")
    assert file is not None
    assert file.read_text(encoding="utf-8").count("once") == 1


def test_the_log_turns_over_and_keeps_few_files() -> None:
    logs.start()
    for _line in range(60):
        logging.getLogger("pressdesk").info("x" * 100_000)
    kept = list(paths.log_folder().iterdir())
    assert len(kept) == logs.OLDER_FILES + 1
    assert sum(file.stat().st_size for file in kept) <= (logs.OLDER_FILES + 1) * logs.BYTES_PER_FILE


def test_where_no_log_can_be_written_the_work_goes_on(home: Path) -> None:
    home.write_text("a file where a folder should be", encoding="utf-8")
    assert logs.start() is None
    logging.getLogger("pressdesk").info("nobody hears this")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device here that is always full")
def test_a_full_disk_leaves_the_work_and_the_terminal_alone(capsys: pytest.CaptureFixture[str]) -> None:
    logs.start()
    handler = logging.getLogger("pressdesk").handlers[0]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        handler.setStream(full).close()
        logging.getLogger("pressdesk").info("the text of a record")
        logs.stop()
    assert capsys.readouterr().err == ""
