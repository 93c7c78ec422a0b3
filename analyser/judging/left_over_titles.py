"""A title that was left over from another application, though the right one is there too."""

from __future__ import annotations

import re

from analyser.reading.layout import Layout
from analyser.types import Entity, Span

_ASKED_ABOUT = re.compile(
    r"(?i)\b(?:follow(?:ing)? up|appl(?:ied|ication|ying)|interview(?:ed)?|about|regarding|status|"
    r"interest(?:ed)? in)\b[^.?!\n]{0,40}\b(?:the|your)\s$"
)
_JOB_NEXT = re.compile(r"(?i)\s(?:role|position|job|post|opening|vacancy)\b")
_ANOTHER = re.compile(
    r"(?i)\b(?:also|an?other|others|both|instead|second|former|previous|as well|besides|"
    r"different|next to|sits|report(?:s|ing)?)\b"
)
"""Words of a sentence that may speak of a second job."""


def is_left_over(text: str, layout: Layout, entity: Entity) -> bool:
    """Whether a wrong title is that of the job asked about: "following up on the Analyst role"."""
    sentences = (one for one in layout.sentences if one.start <= entity.start < one.end)
    sentence = next(sentences, Span(entity.start, entity.end))
    return (
        _JOB_NEXT.match(text, entity.end) is not None
        and _ASKED_ABOUT.search(text, sentence.start, entity.start) is not None
        and not _ANOTHER.search(text, *sentence)
    )
