"""Where a sentence goes in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analyser.judging.sign_off import takes_leave
from analyser.labels import Part
from analyser.reading.layout import Layout, Section
from analyser.reading.sentences import BULLET
from analyser.types import Edit, Span

ORDER: tuple[Part, ...] = (
    "interviewer_name",
    "reason",
    "job_title",
    "interview_date",
    "specific_detail",
    "fit_example",
    "interest",
    "status_inquiry",
    "offer_help",
    "contact_details",
    "thanks",
    "eagerness",
    "sign_off",
)
"""The order in which the parts of a message follow each other."""

OPENING = frozenset({"reason", "job_title", "interview_date"})
"""The parts that a message begins with."""

CLOSING: frozenset[Part] = frozenset({"offer_help", "thanks", "eagerness"})
"""The parts that a body ends with."""

_OPENED_BY = 3
"""Within so many sentences a message says what it is about, before which nothing else belongs."""

_BRIEF = 4
"""So many words of thanks at most are a last word: "Thank you, Chef!", "Thanks, bye."."""

_A_NAME = 2
"""So many words at most are a name that a message is signed with."""

_LAST_WORDS = 6
"""So many words at most a goodbye has that says nothing else: "Have a lovely weekend."."""

_PARTING = frozenset({"thanks", "eagerness", "sign_off"})
_PLEASANTRY = re.compile(
    r"(?i)(?:once again,? |first(?:ly| of all)?,? )?(?:(?:many )?thank(?:s| you|ing you)\b"
    r"|(?:i|we) (?:just )?(?:want(?:ed)? to |would like to |must )?"
    r"(?:hope (?:you|this|that you|all|everything)\b|thank you\b|"
    r"(?:really )?(?:enjoyed|appreciate))"
    r"|how (?:are|have) (?:you|things)\b|quick (?:one|question|note)\b"
    r"|hope you\b|hoping (?:you|this|all)\b"
    r"|happy (?:new|easter|monday|friday)|good (?:day|morning|afternoon|evening)\b"
    r"|(?:warm |kind |season['’]?s )?greetings\b|compliments of\b"
    r"|(?:i )?trust (?:this|(?:that )?you(?: are|['’]re)|all)\b"
    r"|(?:it|this|that)(?:['’]s| was| is) (?:(?:really|so|very|such|a) )*"
    r"(?:great|good|lovely|nice|pleasure|wonderful|delight|fun)\b"
    r"|(?:so |really |very |such a )*(?:great|good|lovely|nice|pleasure|wonderful|delightful) "
    r"(?:to |meeting|speaking|talking|seeing|chatting))"
)
_ABOUT_THE_MATTER: frozenset[Part] = frozenset({"reason", "status_inquiry"})
_ABBREVIATED = re.compile(r"\b[A-Z][a-z]{0,3}\.$")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*\W*$")


@dataclass(frozen=True, slots=True)
class Kept:
    """A sentence of the body that stays, its words after the edits, and the parts that it shows.

    One that ``leans`` on the one before is not to be parted from it.
    """

    span: Span
    words: str
    shows: frozenset[Part]
    says_who: bool = False
    leans: bool = False

    @property
    def is_pleasantry(self) -> bool:
        """Whether it only greets, thanks or wishes well, as one does before the matter."""
        return bool(_PLEASANTRY.match(self.words)) and self.shows.isdisjoint(_ABOUT_THE_MATTER)

    @property
    def is_signed(self) -> bool:
        """Whether it is but a name at the end of a line: "Vik", "Tom Roy"."""
        words = self.words.split()
        return len(words) <= _A_NAME and self.words.istitle() and not ended(self.words)

    @property
    def is_goodbye(self) -> bool:
        """Whether it only takes leave."""
        short = not self.shows and len(self.words.split()) <= _LAST_WORDS
        return short and takes_leave(self.words)


def insert_sentences(
    text: str, layout: Layout, kept: Sequence[Kept], sentence: str, part: Part
) -> tuple[Edit, ...]:
    """Put ``sentence``, which shows ``part``, where it belongs among the sentences that stay.

    What opens a message comes after the greeting and the first pleasantry, what ends it after the
    last word that is no goodbye, all else after the sentence that says what the message is about
    and the last one that belongs before it. Without a body or a greeting there is no place.
    """
    body = main_body(layout)
    own = [one for one in kept if body and one.span.start < body.end]
    while len(own) > 1 and (own[-1].says_who or own[-1].is_signed):
        own.pop()  # the name that it is signed with, where no line was kept for that
    place = ORDER.index(part)
    if not own:
        return _into_empty_body(layout, body, sentence, place)
    if part in OPENING:
        at = _before_the_matter(text, own)
    elif part in CLOSING:
        at = _before_the_goodbye(own, place)
    else:
        at = _in_order(own, place)
    while 0 <= at < len(own) - 1 and _belong_together(text, own[at], own[at + 1]):
        at += 1
    if at + 1 == len(own) and text[: own[at].span.end].endswith(","):
        at -= 1  # "I thank you and remain," goes on in the closing
    if at < 0:
        apart = "\n\n" if _is_listed(text, own[0]) else " "
        return (Edit(own[0].span.start, own[0].span.start, sentence + apart, place),)
    lead = "\n\n" if _is_listed(text, own[at]) else " " if ended(own[at].words) else "\n"
    return (Edit(own[at].span.end, own[at].span.end, lead + sentence, place),)


def _belong_together(text: str, one: Kept, after: Kept) -> bool:
    """Whether nothing goes between two sentences: a list, "Asst." that was taken for an end."""
    return (
        after.leans
        or (_is_listed(text, after) and (_is_listed(text, one) or one.words.endswith(":")))
        or _runs_on(text, one, after)
    )


def _runs_on(text: str, one: Kept, after: Kept) -> bool:
    """Whether a sentence goes on in the next one on its line: it has no end, or but a stop."""
    if "\n" in text[one.span.end : after.span.start]:
        return False
    return not ended(one.words) or bool(_ABBREVIATED.search(text, *one.span))


def _is_listed(text: str, one: Kept) -> bool:
    """Whether a sentence stands in a list: its line begins with a dash or a number."""
    return bool(BULLET.match(text, text.rfind("\n", 0, one.span.start) + 1))


def main_body(layout: Layout) -> Section | None:
    """The last stretch of the body before the closing, where a message ends."""
    body = layout.find("body")
    ends = layout.find("closing", "signature")
    before = [part for part in body if not ends or part.start < ends[0].start]
    return next(iter(reversed(before or body)), None)


def ended(words: str) -> bool:
    """Whether a sentence ends with a mark, so that another can follow."""
    return bool(_ENDED.search(words))


def _before_the_matter(text: str, own: Sequence[Kept]) -> int:
    """The last sentence before the one that opens a message: who is there, a pleasantry.

    Thanks that are the last word stay so.
    """
    at = -1
    if own[0].says_who or (text[own[0].span.start].islower() and len(own) > 1):
        at = 0
    first = own[at + 1 : at + 2]
    ends = at + 2 >= len(own) and not all(one.shows.isdisjoint(_PARTING) for one in first)
    if not ends and any(one.is_pleasantry for one in first):
        at += 1
    return at


def _before_the_goodbye(own: Sequence[Kept], place: int) -> int:
    """The last sentence that is no goodbye, or that belongs before the ``place`` in one."""
    at = len(own) - 1
    while at > 0 or at == 0 == len(own) - 1:
        shows = own[at].shows & frozenset(ORDER)
        brief = "thanks" in shows and len(own[at].words.split()) <= _BRIEF
        later = brief or own[at].is_goodbye or any(ORDER.index(shown) > place for shown in shows)
        if not later or not shows <= CLOSING | _PARTING | {"interviewer_name"}:
            break
        at -= 1
    return at


def _in_order(own: Sequence[Kept], place: int) -> int:
    """The last sentence before the first that tells of what comes later; none where it is -1.

    Nothing comes before the sentence that a message opens or asks with.
    """
    later = [
        number
        for number, one in enumerate(own)
        if (number or len(own) == 1)
        and any(ORDER.index(shown) > place for shown in _telling(one, number, own))
    ]
    if later == [0]:
        return 0 if own[0].shows & (OPENING | _ABOUT_THE_MATTER) else -1
    at = later[0] - 1 if later else len(own) - 1
    opened = (number for number, one in enumerate(own[:_OPENED_BY]) if one.shows & OPENING)
    return max(at, next(opened, 0))


def _telling(one: Kept, number: int, own: Sequence[Kept]) -> frozenset[Part]:
    """The parts of a sentence that tell where in the message one is.

    Thanks at the top do not end a message, and of a subject or a number any place will do.
    """
    late = number >= (len(own) - 1) / 2
    return frozenset(
        part
        for part in one.shows
        if part in ORDER and part != "contact_details" and (part not in _PARTING or late)
    )


def _into_empty_body(
    layout: Layout, body: Section | None, sentence: str, place: int
) -> tuple[Edit, ...]:
    if body:  # every sentence of it goes: what comes instead is put before the first
        return (Edit(body.start, body.start, sentence + " ", place),)
    greeting = layout.find("greeting")
    if not greeting:
        return ()
    end = greeting[-1].end
    return (Edit(end, end, "\n\n" + sentence, place),)
