"""Pictures in a drop; costs nothing to import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

PICTURES = frozenset(
    {".png", ".jpg", ".jpeg", ".jpe", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif"}
)


def holds_pictures(content: QMimeData) -> bool:
    """Tell whether a drop is of pictures alone."""
    paths = [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
    if paths:
        return all(path.suffix.lower() in PICTURES for path in paths)
    return content.hasImage() and not content.hasText()
