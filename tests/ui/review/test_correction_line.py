from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from pressdesk.ingest.inbox import load_draft, update_draft
from pressdesk.model.source import Correction
from pressdesk.ui.review.correction_line import CorrectionLine
from pressdesk.ui.review.review_page import ReviewPage


def test_value_from_an_earlier_correction_says_so_and_the_correction_can_be_forgotten(
    qtbot, session, archive, entry
) -> None:

    correction = Correction(finding="name", printed="Saparov", meaning="Arman Saparov")
    archive.save(correction)
    draft = load_draft(archive, entry)
    person = draft.people[0]
    taught = replace(person, trace=replace(person.trace, correction=correction.id))
    update_draft(archive, entry, replace(draft, people=(taught, *draft.people[1:])))
    page = ReviewPage(session)
    qtbot.addWidget(page)
    page.resize(1200, 640)
    page.show()
    page.show_record(entry.id)
    qtbot.waitUntil(lambda: f"people:{person.id}" in page.draft_view.cards)
    (line,) = [line for line in page.findChildren(CorrectionLine) if not line.isHidden()]
    assert "Arman Saparov" in line.words.toolTip()
    qtbot.mouseClick(line.forget_button, Qt.MouseButton.LeftButton)
    assert archive.get(Correction, correction.id).is_removed
    assert line.isHidden()
    session.undo_stack.undo()
    assert not archive.get(Correction, correction.id).is_removed
