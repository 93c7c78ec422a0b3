"""The parts of the page as the frame has laid them out, and the way from one to another."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.navigation.page import Page

_PARTS = "pages"


def lay_out(parts: Mapping[str, Page]) -> None:
    """Remember the parts by name, for this run and what it calls."""
    st.session_state[_PARTS] = parts


def go_to(name: str) -> None:
    """Turn to another part of the page."""
    st.switch_page(st.session_state[_PARTS][name])
