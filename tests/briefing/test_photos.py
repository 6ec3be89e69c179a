"""Photographs: upright, small enough, without the camera's data, and never in the way of the paper."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.briefing.compose import compose as compose_paper
from pressdesk.briefing.photos import ready_for_print
from pressdesk.briefing.request import BriefingRequest
from pressdesk.briefing.typeset import render
from pressdesk.model.attachment import Attachment

from .conftest import FiledVisit, pdf_text, picture


def photo_of(archive: Archive, filed: FiledVisit) -> Attachment:
    return archive.find(Attachment, visit=filed.visit.id)[0]


def test_a_photo_is_scaled_down_to_print_resolution(tmp_path: Path) -> None:
    (tmp_path / "large.jpg").write_bytes(picture((4200, 2800)))
    ready = ready_for_print(tmp_path / "large.jpg", 84, 126)
    assert Image.open(BytesIO(ready.jpeg)).size == (1091, 727)
    assert ready.height_mm == pytest.approx(84, abs=0.2)


def test_a_small_photo_is_never_blown_up(tmp_path: Path) -> None:
    (tmp_path / "small.png").write_bytes(picture((120, 110), form="PNG"))
    assert ready_for_print(tmp_path / "small.png", 84, 126).height_mm == pytest.approx(25.4, abs=0.1)


def test_a_photo_taken_sideways_stands_upright_and_loses_the_cameras_data(tmp_path: Path) -> None:
    image = Image.new("RGB", (300, 200), "white")
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera of somebody"
    image.save(tmp_path / "sideways.jpg", exif=exif)
    ready = ready_for_print(tmp_path / "sideways.jpg", 84, 126)
    assert Image.open(BytesIO(ready.jpeg)).size == (200, 300)
    assert b"Camera" not in ready.jpeg


def test_a_transparent_picture_stands_on_white(tmp_path: Path) -> None:
    Image.new("RGBA", (50, 50), (255, 0, 0, 0)).save(tmp_path / "clear.png")
    ready = ready_for_print(tmp_path / "clear.png", 84, 126)
    assert Image.open(BytesIO(ready.jpeg)).getpixel((25, 25)) == (255, 255, 255)


def test_a_missing_photo_leaves_a_marked_place(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    media.path_of(archive, photo_of(archive, filed).content_sha256).unlink()
    text = pdf_text(render(compose_paper(archive, replace(options, visit=filed.visit.id)).briefing))
    assert "The photograph is missing from the archive." in text
    assert "The Head of State receives the U.S. Secretary of State" in text


@pytest.mark.expects_log
@pytest.mark.parametrize("content", [b"", b"no picture at all", picture()[:400], b"\x89PNG\r\n\x1a\nrubbish"])
def test_a_damaged_photo_leaves_a_marked_place(
    archive: Archive, filed: FiledVisit, options: BriefingRequest, content: bytes
) -> None:
    path = media.path_of(archive, photo_of(archive, filed).content_sha256)
    path.chmod(0o600)
    path.write_bytes(content)
    text = pdf_text(render(compose_paper(archive, replace(options, visit=filed.visit.id)).briefing))
    assert "The photograph cannot be read: its file is damaged." in text


def test_a_photo_is_described_for_those_who_cannot_see_it(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    photo = photo_of(archive, filed)
    caption = render(compose_paper(archive, replace(options, visit=filed.visit.id)).briefing)
    assert _alternative("The Head of State receives the U.S. Secretary of State") in caption
    archive.save(
        replace(photo, alternative_text=photo.alternative_text.replaced("en", "Two men shake hands"))
    )
    described = render(compose_paper(archive, replace(options, visit=filed.visit.id)).briefing)
    assert _alternative("Two men shake hands") in described


def _alternative(text: str) -> bytes:
    return f"/Alt({text})".encode()
