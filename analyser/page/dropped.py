"""An invitation or notes dropped onto the form: what they say is proposed, never stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

import streamlit as st

from analyser.errors import AnalyserError
from analyser.interview_log.invitations import read_invitation
from analyser.interview_log.logged import LoggedInterview, change
from analyser.interview_log.mailed import invitation_in
from analyser.interview_log.notes import Item, Proposal, accept, read_notes
from analyser.page.interview_form import (
    FORM,
    NEW,
    PROBLEM,
    READ,
    add_notes,
    close_remarks,
    fill_around,
    filled,
    put,
)
from analyser.page.log import open_log
from analyser.page.plain import plain
from analyser.page.trouble import helpfully, told
from analyser.reading.files import DRAFT_ENDINGS, read_bytes
from analyser.settings import load_settings

ENDINGS = ("ics", *(ending.lstrip(".") for ending in DRAFT_ENDINGS))
_FILE = "dropped_file"
_NAMES = {
    "promise": "They answer by",
    "no_contact": "They asked you not to write until",
    "interviewer": "You met",
    "theme": "You talked about",
    "round": "It was the",
}


def offer_dropping() -> None:
    """Draw the place to drop a file at, and what was read from it."""
    st.file_uploader(
        "Drop the calendar invitation or your notes here, and they fill the form",
        type=list(ENDINGS),
        key=_FILE,
        on_change=_take,
    )
    with st.container():  # there with and without them: what moves down is drawn anew, shut
        for line in st.session_state.get(READ, ()):
            st.markdown(line)


@helpfully
def _take() -> None:
    upload = st.session_state[_FILE]
    if upload is None:
        return
    close_remarks()
    name = PurePath(upload.name).name
    data = upload.getvalue()
    try:
        invitation = invitation_in(data, name)
        if invitation is not None:
            _take_invitation(invitation, name)
        else:
            add_notes(read_bytes(data, name))
            read_form_notes()
    except AnalyserError as error:
        st.session_state[PROBLEM] = told(error)


def _take_invitation(data: bytes, name: str) -> None:
    """Fill the form from an invitation; one that is in the log already moves its interview."""
    invitation = read_invitation(data, name, time_zone=st.context.timezone or "")
    if invitation.cancelled:
        raise AnalyserError(
            f"{name} calls the interview off; nothing was changed. Delete the interview, or say "
            "below what became of it"
        )
    said = invitation.logged
    with open_log() as log:
        known = next((one for one in log.interviews() if said.uid and one.uid == said.uid), None)
    meant = known.id if known else NEW
    if st.session_state[FORM] not in (NEW, meant):
        raise AnalyserError(
            f"{name} invites to another interview than this one; save this one or cancel, then "
            "press “Log an interview” and drop it there"
        )
    st.session_state[FORM] = meant
    if known is None:
        typed = fill_around(said)
        heading = f"Read from the invitation **{plain(invitation.title or name)}**"
    else:
        held_on = said.interview.held_on
        typed = fill_around(
            change(known, held_on=held_on, starts_at=said.starts_at, time_zone=said.time_zone)
        )
        moved = (held_on, said.starts_at) != (known.interview.held_on, known.starts_at)
        what = "; the invitation moves it" if moved else ", and its day stays as it is"
        heading = f"This interview is in your log{what}"
    stays = " (what you typed yourself stays)" if typed else ""
    _tell([f"{heading}{stays}:", *_told(said)])


@helpfully
def read_form_notes() -> None:
    """Read the notes in the form, and put what they seem to say into its empty fields."""
    close_remarks()
    settings = load_settings()
    try:
        logged = filled()
        interview = logged.interview
        if interview.held_on is None:
            raise AnalyserError(
                "give the day of the interview first: “within a week” in your notes counts from it"
            )
        proposal = read_notes(
            interview.notes, interview.held_on, settings.timing.country, settings.day_order
        )
    except AnalyserError as error:
        st.session_state[PROBLEM] = told(error)
        return
    new = [item for item in proposal.items if accept(logged, (item,)) != logged]
    put(accept(logged, tuple(new)))
    _tell(["Read from your notes; change what is not so:", *_quoted(proposal, new)])


def _told(logged: LoggedInterview) -> list[str]:
    interview = logged.interview
    day = _spelled(interview.held_on) if interview.held_on else ""
    said = {
        "Day": day + (f", {logged.starts_at:%H:%M}" if logged.starts_at else ""),
        "Company": interview.company,
        "Job title": interview.job_title,
        "Interviewers": ", ".join(interview.interviewers),
    }
    return [f"- {name}: {plain(value)}" for name, value in said.items() if value]


def _quoted(proposal: Proposal, items: Sequence[Item]) -> list[str]:
    if not items:
        return ["- nothing beyond what stands in the form"]
    return [_line(item, proposal.words(item)) for item in items]


def _line(item: Item, words: str) -> str:
    """What was read, and from which words, where these say more."""
    value = _value(item.value)
    source = "" if words == value else f" (“{plain(words)}”)"
    return f"- {_NAMES[item.name]} {plain(value)}{source}"


def _value(value: date | str) -> str:
    return _spelled(value) if isinstance(value, date) else value


def _spelled(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def _tell(lines: list[str]) -> None:
    st.session_state[READ] = [lines[0], "\n".join(lines[1:])]
