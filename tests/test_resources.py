from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hatchling.build import build_wheel

from pressdesk import paths

FONTS = sorted(paths.resource("fonts").glob("*.ttf"))
ICONS = sorted(paths.resource("icons").glob("*.svg"))
CHECKOUT = Path(__file__).resolve().parents[1]

LETTERS = (
    "abcdefghijklmnopqrstuvwxyz"
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    "әғқңөұүһі"  # Kazakh beyond the Russian letters
    "áäāğıńñóöõşúüūýç"  # the Latin spellings of Kazakh, Turkish and many other names
)
FALLBACKS = {
    "Arabic": "ابتپچگی",
    "Hebrew": "אבגדת",
    "Armenian": "ԱաՀհ",
    "Georgian": "აბგდ",
    "Symbols": "①②",
    "Symbols2": "★✓☎",
}
"""What is asked of a face that only stands in where the others lack a script."""
MARKS = "№«»„“”‘’—–…₸€£§°•×"


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_a_font_has_every_letter_of_the_three_languages(font: Path) -> None:
    with TTFont(font) as opened:
        held = opened.getBestCmap()
    family = font.stem.split("-")[0].removeprefix("NotoSans")
    if letters := FALLBACKS.get(family):
        assert all(ord(letter) in held for letter in letters)
    else:
        lacking = {letter for letter in LETTERS + LETTERS.upper() + MARKS if ord(letter) not in held}
        assert not lacking


def test_the_fallback_has_the_letter_that_the_serifs_lack() -> None:
    with TTFont(paths.resource("fonts/NotoSans-Regular.ttf")) as opened:
        assert {ord("ǵ"), ord("Ǵ")} <= opened.getBestCmap().keys()


def test_every_font_has_its_licence() -> None:
    families = {font.stem.split("-")[0] for font in FONTS}
    assert {f"OFL-{family}.txt" for family in families} == {
        licence.name for licence in paths.resource("fonts").glob("OFL-*.txt")
    }


def test_icons_take_the_colour_of_their_place(qapp) -> None:
    from PySide6.QtSvg import QSvgRenderer

    for icon in ICONS:
        assert QSvgRenderer(str(icon)).isValid(), icon.name
    fixed = {icon.stem for icon in ICONS if "currentColor" not in icon.read_text(encoding="utf-8")}
    # A stylesheet cannot tint its pictures, so what it shows is there once for each palette.
    assert {name for name in fixed if not name.endswith(("-light", "-dark"))} == {"pressdesk"}


def test_the_wheel_carries_every_resource(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CHECKOUT)
    with zipfile.ZipFile(tmp_path / build_wheel(str(tmp_path))) as wheel:
        packed = {name.removeprefix("pressdesk/resources/") for name in wheel.namelist()}
    folder = CHECKOUT / "resources"
    shipped = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert shipped <= packed
