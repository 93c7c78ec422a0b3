"""One form for logging and for changing an interview."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date, time
from typing import Any

import streamlit as st

from analyser.errors import AnalyserError
from analyser.interview_log.exchange import join_address, split_address
from analyser.interview_log.limits import read_promise
from analyser.interview_log.logged import Changes, LoggedInterview, change
from analyser.labels import OUTCOMES
from analyser.page.log import open_log
from analyser.page.plain import plain
from analyser.page.trouble import helpfully, told
from analyser.settings import Settings, load_settings
from analyser.types import Interview

FORM = "form"
"""The session's name of what the form is for: ``"new"``, or the number of an interview."""

NEW = "new"
LOOKED_AT = "looked_at"
"""The session's name of the interview that is looked at; the one that was kept last."""

BELOW = "form_below"
"""The session's name of whether the form stands below the table, by the interview it changes."""

PROBLEM = "form_problem"
READ = "form_read"
_BASE = "form_base"
_GIVEN = "form_given"  # what the page itself put into each field; what differs was typed
_NO, _UNTIL, _ALWAYS = _WISHES = ("no", "until a day", "always")
_OUTCOMES = {"waiting": "still waiting", "rejected": "turned down"}


def open_form(logged: LoggedInterview | None = None) -> None:
    """Show the form from the next drawing on, filled with an interview or empty."""
    st.session_state[FORM] = logged.id if logged else NEW
    st.session_state[BELOW] = logged is not None
    fill(logged or LoggedInterview(Interview("", "")))
    close_remarks()


def keep_form(known: Collection[str | None]) -> None:
    """Make a form of a new interview of one whose interview is gone, deleted in another window."""
    if st.session_state.get(FORM) in (None, NEW, *known):
        return
    st.session_state[FORM] = NEW
    st.session_state[BELOW] = False
    st.session_state[PROBLEM] = (
        "This interview is in your log no longer; it was deleted somewhere else. “Log it” puts it "
        "there again."
    )


def close_form() -> None:
    """Put the form away."""
    st.session_state[FORM] = None
    close_remarks()


def close_remarks() -> None:
    """Forget what was read for the form, and what was wrong with it."""
    for name in (PROBLEM, READ):
        st.session_state.pop(name, None)


def fill(logged: LoggedInterview) -> None:
    """Put an interview into the fields; only while they are not drawn, as in a callback."""
    st.session_state[_BASE] = logged
    st.session_state[_GIVEN] = _in_fields(logged)
    put(logged)


def fill_around(logged: LoggedInterview) -> bool:
    """Put an interview into the fields that nobody typed into; whether somebody did into others."""
    given: dict[str, Any] = st.session_state[_GIVEN]
    typed = {name: _get(name) for name, value in given.items() if _get(name) != value}
    fill(logged)
    for name, value in typed.items():
        st.session_state[_key(name)] = value
    return bool(typed)


def put(logged: LoggedInterview) -> None:
    """Put into the fields what the person asked for, which counts as typed."""
    for name, value in _in_fields(logged).items():
        st.session_state[_key(name)] = value


def add_notes(text: str) -> None:
    """Put notes below those that stand in the form, if they do not stand there already."""
    notes = _get("notes")
    if text.strip() not in notes:
        st.session_state[_key("notes")] = f"{notes.rstrip()}\n\n{text}".lstrip()


def filled() -> LoggedInterview:
    """What stands in the fields.

    Raises:
        AnalyserError: a day is missing, or the promise names none.
    """
    base: LoggedInterview = st.session_state[_BASE]
    return change(base, **_changes(load_settings()))


def draw_form(read_notes: Callable[[], None]) -> None:
    """Draw the fields and the buttons under them.

    Args:
        read_notes: reads the notes in the form and fills in what they say.
    """
    new = st.session_state[FORM] == NEW
    with st.container(border=True):  # and no form, which would not know what is typed until sent
        if new:
            st.caption("Only the company is needed; the two days tell you when to write.")
        _draw_fields()
        with st.expander("More, and your notes"):
            _draw_more(read_notes)
        if PROBLEM in st.session_state:
            st.error(st.session_state[PROBLEM])
        with st.container(horizontal=True):
            st.button("Log it" if new else "Save", type="primary", on_click=_keep)
            st.button("Cancel", on_click=close_form)


