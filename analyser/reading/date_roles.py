"""Which of the dates in a message is the day of the interview.

Nothing but the words around a date can tell. The last telling word before it decides ("you
interviewed me on", against "I emailed you on"); where there is none, the first one after it does
("On Tuesday you gave me a whole morning"). Each mention gets a score from these words, the best
one is taken for the day of the interview, and whatever names the same day joins it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analyser.reading.date_expressions import (
    DaysAway,
    Edge,
    Holiday,
    Meaning,
    Period,
    Side,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date where it stands, with its sentence before and after it in lower case.

    ``side`` is the reading of the sentence. ``day`` is the day if the date names the interview,
    or its words where that cannot be known; ``age`` is how many days before sending that was.
    """

    meaning: Meaning
    before: str
    after: str
    side: Side
    day: date | str
    age: int | None


_TALK = (
    r"interview(?:s|ed|ing)?|met|meet(?:ing)?|spoke|spoken|speak(?:ing)?|talk(?:s|ed|ing)?|"
    r"conversations?|chat(?:s|ted|ting)?|discuss(?:ed|ion|ions)|visit(?:ed|ing)?|saw|see(?:ing)?|"
    r"panels?|audition(?:s|ed)?|trial|tour|shadow(?:ed|ing)?|played|came|come|was in|been in|"
    r"sat|sitting|showed|showing|shown|walk(?:ed)?|rounds?|session|assessment|tasting|loop|screening|"
    r"our (?:\w+ )?call|your call with|call we had|heard me|receiv(?:ed?|ing)|(?:had|have|having) me|"
    r"(?:gave|made|making|taking|took|giv(?:e|ing)|spend(?:ing)?|spent)|(?:had|having) (?:the|our|a|an|my) "
    r"(?:interview|chat|yarn|talk)|yarn|invit(?:ed|ing) me|le(?:t|tting) me (?!know)|host(?:ed|ing)|"
    r"introduced|join(?:ed|ing) you|attended|appeared|presented|demo|reception|welcome[ds]?|"
    r"hospitality|your time|impression|ride|spin|pleasure|treat|joy|lovely to|good to|great to|nice to|"
    r"kindness|generous|generosity|morning with|day with|afternoon with|evening with|held|took place|"
    r"viva|practical|test|lesson|workshop|taught"
)
_MESSAGE = (
    r"e-?mail(?:s|ed|ing)?|mails?|mailed|letters?|notes?|messages?|messaged|voicemails?|texts?|texted|"
    r"repl(?:y|ies|ied)|answer(?:ed)?|lines|postcard|card|whatsapp|invoice|wrote|written|write|writing|"
    r"call(?:ed|ing)|rang|ringing|(?:a|to|will|i['’]d) ring|phoned?|phoning|telephoned|left|tried|try(?:ing)?|texting|sent|"
    r"send(?:ing)?|posted|applied|apply|application|submitted|heard(?! me)|hear(?! me)|hearing (?:from|back)|sorry|correspond\w*|"
    r"contacted|reached out|bumped|nudged|pinged|get back|came back|told|asked|ask|promised|said|"
    r"mentioned|form|cv|résumé|resume|certificate|licen[cs]e|accepted|released|published|newspaper|"
    r"hope|trust|wish|happy|happily|enjoy your|started|starts?|begins?|valid|deadline|decision|decide[ds]?|"
    r"announce[ds]?|move[ds]?|follow-?up (?:email|call|note)|thank[- ]you (?:note|card|email|letter)|"
    r"back from|free|available|holiday|returned?|due|ends?|ended|notice|close[sd]?|opens?|"
    r"stopped|dream(?:s|t)?|read|news|invoice|advert(?:ised)?|posting|posted|listing|missed|guide|until|"
    r"suggested|advised|inviting candidates|gone out|went (?:in|out)|fini?sh(?:ed)?|passed|renewed|ran"
)
_OTHERS = (
    r"(?:board|council|committee|trustees|governors|partners|directors|team|minister|commissioners|"
    r"owners|court|ministry|congregation|chapter|management|leadership|tribe['’]s council|panel)"
    r"(?:\s(?:had|has|have|would|will|was to|were to|to|be|been|then|all|next|was|were|also)){0,3}\s"
    r"(?:met|meet(?:s|ing)?|sit(?:s|ting)?|sat|vote[ds]?|regroup(?:ed)?|convene[ds]?|decide[ds]?|"
    r"gather(?:ed|s)?)(?!\s(?:with\s)?me\b)"
)
_CUES = re.compile(rf"\b(?:(?P<others>{_OTHERS})|(?P<message>{_MESSAGE})|(?P<talk>{_TALK}))\b")
_THANKS_FOR = re.compile(
    r"\b(?:thanks?(?: you)?|cheers|ta|grateful|gratitude|grazie|thx)\b[^.;:]{0,30}\bfor(?: a \w+)?\s*$"
)
_MEETING_NOUN = (
    r"(?:interviews?|meetings?|conversations?|chats?|talks?|visits?|discussions?|panels?|auditions?|"
    r"trials?|tours?|rounds?|sessions?|tastings?|assessments?)"
)
_OF_THE_DAY = re.compile(
    rf"(?:['’]s (?:[\w-]+ ){{0,3}}?| (?:(?!that|the|my|our|for|about|with|in|at|of)[\w-]+ )?)"
    rf"{_MEETING_NOUN}\b"
)
_NOTE_OF_THE_DAY = re.compile(rf"['’]s (?:[\w-]+ ){{0,2}}?(?:{_MESSAGE}|calls?)\b")
_WAS_GOOD = re.compile(
    r" (?:was|were) (?!the (?:day|date|deadline))(?:an?|the|such|so|really|truly|great|lovely|"
    r"wonderful|fun|brilliant|good)\b"
)
_WHEN = re.compile(r",? (?:when|where|as|that) (?:you|we|i)\b")
_JOB = re.compile(
    r"\b(?:job|role|position|post|vacancy|opening|it['’]s (?:me|\w+ \w+),?) (?:from|of)\s*$"
)
_NOT_ON = re.compile(
    r"\b(?:by|until|till|til|before|after|through|happy|lovely|great|good|nice|hope[^.]{0,40})"
    r"(?: (?:the|this|next|early))?\s*$"
)
_BOUNDARY = re.compile(r"[,;:–—]|\b(?:and|but|so) (?:i|my|we|you|the)\b")

