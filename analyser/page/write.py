"""Write: the live editor, and everything that is done with a draft."""

from __future__ import annotations

from secrets import token_hex
from typing import Any

import streamlit as st

from analyser import Draft
from analyser.interview_log.logged import Entry
from analyser.judging.advice import all_edits
from analyser.page.analysers import load_analyser
from analyser.page.cards import on_cards
from analyser.page.desk import DESK, Desk
from analyser.page.editor import mount_editor
from analyser.page.first_draft import offer_first_draft
from analyser.page.log import read_log
from analyser.page.options import Options, offer_options
from analyser.page.person import is_group, promise
from analyser.page.sending import after_sending, find_sent, mail_link, send
from analyser.page.sources import TELLING_SAMPLE, offer_sources, read_sample
from analyser.page.teach import offer_teaching, say_not_so, without_noted
from analyser.page.today import today
from analyser.page.trouble import helpful_errors, helpfully
from analyser.page.view import blank_view, report_view, sent_view, too_long_view
from analyser.presenting.html import STYLE, side_by_side
from analyser.reading.files import read_bytes
from analyser.settings import load_settings
from analyser.types import Report

LONGEST = 20_000
"""Characters; a follow-up has a tenth of them, and a book would keep the page busy for long."""

_EDITOR = "editor"
_REPORT = "report"  # the one that the editor shows
_SITTING = "sitting"  # a name for this session, by which the editor knows a page that forgot all
_SENDING = "sending"  # "mark as sent" was pressed
_NOTED = "noted"  # the keystroke whose "that is not so" was kept last


def show() -> None:
    """Lay out the part and answer what was done in it."""
    st.session_state.setdefault(DESK, Desk())
    st.session_state.setdefault(_SITTING, token_hex(8))
    entries: list[Entry] = []
    with helpful_errors():  # one can write without a log
        entries = read_log()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.title("Before you press send", anchor=False, width="content")
        offer_sources()
        options = offer_options(entries, today())
        if options.entry is not None:
            offer_first_draft(options.entry, options.kind, options.channel, options.send_on)
    _desk(options)


@st.fragment
def _desk(options: Options) -> None:
    """The part that is drawn again at every pause in typing."""
    desk: Desk = st.session_state[DESK]
    with helpful_errors():
        report = _analyse(desk.text, options)
        st.session_state[_REPORT] = report
        mount_editor(
            _EDITOR, _data(desk, report, options), typed=_typed, asked=_asked, dropped=_dropped
        )
        if report is None:
            load_analyser(options.sensitivity)  # loaded while the person still types
        if st.session_state.pop(_SENDING, False) and report is not None:
            send(desk.text, report, options)
        if report is not None:
            offer_teaching(desk.text, report)
        if desk.began is not None and desk.began != desk.text:
            with st.expander("Before and after"):
                st.html(STYLE + side_by_side(desk.began, desk.text))


def _analyse(text: str, options: Options) -> Report | None:
    if not text.strip() or len(text) > LONGEST:
        return None
    draft = Draft(text, options.channel, options.kind, options.send_on)
    analyser = load_analyser(options.sensitivity)
    if options.entry is None:
        report = analyser.analyse(draft)
    else:
        contacts = [one.contact for one in options.entry.contacts]
        report = analyser.analyse(draft, options.entry.logged.interview, contacts)
    return without_noted(text, report)


def _data(desk: Desk, report: Report | None, options: Options) -> dict[str, Any]:
    sent = find_sent(desk.text, options.entry)
    if report is None:
        view = too_long_view(len(desk.text), LONGEST) if desk.text.strip() else blank_view()
    elif sent is not None and options.entry is not None:
        after = after_sending(options.entry, sent, load_settings().timing)
        view = sent_view(desk.text, report, sent.on, after)
    else:
        view = report_view(desk.text, report)
    return view | {
        "sendable": report is not None and sent is None,
        "sitting": st.session_state[_SITTING],
        "text": desk.text,
        "keystroke": desk.keystroke,
        "noted": st.session_state.get(_NOTED, 0),
        "version": desk.version,
        "canUndo": bool(desk.earlier),
        "mail": mail_link(desk.text, options.entry) if report and report.channel == "email" else "",
        "file": "follow-up.txt",
        "keep": not is_group(),
        "promise": promise(),
    }


@helpfully
def _typed(text: str, keystroke: int) -> None:
    desk: Desk = st.session_state[DESK]
    st.session_state[DESK] = desk.typed(text, keystroke)


@helpfully
def _dropped(name: str, data: bytes, keystroke: int) -> None:
    desk = st.session_state[DESK] = st.session_state[DESK].heard(keystroke)
    st.session_state[DESK] = desk.put(read_bytes(data, name))


@helpfully
def _asked(what: str, number: int | None, keystroke: int) -> None:
    """Do what was pressed in the editor, unless it was meant for an older text."""
    held: Desk = st.session_state[DESK]
    desk = st.session_state[DESK] = held.heard(keystroke)
    if what == "undo":
        st.session_state[DESK] = desk.undone()
    elif what == "sent":
        st.session_state[_SENDING] = True
    elif what == "sample":
        st.session_state[DESK] = desk.put(read_sample(TELLING_SAMPLE))
    report: Report | None = st.session_state.get(_REPORT)
    if report is None or keystroke != held.keystroke + 1:
        return
    if what == "apply_all":
        weighty = (one for one in report.findings if one.severity != "hint")
        st.session_state[DESK] = desk.edited(all_edits(weighty))
    if number is None:
        return
    card = on_cards(report.findings)[number]
    if what == "apply":
        st.session_state[DESK] = desk.edited(card[0].edits)
    elif what == "not_so":
        say_not_so(desk.text, report, card)
        st.session_state[_NOTED] = keystroke
