"""What is known of an interview, worded to be put into a sentence.

The log comes before the draft; what neither knows is not there, and a sentence that needs it is not
offered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from string import Formatter

from analyser.reading.date_words import MONTH_STEMS, WEEKDAYS
from analyser.reading.lexicon import COMMON_WORDS
from analyser.reading.people import first_name
from analyser.reading.titled_names import kept_title
from analyser.types import Entity, Interview

_SHORT_THEME = 70
_IS_A_JOB = re.compile(
    r"(?i)\b(?:position|role|job|post|opening|vacancy|internship|apprenticeship|traineeship|"
    r"placement|fellowship|lectureship|professorship|studentship|scholarship|gig)$"
)
_JOB_WORD = re.compile(r"(?i)(?<=\w) (?:position|role|job|post|opening|vacancy)$")
_LEFT_OPEN = re.compile(r"[\[\]{}<>_|\x00-\x1f\x7f-\x9f]|\bX{2,}\b|\bINSERT\b")
_PREPOSITION = re.compile(r"(?i)\b(on|in) (?:the )?$")
_WITH_ON = re.compile(
    rf"(?i)(?:the )?(?:\d|{'|'.join((*(day[:3] for day in WEEKDAYS), *MONTH_STEMS))})"
)
_WITH_IN = re.compile(
    r"(?i)(?:the )?(?:(?:early|mid|late)[- ]?)?"
    rf"(?:spring|summer|autumn|winter|{'|'.join(MONTH_STEMS)})"
)
_PROSE = re.compile(r"[.!?;:]|\b(?:i|we|he|she|they|you|is|are|was|were)\b", re.I)


def known_facts(
    text: str, entities: Sequence[Entity], interview: Interview | None, send_on: date | None
) -> dict[str, str]:
    """The fields of the ready sentences, each only where it is known.

    ``title`` and ``job`` ("the Data Analyst position"), ``company``, ``when`` ("on Tuesday,
    3 March"), ``first_names``, ``candidate``, ``theme``.

    Of several mentions of a title the last is taken: it stands in a sentence, not in the subject
    line. The company is that of the log alone, since a draft may name others.
    """
    facts = {"title": _JOB_WORD.sub("", _last(entities, "JOB_TITLE"))}
    facts["when"] = _when_written(text, entities)
    facts["candidate"] = _last(entities, "CANDIDATE")
    people = [one.text for one in entities if one.label == "INTERVIEWER"]
    if interview is not None:
        facts |= logged_facts(interview, send_on)
        people = list(interview.interviewers) or people
    facts["first_names"] = greeted_names(people)
    if facts["title"]:
        facts["job"] = name_job(facts["title"])
    return {name: fact for name, fact in facts.items() if _is_usable(fact)}


def logged_facts(interview: Interview, send_on: date | None) -> dict[str, str]:
    """The fields that the log knows: ``title``, ``company``, ``when``, ``theme``."""
    known = {
        "title": " ".join(interview.job_title.split()),
        "company": " ".join(interview.company.split()),
        "when": say_day(interview.held_on, send_on) if interview.held_on and send_on else "",
        "theme": next(filter(None, map(say_theme, interview.themes)), ""),
    }
    return {name: fact for name, fact in known.items() if _is_usable(fact)}


def fill(sentence: str, facts: Mapping[str, str]) -> str | None:
    """The sentence with its fields filled in, or ``None`` where one is not known."""
    return sentence.format(**facts) if _fields(sentence) <= facts.keys() else None


@cache
def _fields(sentence: str) -> frozenset[str]:
    """The names of the fields of a ready sentence, of which there are few."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


def say_day(day: date, send_on: date) -> str:
    """A past day as one writes it on ``send_on``: "yesterday", "on Tuesday, 3 March".

    >>> say_day(date(2026, 3, 3), date(2026, 3, 4)), say_day(date(2025, 3, 3), date(2026, 3, 4))
    ('yesterday', 'on Monday, 3 March 2025')
    """
    if day == send_on:
        return "today"
    if day == send_on - timedelta(days=1):
        return "yesterday"
    year = f" {day.year}" if day.year != send_on.year else ""
    return f"on {day:%A}, {day.day} {day:%B}{year}"


def written_day(day: date) -> str:
    """A day as it stands at the head of a letter: "3 March 2026"."""
    return f"{day.day} {day:%B} {day.year}"


def name_job(title: str) -> str:
    """The title with its article: "the Data Analyst position", "the HR internship"."""
    title = re.sub(r"(?i)^the ", "", title)
    return f"the {title}" if _IS_A_JOB.search(title) else f"the {title} position"


def say_theme(theme: str) -> str:
    """A logged theme as it stands after "about", or nothing where it would not read well.

    >>> say_theme("Billing migration"), say_theme("They are hiring. Nice team!")
    ('billing migration', '')
    """
    theme = " ".join(theme.split()).strip(" ,.-–—•*")
    if len(theme) > _SHORT_THEME or _PROSE.search(theme) or not re.match(r"\w", theme):
        return ""
    first = theme.split(" ")[0]
    if first[:1].isupper() and first[1:].islower() and _is_common(first.lower()):
        return first.lower() + theme[len(first) :]
    return theme


def greeted_names(people: Sequence[str]) -> str:
    """The first names for a greeting: "Sara", "Sara and Robert"; of more than three, the first."""
    whole = [" ".join(name.split()) for name in people]
    names = list(dict.fromkeys(map(_to_greet, filter(_is_usable, whole))))
    if len(names) > 3:
        names = names[:1]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _to_greet(name: str) -> str:
    """The first name, or the whole one where it cannot be told or is not written apart.

    >>> _to_greet("Mag. Eva Huber"), _to_greet("Sister Mary Immaculata"), _to_greet("Chen Wei")
    ('Eva', 'Sister Mary', 'Chen Wei')
    """
    first = first_name(name)
    if first is None or first not in name.split():
        return name
    return f"{kept_title(name)} {first}".strip()


def greeted_whole(people: Sequence[str]) -> str:
    """The whole name of the first reader, for the head of a letter; or nothing."""
    return next(filter(_is_usable, (" ".join(name.split()) for name in people)), "")


def _is_common(word: str) -> bool:
    """Whether a word, or what it is derived from, is an everyday one and not a name."""
    stems = (word, word.removesuffix("s"), word.removesuffix("ing"), word.removesuffix("ing") + "e")
    return any(stem in COMMON_WORDS for stem in stems)


def _last(entities: Sequence[Entity], label: str) -> str:
    return next((one.text for one in reversed(entities) if one.label == label), "")


def _when_written(text: str, entities: Sequence[Entity]) -> str:
    """The day of the interview as the draft names it, with its preposition."""
    days = [one for one in entities if one.role == "interview"]
    if not days:
        return ""
    # of "two weeks ago, on the 4th" the latter
    day = max(days, key=lambda one: bool(_WITH_ON.match(one.text)))
    before = _PREPOSITION.search(text, max(0, day.start - 8), day.start)
    if before and (_WITH_ON if before[1].lower() == "on" else _WITH_IN).match(day.text):
        return f"{before[1].lower()} {text[before.end(1) : day.end].strip()}"
    return f"on {day.text}" if _WITH_ON.match(day.text) else day.text[:1].lower() + day.text[1:]


def _is_usable(fact: str) -> bool:
    return bool(fact) and not _LEFT_OPEN.search(fact)
