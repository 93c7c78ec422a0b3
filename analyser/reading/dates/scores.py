"""How much the words around a date speak for the day of the interview.

Nothing but these words can tell. The last telling word before the date decides ("you interviewed
me on", against "I emailed you on"); where there is none, the first one after it does ("On Tuesday
you gave me a whole morning").
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from analyser.reading.dates.cues import (
    CONVERSATION,
    ELSEWHERE,
    MEETING_NOUN,
    MESSAGE,
    OTHERS_MEETING,
    VISIT,
)
from analyser.reading.dates.expressions import (
    CalendarDay,
    DaysAway,
    Edge,
    Holiday,
    Meaning,
    Period,
    Side,
)
from analyser.reading.dates.words import WEEKDAY_STEM


class Mention(NamedTuple):
    """A date where it stands, with its sentence before and after it in lower case.

    ``side`` is the reading of the sentence. ``past`` is the day if the date names the interview,
    where that can be known; ``age`` is how many days before sending that was.
    ``apart`` marks a date in a header or letterhead, which says when the message was written.
    """

    meaning: Meaning
    words: str
    before: str
    after: str
    side: Side
    past: date | None
    age: int | None
    apart: bool

    @property
    def day(self) -> date | str:
        """The day if the date names the interview, or its words where that cannot be known."""
        return self.past or self.words


_NEVER = -9
_CUE = re.compile(
    # nothing is tried behind a word, where no cue can begin
    rf"\b(?=\w)(?:(?P<others>{OTHERS_MEETING})|(?P<elsewhere>{ELSEWHERE})|(?P<conversation>{CONVERSATION})|"
    rf"(?P<message>{MESSAGE})|(?P<visit>{VISIT}))\b"
)
_CUE_SCORES = {"conversation": 4, "visit": 3, "message": -4, "elsewhere": -4, "others": -4}

_NAMES_THE_MEETING = re.compile(
    rf"(?:['’]s\s(?:[\w-]+\s){{0,3}}?{MEETING_NOUN}|"
    rf"\s(?:(?!that|the|my|our|for|about|with|in|at|of|and|or|but)[\w-]+\s)?{MEETING_NOUN})\b"
)
_NAMES_SOME_MEETING = re.compile(
    r"['’]s\s(?:[\w-]+\s){0,3}?(?:meeting|visit|session|round|demo|onsite|loop|"
    r"presentation|workshop|shift)\b"
)
_IT_WAS = re.compile(r"\b(?:it|that|which) was(?: on)?\s$")
_WHEN_WE_MET = re.compile(
    r",? (?:when|that|where)?\s?(?:we|you (?:saw|met|interviewed)|i (?:met|saw|came))\b"
)
_ON_SECOND_THOUGHTS = re.compile(
    r"\b(?:no|sorry|i mean|wait|rather|actually)\b[^.!?]{0,40}\b(?:it was|on)\s$"
)
_OF_A_CONVERSATION = re.compile(rf"\b{CONVERSATION}\b")
_NAMES_A_MESSAGE = re.compile(rf"['’]s\s(?:[\w-]+\s){{0,2}}?{MESSAGE}\b")
_MEETING_TO_COME = re.compile(
    r"\b(?:forward to|see you (?:at|on|for)|ahead of|prepar\w+ for|invit\w+ (?:me )?(?:to|for)|"
    r"before|next|upcoming)\s(?:the\s|my\s|our\s)?$"
)
_THANKS_FOR = re.compile(
    r"(?:\b(?:thanks?(?: you)?|cheers|ta|grateful|gratitude|grazie|thx)\b[^.;:]{0,30}\bfor"
    r"(?: a \w+)?|^following(?: on from| up from| up on| from)?)\s?$"
)
_DAY_WAS_GOOD = re.compile(
    r" (?:was|were) (?!the (?:day|date|deadline))(?:an?|the|such|so|really|truly|great|lovely|"
    r"wonderful|fun|brilliant|good)\b"
)
_WHEN_WE = re.compile(r",? (?:when|where) (?=you|we|i)")
_SAID_ON = re.compile(
    r"\b(?:you (?:\w+ )?(?:told me|asked(?: me)?|wondered|mentioned|warned(?: me)?|explained) on|"
    r"(?:forgot|failed|omitted|neglected) to (?:say|mention|add|tell you)(?: on)?|left out(?: on)?|"
    r"should have (?:said|mentioned|added|told you|asked)(?: on)?|remember me from|"
    r"(?:i|as) promised(?: you)?(?: on)?|you asked(?: me)? to (?:see|bring)(?: on)?|"
    r"(?:days?|weeks?|fortnights?|months?)(?: \w+){0,3} since)\s$"
)
_DAY_YOU_SAID = re.compile(
    r",? (?:when )?you (?:\w+ )?(?:told me|asked|wondered|mentioned|warned|explained|showed)\b"
    r"(?! me to)"
)
_JOB_FROM = re.compile(r"\b(?:job|role|position|post|vacancy|opening) (?:from|of)\s$")
_PERSON_FROM = re.compile(
    r"\b(?:this is|here is|it['’]?s|my name is|i['’]?m|i am|it was|me|here|again|speaking|hi|hey|"
    r"hello)\b(?P<who>(?:(?!\bit['’]?s\b|\bthis is\b|\bi['’]m\b)[^.!?;:]){1,70}?),? from\s$"
)
_MESSAGE_OF = re.compile(rf"\b{MESSAGE}(?: (?:of|on|from|dated))?\s$")
_TELLS_OF_A_MESSAGE = re.compile(rf"\b(?:{MESSAGE}|{ELSEWHERE})\b")
_AS_WAS_SAID = re.compile(
    r"\bas (?:i|you|we) (?:\w+ )?(?:said|mentioned|discussed|agreed|told (?:you|me)|suggested|"
    r"explained|promised)(?: on)?\s$|"
    r"\bas (?:requested|discussed|agreed|promised|arranged|mentioned)(?: on)?\s$"
)
_HEADS_A_SUBJECT = re.compile(r"(?:^|\bsubject: )(?:(?:re|fwd?): ?)?$")
_THEN_NEXT_STEPS = re.compile(
    r"\W{1,4}(?:(?:any |what |my |the )?(?:next steps?|news|updates?|status|happens next)|"
    r"follow(?:ing)?[ -]?up|thanks?\b|thank you)"
)
_OUR = re.compile(r"\b(?:our|my)\s$")
_SOME_MEETING = re.compile(r" (?:\w+ )?(?:meeting|visit|session|call)\b")
_NOT_ON = re.compile(
    r"\b(?:(?<!came )(?<!come )by|until|till|til|before|but|except|happy|lovely|great|good|"
    r"nice|hope[^.]{0,40})(?: (?:the|this|next|early|my))?\s$"
)
_DAY_FOR_SOMETHING_ELSE = re.compile(
    r",? (?:at the (?:latest|earliest)|was your (?:date|word)|as the (?:\w+ )?day|"
    r"is the (?:one )?day|has been and gone|suits|for my first day)\b"
)
_BETWEEN_US = re.compile(
    r"\bi (?:(?!and|but|hope|will)\w+ ){1,8}(?:with|for|before|under) your?\b|"
    r"\byou (?:\w+ )?\w+ (?:me|my|us)\b"
)
_CLAUSE = re.compile(r"[,;:–—]|(?<!you )\b(?:and|but|so|because) (?:i|my|we|you|the|it)\b")
_NO_TIME_PAST = re.compile(
    rf"this(?! past)|next|every|each|the end|(?:19|20)\d\d|in |{WEEKDAY_STEM}days$"
)

_OLDEST = 183
"""Days; nobody follows up on an interview that lies half a year back."""

_FAR = 70
"""Characters; a telling word farther from the date than this tells less."""


def score(mention: Mention) -> int:
    """How much the words around a date speak for (above 0) or against the interview."""
    meaning = mention.meaning
    stretch = isinstance(meaning, Edge) and not meaning.a_day
    if mention.apart or stretch or _too_long_ago(mention):
        return _NEVER
    if _DAY_FOR_SOMETHING_ELSE.match(mention.after):
        return _NEVER
    if _NAMES_THE_MEETING.match(mention.after) and not _MEETING_TO_COME.search(mention.before):
        return 5
    corrected = _ON_SECOND_THOUGHTS.search(mention.before)
    if corrected and _OF_A_CONVERSATION.search(mention.before):
        return 5
    if _NAMES_SOME_MEETING.match(mention.after) and not _MEETING_TO_COME.search(mention.before):
        return 3
    if _WHEN_WE_MET.match(mention.after) and _IT_WAS.search(mention.before):
        return 3
    if _SOME_MEETING.match(mention.after) and _OUR.search(mention.before):
        return 4
    if _JOB_FROM.search(mention.before) or _is_of_a_person(mention.before):
        return 3
    if _THEN_NEXT_STEPS.match(mention.after) and _HEADS_A_SUBJECT.search(mention.before):
        return 3
    if mention.side == "future":
        return _NEVER
    today = meaning == DaysAway(0)  # more often the day of writing than that of the interview
    points = _words_around(mention.before, mention.after, clause_cost=2 if today else 1)
    if isinstance(meaning, (Holiday, Period)):
        since_then = mention.before.endswith("since ")
        points = _NEVER if since_then or _NO_TIME_PAST.match(mention.words) else points - 1
    return 0 if today and points < _CUE_SCORES["visit"] else points


def _is_of_a_person(before: str) -> bool:
    """Whether the writer says who is writing: "it's Dee from Monday", "the classer from Monday"."""
    if not before.endswith("from "):  # spares most dates the search
        return False
    person = _PERSON_FROM.search(before)
    return person is not None and not _TELLS_OF_A_MESSAGE.search(person["who"])


def _too_long_ago(mention: Mention) -> bool:
    """A year that is written stands, even a wrong one: to notice it is the reader's business."""
    if isinstance(mention.meaning, CalendarDay) and mention.meaning.year is not None:
        return False
    return mention.age is not None and not 0 <= mention.age <= _OLDEST


