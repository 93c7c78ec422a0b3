"""The interview log as the page uses it: opened for a moment, then let go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from analyser.interview_log.logged import Entry
from analyser.interview_log.store import InterviewLog
from analyser.page.person import person_log


@contextmanager
def open_log() -> Iterator[InterviewLog]:
    """The log of the person at the page.

    Raises:
        AnalyserError: it cannot be reached or read.
    """
    with InterviewLog.open(person_log()) as log:
        yield log


def read_log() -> list[Entry]:
    """All interviews with their contacts, by day.

    Raises:
        AnalyserError: the log cannot be reached or read.
    """
    with open_log() as log:
        return log.entries()
