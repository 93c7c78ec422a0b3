"""The draft held against what happened: names, title, company, day, promises, messages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyser.judging.day_agreement import logged_day_findings
from analyser.judging.earlier_messages import message_findings
from analyser.judging.facts import greeted_names, greeted_whole
from analyser.judging.left_over_titles import is_asked_about, is_left_over, with_post
from analyser.judging.likeness import LIKENESSES, Likeness, compare_companies, compare_titles
from analyser.judging.people_likeness import compare_people, respell
from analyser.judging.quoted_promises import promise_findings
from analyser.labels import Severity
from analyser.reading.layout import Layout
from analyser.reading.people.joined_names import is_group
from analyser.reading.people.titled_names import is_title, without_titles
from analyser.types import Contact, Draft, Edit, Entity, Finding, Interview

_EAGER = r"(?:keen|eager|glad|happy|proud|honou?red|delighted|thrilled|excited)(?: as \w+)?"
_APPLIED_FOR = re.compile(
    r"(?i)\b(?:position|role|job|post|opening|vacancy|interview(?:ed)?|team|join(?:ing)?|"
    r"work(?:ing)? (?:for|with|at)|part of|interest in|opportunity|gig|spot|"
    rf"start(?:ing|ed)? (?:with|at)|(?:{_EAGER}|like|love) to \w+(?: \w+)? (?:for|with|at))"
    r"\b[^.?!\n]{0,40}$"
)
_THE = re.compile(r"(?i)\bthe\s$")
_ELSEWHERE = re.compile(
    r"(?i)\b(?:my (?:last|current|previous|former|old|present)|used to|i worked|i work|"
    r"(?:another|other) (?:interview|round|application|job|role|post|position)s?|"
    r"when i(?! (?:met|saw|spoke|came|interviewed))|years|before that|currently|i was|"
    rf"(?:i am|i'm)(?! (?:\w+ )?{_EAGER} to)|i led|i ran|offer)\b[^.?!\n]{{0,60}}$"
)

_ARTICLE = re.compile(r"(?i)\b(?P<a>a)(?P<n>n?)(?P<gap>\s{1,3})$")
_VOWEL = re.compile(r"(?i)[ai]|e(?!u)|o(?!ne\b)|u(?!ni|se|ti|[kx]\b)|(?-i:[FHLMNRSX][A-Z]{1,3}\b)")
"""Before which an article is "an": "an Usher", "an HR Officer"; not "a UX Designer"."""

_OWN = re.compile(r"(?i)\b(?:the|your|this|that)\s$")
_THING = re.compile(
    r"\s(?!(?:team|position|role|job|post|opening|vacancy|internship|apprenticeship|opportunity|"
    r"office|branch|family|crew|staff|interview|and|or|as|in|on|at|for|to|with|is|was|has|because|"
    r"when|where|which|who|that|yesterday|today|last|this)\b)[a-z]+"
)
"""With what stands before: "your Strath Glass report" is the reader's report, and no employer."""


def log_findings(
    draft: Draft,
    layout: Layout,
    entities: Sequence[Entity],
    interview: Interview,
    contacts: Sequence[Contact],
) -> Iterator[Finding]:
    """Everything in which the draft and the logged interview disagree."""
    text = draft.text
    yield from _people(text, entities, interview)
    yield from _title(text, layout, entities, interview)
    yield from _company(text, layout, entities, interview)
    yield from logged_day_findings(layout, entities, interview.held_on, draft.send_on)
    yield from promise_findings(text, entities, interview, contacts)
    yield from _themes(text, interview)
    yield from message_findings(text, layout, contacts)


def _people(text: str, entities: Sequence[Entity], interview: Interview) -> Iterator[Finding]:
    known = [name for name in interview.interviewers if not is_group(name)]
    if not known:
        return
    groups = {name.casefold() for name in interview.interviewers if is_group(name)}
    told: set[str] = set()
    for entity in entities:
        if entity.label != "INTERVIEWER" or entity.text.casefold() in told | groups:
            continue
        told.add(entity.text.casefold())
        likeness, nearest = _nearest(entity.text, known)
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
                f"The log of this interview names {', '.join(known)}, not {entity.text}.",
                "Check that this goes to the right person.",
                _instead_of(text, entity, known),
            )


