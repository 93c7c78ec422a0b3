"""The interview that a draft is about, from the log."""

from __future__ import annotations

from analyser.resources import log_address
from analyser.types import Contact, Interview


def logged(wanted: str | None) -> tuple[Interview | None, tuple[Contact, ...]]:
    """The interview that is meant by a number, company, title or name, with its contacts.

    Raises:
        AnalyserError: none fits, or several do.
    """
    if wanted is None:
        return None, ()
    from analyser.interview_log.store import InterviewLog

    with InterviewLog.open(log_address()) as log:
        return log.find_with_contacts(wanted)
