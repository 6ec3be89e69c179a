"""Draw the app icon's pictures from ``resources/icons/pressdesk.svg``, after that file was changed.

Run with the Python of the checkout's environment; the pictures are kept in the repository, since neither
a Linux desktop nor PyInstaller draws them.
"""

from __future__ import annotations

import os
from pathlib import Path

from PIL import Image

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

PACKAGING = Path(__file__).resolve().parent
DRAWING = PACKAGING.parent / "resources" / "icons" / "pressdesk.svg"
LINUX_SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIDES = (16, 24, 32, 48, 64, 128, 256)
MACOS_SIDES = (16, 32, 64, 128, 256, 512, 1024)


def draw(side: int) -> Image.Image:
    """Return the icon, ``side`` pixels square."""
    image = QImage(side, side, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return Image.frombytes("RGBA", (side, side), bytes(image.constBits()))


def main() -> None:
    """Write every picture that a platform asks for."""
    app = QGuiApplication([])
    for side in LINUX_SIDES:
        draw(side).save(PACKAGING / "linux" / "hicolor" / f"{side}.png", optimize=True)
    for sides, target in (
        (WINDOWS_SIDES, PACKAGING / "windows" / "pressdesk.ico"),
        (MACOS_SIDES, PACKAGING / "macos" / "pressdesk.icns"),
    ):
        pictures = [draw(side) for side in sides]
        pictures[-1].save(target, append_images=pictures[:-1], sizes=[(side, side) for side in sides])
    app.quit()


if __name__ == "__main__":
    main()
