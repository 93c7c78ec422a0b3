"""A report as the editor shows it: plain JSON values, offsets as a browser counts them.

A browser counts UTF-16 units where Python counts code points; this module is where the one becomes
the other. All words of the draft stay data: the editor sets them as text content.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from analyser.judging.elements import expected_parts
from analyser.judging.recognition import cannot_be_judged, doubt_in
from analyser.judging.wording import spoken_seconds
from analyser.labels import CORE_PARTS, ELEMENTS, PART_NAMES, PARTS, WEIGHT, Part, State
from analyser.page.cards import Card, on_cards, tone_of
from analyser.page.effect import effect_on_reader, verdict_on
from analyser.page.names import said
from analyser.types import Report, Span

_VAGUE: dict[State, str] = {"missing": "missing", "weak": "only hinted at", "present": "there"}
_WELCOME = (
    "Write or paste your message. The list below lights up as you go, words that may sting are "
    "underlined, and every remark comes with a way out."
)
_EXAMPLES: Mapping[Part, str] = {
    "interviewer_name": "“Hi Sara,”",
    "reason": "“I wanted to follow up on …”",
    "job_title": "“… the analyst position that we discussed on Tuesday”",
    "interest": "“I would love to work on this with you”",
    "status_inquiry": "“Do you know when you will decide? I look forward to hearing from you.”",
    "thanks": "“Thank you for your time”",
    "cheerful": "warm and confident, without complaint",
}
"""What each element sounds like, by the first of its parts."""
_MOST_CARDS = 200
"""More would only slow the browser; the rest appear as these are mended."""

Offset = Callable[[int], int]


def utf16_offset(text: str) -> Offset:
    """A function from an offset in code points to one in UTF-16 units."""
    astral = [at for at, letter in enumerate(text) if letter > "\uffff"]
    return lambda offset: offset + bisect_left(astral, offset)


def blank_view() -> dict[str, Any]:
    """What the editor shows before anything is written: the seven elements, none lit."""
    return _unread("Seven things make a follow-up complete", _WELCOME)


def too_long_view(length: int, longest: int) -> dict[str, Any]:
    """What the editor shows of a text that is too long to be a follow-up."""
    detail = (
        f"This text has {length:,} characters, and up to {longest:,} are read. Most follow-ups "
        "have fewer than 2,000: leave the message and take the rest out."
    )
    return _unread("This is longer than a letter", detail)


def _unread(title: str, detail: str) -> dict[str, Any]:
    return {
        "verdict": {"standing": "blank", "title": title, "detail": detail, "finding": None},
        "effect": "",
        "size": "",
        "readAs": "",
        "findings": [],
        "elements": _unlit(),
        "more": [],
    }


def _unlit() -> list[dict[str, Any]]:
    """The seven elements, of which nothing is known; each says what it sounds like."""
    return [
        {
            "name": _sentence(element.name),
            "state": "missing",
            "note": _EXAMPLES[element.parts[0]],
            "spans": [],
        }
        for element in ELEMENTS
    ]


def sent_view(text: str, report: Report, on: date, after: str) -> dict[str, Any]:
    """What the editor shows of a draft that has been sent: remarks would come too late.

    Args:
        text: the draft.
        report: what was found in it.
        on: the day of sending.
        after: what comes next.
    """
    return report_view(text, replace(report, findings=())) | {
        "verdict": {
            "standing": "ready",
            "title": f"Sent on {on:%A} {on.day} {on:%B}, and in your log",
            "detail": after,
            "finding": None,
        },
        "effect": "",
    }


def report_view(text: str, report: Report) -> dict[str, Any]:
    """What the editor shows of a report on ``text``."""
    offset = utf16_offset(text)
    cards = on_cards(report.findings)[:_MOST_CARDS]
    verdict = verdict_on(report)
    expected = expected_parts(report.kind, report.channel)
    more = [part for part in PARTS if part in expected and part not in CORE_PARTS]
    judged = not cannot_be_judged(report.findings)
    return {
        "verdict": {
            "standing": verdict.standing,
            "title": verdict.title,
            "detail": verdict.detail,
            "finding": verdict.first,
        },
        "effect": effect_on_reader(report),
        "size": _size(text, report.channel),
        "readAs": _read_as(report),
        "findings": [_finding(card, offset) for card in cards],
        "elements": [
            _element(_sentence(element.name), parts, report, offset, cards)
            for element in ELEMENTS
            if (parts := [part for part in element.parts if part in expected])
        ]
        if judged
        else _unlit(),
        "more": [_element(PART_NAMES[part], [part], report, offset, cards) for part in more]
        if judged
        else [],
    }


def _finding(card: Card, offset: Offset) -> dict[str, Any]:
    """A card: what weighs most says how heavy it is, and where."""
    finding = card[0]
    span = None
    if finding.start is not None and finding.end is not None:
        span = [offset(finding.start), offset(finding.end)]
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "remarks": [{"message": one.message, "advice": one.advice} for one in card],
        "span": span,
        "instead": [edit.text.strip() for edit in finding.edits],
        "tone": bool(tone_of(finding)),
    }


def _element(
    name: str,
    parts: Sequence[Part],
    report: Report,
    offset: Offset,
    cards: Sequence[Card],
) -> dict[str, Any]:
    states = [report.elements[part].state for part in parts]
    spans = [_shown(span, offset) for part in parts for span in report.elements[part].spans]
    rules = {f"element.{part}" for part in parts}
    mend = next((at for at, card in enumerate(cards) if card[0].rule in rules), None)
    return {
        "name": name,
        "state": _joint_state(states),
        "note": _note(parts, states),
        "spans": spans,
        "finding": mend,
    }


def _joint_state(states: Sequence[State]) -> State:
    weight = sum(WEIGHT[state] for state in states)
    return "present" if weight == len(states) else "weak" if weight else "missing"


def _note(parts: Sequence[Part], states: Sequence[State]) -> str:
    """What is not there yet; an element of two parts names the part."""
    lacking = [
        (part, state) for part, state in zip(parts, states, strict=True) if state != "present"
    ]
    if len(parts) == 1 or len(lacking) == len(parts) == states.count("missing"):
        return _VAGUE[states[0]]
    return (
        ", ".join(f"{PART_NAMES[part].lower()} {_VAGUE[state]}" for part, state in lacking)
        or (_VAGUE["present"])
    )


def _shown(span: Span, offset: Offset) -> list[int]:
    return [offset(span.start), offset(span.end)]


def _size(text: str, channel: str) -> str:
    words = len(text.split())
    counted = "1 word" if words == 1 else f"{words} words"
    return (
        f"{counted}, about {spoken_seconds(words)} seconds" if channel == "voicemail" else counted
    )


def _read_as(report: Report) -> str:
    """What kind of message it was taken for, where enough stands there to tell."""
    if doubt_in(report.findings):
        return ""
    return f"read as {said(report.channel)}, {said(report.kind)}"


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]
