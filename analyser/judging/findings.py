"""Judgements as findings: how heavy each is, what to say, and the edit that would mend it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from analyser.judging.causes import Causes
from analyser.judging.mending import Mending
from analyser.judging.messages import Messages
from analyser.labels import CORE_PARTS, PARTS, Part, Severity, State, Verdict
from analyser.scoring.tone import ToneModel
from analyser.types import Evidence, Finding, Timing, ToneOfDraft

_NEEDED_BEYOND_THE_SEVEN: frozenset[Part] = frozenset({"contact_details", "sign_off"})
_SPOKEN_FOR_BY_THE_QUESTION: frozenset[Part] = frozenset({"reason", "eagerness"})
"""Who asks how things stand has told why they write, and that they would like an answer."""

_TIMING_SEVERITY: Mapping[Verdict, Severity] = {
    "send": "hint",
    "adjust": "warning",
    "wait": "warning",
    "hold": "warning",
    "stop": "error",
}

_TIMING_ADVICE: Mapping[str, str] = {
    "late": "Say in a few words why you write now.",
    "late_thanks": "Thanks that come a few days late need no excuse.",
    "adjust": "Change the day, or what the message is.",
    "wait": "Keep the draft until then.",
    "hold": "Keep the draft until after the interview.",
    "stop": "Do not send it.",
}
"""What to do, by code where a code has advice of its own, else by verdict."""


def element_findings(
    elements: Mapping[Part, Evidence],
    expected: Collection[Part],
    tone: ToneOfDraft,
    mending: Mending,
    messages: Messages,
) -> Iterator[Finding]:
    """A finding for each expected part that is not fully there.

    Args:
        elements: how far each part is there.
        expected: the parts whose absence is worth a word.
        tone: the tone of the draft; where sentences are flagged, they are what mars its cheer.
        mending: the edits that would bring the parts in.
        messages: the words for it.
    """
    asked = elements["status_inquiry"].state == "present"
    for part in PARTS:
        evidence = elements[part]
        if evidence.state == "present" or part not in expected:
            continue
        said = messages.marred if tone.labels and part == "cheerful" else messages.part[part]
        first = evidence.spans[0] if evidence.spans else None
        yield Finding(
            rule=f"element.{part}",
            severity=element_severity(part, evidence.state, asked=asked),
            message=said.of(evidence.state),
            advice=said.advice,
            start=first.start if first else None,
            end=first.end if first else None,
            edits=mending.parts.get(part, ()),
            source="rule",
        )


def tone_findings(
    text: str,
    tone: ToneOfDraft,
    causes: Causes,
    model: ToneModel,
    mending: Mending,
    messages: Messages,
) -> Iterator[Finding]:
    """A finding for each tone label of each sentence, with the words that carry it."""
    for sentence in (*tone.subject, *tone.sentences):
        given: set[str] = set()
        for label in sentence.labels:
            said = messages.tone[label]
            sure = sentence.scores[label] >= model.threshold(label, "balanced")
            rule, words = causes[sentence.start, label]
            advice = rule.advice if rule and rule.advice not in given else said.advice
            given.add(advice)
            quoted = ", ".join(f"“{text[span.start : span.end].strip()}”" for span in words)
            yield Finding(
                rule=f"tone.{label}",
                severity="warning" if sure else "hint",
                message=(said.message if sure else said.maybe)
                + (f" It lies in {quoted}." if words else ""),
                advice=advice,
                start=sentence.start,
                end=sentence.end,
                edits=mending.sentences.get(sentence.start, ()),
                source="model",
                score=sentence.scores[label],
            )


def timing_findings(timing: Timing) -> Iterator[Finding]:
    """A finding for the verdict on the day, unless it is simply good."""
    if timing.code == "good":
        return
    severity = _TIMING_SEVERITY[timing.verdict]
    advice = _TIMING_ADVICE.get(timing.code) or _TIMING_ADVICE[timing.verdict]
    yield Finding(f"timing.{timing.code}", severity, timing.message, advice, source="log")


def element_severity(part: Part, state: State, *, asked: bool = False) -> Severity:
    """How heavy it is that an expected part is ``missing`` or ``weak``.

    Args:
        part: the part.
        state: how far it is there.
        asked: whether the message asks plainly how things stand.
    """
    needed = part in CORE_PARTS or part in _NEEDED_BEYOND_THE_SEVEN
    if asked and part in _SPOKEN_FOR_BY_THE_QUESTION:
        needed = False
    return "warning" if needed and state == "missing" else "hint"
