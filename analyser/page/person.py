"""Who is at the page: the one person of this machine, or whoever of a group has signed in."""

from __future__ import annotations

import hashlib
from pathlib import Path

import streamlit as st
from streamlit.auth_util import get_secrets_auth_section

from analyser.errors import AnalyserError
from analyser.resources import log_address, user_folder


def is_group() -> bool:
    """Whether the page is set up for a group, so that everybody has to sign in."""
    return bool(get_secrets_auth_section())


def is_signed_in() -> bool:
    """Whether the person at the page has signed in."""
    return bool(st.user.get("is_logged_in"))


def person_name() -> str:
    """What the person who has signed in is called."""
    return str(st.user.get("name") or st.user.get("email") or "you")


def person_folder() -> Path:
    """The folder of the person at the page; nobody else's files lie in it.

    In a group it is named after who vouches for the person and the number that they gave, since
    names and addresses may change hands.

    Raises:
        AnalyserError: nobody has signed in to a page for a group.
    """
    if not is_group():
        return user_folder()
    issuer, subject = st.user.get("iss"), st.user.get("sub")
    if not is_signed_in() or not issuer or not subject:
        raise AnalyserError("sign in first; this page keeps a log of its own for each person")
    name = hashlib.sha256(f"{issuer}\n{subject}".encode()).hexdigest()[:32]
    return user_folder() / "people" / name


def promise() -> str:
    """Where what is written stays, in one sentence."""
    if is_group():
        return "Only you see what you write here; it stays on the server of this page."
    return "Nothing that you write here leaves this machine."


def person_log() -> str:
    """Where the log of the person at the page lies."""
    return str(person_folder() / "log.sqlite3") if is_group() else log_address()
