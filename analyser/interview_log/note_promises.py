"""What an employer said in a note: when it will answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from analyser.interview_log.limits import Limit, find_limits
from analyser.types import Span

_ANSWER = re.compile(
    r"(?i)\b(?:(?:get|come|be|circle|report|write|ring|call)(?:ing|s)? back|(?:be|get) in touch|"
    r"let (?:me|us|you|everyone|candidates|people) know|hear(?:d|ing)?(?: back| from| something)?|"
    r"reach(?:ing)? out|respon[ds]\w*|repl(?:y|ies)|answer\w*|decid\w*|decision\w*|"
    r"call(?:ing)? (?:me|us)|(?:e-?mail|phone|ring|text|update|contact|inform|notify|tell)(?:ing)? "
    r"(?:me|us|candidates|everyone)|notified|informed|follow(?:ing)? up|news|feedback|results?|"
    r"outcome|verdict|offers?|timeline|time ?frame|(?:I|we)(?:['’]ll| will| should) know|"
    r"know more|make up their minds?|finali[sz]\w+|wrap(?:ping)? up|process|"
    r"(?:give|allow) (?:it|them|us)|(?:get|have|expect|promised(?: me)?) (?:a|an) (?:call|e-?mail)|"
    r"(?:they|we|s?he|it|HR|(?:the|her|his|their|our) (?:[a-z]+ )?(?:team|panel|board|committee|"
    r"partners?|managers?|boss|company|office|people|process|decision|others?))(?:['’](?:d|ll)|"
    r" would| will| may| might| could| should)?(?: (?:also|probably|likely|still|all)){0,2} "
    r"(?:needs?|takes?(?: them)?|wants?)|"
    r"\w+\)?(?:['’]ll| will) (?:ring|phone|call|e-?mail|text|write)(?: (?:me|us|you))?)\b"
)
_TASK = (
    r"reply|respond|call|e-?mail|write|follow up|reach out|answer|contact|decide|"
    r"tell (?:them|him|her)|let (?:them|him|her) know"
)
_OWN_TASK = re.compile(
    rf"(?i)\bI(?:['’](?:ll|d|m|ve))?(?:\s[a-z]+){{0,3}}?\s(?<!\ba\s)(?<!\ban\s)"
    rf"(?:{_TASK}|get back|come back|check in|ask)\b"
    r"|\b(?:get|come) back to (?:them|him|her)\b|\blet (?:them|him|her) know\b|\bto-?do\b"
    # a task in a list of tasks: "Reply to HR by Friday"
    rf"|\A\W*(?:{_TASK})\b(?!.{{0,12}}\b(?:me|us|expected|promised|due|likely)\b)"
)
_UNSAID = re.compile(
    r"(?i)\b(?:can(?:no|['’])t|could(?: no|n['’])t|did(?: no|n['’])t|would(?: no|n['’])t|not sure|"
    r"no idea|unsure|unclear|never)\b"
)
_NOT_BEFORE = re.compile(r"(?i)\b(?:until|till|before)\b")  # "cannot say before Friday"
_CLAUSE = re.compile(r"[,;:()]|\s[-–—]\s|\b(?:but|although|though|while|whereas)\b")

_NO_WAIT = re.compile(
    r"(?i)['’]?s?,? (?:of )?(?:notice|training|work|holidays?|leave|practice|experience|off|"
    r"onboarding|a (?:week|month|year))\b"
)
"""What a stretch of time may be of that is not spent on an answer: "two weeks of training"."""

_LEAD = re.compile(r"(?i)\b(?:by|on|before|until|in)(?: the)? $")


_BARE_LIMIT = re.compile(r"(?i)(?:within|by|before|no later than|(?:the )?end of|EO[DWM])\b|.*max")


class Said(NamedTuple):
    """What was said, and the words that say it: ``text[start:end]``."""

    value: date | Literal["always"]
    start: int
    end: int


def find_promises(
    text: str, sentence: Span, on: date, country: str | None, day_order: str
) -> Iterator[Said]:
    """The days by which an answer was promised, in one sentence of a note."""
    words = text[sentence.start : sentence.end]
    limits = find_limits(words, on, country, day_order)
    for number, limit in enumerate(limits):
        if words[limit.start : limit.end].lower().startswith("for "):
            continue  # "they have looked for two weeks"
        if _NO_WAIT.match(words, limit.end):
            continue
        start = limits[number - 1].end if number else 0
        following = limits[number + 1].start if number + 1 < len(limits) else len(words)
        cue = _cue(words, start, limit, following) or _bare(words, limit)
        if cue:
            lead = _LEAD.search(words, start, limit.start)
            first = min(cue.start, lead.start() if lead else limit.start)
            last = max(cue.end, limit.end)
            yield Said(limit.day, sentence.start + first, sentence.start + last)


def _cue(words: str, start: int, limit: Limit, following: int) -> Span | None:
    """The words beside a limit that make it the day of an answer of theirs.

    They stand before it, back to the limit before; else after it, in its own clause; else, where
    the sentence begins with the limit, in the clause after.
    """
    ends = [match.start() for match in _CLAUSE.finditer(words, limit.end, following)]
    for first, last in ((start, limit.start), (limit.end, (*ends, following)[0])):
        found = _last_cue(words, first, last)
        if found:
            return found
    opens = not start and len(words[: limit.start].split()) <= 1
    return _last_cue(words, limit.end, following) if opens else None


def _bare(words: str, limit: Limit) -> Span | None:
    """A note that is nothing but the limit: "within five business days".

    A day alone may be the heading of the note, and is no promise.
    """
    lead = _LEAD.search(words, 0, limit.start)
    first = lead.start() if lead else limit.start
    more = re.search(r"\w", words[:first] + words[limit.end :])
    alone = not more and _BARE_LIMIT.match(words, first, limit.end)
    return Span(first, limit.end) if alone else None


def _last_cue(words: str, start: int, end: int) -> Span | None:
    part = words[start:end]
    cues = list(_ANSWER.finditer(part))
    if not cues:
        return None
    breaks = (match.end() for match in _CLAUSE.finditer(part, 0, cues[-1].start()))
    clause = part[max(breaks, default=0) :]
    unsaid = _UNSAID.search(clause) and not _NOT_BEFORE.search(clause)
    if unsaid or _OWN_TASK.search(clause):
        return None
    return Span(start + cues[-1].start(), start + cues[-1].end())
