"""The log as a table whose cells can be changed in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, cast

import pandas as pd
import streamlit as st

from analyser.interview_log.logged import Changes, Entry
from analyser.labels import OUTCOMES
from analyser.page.advice import Advice, advise
from analyser.page.log import open_log
from analyser.page.trouble import helpfully
from analyser.timing import TimingSettings

_TABLE = "interview_table"
_NAMES = {
    "today": "Today",
    "company": "Company",
    "job_title": "Job title",
    "interviewers": "Interviewers",
    "held_on": "Interview on",
    "promise": "Answer promised by",
    "outcome": "Outcome",
}

_GROUNDS = {"send": "green", "stop": "red"}


def offer_table(entries: Sequence[Entry], settings: TimingSettings, today: date) -> None:
    """Draw the table, the latest interview first; a change goes into the log at once."""
    newest = list(reversed(entries))
    told = [advise(entry, settings, today) for entry in newest]
    day = st.column_config.DateColumn
    st.data_editor(
        table_of(newest, told).style.apply(lambda _: list(map(_dress, told)), subset=["today"]),
        key=_TABLE,
        hide_index=True,
        placeholder="–",
        num_rows="fixed",
        on_change=_change,
        args=([entry.logged.id for entry in newest],),
        column_config={
            "today": st.column_config.TextColumn(_NAMES["today"], disabled=True, pinned=True),
            "held_on": day(_NAMES["held_on"], format="D MMM YYYY"),
            "promise": day(_NAMES["promise"], format="D MMM YYYY"),
            "outcome": st.column_config.SelectboxColumn(
                _NAMES["outcome"], options=list(OUTCOMES), required=True
            ),
            "company": st.column_config.TextColumn(_NAMES["company"], required=True),
            "job_title": st.column_config.TextColumn(_NAMES["job_title"]),
            "interviewers": st.column_config.TextColumn(
                _NAMES["interviewers"], help="Several names with semicolons between"
            ),
        },
    )


def table_of(entries: Sequence[Entry], told: Sequence[Advice | None]) -> pd.DataFrame:
    """A row for each interview, with what to do about it today."""
    rows = []
    for entry, advice in zip(entries, told, strict=True):
        interview = entry.logged.interview
        rows.append(
            {
                "today": advice.short if advice else "Give it a day",
                "company": interview.company,
                "job_title": interview.job_title,
                "interviewers": "; ".join(interview.interviewers),
                "held_on": interview.held_on,
                "promise": interview.promise,
                "outcome": interview.outcome,
            }
        )
    return pd.DataFrame(rows, columns=list(_NAMES))


def changes_of(row: Mapping[str, Any]) -> Changes:
    """The cells of a row that were changed, as changes of the log."""
    changes: dict[str, Any] = dict(row)
    for name in ("held_on", "promise"):
        if name in changes:
            changes[name] = date.fromisoformat(changes[name][:10]) if changes[name] else None
    for name in ("company", "job_title"):
        if name in changes:
            changes[name] = changes[name] or ""
    if "interviewers" in changes:
        names = (name.strip() for name in (changes["interviewers"] or "").split(";"))
        changes["interviewers"] = tuple(filter(None, names))
    return cast("Changes", changes)


def _dress(advice: Advice | None) -> str:
    """The ground for what to do; the ink is strong, for cells that cannot be changed fade."""
    verdict = advice.timing.verdict if advice else "adjust"
    closed = advice is not None and advice.timing.code == "closed"
    name = "gray" if closed else _GROUNDS.get(verdict, "orange")
    theme = "dark" if st.context.theme.type == "dark" else "light"
    ground = st.get_option(f"theme.{theme}.{name}BackgroundColor")
    ink = "#fff" if theme == "dark" else "#000"
    return f"background-color: {ground}; color: {ink}; font-weight: 600"


@helpfully
def _change(identifiers: Sequence[str]) -> None:
    edited: Mapping[int, Mapping[str, Any]] = st.session_state[_TABLE]["edited_rows"]
    with open_log() as log:
        for number, row in edited.items():
            log.edit(identifiers[int(number)], **changes_of(row))
