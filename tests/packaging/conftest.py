"""The set-up script is no package: its modules are found beside ``desk.py``, as when it runs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT / "packaging"))


@pytest.fixture
def checkout() -> Path:
    """Return the folder of the project."""
    return CHECKOUT
