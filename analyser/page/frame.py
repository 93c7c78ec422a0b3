"""The frame around the parts of the page: its settings, its refusals, and the way between them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analyser.page.launch import LOOPBACK
from analyser.page.options import KEPT
from analyser.page.trouble import helpful_errors

PRIVATE_HINT = "Nothing that you write here leaves this machine."
_PAGES = "pages"
_HERE = Path(__file__).parent


def show() -> None:
    """Draw the page, again at every change."""
    st.set_page_config(
        page_title="Before you press send",
        page_icon=(_HERE / "icon.svg").read_text("utf-8"),
        layout="wide",
    )
    st.html(_HERE / "frame.css")
    if not is_private():
        st.error(
            "This page keeps drafts private and is meant for this machine only, but it was "
            "started such that others can reach it. Start it with `analyser page`."
        )
        st.stop()
    for name in KEPT:
        if name in st.session_state:
            st.session_state[name] = st.session_state[name]
    parts = {
        name: st.Page(draw, title=name.capitalize(), url_path=name, default=name == "write")
        for name, draw in _PARTS.items()
    }
    st.session_state[_PAGES] = parts
    part = st.navigation(list(parts.values()), position="hidden")
    with st.container(horizontal=True, key="parts"):
        for page in parts.values():
            st.page_link(page)
    with helpful_errors():
        part.run()


def go_to(name: str) -> None:
    """Turn to another part of the page."""
    st.switch_page(st.session_state[_PAGES][name])


def is_private() -> bool:
    """Whether only this machine can reach the page."""
    return st.get_option("server.address") in LOOPBACK


def _write() -> None:
    from analyser.page.write import show

    show()


def _interviews() -> None:
    from analyser.page.interviews import show

    show()


def _many() -> None:
    from analyser.page.many import show

    show()


def _learn() -> None:
    from analyser.page.learn import show

    show()


_PARTS = {"write": _write, "interviews": _interviews, "many": _many, "learn": _learn}
