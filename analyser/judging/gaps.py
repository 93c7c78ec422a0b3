"""What belongs into a gap that a template left: "[Interviewer Name]" is Sara."""

from __future__ import annotations

import re
from collections.abc import Mapping

from analyser.reading.layout import Layout
from analyser.types import Edit, Span

_MEANINGS: tuple[tuple[str, str], ...] = (
    (r"\b(?:interviewer|hiring manager|recruiter|manager|recipient)\b", "first_names"),
    (r"\b(?:company|organi[sz]ation|employer|firm)\b", "company"),
    (r"\b(?:job|position|role|post)\b(?!.{0,80}\b(?:date|day)\b)|\btitle\b", "title"),
    (r"\b(?:date|day)\b", "when"),
    (r"\b(?:your|my|candidate|full|sender) ?name\b|\bsignature\b", "candidate"),
    (r"\b(?:topic|theme|subject discussed)\b", "theme"),
)
_NAME = re.compile(r"\b(?:first ?name|name)\b")
_BEFORE_A_DAY = re.compile(r"(?i)\bon (?:the )?$")


def fill_gap(text: str, span: Span, layout: Layout, facts: Mapping[str, str]) -> tuple[Edit, ...]:
    """The edit that fills a gap with what is known, or none.

    Args:
        text: the draft.
        span: the gap, brackets and all.
        layout: where a bare "name" stands tells whose it is.
        facts: what is known.
    """
    asked = " ".join(re.findall(r"[a-z]+", text[span.start : span.end].lower()))
    fact = next((name for pattern, name in _MEANINGS if re.search(pattern, asked)), None)
    if fact is None and _NAME.search(asked):
        if _lies_in(layout, span, "greeting"):
            fact = "first_names"
        elif _lies_in(layout, span, "closing", "signature"):
            fact = "candidate"
    words = facts.get(fact or "")
    if not words:
        return ()
    if fact == "when" and _BEFORE_A_DAY.search(text[max(0, span.start - 8) : span.start]):
        if not words.startswith("on "):
            return ()  # "on yesterday" would be no English
        words = words.removeprefix("on ")
    return (Edit(*span, words),)


def _lies_in(layout: Layout, span: Span, *names: str) -> bool:
    return any(
        part.start <= span.start < part.end for part in layout.sections if part.name in names
    )
