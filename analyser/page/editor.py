"""The live editor: a Streamlit component with a text box over mirrored marks.

What it shows comes from :mod:`analyser.page.view`; what is typed and pressed in it comes back
through the two callbacks of :func:`mount_editor`.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

_FRONT = Path(__file__).with_name("editor_front")


def _read(*names: str) -> str:
    return "\n".join((_FRONT / name).read_text("utf-8") for name in names)


_component = st.components.v2.component(
    "analyser_editor",
    html=_read("editor.html"),
    css=_read("editor.css", "reading.css"),
    js=_read("words.js", "reading.js", "reason.js", "keeping.js", "dropped.js", "editor.js"),
)


def mount_editor(
    key: str,
    data: Mapping[str, Any],
    *,
    typed: Callable[[str, int], None],
    asked: Callable[[str, int | None, int], None],
    dropped: Callable[[str, bytes, int], None],
) -> None:
    """Draw the editor.

    Args:
        key: the name of its state in the session.
        data: what it shows.
        typed: called with the text and the number of the keystroke, before the page is drawn.
        asked: called with what was pressed (``apply``, ``apply_all``, ``not_so``,
            ``undo``, ``sent`` or ``sample``), the number of the card that is meant, and the
            number of the keystroke.
        dropped: called with the name and the bytes of a file, and the number of the keystroke.
    """

    def on_typed() -> None:
        value = st.session_state[key].get("typed")
        if isinstance(value, Mapping):
            typed(str(value.get("text", "")), int(value.get("keystroke", 0)))

    def on_asked() -> None:
        value = st.session_state[key].get("asked")
        if not isinstance(value, Mapping):
            return
        keystroke, file = int(value.get("keystroke", 0)), value.get("file")
        if isinstance(file, Mapping):
            dropped(str(file.get("name")), b64decode(str(file.get("data"))), keystroke)
        else:
            asked(str(value.get("what")), value.get("finding"), keystroke)

    _component(key=key, data=dict(data), on_typed_change=on_typed, on_asked_change=on_asked)