def _words_around(before: str, after: str, clause_cost: int) -> int:
    if _THANKS_FOR.search(before):
        return 5
    if _NAMES_A_MESSAGE.match(after):
        return -5
    if _NOT_ON.search(before):
        return -4
    relative = _WHEN_WE.match(after)
    cue = _CUE.search(after, relative.end(), relative.end() + 40) if relative else None
    if cue and _CUE_SCORES[cue.lastgroup or ""] > 0:
        return _CUE_SCORES[cue.lastgroup or ""]
    if _SAID_ON.search(before) or _AS_WAS_SAID.search(before):
        return 2
    if _DAY_YOU_SAID.match(after) and not _MESSAGE_OF.search(before):
        return 2
    last = max(_CUE.finditer(before), key=re.Match.end, default=None)
    if last:
        return _governed_by(last, before, clause_cost)
    return _followed_by_cue(after) or (2 if _BETWEEN_US.search(before) else 0)


def _governed_by(cue: re.Match[str], before: str, clause_cost: int) -> int:
    """The score of the last cue before a date, less where other words lie between."""
    points = _CUE_SCORES[cue.lastgroup or ""]
    if points < 0:
        return points
    far = len(before) - cue.end() > _FAR
    return points - far - clause_cost * len(_CLAUSE.findall(before, cue.end()))


def _followed_by_cue(after: str) -> int:
    """The score of the first cue after a date, if it is in the same clause."""
    if _DAY_WAS_GOOD.match(after):
        return 3
    cue = _CUE.search(after)
    if cue is None or _CLAUSE.search(after, 1, cue.start()):
        return 0
    far = cue.start() > _FAR // 2
    return _CUE_SCORES[cue.lastgroup or ""] - 1 - far
