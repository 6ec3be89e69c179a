from __future__ import annotations

import configparser
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import desktop_entry
import pytest
from PIL import Image


@pytest.fixture
def installed(tmp_path: Path) -> tuple[Path, Path]:
    """Return the data folder that Pressdesk was entered into, and the executable it was entered with."""
    executable = tmp_path / 'odd $ "folder" 100%' / "pressdesk"
    executable.parent.mkdir()
    executable.write_text("#!/bin/sh\n", encoding="utf-8")
    executable.chmod(0o755)
    share = tmp_path / "share"
    desktop_entry.install_into(share, executable)
    return share, executable


def entry(file: Path) -> configparser.SectionProxy:
    reader = configparser.ConfigParser(interpolation=None)
    reader.optionxform = str
    reader.read(file, encoding="utf-8")
    return reader["Desktop Entry"]


def test_an_archive_opens_with_pressdesk(installed: tuple[Path, Path]) -> None:
    share, executable = installed
    written = entry(share / "applications" / "pressdesk.desktop")
    assert written["TryExec"] == str(executable)
    assert written["Exec"].endswith('" open %f')
    kind = ElementTree.parse(share / "mime" / "packages" / "pressdesk.xml").getroot()[0]
    assert written["MimeType"] == f"{kind.attrib['type']};"
    assert [glob.attrib["pattern"] for glob in kind if glob.tag.endswith("glob")] == ["*.pressdesk"]


def test_the_icon_is_there_in_every_size(installed: tuple[Path, Path]) -> None:
    share, _executable = installed
    hicolor = share / "icons" / "hicolor"
    assert (hicolor / "scalable" / "apps" / f"{entry_icon(share)}.svg").is_file()
    sizes = set()
    for picture in hicolor.rglob("*.png"):
        with Image.open(picture) as image:
            sizes.add(f"{image.width}x{image.height}")
        assert picture.parents[1].name == f"{image.width}x{image.height}"
    assert {"16x16", "32x32", "48x48", "256x256", "512x512"} <= sizes


def entry_icon(share: Path) -> str:
    return entry(share / "applications" / "pressdesk.desktop")["Icon"]


@pytest.mark.skipif(
    not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not installed"
)
def test_the_entry_is_valid(installed: tuple[Path, Path], checkout: Path) -> None:
    share, _executable = installed
    for file in (checkout / "packaging/linux/pressdesk.desktop", share / "applications/pressdesk.desktop"):
        ran = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stdout) == (0, "")
