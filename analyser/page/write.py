"""Write: paste a draft, see what it has, what may sting, and what to write instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import streamlit as st

from analyser import Analyser, AnalyserError, Draft
from analyser.judging.advice import apply_edits
from analyser.judging.wording import spoken_seconds
from analyser.labels import CHANNELS, KINDS, SENSITIVITIES, Sensitivity
from analyser.page.launch import PRIVATE_HINT
from analyser.presenting.html import STYLE, checklist, finding_block, marked_draft, verdict_line
from analyser.reading.files import read_bytes, read_draft
from analyser.resources import shipped
from analyser.settings import load_settings
from analyser.types import Edit, Report

DRAFT = "draft"
EARLIER = "earlier"
_FILES = ("txt", "md", "eml", "docx")


def show() -> None:
    """Lay out the page and answer what was done on it."""
    st.set_page_config(page_title="Before you press send", layout="wide")
    st.html(STYLE)
    st.title("Before you press send")
    st.caption(PRIVATE_HINT)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _sources()
        text = st.text_area("Your draft", key=DRAFT, height=320)
        draft, sensitivity = _options(text)
    if not text.strip():
        with right:
            st.info("Write or paste your follow-up, or try a sample to see what you get.")
        return
    report = _analyser(sensitivity).analyse(draft)
    with left:
        st.subheader("Your draft, marked")
        st.html(marked_draft(text, report))
    with right:
        st.html(verdict_line(report))
        words = len(text.split())
        spoken = f", about {spoken_seconds(words)} seconds" if report.channel == "voicemail" else ""
        st.caption(f"{words} words{spoken}; read as {_said(report.channel)}, {_said(report.kind)}.")
        st.subheader("What it has")
        st.html(checklist(text, report, core=True))
        with st.expander("What would make it stronger"):
            st.html(checklist(text, report, core=False))
        _findings(report)


@st.cache_resource(show_spinner="Loading…")
def _analyser(sensitivity: Sensitivity) -> Analyser:
    return Analyser(sensitivity=sensitivity, settings=load_settings())


def _said(name: str) -> str:
    return {"status": "a status inquiry", "thank_you": "a thank-you note"}.get(
        name, f"{'an' if name == 'email' else 'a'} {name}"
    )


def _sources() -> None:
    """A file or a sample as the draft; what stood there before can be brought back."""
    samples = ["", *sorted(path.name for path in shipped("data", "samples").glob("*.txt"))]
    with st.expander("Open a file or try a sample"):
        upload = st.file_uploader("A file", type=list(_FILES), key="upload")
        if upload is not None and st.button("Use this file"):
            _take(Path(upload.name).name, upload.getvalue())
        chosen = st.selectbox("A sample", samples, format_func=lambda name: name or "Choose…")
        if chosen and st.button("Use this sample"):
            _replace(read_draft(str(shipped("data", "samples", chosen))))
    if st.session_state.get(EARLIER):
        st.button("Undo", on_click=_undo)


def _take(name: str, content: bytes) -> None:
    try:
        _replace(read_bytes(content, name))
    except AnalyserError as error:
        st.error("This file cannot be read.")
        st.text(str(error))


def _replace(text: str) -> None:
    """Set another draft before the text box is drawn, and keep the one it replaces."""
    st.session_state.setdefault(EARLIER, []).append(st.session_state.get(DRAFT, ""))
    st.session_state[DRAFT] = text


def _undo() -> None:
    st.session_state[DRAFT] = st.session_state[EARLIER].pop()


def _apply(edits: Sequence[Edit]) -> None:
    _replace(apply_edits(st.session_state[DRAFT], edits))


def _options(text: str) -> tuple[Draft, Sensitivity]:
    with st.expander("How it is sent"):
        first, second = st.columns(2)
        channel = first.selectbox("Channel", ("auto", *CHANNELS))
        kind = second.selectbox(
            "Purpose", ("auto", *KINDS), format_func=lambda name: name.replace("_", "-")
        )
        send_on = first.date_input("To be sent on", value=date.today())
        sensitivity = second.select_slider(
            "How readily tone is flagged", SENSITIVITIES, value="balanced"
        )
    return Draft(text, channel, kind, send_on), sensitivity


def _findings(report: Report) -> None:
    if not report.findings:
        return
    st.subheader("What to look at")
    for number, finding in enumerate(report.findings):
        st.html(finding_block(finding))
        if finding.edits:
            st.button(
                "Make this change", key=f"edit-{number}", on_click=_apply, args=(finding.edits,)
            )
