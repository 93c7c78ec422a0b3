"""What stands around the body: the edits for a subject, a greeting by name, a sign-off."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from analyser.judging.facts import fill
from analyser.judging.judged import Judged
from analyser.judging.placing import ORDER, main_body
from analyser.judging.ready import Frame
from analyser.labels import Part
from analyser.reading.dates.finder import names_a_day
from analyser.reading.layout import Section
from analyser.reading.layout_patterns import MATTER, SUBJECT
from analyser.reading.lines import marks_at_end
from analyser.types import Edit, SentenceTone

_GREETING_WORD = re.compile(
    r"(?i)\b(?:hi(?:ya)?|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))\b"
)
_BEFORE_A_NAME = re.compile(
    r"(?i)(?:\s{0,9}(?:[\n–—-]|\bfrom\b)|(?<=[.!?…)])(?=\s))\s{0,9}(?:x{1,5}\s{1,3})?$",
)
_EARLY = 12
"""Within so many characters a message is addressed to whom it names."""

_MARK = re.compile(r"[,!:;.–—-]")


def frame_edits(
    draft: Judged, facts: Mapping[str, str], frame: Frame
) -> dict[Part, tuple[Edit, ...]]:
    """The edits for what is missing around the body, by part, as far as the facts allow."""
    planned: dict[Part, Edit | None] = {
        "subject": _subject(draft, facts, frame),
        "interviewer_name": _greeting(draft, facts, frame),
        "sign_off": _sign_off(draft, facts, frame),
    }
    return {
        part: (replace(edit, place=ORDER.index(part) if part in ORDER else -1),)
        for part, edit in planned.items()
        if edit and part in draft.expected
    }


def _subject(draft: Judged, facts: Mapping[str, str], frame: Frame) -> Edit | None:
    if draft.elements["subject"].state != "missing" or not draft.text.strip():
        return None
    line = _ready_subject(draft, facts, frame)
    apart = "\n" if draft.layout.find("header") else "\n\n"
    return Edit(0, 0, line + apart) if line else None


def calm_subject(
    draft: Judged, subject: SentenceTone, facts: Mapping[str, str], frame: Frame
) -> tuple[Edit, ...]:
    """The edit that puts a ready subject for one that stings, behind the word before it."""
    line = _ready_subject(draft, facts, frame)
    if line is None:
        return ()
    at = subject.start, subject.end
    head = SUBJECT.match(draft.text, *at) or MATTER.match(draft.text, *at)
    begin = head.end() if head else subject.start
    return (Edit(begin, subject.end, SUBJECT.sub("", line, count=1)),)


def _ready_subject(draft: Judged, facts: Mapping[str, str], frame: Frame) -> str | None:
    if not names_a_day(facts.get("when", "")):  # "Interview the other day" finds nothing again
        facts = {name: fact for name, fact in facts.items() if name != "when"}
    variants = frame.thank_you_subject if draft.kind == "thank_you" else frame.subject
    return next(filter(None, (fill(one, facts) for one in variants)), None)


def _greeting(draft: Judged, facts: Mapping[str, str], frame: Frame) -> Edit | None:
    names = facts.get("first_names")
    greetings = draft.layout.find("greeting")
    state = draft.elements["interviewer_name"].state
    if not names or state == "present" or (state == "weak" and greetings):
        return None
    if not greetings:
        body = draft.layout.find("body")
        if not body or _is_addressed(draft, body[0]):
            return None
        spoken = draft.channel == "voicemail"
        words = (frame.spoken_greeting if spoken else frame.greeting).format(first_names=names)
        if spoken:
            return Edit(body[0].start, body[0].start, words.rstrip(",") + ". ")
        return Edit(body[0].start, body[0].start, words + "\n\n")
    written = draft.text[greetings[-1].start : greetings[-1].end]
    word = _GREETING_WORD.search(written)
    marks = marks_at_end(written)
    mark = _MARK.search(marks)
    begin = written[: word.end()] if word else "Hello" if draft.channel == "voicemail" else "Dear"
    end = marks[mark.start() :].strip() if mark else ","
    return Edit(greetings[-1].start, greetings[-1].end, f"{begin} {names}{end}")


def _is_addressed(draft: Judged, body: Section) -> bool:
    """Whether a body begins with the reader's name: "Mr Tazi hello, this is Rachid"."""
    return any(
        one.label == "INTERVIEWER" and 0 <= one.start - body.start < _EARLY
        for one in draft.entities
    )


def _sign_off(draft: Judged, facts: Mapping[str, str], frame: Frame) -> Edit | None:
    name = facts.get("candidate")
    if draft.elements["sign_off"].state == "present":
        return None
    closings, signatures = draft.layout.find("closing"), draft.layout.find("signature")
    body = main_body(draft.layout)
    if draft.channel == "voicemail":
        if not name or closings or body is None:
            return None
        return Edit(body.end, body.end, f" {frame.spoken_closing}")
    signed = any(
        one.label == "CANDIDATE" and signatures and one.start == signatures[0].start
        for one in draft.entities
    )
    if signed and not closings:
        return Edit(signatures[0].start, signatures[0].start, f"{frame.closing}\n")
    if closings and not signatures and name:
        return Edit(closings[-1].end, closings[-1].end, f"\n{name}")
    if not closings and not signatures and name and body is not None:
        return Edit(_own_end(draft, body), body.end, f"\n\n{frame.closing}\n{name}")
    return None


def _own_end(draft: Judged, body: Section) -> int:
    """Where the body ends but for a name that stands there by itself: "- Hana", "from Ollie"."""
    said = draft.text[: body.end].rstrip(" .!")
    for one in draft.entities:
        if one.label == "CANDIDATE" and one.start > body.start and one.end == len(said):
            before = _BEFORE_A_NAME.search(draft.text, body.start, one.start)
            return before.start() if before else body.end
    return body.end
