"""Sending a draft: the mail program's link, and the entry in the log once it is sent."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote

import streamlit as st

from analyser.errors import AnalyserError
from analyser.interview_log.logged import Entry, LoggedInterview
from analyser.page.log import open_log
from analyser.page.options import NOW_ABOUT, Options, short_name
from analyser.page.plain import plain
from analyser.page.trouble import told
from analyser.reading.layout import read_layout
from analyser.timing import TimingSettings, assess
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


def find_sent(text: str, entry: Entry | None) -> Contact | None:
    """The message of the log that has this very text, where it is marked as sent already."""
    contacts = [one.contact for one in entry.contacts] if entry else []
    return next((one for one in contacts if one.text == text), None)


def after_sending(entry: Entry, sent: Contact, settings: TimingSettings) -> str:
    """What comes next for the person who has sent a message.

    Raises:
        AnalyserError: the country of the settings is not known.
    """
    interview, contacts = entry.logged.interview, [one.contact for one in entry.contacts]
    if interview.held_on is None or interview.outcome != "waiting":
        return "Good luck!"
    if any(one.on > sent.on for one in contacts):
        return "More has happened since: Interviews tells the next good day."
    timing = assess(interview, contacts, kind="status", send_on=sent.on, settings=settings)
    if timing.earliest is None:
        return "Good luck! You have done your part; the next word is theirs."
    day = f"{timing.earliest:%A} {timing.earliest.day} {timing.earliest:%B}"
    return f"Good luck! If you hear nothing, the next good day to ask is {day}."


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
        choices = [*reversed(known), _NEW]
        chosen = st.selectbox(
            "Interview",
            choices,
            index=choices.index(_guess(known, report, text)),
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
        st.error(told(error))
    else:
        st.rerun()


def _guess(known: dict[str, LoggedInterview], report: Report, text: str) -> str:
    """The latest interview whose company the draft names, or whose interviewer; else a new one."""
    latest = list(reversed(known))
    for identifier in latest:
        company = re.escape(known[identifier].interview.company)
        if company and re.search(rf"(?<!\w){company}(?!\w)", text):
            return identifier
    named = {one.text.split()[0] for one in report.entities if one.label == "INTERVIEWER"}
    for identifier in latest:
        if any(name.split()[0] in named for name in known[identifier].interview.interviewers):
            return identifier
    return _NEW


def _facts(report: Report) -> dict[str, str]:
    """What the draft itself says about the interview, to begin with."""
    return {one.label: " ".join(one.text.split()) for one in reversed(report.entities)}


def _interview_day(report: Report) -> date | None:
    days = (one.value for one in report.entities if one.role == "interview" and one.value)
    return next(map(date.fromisoformat, days), None)


def _addresses(entry: Entry | None) -> list[str]:
    return list(entry.logged.addresses.values()) if entry else []
