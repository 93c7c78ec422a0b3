"""Words of the user's own in places that Streamlit reads as Markdown.

Markdown would turn them into links, formulas and images, and an image is fetched from outside.
"""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def plain(text: str) -> str:
    """The text on one line, with everything escaped that Markdown gives a meaning."""
    return _PUNCTUATION.sub(r"\\\g<0>", " ".join(text.split()))
