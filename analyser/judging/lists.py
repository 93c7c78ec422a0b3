"""Lists whose items go on what their lead begins: "Please could you:", "- send me the date"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyser.reading.sentences import BULLET
from analyser.types import SentenceTone, Span

_OPEN = re.compile(
    r"(?i)\b(?:you|we|i|to|please|kindly|would|can|could|will|if|whether|with|for|about|me|us) ?:$"
)
"""What a lead ends with that is no sentence without its items."""


def open_lists(text: str, sentences: Sequence[SentenceTone]) -> dict[Span, list[Span]]:
    """The leads of a text that are no sentences by themselves, with the items that follow each."""
    lists: dict[Span, list[Span]] = {}
    if not any(text.endswith(":", one.start, one.end) for one in sentences):
        return lists
    items: list[Span] | None = None
    for one in sentences:
        span = Span(one.start, one.end)
        if BULLET.match(text, *span):
            if items is not None:
                items.append(span)
        elif _OPEN.search(text, *span):
            items = lists[span] = []
        else:
            items = None
    return lists
