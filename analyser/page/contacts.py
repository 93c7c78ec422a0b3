"""The messages sent to an employer and the replies that came, one below the other."""

from __future__ import annotations

from datetime import date

import streamlit as st

from analyser.interview_log.limits import read_limit
from analyser.interview_log.logged import Entry, LoggedContact, doubt_of_day
from analyser.labels import CONTACT_KINDS, ContactKind
from analyser.page.log import open_log
from analyser.page.plain import plain
from analyser.page.trouble import helpfully
from analyser.settings import load_settings
from analyser.types import Contact

_CHANNELS = ("email", "voicemail", "letter", "call", "other")
_NAMES: dict[ContactKind, str] = {
    "thank_you": "You sent your thanks",
    "status": "You asked for news",
    "reply": "They replied",
}
_SHORT_NAMES: dict[ContactKind, str] = {
    "thank_you": "the thanks",
    "status": "the question",
    "reply": "the reply",
}


def offer_contacts(entry: Entry, today: date) -> None:
    """Draw the contacts of an interview, each with a way to take it out, and a form for more."""
    if not entry.contacts:
        st.caption("Nothing yet. What you mark as sent in Write appears here.")
    for one in reversed(entry.contacts):
        with st.container(horizontal=True, vertical_alignment="center"):
            line = _line(one.contact)
            if doubt := doubt_of_day(one.contact, entry.logged.interview.held_on, today):
                line += f". This is {doubt}: is the day right?"
            st.markdown(line, width="stretch")
            st.button(
                f"Remove {_name(one.contact)}",
                key=f"remove_{one.id}",
                on_click=_remove,
                args=(one,),
                type="tertiary",
                help="Take this contact out of the log",
            )
    with st.popover("Add a contact"):
        _draw_form(entry, today)


def _draw_form(entry: Entry, today: date) -> None:
    with st.form("contact_form", border=False, clear_on_submit=True):
        st.selectbox("What", CONTACT_KINDS, key="contact_kind", format_func=_NAMES.__getitem__)
        st.date_input("On", value=today, key="contact_on")
        st.selectbox("How", _CHANNELS, key="contact_channel")
        st.text_input(
            "Their new promise, if they gave one",
            key="contact_promise",
            placeholder="next Friday, within a week",
        )
        st.form_submit_button("Add", type="primary", on_click=_add, args=(entry.logged.id,))


@helpfully
def _add(identifier: str) -> None:
    state = st.session_state
    settings = load_settings()
    words = state["contact_promise"].strip()
    promise = (
        read_limit(words, state["contact_on"], settings.timing.country, settings.day_order)
        if words
        else None
    )
    contact = Contact(state["contact_on"], state["contact_kind"], state["contact_channel"], promise)
    with open_log() as log:
        log.add_contact(identifier, contact)


@helpfully
def _remove(contact: LoggedContact) -> None:
    with open_log() as log:
        log.remove_contact(contact.id)


def _name(contact: Contact) -> str:
    """What tells one contact from another, in a few words."""
    return f"{_SHORT_NAMES[contact.kind]} of {contact.on.day} {contact.on:%b}"


def _line(contact: Contact) -> str:
    how = "" if contact.kind == "reply" and contact.channel == "other" else contact.channel
    line = f"{contact.on:%a} {contact.on.day} {contact.on:%b %Y}: {_NAMES[contact.kind]}"
    line += f" ({how})" if how else ""
    if contact.promise:
        line += f", and promise an answer by {contact.promise.day} {contact.promise:%B}"
    return plain(line)
