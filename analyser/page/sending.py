"""Sending a draft: the mail program's link, and the entry in the log once it is sent."""

from __future__ import annotations

from datetime import date
from urllib.parse import quote

import streamlit as st

from analyser.errors import AnalyserError
from analyser.interview_log.logged import Entry
from analyser.page.log import open_log
from analyser.page.options import NOW_ABOUT, Options, short_name
from analyser.page.plain import plain
from analyser.reading.layout import read_layout
from analyser.types import Contact, Interview, Report

_LONGEST_LINK = 8_000
"""Characters; mail programs cut longer links without a word."""

_NEW = "A new one"


def mail_link(text: str, entry: Entry | None) -> str:
    """A ``mailto:`` link with address, subject and text; empty where it would be too long."""
    layout = read_layout(text)
    head = layout.find("subject", "header")
    subject = next((text[part.start : part.end] for part in layout.find("subject")), "")
    body = text[max((part.end for part in head), default=0) :].strip()
    addresses = ",".join(quote(one, safe="@") for one in _addresses(entry))
    fields = {"subject": subject.partition(":")[2].strip(), "body": body.replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(value)}" for name, value in fields.items() if value)
    link = f"mailto:{addresses}?{query}"
    return link if len(link) <= _LONGEST_LINK else ""


def send(text: str, report: Report, options: Options) -> None:
    """Put the message under the chosen interview; ask which one where none is chosen."""
    if options.entry is None:
        _ask_interview(text, report, options)
    else:
        keep_sent(options.entry.logged.id, text, report, options)
        st.rerun()


def keep_sent(identifier: str, text: str, report: Report, options: Options) -> None:
    """Put the message into the log, as sent on the chosen day."""
    contact = Contact(options.send_on, kind=report.kind, channel=report.channel, text=text)
    with open_log() as log:
        log.add_contact(identifier, contact)
        company = log.get(identifier).interview.company
    st.session_state[NOW_ABOUT] = identifier
    st.toast(plain(f"Logged for {company}. Good luck!"))


@st.dialog("Which interview was it for?")
def _ask_interview(text: str, report: Report, options: Options) -> None:
    """Choose an interview of the log, or log a new one, and put the message under it."""
    with open_log() as log:
        known = {logged.id: logged for logged in log.interviews()}
    chosen = _NEW
    if known:
        chosen = st.selectbox(
            "Interview",
            [*reversed(known), _NEW],
            format_func=lambda one: one if one == _NEW else short_name(known[one]),
        )
    if chosen == _NEW:
        facts = _facts(report)
        company = st.text_input("Company", value=facts.get("COMPANY", ""))
        title = st.text_input("Job title", value=facts.get("JOB_TITLE", ""))
        held_on = st.date_input("Day of the interview", value=_interview_day(report))
    if not st.button("Put it into the log", type="primary"):
        return
    try:
        if chosen == _NEW:
            people = tuple(name for name in (facts.get("INTERVIEWER"),) if name)
            with open_log() as log:
                chosen = log.add(Interview(company, title, people, held_on)).id
        keep_sent(chosen, text, report, options)
    except AnalyserError as error:
        st.error(plain(str(error)))
    else:
        st.rerun()


def _facts(report: Report) -> dict[str, str]:
    """What the draft itself says about the interview, to begin with."""
    return {one.label: " ".join(one.text.split()) for one in reversed(report.entities)}


def _interview_day(report: Report) -> date | None:
    days = (one.value for one in report.entities if one.role == "interview" and one.value)
    return next(map(date.fromisoformat, days), None)


def _addresses(entry: Entry | None) -> list[str]:
    return list(entry.logged.addresses.values()) if entry else []
