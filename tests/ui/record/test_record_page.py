"""A record's page: read, edited where one clicks, tied to what mentions it, with a way back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factories import make, value_for
from filed_visit import Filed
from pressdesk.archive.database import Archive
from pressdesk.model.person import Appointment, Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.registry import RECORDS
from pressdesk.model.source import Source
from pressdesk.model.values import Translated
from pressdesk.ui.autosave import Autosave
from pressdesk.ui.form.record_form import RecordForm
from pressdesk.ui.form.translated_editors import TranslatedLineEditor
from pressdesk.ui.record.record_page import RecordPage
from pressdesk.ui.record.source_page import SourcePage
from pressdesk.ui.record.value_view import LONGEST_NAME, LinkButton, ValueView
from pressdesk.ui.session import Place, Session
from pressdesk.ui.widgets.labels import ElidedLabel

PageOf = Callable[..., RecordPage]
TypeText = Callable[[QWidget, str], None]


def words_on(page: QWidget) -> str:
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    return "\n".join(labels + buttons)


@pytest.mark.parametrize("record_class", RECORDS, ids=lambda record_class: record_class.table)
def test_record_with_a_value_in_every_field_is_shown_and_edited(
    record_class: type[Record], page_of: PageOf, archive: Archive
) -> None:
    filled = {spec.name: value_for(spec) for spec in record_class.fields()}
    with archive.transaction("Put records") as transaction:
        for value in filled.values():
            for needed in value.needed:
                transaction.save(needed)
        made = make(record_class, **{name: value.value for name, value in filled.items()}).record
        transaction.save(made)
    page = page_of(made)
    assert page.page_title()
    page.body.edit()
    assert page.body.is_editing
    page.flush()
    stored = archive.get(record_class, made.id)
    assert page.body.record.values() == stored.values()


def test_click_on_a_value_opens_the_form_at_its_field(page_of: PageOf, filed: Filed, qtbot: QtBot) -> None:
    page = page_of(filed.guest)
    view = page.findChild(ValueView, "name")
    assert view is not None
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    form = page.body.form
    assert form is not None
    editor = form.editor("name")
    assert isinstance(editor, TranslatedLineEditor)
    qtbot.waitUntil(lambda: QApplication.focusWidget() in editor.lines.values())


def test_page_turns_back_to_reading_with_what_was_typed(
    page_of: PageOf, filed: Filed, archive: Archive, type_text: TypeText, qtbot: QtBot
) -> None:
    page = page_of(filed.guest)
    page.body.edit("office")
    control = QApplication.focusWidget()
    assert control is not None
    type_text(control, "Сыртқы істер министрі")
    QTest.keyClick(control, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Сыртқы істер министрі" in words_on(page))
    assert archive.get(Person, filed.guest.id).office == "Сыртқы істер министрі"


def test_person_is_shown_with_the_visits_and_quotes_that_name_them(
    page_of: PageOf, filed: Filed, qtbot: QtBot
) -> None:
    page = page_of(filed.guest)
    qtbot.waitUntil(lambda: "Working visit of the Foreign Minister" in words_on(page))
    assert "We shall build the port together." in words_on(page)


def test_appointment_is_added_on_the_page_of_the_person(
    page_of: PageOf,
    filed: Filed,
    archive: Archive,
    session: Session,
    type_text: Callable[[QWidget, str], None],
) -> None:
    page = page_of(filed.guest)
    _, section = page.belongings.sections[0]
    section.add()
    control = QApplication.focusWidget()
    assert control is not None
    type_text(control, "Foreign Minister")
    Autosave.of(session).flush()
    held = archive.find(Appointment, person=filed.guest.id)
    assert [appointment.office for appointment in held] == [Translated("Foreign Minister")]


def test_place_of_a_search_hit_is_lifted_out(page_of: PageOf, filed: Filed) -> None:
    page = page_of(filed.quote, Place("text", ((9, 14),)))
    assert any(
        "background" in label.text() and "build" in label.text() for label in page.findChildren(QLabel)
    )


def test_text_that_looks_like_markup_is_shown_as_text(page_of: PageOf, archive: Archive) -> None:
    quote = Quote(text="<b>bold</b> & <script>", language="en")
    archive.save(quote)
    page = page_of(quote, Place("text", ((3, 7),)))
    rich = [label for label in page.findChildren(QLabel) if label.textFormat() is Qt.TextFormat.RichText]
    shown = "".join(label.text() for label in rich)
    assert "&lt;b&gt;" in shown
    assert "<b>" not in shown


def test_removed_record_offers_the_way_back(
    page_of: PageOf, filed: Filed, archive: Archive, qtbot: QtBot
) -> None:
    archive.remove(filed.quote)
    page = page_of(filed.quote)
    qtbot.waitUntil(lambda: "This record is in the bin." in words_on(page))
    page.page_actions()["restore_record"]()
    assert not archive.get(Quote, filed.quote.id).is_removed


def test_history_names_the_change_and_puts_the_former_value_back(
    page_of: PageOf, filed: Filed, archive: Archive, qtbot: QtBot
) -> None:
    archive.save(filed.guest.replaced(office="Minister"), action="Edit person")
    archive.save(filed.guest.replaced(office="Premier"), action="Edit person")
    page = page_of(filed.guest)
    page.toggle_history()
    qtbot.waitUntil(lambda: "Usual office: Minister → Premier" in words_on(page))
    [back] = [
        b for b in page.history.findChildren(QPushButton) if b.accessibleName() == "Put back Usual office"
    ][:1]
    back.click()
    assert archive.get(Person, filed.guest.id).office == "Minister"


def test_read_only_archive_opens_no_form(page_of: PageOf, filed: Filed, archive: Archive) -> None:
    archive._lock, lock = None, archive._lock
    try:
        page = page_of(filed.guest)
        page.body.edit()
        assert not page.body.is_editing
    finally:
        archive._lock = lock


def test_source_shows_the_places_of_its_quotes_and_leads_to_them(
    session: Session, filed: Filed, qtbot: QtBot
) -> None:
    page = SourcePage(session)
    qtbot.addWidget(page)
    page.show()
    page.show_record(filed.source.id, Place("text", filed.quote.source_ranges))
    assert page.text.selected_range() == filed.quote.source_ranges[0]
    with qtbot.waitSignal(session.record_opened) as asked:
        page.text.mark_pressed.emit(filed.quote.id)
    assert asked.args[:2] == ["quote", filed.quote.id]
    assert session.archive.get(Source, filed.source.id).text == filed.source.text


def test_form_opens_within_its_page_and_leaves_the_focus_there(
    page_of: PageOf, filed: Filed, qtbot: QtBot
) -> None:
    page = page_of(filed.guest)
    page.body.edit()
    assert QApplication.activeWindow() is page
    control = QApplication.focusWidget()
    assert control is not None
    assert page.body.form is not None
    assert page.body.form.isAncestorOf(control)
    QTest.keyClick(control, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.area


def test_form_makes_no_window_of_its_own(session: Session, qtbot: QtBot) -> None:
    shown: list[QWidget] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    watch = Watch()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    for record_class in RECORDS:
        qtbot.addWidget(RecordForm(record_class, session))
    application.removeEventFilter(watch)
    assert shown == []


def test_long_names_end_in_dots_on_a_narrow_page(page_of: PageOf, filed: Filed, archive: Archive) -> None:
    long = "Transcript of the joint press conference that followed the talks & the signing of the plan"
    source = Source(title=long, text="We agreed.", language="en")
    quote = Quote(text="We agreed.", source=source.id, source_ranges=((0, 10),), language="en")
    archive.save(source, quote, action="Fill in")
    page = page_of(quote)
    page.resize(380, 700)
    QApplication.processEvents()
    link = next(one for one in page.findChildren(LinkButton) if one.toolTip().startswith("Transcript"))
    assert link.text().endswith("…")
    content = page.area.widget()
    assert content is not None
    assert content.width() == page.area.viewport().width()
    page.resize(1400, 700)
    QApplication.processEvents()
    assert not link.text().endswith("…") or len(long) > LONGEST_NAME
    assert not link.toolTip()


def test_trail_of_a_narrow_page_keeps_its_last_word(session: Session, filed: Filed, qtbot: QtBot) -> None:
    title = Translated("Working visit of the Minister of Foreign Affairs to the capital and the north")
    session.archive.save(filed.visit.replaced(title=title), action="Rename")
    page = RecordPage(session, Quote)
    qtbot.addWidget(page)
    page.resize(360, 600)
    page.show()
    page.show_record(filed.quote.id)
    trail = page.bar.findChild(ElidedLabel)
    assert trail.text() == "Quote"
    qtbot.waitUntil(lambda: trail.width() >= trail.fontMetrics().horizontalAdvance("Quote"))
