"""What the log helps to see in a draft: names, title, company and day that it knows.

The readers find names by their place and shape; a name that they passed over is one all the same
when the log holds it to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analyser.labels import EntityLabel
from analyser.reading.layout import Layout, SectionName
from analyser.reading.people.finder import first_name
from analyser.types import Entity, Interview, Span

_OWN_WORDS: tuple[SectionName, ...] = ("subject", "greeting", "body")


def with_log(
    text: str, layout: Layout, entities: Sequence[Entity], interview: Interview
) -> tuple[Entity, ...]:
    """The entities of a draft with those that only the log could tell, in order.

    The logged title and company count wherever they stand in the writer's own words, an
    interviewer's name in the greeting; the logged day has the role ``interview`` where no date
    has it.
    """
    seen = list(entities)
    for label, span in (*_mentions(text, layout, interview), *greeted(text, layout, interview)):
        overlapping = [one for one in seen if one.start < span.end and span.start < one.end]
        if any(one.label == label and _covers(one, span) for one in overlapping):
            continue
        seen = [one for one in seen if one not in overlapping]
        seen.append(Entity(*span, text[span.start : span.end], label))
    day = interview.held_on.isoformat() if interview.held_on else None
    if day and not any(one.role == "interview" for one in seen):
        seen = [
            replace(one, role="interview") if one.label == "DATE" and one.value == day else one
            for one in seen
        ]
    return tuple(sorted(seen, key=lambda one: one.start))


def greeted(text: str, layout: Layout, interview: Interview) -> Iterator[tuple[EntityLabel, Span]]:
    """Where the greeting addresses a logged interviewer by the first or the whole name."""
    for section in layout.find("greeting"):
        for name in interview.interviewers:
            for known in (name, first_name(name)):
                found = _find(known, text, section.start, section.end) if known else None
                if found:
                    yield "INTERVIEWER", found
                    break


def _mentions(
    text: str, layout: Layout, interview: Interview
) -> Iterator[tuple[EntityLabel, Span]]:
    named: tuple[tuple[EntityLabel, str], ...] = (
        ("JOB_TITLE", interview.job_title),
        ("COMPANY", interview.company),
    )
    for label, words in named:
        for section in layout.find(*_OWN_WORDS):
            if found := _find(words, text, section.start, section.end):
                yield label, found


def _covers(entity: Entity, span: Span) -> bool:
    return entity.start <= span.start and span.end <= entity.end


def _find(words: str, text: str, start: int, end: int) -> Span | None:
    """Where ``words`` stand, whatever their case and the marks between them, or ``None``.

    "Cook, nights" is also found as "Cook (nights)".
    """
    if not words.strip():
        return None
    loosely = r"[^\w.!?\n]{1,4}".join(re.findall(r"\w+", words)) or r"(?!)"
    closing = r"(?:\W?\))?" if "," in words or ")" in words else ""
    pattern = re.compile(rf"(?i)(?<!\w)(?:{re.escape(words.strip())}|{loosely}{closing})(?!\w)")
    match = pattern.search(text, start, end)
    return Span(*match.span()) if match else None
