"""What an employer said in a note: when it will answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from analyser.interview_log.limits import Limit, find_limits
from analyser.types import Span

_ANSWER = re.compile(
    r"(?i)\b(?:(?:get|come|be|circle|report|write|ring|call)(?:ing|s)? back|(?:be|get) in touch|"
    r"let (?:me|us|you|everyone|candidates|people) know|hear(?:d|ing)?(?: back| from| something)?|"
    r"reach(?:ing)? out|respon[ds]\w*|repl(?:y|ies)|answer\w*|decid\w*|decision\w*|"
    r"announc\w+|communicat\w+|"
    r"call(?:ing)? (?:me|us)|(?:e-?mail|phone|ring|text|update|contact|inform|notify|tell)(?:ing)? "
    r"(?:me|us|candidates|everyone)|notified|informed|follow(?:ing)? up|news|feedback|results?|"
    r"outcome|verdict|offers?|timeline|time ?frame|"
    r"(?:should|will|shall|(?:I|we|you)['’]ll)(?: (?:definitely|probably|hopefully|all))? know|"
    r"(?:will|['’]ll|and|would) confirm|nothing(?: [a-z]+){0,3} (?:before|until|till)|"
    r"know more|make up their minds?|finali[sz]\w+|wrap(?:ping)? up|process|"
    r"(?:give|allow) (?:it|them|us)|(?:get|have|expect|promised(?: me)?) (?:a|an) (?:call|e-?mail)|"
    r"(?:expect|hear) anything|(?:hop|aim|plan|want|expect)(?:es?|s|ing)? to "
    r"(?:appoint|choose|pick|fill|hire|select)|"
    r"\w+\)?(?:['’](?:ll|d)| will| would) (?:ring|phone|call|e-?mail|text|write)"
    r"(?: (?:me|us|you))?)\b"
)
_THEY = (
    r"(?:they|we|s?he|it|that|this|HR|(?:the|her|his|their|our) (?:[a-z]+ )?(?:team|panel|board|"
    r"committee|partners?|managers?|boss|company|office|people|process|decision|others?))"
    r"(?:['’](?:d|ll)| would| will| may| might| could| should)?"
    r"(?: (?:also|probably|likely|still|all)){0,2}"
)
_SOFTLY = (
    r"(?:,? (?:maybe|probably|perhaps|likely|usually|normally|typically|by|at|on|the|"
    r"it['’](?:d|ll) be|it would be|it['’]?s|it is)){0,4}"
)
_SAYING = r"(?:said|says|told|reckon(?:s|ed)?|thinks?|thought|estimated?|quoted|guess(?:ed|es)?)"
_LEADING = re.compile(
    rf"(?i)\b(?:{_THEY} (?:needs?|takes?|be)(?: (?:them|us|him|her|(?:the|their|our) [a-z]+))?|"
    r"(?:give|allow) (?:it|them|us|her|him|me)|(?:not|[a-z]{1,7}n['’]t) take(?: them)?|"
    rf"{_SAYING}(?: (?:me|us|to expect it))?|\A\W*not (?:before|until|till))"
    rf"{_SOFTLY}[\s:,\"'“‘(]*\Z"
)
"""What makes the limit right behind it that of an answer: "they need", "she said"."""

_OF_ANOTHER_MATTER = re.compile(
    r"(?i)(?:\b(?:I|we)(?:['’](?:ve|d|ll))?(?: (?:have|had|also|just|only|already|then)){0,2} |"
    r"\b(?:notice(?: period)?|start(?:ing)? (?:date|day)|(?:can|could|would|to|I) (?:start|begin)|"
    r"(?<!after the )(?:next|second|third|final) (?:interview|round|stage)|trial(?: day| shift)?|"
    r"training|onboarding|contract|project)\b[^.!,;]{0,30})\Z"
)
"""What was said by the writer, or not of the answer: "I also said", "Start date? She said"."""

_FOLLOWING = re.compile(rf"(?i)[\"'”’)]?,? (?:(?!I\b)[a-z]+ ){{1,2}}{_SAYING}\b")
_AT_AN_END = re.compile(
    r"(?i)[\"'”’)]?(?:\W*\Z|[.,;:!?]| [-–—] | (?:at the (?:latest|earliest)|latest|or so|probably|"
    r"maybe|tops|most likely|but|and|because|as|so|since|if|to (?:answer|come|decide|choose|finish|"
    r"get (?:back|through)|go through|hear|interview|make|process|reply|review|see|sign|sort)|"
    r"for (?:an?|the|their) (?:[a-z]+ )?(?:answer|decision|reply|response|results?|news|offer))\b)"
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
    r"|\A\W*(?!answer (?:probably )?(?:in|within|by|on)\b)"
    rf"(?:{_TASK})\b(?!.{{0,12}}\b(?:me|us|expected|promised|due|likely)\b)"
    r"|\b(?:wants?|needs?|expects?|awaits?|awaiting|give|send|for)(?: [a-z]+){0,2} "
    r"my (?:answer|reply|response|decision)\b"
    r"|\bmy (?:answer|reply|response|decision)(?: is| was)?(?: due| back| in)? "
    r"(?:by|before|on|until)\b"
    r"|\b(?:answer|reply|response|decision) from me\b"
    r"|\b(?:wants?|needs?) an (?:answer|reply|response)\b(?! from (?!me\b))"
    r"|\boffers?\b.{0,40}\b(?:expir|runs? out|lapses?|valid|deadline)"
    r"|(?:\A\W*(?=ha[vd]|got|hold|received)|"
    r"\b(?:I|we)(?:['’](?:ve|d|m)| am)? (?:already |also |now )?)"
    r"(?:have |had |got |hold |holding |received )*an(?:other)? (?:[a-z]+ )?offer\b"
    r"|\b(?:other|another|competing) offer\b"
    r"|\bI(?:['’]ve)? (?:have|need|must|got|promised|agreed)(?: got)? to (?!hear|wait|expect)[a-z]+"
)
_OWN_TIME = re.compile(
    r"(?i)\b(?:I(?:['’]ve)? (?:have|had|got)|(?:gave|given|gives?|giving) (?:me|us))(?: got)?"
    r" (?:until|till?|by|to)(?: the)? \Z"
)
"""What makes the limit behind it the writer's own: "they gave me until Friday to decide"."""
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

