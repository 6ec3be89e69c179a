from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pressdesk import paths


@pytest.fixture(autouse=True)
def _anew() -> None:
    paths.resources_folder.cache_clear()


def test_every_folder_lies_below_the_home_that_is_asked_for(home: Path) -> None:
    folders = [paths.data_folder(), paths.config_folder(), paths.log_folder(), paths.recovery_folder()]
    assert all(folder.is_dir() and folder.parent == home for folder in folders)
    assert len(set(folders)) == 4


def test_without_that_home_the_folders_are_the_ones_of_the_system(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "share"))
    monkeypatch.setenv("LOCALAPPDATA", str(home))
    monkeypatch.setenv("HOME", str(home))
    assert paths.recovery_folder().is_relative_to(home)
    assert "pressdesk" in paths.recovery_folder().parts


def test_a_home_that_cannot_be_made_is_said_in_a_sentence(home: Path) -> None:
    home.write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(paths.FolderError, match="cannot be made"):
        paths.data_folder()


def test_a_shipped_file_is_found_in_the_source_tree() -> None:
    assert paths.resource("icons/pressdesk.svg").is_file()


def test_the_built_app_looks_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "only-here.txt").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    try:
        assert paths.resource("only-here.txt").is_file()
    finally:
        paths.resources_folder.cache_clear()


def test_a_missing_part_of_the_installation_is_named() -> None:
    with pytest.raises(paths.MissingResourceError, match=r"icons/no-such-icon\.svg"):
        paths.resource("icons/no-such-icon.svg")
