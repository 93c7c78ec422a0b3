"""The frame around the parts of the page: its settings, its refusals, and the way between them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analyser.page.launch import LOOPBACK
from analyser.page.parts import lay_out
from analyser.page.person import is_group, is_signed_in, person_name
from analyser.page.plain import plain
from analyser.page.trouble import helpful_errors

_HERE = Path(__file__).parent


def show() -> None:
    """Draw the page, again at every change."""
    st.set_page_config(
        page_title="Before you press send",
        page_icon=(_HERE / "icon.svg").read_text("utf-8"),
        layout="wide",
    )
    st.html(_HERE / "frame.css")
    _run(_HERE / "frame.js")
    if not (is_private() or is_group()):
        st.error(
            "This page keeps drafts private and is meant for this machine only, but it was "
            "started such that others can reach it. Start it with `analyser page`."
        )
        st.stop()
    if is_group() and not is_signed_in():
        _ask_to_sign_in()
        st.stop()
    parts = {
        name: st.Page(draw, title=name.capitalize(), url_path=name, default=name == "write")
        for name, draw in _PARTS.items()
    }
    lay_out(parts)
    part = st.navigation(list(parts.values()), position="hidden")
    with st.container(horizontal=True, key="parts"):
        for page in parts.values():
            st.page_link(page)
        if is_group():
            st.button(
                f"Sign out {plain(person_name())}",
                type="tertiary",
                key="sign_out",
                on_click=st.logout,
            )
    with helpful_errors():
        part.run()


def _run(script: Path) -> None:
    """Let the browser run a script of the page's own."""
    st.html(f"<script>{script.read_text('utf-8')}</script>", unsafe_allow_javascript=True)


def _ask_to_sign_in() -> None:
    st.title("Before you press send", anchor=False)
    st.markdown(
        "Tells you whether a follow-up after an interview is complete, well-toned and well-timed. "
        "Everybody has a log of their own, which nobody else sees."
    )
    st.button("Sign in", type="primary", on_click=st.login)


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
