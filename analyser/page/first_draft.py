"""A first draft about an interview of the log, and other wordings of it, one after the other."""

from __future__ import annotations

from datetime import date
from typing import cast

import streamlit as st

from analyser.composing.compose import compose
from analyser.interview_log.logged import Entry
from analyser.labels import Channel, Kind
from analyser.page.advice import advise
from analyser.page.desk import DESK, Desk
from analyser.page.options import NAME, PHONE
from analyser.page.person import is_group, person_name
from analyser.page.trouble import helpfully
from analyser.settings import Settings, load_settings
from analyser.timing import TimingSettings

Wanted = tuple[str | None, Kind, Channel]

_LAST = "first_draft"  # what was wanted last, and how many wordings of it were given
_WRITTEN = "first_draft_written"  # a draft was written, and this has not been answered yet


def offer_first_draft(entry: Entry, kind: str, channel: str, send_on: date) -> bool:
    """Draw the button behind which a draft is written; whether one was written just now.

    Args:
        entry: what it is about.
        kind: what it is for; ``auto`` is what the log says is due.
        channel: how it goes; ``auto`` is by email.
        send_on: the day of sending.
    """
    settings = load_settings()
    way = cast("Channel", "email" if channel == "auto" else channel)
    due = _due(entry, settings.timing, send_on) if kind == "auto" else cast("Kind", kind)
    wanted = (entry.logged.id, due, way)
    _prefill(settings)
    with st.popover("First draft"):
        st.caption("Written from your log, for you to make your own.")
        st.text_input("Your name, as you sign", key=NAME, persist_state="session")
        if way != "email":
            st.text_input("Your number, to be called back at", key=PHONE, persist_state="session")
        st.button(
            "Another wording" if _turns(wanted) else "Write it",
            type="primary",
            on_click=_write,
            args=(entry, wanted, send_on),
        )
    return bool(st.session_state.pop(_WRITTEN, False))


def _due(entry: Entry, settings: TimingSettings, send_on: date) -> Kind:
    advice = advise(entry, settings, send_on)
    return advice.kind if advice else "status"


def _prefill(settings: Settings) -> None:
    """How the person signs, as far as it is known; in a group the settings are nobody's own."""
    own = (person_name(), "") if is_group() else (settings.name, settings.phone)
    for key, value in zip((NAME, PHONE), own, strict=True):
        st.session_state.setdefault(key, value)


def _turns(wanted: Wanted) -> int:
    """How many wordings of it were given already."""
    last, turns = st.session_state.get(_LAST, (None, 0))
    return turns if last == wanted else 0


@helpfully
def _write(entry: Entry, wanted: Wanted, send_on: date) -> None:
    """Put the next wording on the desk."""
    _, kind, channel = wanted
    drafts = compose(
        entry.logged.interview,
        [one.contact for one in entry.contacts],
        name=st.session_state[NAME],
        send_on=send_on,
        kind=kind,
        channel=channel,
        phone=st.session_state[PHONE],
    )
    turns = _turns(wanted)
    held: Desk = st.session_state.get(DESK, Desk())
    st.session_state[DESK] = held.put(drafts[turns % len(drafts)])
    st.session_state[_LAST] = (wanted, turns + 1)
    st.session_state[_WRITTEN] = True
