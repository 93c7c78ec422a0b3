"""What belongs into a gap that a template left: "[Interviewer Name]" is Sara."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from analyser.judging.engine import Rule
from analyser.judging.search import Search
from analyser.labels import Part
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
_PART: Mapping[str, Part] = {
    "title": "job_title",
    "when": "interview_date",
    "theme": "specific_detail",
}
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
    fact = _meant(text, span, layout)
    words = facts.get(fact or "")
    if not words:
        return ()
    if fact == "when" and _BEFORE_A_DAY.search(text[max(0, span.start - 8) : span.start]):
        if not words.startswith("on "):
            return ()  # "on yesterday" would be no English
        words = words.removeprefix("on ")
    return (Edit(*span, words),)


def parts_left_open(search: Search, layout: Layout, rules: Sequence[Rule]) -> set[Part]:
    """The parts that gaps in sentences will show once they are filled: "[Job Title]" names the job.

    Args:
        search: the draft, its words looked up.
        layout: its sections.
        rules: those that find gaps.
    """
    gaps = (span for rule in rules for span in rule.find(search))
    facts = {
        _meant(search.text, span, layout)
        for span in gaps
        if not layout.lies_in(span.start, "subject")
    }
    return {part for fact, part in _PART.items() if fact in facts}


def _meant(text: str, span: Span, layout: Layout) -> str | None:
    """Which of the known facts a gap asks for."""
    asked = " ".join(re.findall(r"[a-z]+", text[span.start : span.end].lower()))
    fact = next((name for pattern, name in _MEANINGS if re.search(pattern, asked)), None)
    if fact is None and _NAME.search(asked):
        if layout.lies_in(span.start, "greeting"):
            return "first_names"
        if layout.lies_in(span.start, "closing", "signature"):
            return "candidate"
    return fact
