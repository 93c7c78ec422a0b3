"""Characters that a terminal or an editor obeys rather than shows, made visible."""

from __future__ import annotations

import re

# C0 and C1 without tab and line feed; what sets a direction; the separators of lines
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def control_edges(text: str) -> set[int]:
    """The offsets at which a control character begins or ends."""
    return {edge for match in _CONTROL.finditer(text) for edge in match.span()}


def harmless(text: str) -> str:
    r"""The text with control and bidirectional characters shown as ``\x1b``, so none is obeyed."""
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def harmless_json(text: str) -> str:
    r"""JSON with those characters as ``\u001b``; any reader reads the same from it."""
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
