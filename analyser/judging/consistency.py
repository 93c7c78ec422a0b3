"""The draft held against what happened: names, title, company, dates, promises, messages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from analyser.judging.earlier_messages import message_findings
from analyser.judging.likeness import LIKENESSES, Likeness, compare_companies, compare_titles
from analyser.judging.people_likeness import compare_people, respell
from analyser.judging.quoted_promises import promise_findings
from analyser.labels import Severity
from analyser.reading.dates import DateReading, impossible_dates, weekday_mismatches
from analyser.reading.layout import Layout
from analyser.timing_messages import spell
from analyser.types import Contact, Draft, Edit, Entity, Finding, Interview, Span

_APPLIED_FOR = re.compile(
    r"(?i)\b(?:position|role|job|post|opening|vacancy|interview(?:ed)?|team|join(?:ing)?|"
    r"work(?:ing)? (?:for|with|at)|part of|interest in|opportunity)\b[^.?!\n]{0,40}$"
)
_ELSEWHERE = re.compile(
    r"(?i)\b(?:my (?:last|current|previous|former|old|present)|used to|i worked|i work|when i|"
    r"years|before that|currently|i was|i am|i'm|i led|i ran|offer)\b[^.?!\n]{0,60}$"
)

_OWN = re.compile(r"(?i)\b(?:the|your|this|that)\s$")
_THING = re.compile(
    r"\s(?!(?:team|position|role|job|post|opening|vacancy|internship|apprenticeship|opportunity|"
    r"office|branch|family|crew|staff|interview|and|or|as|in|on|at|for|to|with|is|was|has|because|"
    r"when|where|which|who|that|yesterday|today|last|this)\b)[a-z]+"
)
"""With what stands before: "your Strath Glass report" is the reader's report, and no employer."""

_LAST = re.compile(
    r"(?i)(?:(?:this )?last \w+(?:['’]s)?|\w+ last)"
    r"(?: (?:morning|noon|lunchtime|afternoon|evening))?$"
)
"""As in "last Monday", which some say of this week's Monday and some of last week's."""


def log_findings(
    draft: Draft,
    layout: Layout,
    entities: Sequence[Entity],
    interview: Interview,
    contacts: Sequence[Contact],
) -> Iterator[Finding]:
    """Everything in which the draft and the logged interview disagree."""
    text = draft.text
    yield from _people(entities, interview)
    yield from _title(layout, entities, interview)
    yield from _company(text, layout, entities, interview)
    yield from _days(entities, interview, draft.send_on)
    yield from promise_findings(text, entities, interview, contacts)
    yield from _themes(text, interview)
    yield from message_findings(text, layout, contacts)


def date_findings(text: str, dates: Sequence[DateReading]) -> Iterator[Finding]:
    """Days that no calendar has, and weekdays that are not those of their dates."""
    for span in impossible_dates(dates):
        yield Finding(
            "consistency.date",
            "warning",
            f"There is no “{text[span.start : span.end]}” in the calendar.",
            "Look up the day and correct it.",
            *span,
        )
    for wrong in weekday_mismatches(dates):
        written = text[wrong.span.start : wrong.span.end]
        yield Finding(
            "consistency.date",
            "warning",
            f"“{written}” is a {wrong.right}, not a {wrong.written}.",
            "Correct the weekday or the date; the reader will look at the calendar too.",
            *wrong.span,
        )


def _people(entities: Sequence[Entity], interview: Interview) -> Iterator[Finding]:
    if not interview.interviewers:
        return
    known = ", ".join(interview.interviewers)
    told: set[str] = set()
    for entity in entities:
        if entity.label != "INTERVIEWER" or entity.text.casefold() in told:
            continue
        told.add(entity.text.casefold())
        likeness, nearest = _nearest(entity.text, interview.interviewers)
        if likeness == "maybe":
            yield _about(
                entity,
                "consistency.name",
                "warning",
                f"You logged {nearest}; here the name is spelt “{entity.text}”.",
                "A misspelt name is the first thing that its owner sees.",
                respell(entity.text, nearest),
            )
        elif likeness == "different":
            yield _about(
                entity,
                "consistency.name",
                "warning",
                f"The log of this interview names {known}, not {entity.text}.",
                "Check that this goes to the right person.",
            )