def _instead_of(text: str, entity: Entity, known: Sequence[str]) -> str:
    """The name of the one person who is logged, in the form of the wrong one.

    Nothing behind a title of respect, which may be as wrong as the name.
    """
    before = text[: entity.start].split()[-1:]
    if len(known) > 1 or (before and is_title(before[0])):
        return ""
    if " " not in entity.text:
        return greeted_names(known)
    return " ".join(word for name in greeted_whole(known) for word in without_titles(name))


def _title(
    text: str, layout: Layout, entities: Sequence[Entity], interview: Interview
) -> Iterator[Finding]:
    if not interview.job_title:
        return
    own = [
        entity
        for entity in entities
        if entity.label == "JOB_TITLE" and layout.lies_in(entity.start, "body", "subject")
    ]
    compared = [
        (compare_titles(with_post(text, entity), interview.job_title), entity) for entity in own
    ]
    if any(likeness == "same" for likeness, _ in compared):
        for likeness, entity in compared:
            if likeness == "different" and is_left_over(text, layout, entity):
                yield _about(
                    entity,
                    "consistency.title",
                    "warning",
                    f"This is about {interview.job_title}; “{entity.text}” may be left over from "
                    "another application.",
                    "Name the same job throughout.",
                    interview.job_title,
                    text,
                )
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
                text,
            )
            return
    asked = [entity for entity in own if is_asked_about(text, layout, entity)]
    for entity in (asked or own)[:1]:
        yield _about(
            entity,
            "consistency.title",
            "warning",
            f"You logged the title as “{interview.job_title}”, not “{entity.text}”.",
            "Check that this is the job you applied for.",
            interview.job_title if asked else "",
            text,
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
        sentence = layout.sentence_at(entity.start) or entity.span
        before = text[sentence.start : entity.start]
        applied = _APPLIED_FOR.search(before) and not _ELSEWHERE.search(before)
        names_a_thing = _OWN.search(before) and _THING.match(text, entity.end)
        right = interview.company
        if _THE.search(before):
            right = right.removeprefix("The ")
        if likeness == "maybe":
            yield _about(
                entity,
                "consistency.company",
                "warning",
                f"You logged the company as “{interview.company}”.",
                "Spell it as the company does.",
                right,
            )
        elif likeness == "different" and applied and not names_a_thing:
            yield _about(
                entity,
                "consistency.company",
                "warning",
                f"This is about {interview.company}; “{entity.text}” may be left over from "
                "another application.",
                "Check the company's name.",
                right,
            )


def _themes(text: str, interview: Interview) -> Iterator[Finding]:
    """A theme counts as mentioned when one of its longer words stands in the text."""
    said = text.casefold()
    words = {word for theme in interview.themes for word in re.findall(r"\w{4,}", theme.casefold())}
    if words and not any(word[:6] in said for word in words):
        yield Finding(
            "consistency.theme",
            "hint",
            "It mentions nothing that you noted from the interview: "
            f"{'; '.join(theme.rstrip(' .?!') for theme in interview.themes)}.",
            "One of these would show that you listened.",
            source="log",
        )


def _nearest(name: str, known: Sequence[str]) -> tuple[Likeness, str]:
    compared = ((compare_people(name, one), one) for one in known)
    return min(compared, key=lambda found: LIKENESSES.index(found[0]))


def _about(
    entity: Entity,
    rule: str,
    severity: Severity,
    message: str,
    advice: str,
    right: str = "",
    text: str = "",
) -> Finding:
    """A finding on an entity; with ``right`` to put in its place, and in ``text`` its article."""
    edits: tuple[Edit, ...] = ()
    if right:
        edits = (_put(text, entity, right),)
    return Finding(rule, severity, message, advice, entity.start, entity.end, edits, "log")


def _put(text: str, entity: Entity, right: str) -> Edit:
    article = _ARTICLE.search(text, 0, entity.start)
    if not article or bool(article["n"]) is bool(_VOWEL.match(right)):
        return Edit(entity.start, entity.end, right)
    n = "" if article["n"] else "n"
    return Edit(article.start(), entity.end, f"{article['a']}{n}{article['gap']}{right}")