_OLDEST = 183
"""Days; nobody follows up on an interview that lies half a year back."""

_LEAST = 1
_LEAST_FOR_PERIOD = 3


def interview_mentions(mentions: Sequence[Mention]) -> frozenset[int]:
    """The indices of the mentions that name the day of the interview."""
    scores = [score(mention) for mention in mentions]
    best, best_score = None, 0
    for index, (mention, points) in enumerate(zip(mentions, scores, strict=True)):
        least = _LEAST_FOR_PERIOD if isinstance(mention.meaning, Period) else _LEAST
        if points >= max(least, best_score + 1):
            best, best_score = index, points
    if best is None:
        return frozenset()
    return frozenset(
        index
        for index, mention in enumerate(mentions)
        if mention.day == mentions[best].day and scores[index] >= 0
    )


def score(mention: Mention) -> int:
    """How much the words around a date speak for (above 0) or against the interview."""
    if mention.side == "future" or isinstance(mention.meaning, Edge):
        return -9
    if mention.age is not None and not 0 <= mention.age <= _OLDEST:
        return -9
    points = _words_around(mention.before, mention.after)
    if isinstance(mention.meaning, (Holiday, Period)):
        points -= 1
    if points == 0 and mention.age and mention.side == "past":
        return _LEAST  # a day gone by, of which nothing else is said
    return points


def _words_around(before: str, after: str) -> int:
    if _OF_THE_DAY.match(after) or _THANKS_FOR.search(before):
        return 5
    if _NOTE_OF_THE_DAY.match(after):
        return -5
    if _NOT_ON.search(before):
        return -4
    relative = _WHEN.match(after)
    cue = _CUES.search(after, relative.end()) if relative else None
    if cue and cue["talk"] and cue.start() < 40:
        return 4
    if _JOB.search(before):
        return 2
    last = None
    for last in _CUES.finditer(before):
        pass
    if last is not None:
        if not last["talk"]:
            return -4
        return 4 - min(2, len(_BOUNDARY.findall(before, last.end())))
    if _WAS_GOOD.match(after):
        return 3
    cue = _CUES.search(after)
    if cue is None:
        return 0
    return 3 if cue["talk"] else -3
