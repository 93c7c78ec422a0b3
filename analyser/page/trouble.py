"""When something goes wrong: what to say, and where."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec

import streamlit as st

from analyser.errors import AnalyserError
from analyser.page.plain import plain

Arguments = ParamSpec("Arguments")

_TROUBLE = "trouble"
_FAULT = (
    "Something in this program went wrong; your draft is safe. Reload the page and try again. If "
    "it comes back, please report it with the lines in the terminal."
)
_logger = logging.getLogger(__name__)


def told(error: AnalyserError) -> str:
    """The message as a sentence, for a person who reads it on its own."""
    words = str(error)
    if words.partition(" ")[0].isalpha():  # and not the name of a file, or what was typed
        words = words[0].upper() + words[1:]
    return plain(words if words.endswith((".", "!", "?")) else f"{words}.")


@contextmanager
def helpful_errors() -> Iterator[None]:
    """Say what went wrong while drawing and what to do, never where in the program."""
    place = st.empty()  # there with and without trouble: what moves up or down is drawn anew, shut
    if _TROUBLE in st.session_state:
        place.error(st.session_state.pop(_TROUBLE))
    try:
        yield
    except AnalyserError as error:
        st.error(told(error))
    except Exception:
        _logger.exception("while drawing the page")
        st.error(_FAULT)


def helpfully(callback: Callable[Arguments, None]) -> Callable[Arguments, None]:
    """A callback whose failure is told at the top when the page is drawn next."""

    @functools.wraps(callback)
    def called(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            callback(*args, **kwargs)
        except AnalyserError as error:
            st.session_state[_TROUBLE] = told(error)
        except Exception:
            _logger.exception("while answering the page")
            st.session_state[_TROUBLE] = _FAULT

    return called
