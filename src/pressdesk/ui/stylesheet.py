"""The stylesheet: what the palette alone cannot say. Widgets opt in by property or object name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from pressdesk.ui.palette import Colours

_RULES = """
QToolTip { background: $text; color: $page; border: none; padding: 4px 8px; }
QMenuBar { background: $window; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $faint; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QStatusBar { background: $window; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: $page; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {
  background: $field; border: 1px solid $border; border-radius: 6px; padding: 5px 8px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
  border: 1px solid $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled { color: $muted;
  background: $window; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border: 1px solid $danger; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($arrow); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; padding: 4px; outline: none; }
QPushButton { background: $field; border: 1px solid $border; border-radius: 6px; padding: 6px 12px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $faint; background: transparent; }
QPushButton[role="primary"] { background: $accent; color: $on_accent;
  border: 1px solid $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus { border: 1px solid $text; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line; color: $faint; }
QPushButton[role="quiet"] { background: transparent; border: 1px solid transparent;
  color: $accent; padding: 4px 8px; }
QPushButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="quiet"]:focus { border: 1px solid $accent; }
QPushButton[role="link"] { background: transparent; border: none; border-bottom: 1px solid transparent;
  border-radius: 0; color: $accent; padding: 0; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { border-bottom: 1px solid $accent; }
QPushButton[role="chip"] { background: $accent_soft; border: 1px solid transparent; border-radius: 10px;
  color: $accent; padding: 2px 8px; }
QPushButton[role="chip"]:hover, QPushButton[role="chip"]:focus { border: 1px solid $accent; }
QPushButton[role="doubt"] { background: $warning_soft; border: 1px solid transparent; border-radius: 10px;
  color: $warning; padding: 2px 8px; }
QPushButton[role="doubt"]:hover, QPushButton[role="doubt"]:focus { border: 1px solid $warning; }
QListWidget[role="offers"] { background: $raised; border: 1px solid $border; border-radius: 6px;
  padding: 4px 0; }
QFrame[surface="found"] { background: $window; border: none; border-bottom: 1px solid $line; }
QPushButton[dense="true"] { padding: 6px; }
QPushButton[role="danger"] { color: $danger; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton::menu-indicator { image: none; width: 0; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid $faint;
  border-radius: 4px; background: $field; }
QCheckBox::indicator:hover, QAbstractItemView::indicator:hover { border: 1px solid $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { image: url($tick);
  background: $accent; border: 1px solid $accent; }
QCheckBox::indicator:focus { border: 1px solid $accent; }
QTabBar::tab { padding: 4px 8px; border-bottom: 2px solid transparent; color: $muted; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QAbstractItemView { outline: none; border: none; background: $page; }
QTableView { selection-background-color: transparent; selection-color: $text; }
QHeaderView::section { background: $page; color: $muted;
  border: none; border-bottom: 1px solid $line; padding: 6px 8px; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="faint"] { color: $faint; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="success"] { color: $success; }
QWidget[surface="page"] { background: $page; }
QWidget[surface="window"] { background: $window; }
QFrame[surface="card"] { background: $raised; border: 1px solid $line; border-radius: 8px; }
QFrame[surface="info"] { background: $accent_soft; border: none; border-bottom: 1px solid $line; }
QFrame[surface="warning"] { background: $warning_soft; border: none; border-bottom: 1px solid $line; }
QFrame[surface="danger"] { background: $danger_soft; border: none; border-bottom: 1px solid $line; }
QDialog[surface="sheet"] { background: $raised; border: 1px solid $border; }
QFrame[surface="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
"""


def stylesheet(of: Colours, pictures: Mapping[str, Path]) -> str:
    """Give the rules with the colours of a palette and its ``pictures``, by the names used in the rules."""
    rules = _RULES.replace("$accent_hover", of.accent.lighter(112).name())
    for name, path in pictures.items():
        rules = rules.replace(f"${name}", path.as_posix())
    names = sorted((name for name in of.__slots__), key=len, reverse=True)
    for name in names:
        colour: QColor = getattr(of, name)
        rules = rules.replace(f"${name}", colour.name())
    return rules