def _draw_fields() -> None:
    left, right = st.columns(2)  # a pair for each row, which also is the order on a phone
    left.text_input("Company", **_field("company"))
    right.text_input("Job title", **_field("job_title"))
    left, right = st.columns(2)
    left.date_input("Day of the interview", value=None, **_field("held_on"))
    right.text_input(
        "They said they would answer",
        placeholder="within a week, by Friday, 2026-11-30",
        **_field("promise"),
    )
    left, right = st.columns(2)
    left.text_area(
        "Interviewers, one a line",
        placeholder="Sara Chen <sara@acme.example>",
        height="content",
        **_field("interviewers"),
    )
    right.text_area(
        "What you talked about, one a line",
        placeholder="what they said of the team, a story you told",
        height="content",
        **_field("themes"),
    )


def _draw_more(read_notes: Callable[[], None]) -> None:
    left, right = st.columns(2)
    left.time_input("Time of day", value=None, **_field("starts_at"))
    right.text_input("Round", placeholder="second, phone screen", **_field("round"))
    wish = left.selectbox("They asked you not to write", _WISHES, **_field("wish"))
    if wish == _UNTIL:
        right.date_input("Until", value=None, **_field("wish_until"))
    left.selectbox(
        "What became of it",
        OUTCOMES,
        format_func=lambda name: _OUTCOMES.get(name, name),
        **_field("outcome"),
    )
    st.text_area("Your notes", height=120, **_field("notes"))
    st.button("Read my notes into the form", on_click=read_notes)


@helpfully
def _keep() -> None:
    """Put what stands in the fields into the log."""
    meant = st.session_state[FORM]
    try:
        with open_log() as log:
            logged = (
                log.add(filled()) if meant == NEW else log.edit(meant, **_changes(load_settings()))
            )
    except AnalyserError as error:
        st.session_state[PROBLEM] = told(error)
        return
    close_form()
    st.session_state[LOOKED_AT] = logged.id
    st.toast(plain(f"{logged.interview.company} is in your log."))


def _changes(settings: Settings) -> Changes:
    held_on = _get("held_on")
    people = [split_address(line) for line in _lines("interviewers")]
    return Changes(
        company=_get("company"),
        job_title=_get("job_title"),
        interviewers=tuple(name for name, _ in people),
        addresses={name: address for name, address in people if address},
        held_on=held_on,
        starts_at=_get("starts_at"),
        round=_get("round"),
        promise=read_promise(_get("promise"), held_on, settings.timing.country, settings.day_order),
        no_contact=_wish(),
        themes=tuple(_lines("themes")),
        notes=_get("notes"),
        outcome=_get("outcome"),
        time_zone=st.session_state[_BASE].time_zone,
    )


def _wish() -> date | str | None:
    until: date | None = _get("wish_until")
    if _get("wish") != _UNTIL:
        return "always" if _get("wish") == _ALWAYS else None
    if until is None:
        raise AnalyserError("give the day until which they asked you not to write")
    return until


def _lines(name: str) -> Iterator[str]:
    return (line.strip() for line in _get(name).splitlines() if line.strip())


def _key(name: str) -> str:
    return f"form_{name}"


def _field(name: str) -> dict[str, Any]:
    """What every field has: a name, and what stands in it while one looks at another part."""
    return {"key": _key(name), "persist_state": "session"}


def _get(name: str) -> Any:
    return st.session_state[_key(name)]


def _in_fields(logged: LoggedInterview) -> dict[str, str | date | time | None]:
    interview, wish = logged.interview, logged.interview.no_contact
    people = (join_address(name, logged.addresses.get(name)) for name in interview.interviewers)
    return {
        "company": interview.company,
        "job_title": interview.job_title,
        "interviewers": "\n".join(people),
        "held_on": interview.held_on,
        "starts_at": logged.starts_at,
        "round": logged.round,
        "promise": interview.promise.isoformat() if interview.promise else "",
        "wish": _ALWAYS if wish == "always" else _UNTIL if wish else _NO,
        "wish_until": wish if isinstance(wish, date) else None,
        "themes": "\n".join(interview.themes),
        "notes": interview.notes,
        "outcome": interview.outcome,
    }
