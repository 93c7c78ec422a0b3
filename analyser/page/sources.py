"""A draft from a file, or one of the samples."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analyser.page.desk import DESK, Desk
from analyser.page.trouble import helpfully
from analyser.reading.files import DRAFT_ENDINGS, read_bytes, read_file
from analyser.resources import shipped

ENDINGS = tuple(ending.lstrip(".") for ending in DRAFT_ENDINGS)
TELLING_SAMPLE = "needy.txt"
"""The one that shows at a glance what the page does."""

_FILE, _SAMPLE = "opened_file", "chosen_sample"
_OPENED = "sources_opened"  # how many drafts; the drawer of the next one is another, and shut


def offer_sources() -> None:
    """Draw the button behind which files and samples are."""
    with st.popover("Open", key=f"sources_{st.session_state.setdefault(_OPENED, 0)}"):
        st.file_uploader("A draft of yours", type=list(ENDINGS), key=_FILE, on_change=_open)
        st.selectbox(
            "A sample",
            _samples(),
            key=_SAMPLE,
            index=None,
            placeholder="Choose one to see what you get",
            format_func=_name,
            on_change=_take_sample,
        )


@helpfully
def _open() -> None:
    upload = st.session_state[_FILE]
    if upload is None:
        return
    _put(read_bytes(upload.getvalue(), Path(upload.name).name))


@helpfully
def _take_sample() -> None:
    chosen = st.session_state[_SAMPLE]
    if chosen:
        _put(read_sample(chosen))
        st.session_state[_SAMPLE] = None


def _put(text: str) -> None:
    held: Desk = st.session_state[DESK]
    st.session_state[DESK] = held.put(text)
    st.session_state[_OPENED] += 1


def read_sample(name: str) -> str:
    """The text of a sample draft."""
    return read_file(str(shipped("data", "samples", name)))


def _samples() -> list[str]:
    return sorted(path.name for path in shipped("data", "samples").iterdir() if path.is_file())


def _name(file: str) -> str:
    words = Path(file).stem.replace("-", " ")
    return words[0].upper() + words[1:]
