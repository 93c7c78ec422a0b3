"""The interview that a draft is about, from the log."""

from __future__ import annotations

import os

from analyser.resources import user_folder
from analyser.types import Contact, Interview


def log_address() -> str:
    """Where the log lies: ``ANALYSER_LOG_URL``, else a file in the user's own folder."""
    return os.environ.get("ANALYSER_LOG_URL") or str(user_folder() / "log.sqlite3")


def logged(wanted: str | None) -> tuple[Interview | None, tuple[Contact, ...]]:
    """The interview that is meant by a number, company, title or name, with its contacts.

    Raises:
        AnalyserError: none fits, or several do.
    """
    if wanted is None:
        return None, ()
    from analyser.interview_log.store import InterviewLog

    with InterviewLog.open(log_address()) as log:
        found = log.find(wanted)
        return found.interview, tuple(one.contact for one in log.contacts(found.id))
