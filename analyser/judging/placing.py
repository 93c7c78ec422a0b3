"""Where a sentence goes in, and how one is taken out without leaving a gap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analyser.labels import Part
from analyser.reading.layout import Layout, Section
from analyser.types import Edit, Span

ORDER: tuple[Part, ...] = (
    "interviewer_name",
    "reason",
    "job_title",
    "interview_date",
    "specific_detail",
    "fit_example",
    "interest",
    "status_inquiry",
    "offer_help",
    "contact_details",
    "thanks",
    "eagerness",
    "sign_off",
)
"""The order in which the parts of a message follow each other."""

OPENING = frozenset({"reason", "job_title", "interview_date"})
"""The parts that a message begins with."""

_OPENED_BY = 3
"""Within so many sentences a message says what it is about, before which nothing else belongs."""

_PARTING = frozenset({"thanks", "eagerness", "sign_off"})
_ABBREVIATED = re.compile(r"\b[A-Z][a-z]{0,3}\.$")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*\W*$")


@dataclass(frozen=True, slots=True)
class Kept:
    """A sentence of the body that stays, and the parts that it shows."""

    span: Span
    shows: frozenset[Part]
    says_who: bool = False


def insert_sentences(
    text: str, layout: Layout, kept: Sequence[Kept], sentence: str, part: Part
) -> tuple[Edit, ...]:
    """Put ``sentence``, which shows ``part``, where it belongs among the sentences that stay.

    What opens a message comes after the greeting, all else after the sentence that says what it is
    about and the last one that belongs before it; a body that is empty begins with it. Without a
    body or a greeting there is no place.
    """
    body = main_body(layout)
    own = [one for one in kept if body and one.span.start < body.end]
    if not own:
        return _into_empty_body(layout, body, sentence)
    if part in OPENING:
        first = own[0].span
        if own[0].says_who or (text[first.start].islower() and len(own) > 1):
            return _after(text, first, sentence)
        return (Edit(first.start, first.start, sentence + " "),)
    place = ORDER.index(part)
    later = [
        number
        for number, one in enumerate(own)
        if (number or len(own) == 1)
        and any(ORDER.index(shown) > place for shown in _telling(one, number, own))
    ]
    if later == [0]:
        return (Edit(own[0].span.start, own[0].span.start, sentence + " "),)
    at = later[0] - 1 if later else len(own) - 1
    opened = (number for number, one in enumerate(own[:_OPENED_BY]) if one.shows & OPENING)
    at = max(at, next(opened, 0))
    while at + 1 < len(own) and _ABBREVIATED.search(text[own[at].span.start : own[at].span.end]):
        at += 1  # "Asst." ends no sentence, though it was taken for an end
    if at + 1 == len(own) and text[: own[at].span.end].endswith(","):
        # "I thank you and remain," goes on in the closing
        return (Edit(own[at].span.start, own[at].span.start, sentence + " "),)
    return _after(text, own[at].span, sentence)


def remove_sentences(text: str, gone: Sequence[Span], sentences: Sequence[Span]) -> list[Edit]:
    """Take sentences out, each with the white space that belongs to it.

    The edits do not overlap, so that one or all of them can be made.

    Args:
        text: the draft.
        gone: the sentences to take out.
        sentences: all sentences of the body, in order.
    """
    paragraphs = _paragraphs(text, sentences)
    edits = []
    for at, sentence in enumerate(sentences):
        if sentence not in gone:
            continue
        paragraph = next(one for one in paragraphs if sentence in one)
        rest = paragraph[paragraph.index(sentence) :]
        ends_it = all(one in gone for one in rest) and not all(one in gone for one in paragraph)
        if at and (ends_it or all(one in gone for one in sentences[at:])):
            span = Span(sentences[at - 1].end, sentence.end)
        elif at + 1 < len(sentences):
            span = Span(sentence.start, sentences[at + 1].start)
        else:
            span = sentence
        around = text[span.start : sentence.start] + text[sentence.end : span.end]
        edits.append(Edit(*(sentence if around.strip() else span), ""))
    return edits


def main_body(layout: Layout) -> Section | None:
    """The last stretch of the body before the closing, where a message ends."""
    body = layout.find("body")
    ends = layout.find("closing", "signature")
    before = [part for part in body if not ends or part.start < ends[0].start]
    return next(iter(reversed(before or body)), None)


def ended(words: str) -> bool:
    """Whether a sentence ends with a mark, so that another can follow."""
    return bool(_ENDED.search(words))


def _telling(one: Kept, number: int, own: Sequence[Kept]) -> frozenset[Part]:
    """The parts of a sentence that tell where in the message one is.

    Thanks at the top do not end a message, and of a subject or a number any place will do.
    """
    late = number >= (len(own) - 1) / 2
    return frozenset(
        part
        for part in one.shows
        if part in ORDER and part != "contact_details" and (part not in _PARTING or late)
    )


def _after(text: str, span: Span, sentence: str) -> tuple[Edit, ...]:
    lead = " " if ended(text[span.start : span.end]) else "\n"
    return (Edit(span.end, span.end, lead + sentence),)


def _into_empty_body(layout: Layout, body: Section | None, sentence: str) -> tuple[Edit, ...]:
    if body:  # every sentence of it goes: what comes instead is put before the first
        return (Edit(body.start, body.start, sentence + " "),)
    greeting = layout.find("greeting")
    if not greeting:
        return ()
    end = greeting[-1].end
    return (Edit(end, end, "\n\n" + sentence),)


def _paragraphs(text: str, sentences: Sequence[Span]) -> list[list[Span]]:
    out: list[list[Span]] = []
    for sentence in sentences:
        if out and "\n" not in text[out[-1][-1].end : sentence.start]:
            out[-1].append(sentence)
        else:
            out.append([sentence])
    return out
