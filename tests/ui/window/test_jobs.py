"""Background work reaches the window in its own thread, or not at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from pressdesk.errors import PressdeskError
from pressdesk.ui.jobs import Jobs, Progress


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_an_answer_arrives_in_the_thread_of_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    worked, answered = [], []

    def work(_: Progress, number: int) -> int:
        worked.append(threading.current_thread())
        return number + 1

    jobs.submit(work, 41, done=lambda answer: answered.append((answer, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(answered))
    assert answered == [(42, threading.main_thread())]
    assert worked[0] is not threading.main_thread()


def test_progress_is_told_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    told, done = [], []

    def work(progress: Progress) -> bool:
        return all(progress.report(step, 3) for step in (1, 2, 3))

    jobs.submit(work, done=done.append, progress=lambda step, of: told.append((step, of)))
    qtbot.waitUntil(lambda: done == [True])
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_trouble_goes_to_whoever_waits_for_it(jobs: Jobs, qtbot: QtBot) -> None:
    caught = []

    def fail(_: Progress) -> None:
        raise PressdeskError("The printer is on fire.")

    jobs.submit(fail, failed=caught.append)
    qtbot.waitUntil(lambda: bool(caught))
    assert str(caught[0]) == "The printer is on fire."


def test_trouble_that_nobody_waits_for_is_told_to_all(jobs: Jobs, qtbot: QtBot) -> None:
    def fail(_: Progress) -> None:
        raise PressdeskError("The printer is on fire.")

    with qtbot.waitSignal(jobs.problem_met) as met:
        jobs.submit(fail)
    assert str(met.args[0]) == "The printer is on fire."


def test_a_newer_job_of_the_same_purpose_replaces_the_older(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[str] = []

    def slow(_: Progress) -> str:
        gate.wait(10)
        return "old"

    jobs.submit(slow, done=answers.append, purpose="search")
    jobs.submit(lambda _: "new", done=answers.append, purpose="search")
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert answers == ["new"]


def test_cancelling_breaks_off_what_can_be_interrupted(jobs: Jobs, qtbot: QtBot) -> None:
    started, stopped = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        with progress.interruptible(stopped.set):
            started.set()
            assert stopped.wait(10)

    job = jobs.submit(work)
    assert started.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert stopped.is_set()


def test_nothing_is_called_after_the_owner_is_gone(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[object] = []
    owner = QObject()
    jobs.submit(lambda _: gate.wait(10), done=answers.append, owner=owner)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert answers == []


def test_closing_waits_for_a_job_that_stops_when_told(jobs: Jobs) -> None:
    ended = threading.Event()

    def work(progress: Progress) -> None:
        stop = threading.Event()
        with progress.interruptible(stop.set):
            stop.wait(10)
        ended.set()

    jobs.submit(work)
    jobs.close()
    assert ended.is_set() or not jobs.is_busy
