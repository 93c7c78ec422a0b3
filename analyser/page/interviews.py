"""Interviews: the log, what it says about today, and the days to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from analyser.interview_log.exchange import to_csv, to_json
from analyser.interview_log.logged import Entry
from analyser.interview_log.reminders import window_calendar
from analyser.page.advice import Advice, advise
from analyser.page.contacts import offer_contacts
from analyser.page.dropped import offer_dropping, read_form_notes
from analyser.page.first_draft import offer_first_draft
from analyser.page.interview_form import (
    BELOW,
    FORM,
    LOOKED_AT,
    close_form,
    draw_form,
    keep_form,
    open_form,
)
from analyser.page.interview_table import offer_table
from analyser.page.log import open_log, read_log
from analyser.page.options import short_name
from analyser.page.parts import go_to
from analyser.page.plain import plain
from analyser.page.timeline import chart, in_words, stretches
from analyser.page.today import today
from analyser.page.trouble import helpfully
from analyser.settings import load_settings
from analyser.timing import TimingSettings

_BOXES = {"send": st.success, "stop": st.error}


def show() -> None:
    """Lay out the part and answer what was done in it."""
    day, settings = today(), load_settings().timing
    entries = read_log()
    keep_form([entry.logged.id for entry in entries])
    with st.container(horizontal=True, vertical_alignment="center"):
        st.title("Interviews", anchor=False, width="content")
        if not st.session_state.get(FORM):
            st.button("Log an interview", type="primary", on_click=open_form)
        if entries:
            _offer_export(entries)
    if not entries and not st.session_state.get(FORM):
        _teach(settings)
    _offer_form(below=False)
    if entries:
        offer_table(entries, settings, day)
        _look_at_one(entries, settings, day)


def _teach(settings: TimingSettings) -> None:
    """What a log is good for, and how its days are told."""
    st.info(
        "**Log an interview, and this page tells you the day to write.** Drop the invitation "
        "from your calendar or your notes, or fill in a short form. What counts is the day of the "
        "interview, and by when they said they would answer."
    )
    st.header("When to write", anchor=False)
    st.markdown(
        "- **Within a day** of the interview: say thank you.\n"
        "- **Until the day they named**: wait, calmly. Where they named none, "
        f"{settings.assumed_wait_days} days are taken.\n"
        f"- **{settings.grace_business_days} working days after it**: the good days to ask begin.\n"
        f"- **After {settings.max_status_messages} messages** without an answer: leave it to them."
    )


def _offer_form(*, below: bool) -> None:
    """Draw the form where it was asked for."""
    if st.session_state.get(FORM) and bool(st.session_state.get(BELOW)) == below:
        offer_dropping()
        draw_form(read_form_notes)


def _offer_export(entries: Sequence[Entry]) -> None:
    with st.popover("Download"):
        st.download_button("As a table (CSV)", to_csv(entries), "interviews.csv", "text/csv")
        st.download_button(
            "As JSON, for `analyser interview import`",
            to_json(entries),
            "interviews.json",
            "application/json",
        )


def _look_at_one(entries: Sequence[Entry], settings: TimingSettings, today: date) -> None:
    """One interview: today's verdict, the line of time, and its contacts."""
    by_id = {entry.logged.id: entry for entry in reversed(entries)}
    if st.session_state.get(LOOKED_AT) not in by_id:
        about = st.session_state.get("about")
        st.session_state[LOOKED_AT] = about if about in by_id else next(iter(by_id))
    chosen = st.selectbox(
        "Look at",
        list(by_id),
        key=LOOKED_AT,
        format_func=lambda identifier: short_name(by_id[identifier].logged),
        width=480,
    )
    entry = by_id[chosen]
    advice = advise(entry, settings, today)
    if advice is None:
        st.info("Add the day of this interview under Edit, and you will see here when to write.")
    else:
        _draw_advice(advice)
        _draw_timeline(entry, advice, settings, today)
    _offer_steps(entry, advice, today)
    _offer_form(below=True)
    st.header("Contacts", anchor=False)
    offer_contacts(entry, today)


def _draw_advice(advice: Advice) -> None:
    draw = _BOXES.get(advice.timing.verdict, st.warning)
    draw(f"**{plain(advice.short)}.** {plain(advice.timing.message)}")


def _draw_timeline(entry: Entry, advice: Advice, settings: TimingSettings, today: date) -> None:
    contacts = [one.contact for one in entry.contacts]
    found = list(stretches(entry.logged.interview, contacts, advice.timing, settings, today))
    st.altair_chart(chart(found), width="stretch")
    words = in_words(found)
    st.caption(plain(words[0].upper() + words[1:]) + ".")


def _offer_steps(entry: Entry, advice: Advice | None, today: date) -> None:
    logged = entry.logged
    with st.container(horizontal=True):
        if st.button("Write to them", type="primary"):
            st.session_state["about"] = logged.id
            go_to("write")
        if offer_first_draft(entry, "auto", "auto", today):
            st.session_state["about"] = logged.id
            go_to("write")
        busy = bool(st.session_state.get(FORM))  # what is typed there would be gone
        st.button("Edit", on_click=open_form, args=(logged,), disabled=busy)
        if advice and advice.timing.earliest:
            st.download_button(
                "Add to my calendar (.ics)",
                window_calendar(logged, advice.timing, advice.kind, today),
                "write.ics",
                "text/calendar",
                help="The good days to write, for your calendar, with an alarm on the first.",
            )
        with st.popover("Delete"):
            st.markdown("This takes the interview and its contacts out of your log.")
            st.button("Yes, delete it", on_click=_delete, args=(logged.id,))


@helpfully
def _delete(identifier: str) -> None:
    with open_log() as log:
        log.remove(identifier)
    if st.session_state.get(FORM) == identifier:
        close_form()