_LONGEST_QUESTION = 80

_LONGEST_WAIT = timedelta(days=120)  # "they said twelve months" is of a contract
_LEAD = re.compile(r"(?i)\b(?:by|on|before|until|in)(?: the)? $")
_BARE_LIMIT = re.compile(
    r"(?i)(?:within|by|before|no later than|(?:the )?end of|EO[DWM]|about|around|up to|roughly)\b|"
    r".*max|\d+ ?(?:[-–]|to) ?\d"
)


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
    asked = text[max(0, sentence.start - _LONGEST_QUESTION) : sentence.start].rstrip()
    asked = asked[max(asked.rfind(mark, 0, -1) for mark in ".!?\n") + 1 :] + " "
    if not asked.endswith("? "):
        asked = ""
    for number, limit in enumerate(limits):
        if words[limit.start : limit.end].lower().startswith("for "):
            continue  # "they have looked for two weeks"
        if _NO_WAIT.match(words, limit.end) or _OWN_TIME.search(words[: limit.start]):
            continue
        start = limits[number - 1].end if number else 0
        following = limits[number + 1].start if number + 1 < len(limits) else len(words)
        cue = _cue(words, start, limit, following) or _bare(words, limit)
        if limit.day <= on + _LONGEST_WAIT:
            cue = _beside(words, limit, asked) or cue
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


def _beside(words: str, limit: Limit, asked: str) -> Span | None:
    """Who said it, or who needs it, right beside a limit: "they said end of next week".

    Args:
        words: the sentence.
        limit: a limit in it.
        asked: the question before it, if there is one.
    """
    before = _LEADING.search(words[: limit.start])
    if (
        before
        and _AT_AN_END.match(words, limit.end)
        and not _UNSAID.search(before[0])
        and not _OF_ANOTHER_MATTER.search(asked + words[: before.start()])
    ):
        return Span(before.start(), limit.end)
    opens = not re.search(r"\w", words[: limit.start])
    after = _FOLLOWING.match(words, limit.end) if opens else None
    return Span(limit.start, after.end()) if after else None


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
