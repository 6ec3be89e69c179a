"""Icons: SVG outlines drawn in the palette's colours, sharp at every scale."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pressdesk.paths import resource
from pressdesk.ui.palette import colours

SMALL = QSize(16, 16)
MEDIUM = QSize(20, 20)
_STROKE = b'stroke-width="2"'
_THIN_STROKE = b'stroke-width="1.75"'


class IconRole(Enum):
    """In which colour of the theme an icon is drawn."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


class SvgIconEngine(QIconEngine):
    """Draws one outline at the size, scale and colour of the moment, so it follows a change of theme."""

    def __init__(self, name: str, role: IconRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into ``rect``."""
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size() * scale, mode, state, 1.0))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Give the icon as a picture of ``size`` device pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Give the icon as a picture of ``size`` device pixels."""
        del state, scale
        return _picture(self._name, _colour(self._role, mode).name(QColor.NameFormat.HexArgb), size.width())

    def clone(self) -> QIconEngine:
        """Give another engine that draws the same."""
        return SvgIconEngine(self._name, self._role)

    def __reduce__(self) -> Any:
        return SvgIconEngine, (self._name, self._role)


def icon(name: str, role: IconRole = IconRole.MUTED) -> QIcon:
    """Give a shipped icon by its file name without ending, tinted by the theme."""
    return QIcon(SvgIconEngine(name, role))


def pixmap(name: str, role: IconRole, size: int, scale: float = 1.0) -> QPixmap:
    """Give an icon as a picture of ``size`` logical pixels for a screen of that scale."""
    colour = _colour(role, QIcon.Mode.Normal).name(QColor.NameFormat.HexArgb)
    picture = QPixmap(_picture(name, colour, round(size * scale)))
    picture.setDevicePixelRatio(scale)
    return picture


def _colour(role: IconRole, mode: QIcon.Mode) -> QColor:
    if mode is QIcon.Mode.Disabled:
        return colours().faint
    return QColor(getattr(colours(), role.value))


@lru_cache(maxsize=512)
def _picture(name: str, colour: str, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name).render(painter)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRect(QPoint(0, 0), picture.size()), QColor(colour))
    painter.end()
    return picture


@lru_cache(maxsize=256)
def _renderer(name: str) -> QSvgRenderer:
    outline = resource(f"icons/{name}.svg").read_bytes().replace(_STROKE, _THIN_STROKE)
    return QSvgRenderer(QByteArray(outline), QGuiApplication.instance())
