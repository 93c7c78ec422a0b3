"""How and when a draft is to be sent, and which interview it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import streamlit as st

from analyser.interview_log.logged import Entry, LoggedInterview
from analyser.labels import CHANNELS, KINDS, SENSITIVITIES, Sensitivity
from analyser.page.names import said
from analyser.settings import load_settings

NAME, PHONE = "signed_name", "signed_phone"
"""The session's names of how the person signs, and of the number to be called back at."""

_KEPT: Literal["session"] = "session"  # while one looks at another part of the page

NOW_ABOUT = "now_about"
"""The session's name of the interview to choose when the choices are drawn next."""

_ABOUT = "interview"  # in the address, so that a reload keeps it as it keeps the draft

_FLAGGED = {"quiet": "seldom", "balanced": "in between", "strict": "readily"}


@dataclass(frozen=True, slots=True)
class Options:
    """What was chosen; ``entry`` is the interview with its contacts."""

    channel: str
    kind: str
    send_on: date
    sensitivity: Sensitivity
    entry: Entry | None = None


def offer_options(entries: Sequence[Entry], today: date) -> Options:
    """Draw the choices behind one button, and the interviews of the log beside it."""
    st.session_state.setdefault("send_on", today)
    if "sensitivity" not in st.session_state:
        st.session_state["sensitivity"] = load_settings().sensitivity
    with st.popover("How and when"):
        channel = st.selectbox(
            "Channel",
            ("auto", *CHANNELS),
            key="channel",
            persist_state=_KEPT,
            format_func=lambda name: "Tell from the draft" if name == "auto" else name.capitalize(),
        )
        kind = st.selectbox(
            "Purpose",
            ("auto", *KINDS),
            key="kind",
            persist_state=_KEPT,
            format_func=lambda name: "Tell from the draft" if name == "auto" else said(name),
        )
        send_on = st.date_input("To be sent on", key="send_on", persist_state=_KEPT)
        sensitivity = st.select_slider(
            "How readily tone is flagged",
            SENSITIVITIES,
            key="sensitivity",
            persist_state=_KEPT,
            format_func=lambda name: _FLAGGED[name],
        )
    return Options(channel, kind, send_on or today, sensitivity, _offer_interviews(entries))


def short_name(logged: LoggedInterview) -> str:
    """What tells an interview from others: company, title, day."""
    interview = logged.interview
    day = f"{interview.held_on.day} {interview.held_on:%b %Y}" if interview.held_on else ""
    return ", ".join(part for part in (interview.company, interview.job_title, day) if part)


def _offer_interviews(entries: Sequence[Entry]) -> Entry | None:
    if not entries:
        return None
    by_id = {entry.logged.id: entry for entry in entries}
    if NOW_ABOUT in st.session_state:
        st.session_state["about"] = st.session_state.pop(NOW_ABOUT)
    about = st.session_state.get("about", st.query_params.get(_ABOUT))
    st.session_state["about"] = about if about in by_id else None
    chosen = st.selectbox(
        "The interview it is about",
        list(by_id),
        key="about",
        persist_state=_KEPT,
        index=None,
        placeholder="About which interview?",
        label_visibility="collapsed",
        format_func=lambda identifier: short_name(by_id[identifier].logged),
    )
    if chosen is None:
        st.query_params.pop(_ABOUT, None)
        return None
    if st.query_params.get(_ABOUT) != chosen:
        st.query_params[_ABOUT] = chosen
    return by_id[chosen]