def _title(layout: Layout, entities: Sequence[Entity], interview: Interview) -> Iterator[Finding]:
    if not interview.job_title:
        return
    own = [
        entity
        for entity in entities
        if entity.label == "JOB_TITLE"
        and any(part.start <= entity.start < part.end for part in layout.find("body", "subject"))
    ]
    compared = [(compare_titles(entity.text, interview.job_title), entity) for entity in own]
    if any(likeness == "same" for likeness, _ in compared):
        return
    for likeness, entity in compared:
        if likeness == "maybe":
            yield _about(
                entity,
                "consistency.title",
                "hint",
                f"You logged the title as “{interview.job_title}”.",
                "Name it as the advertisement did.",
                interview.job_title,
            )
            return
    if compared:
        yield _about(
            compared[0][1],
            "consistency.title",
            "warning",
            f"You logged the title as “{interview.job_title}”, not “{compared[0][1].text}”.",
            "Check that this is the job you applied for.",
        )


def _company(
    text: str, layout: Layout, entities: Sequence[Entity], interview: Interview
) -> Iterator[Finding]:
    if not interview.company:
        return
    for entity in entities:
        if entity.label != "COMPANY":
            continue
        likeness = compare_companies(entity.text, interview.company)
        sentence = _sentence_of(layout, entity)
        before = text[sentence.start : entity.start]
        applied = _APPLIED_FOR.search(before) and not _ELSEWHERE.search(before)
        names_a_thing = _OWN.search(before) and _THING.match(text, entity.end)
        if likeness == "maybe":
            yield _about(
                entity,
                "consistency.company",
                "warning",
                f"You logged the company as “{interview.company}”.",
                "Spell it as the company does.",
                interview.company,
            )
        elif likeness == "different" and applied and not names_a_thing:
            yield _about(
                entity,
                "consistency.company",
                "warning",
                f"This is about {interview.company}; “{entity.text}” may be left over from "
                "another application.",
                "Check the company's name.",
            )


def _days(
    entities: Sequence[Entity], interview: Interview, send_on: date | None
) -> Iterator[Finding]:
    held_on = interview.held_on
    for entity in entities:
        if entity.label != "DATE" or entity.value is None:
            continue
        day = date.fromisoformat(entity.value)
        if entity.role != "interview" or held_on is None or day == held_on:
            continue
        if not (day - held_on == timedelta(weeks=1) and _is_either(entity.text, day, send_on)):
            yield _about(
                entity,
                "consistency.date",
                "warning",
                f"You logged the interview on {spell(held_on)}; “{entity.text}” is {spell(day)}.",
                "Correct the day, here or in the log.",
            )


def _is_either(words: str, day: date, send_on: date | None) -> bool:
    """Whether the words may mean this day or the one a week before it."""
    this_week = send_on is not None and day.isocalendar()[:2] == send_on.isocalendar()[:2]
    return this_week and _LAST.match(words) is not None


def _themes(text: str, interview: Interview) -> Iterator[Finding]:
    """A theme counts as mentioned when one of its longer words stands in the text."""
    said = text.casefold()
    words = {word for theme in interview.themes for word in re.findall(r"\w{4,}", theme.casefold())}
    if words and not any(word[:6] in said for word in words):
        yield Finding(
            "consistency.theme",
            "hint",
            "It mentions nothing that you noted from the interview: "
            f"{'; '.join(interview.themes)}.",
            "One of these would show that you listened.",
            source="log",
        )


def _nearest(name: str, known: Sequence[str]) -> tuple[Likeness, str]:
    compared = ((compare_people(name, one), one) for one in known)
    return min(compared, key=lambda found: LIKENESSES.index(found[0]))


def _sentence_of(layout: Layout, entity: Entity) -> Span:
    for sentence in layout.sentences:
        if sentence.start <= entity.start < sentence.end:
            return sentence
    return Span(entity.start, entity.end)


def _about(
    entity: Entity, rule: str, severity: Severity, message: str, advice: str, right: str = ""
) -> Finding:
    edits = (Edit(entity.start, entity.end, right),) if right else ()
    return Finding(rule, severity, message, advice, entity.start, entity.end, edits, "log")
