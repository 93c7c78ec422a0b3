"""Where a sentence goes in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from analyser.judging.kept import ABOUT_THE_MATTER, Kept, ended, hangs_up
from analyser.judging.sign_off import takes_leave
from analyser.labels import Part
from analyser.reading.layout import Layout, Section
from analyser.reading.layout_patterns import POSTSCRIPT
from analyser.reading.sentences import BULLET, OPENS_A_SENTENCE
from analyser.types import Edit

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

_PARTING = frozenset({"thanks", "eagerness", "sign_off"})
_ABBREVIATED = re.compile(r"\b[A-Z][a-z]{0,3}\.$")


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
    own = list(takewhile(lambda one: not POSTSCRIPT.match(one.words), own)) or own
    if len(own) > 1 and own[0].is_heading:
        own = own[1:]
    while len(own) > 1 and (own[-1].says_who or own[-1].is_signed):
        own.pop()  # the name that it is signed with, where no line was kept for that
    place = ORDER.index(part)
    if not own:
        return _into_empty_body(layout, body, sentence, place)
    at = _place(text, own, part)
    if at is None:
        return ()
    if at < 0:
        return (_put_first(text, own[0], sentence, place),)
    listed = _is_listed(text, own[at])
    lead = "\n\n" if listed else " "
    end = own[at].span.end
    if not (listed or ended(own[at].words)):
        following = kept[kept.index(own[at]) + 1 :]
        if following and not _breaks(text, own[at], following[0]):
            return Edit(end, end, ".", -1), Edit(end, end, lead + sentence, place)
        lead = "\n"
    return (Edit(end, end, lead + sentence, place),)


def _place(text: str, own: Sequence[Kept], part: Part) -> int | None:
    """The number of the sentence after which a part belongs, -1 for the top; there may be none."""
    if part in OPENING:
        at = _before_the_matter(text, own)
    elif part in CLOSING:
        at = _before_the_goodbye(own, ORDER.index(part))
    else:
        at = _in_order(own, ORDER.index(part))
    while 0 <= at < len(own) - 1 and _belong_together(text, own[at], own[at + 1]):
        if part in OPENING and not ended(text[slice(*own[at].span)]):
            return None  # what runs on has said it all before there is a place
        at += 1
    if at + 1 == len(own) and hangs_up(own[at].words):
        if not at or _belong_together(text, own[at - 1], own[at]):
            return None  # all was said in one breath
        at -= 1
    if at + 1 == len(own) and text[: own[at].span.end].endswith(","):
        at -= 1  # "I thank you and remain," goes on in the closing
    return at


def _put_first(text: str, first: Kept, sentence: str, place: int) -> Edit:
    """A sentence before all others: small behind a comma, as in "Hi Sara, we met on Tuesday."."""
    if sentence[:2] != "I " and text[: first.span.start].rstrip(" ").endswith(","):
        sentence = sentence[0].lower() + sentence[1:]
    apart = "\n\n" if _is_listed(text, first) else " "
    return Edit(first.span.start, first.span.start, sentence + apart, place)


def _belong_together(text: str, one: Kept, after: Kept) -> bool:
    """Whether nothing goes between two sentences: a list, "Asst." that was taken for an end."""
    return (
        after.leans
        or (_is_listed(text, after) and (_is_listed(text, one) or one.words.endswith(":")))
        or _runs_on(text, one, after)
    )


def _runs_on(text: str, one: Kept, after: Kept) -> bool:
    """Whether a sentence goes on in the next one on its line: it has no end, or but a stop."""
    if _breaks(text, one, after):
        return False
    if not ended(text[slice(*one.span)]):
        return True
    begins = OPENS_A_SENTENCE.match(after.words) or takes_leave(after.words)
    return not begins and bool(_ABBREVIATED.search(text, *one.span))


def _breaks(text: str, one: Kept, after: Kept) -> bool:
    """Whether a line ends between two sentences."""
    return "\n" in text[one.span.end : after.span.start]


def _is_listed(text: str, one: Kept) -> bool:
    """Whether a sentence stands in a list: its line begins with a dash or a number."""
    return bool(BULLET.match(text, text.rfind("\n", 0, one.span.start) + 1))


def main_body(layout: Layout) -> Section | None:
    """The last stretch of the body before the closing, where a message ends."""
    body = layout.find("body")
    ends = layout.find("closing", "signature")
    before = [part for part in body if not ends or part.start < ends[0].start]
    return next(iter(reversed(before or body)), None)


def _before_the_matter(text: str, own: Sequence[Kept]) -> int:
    """The last sentence before the one that opens a message: who is there, a pleasantry.

    Thanks that are the last word stay so.
    """
    at = -1
    if own[0].introduces or (text[own[0].span.start].islower() and len(own) > 1):
        at = 0
    first = own[at + 1 : at + 2]
    ends = at + 2 >= len(own) and not all(one.shows.isdisjoint(_PARTING) for one in first)
    if not ends and any(one.is_pleasantry for one in first):
        at += 1
        if own[at + 1 : at + 2] and own[at + 1].says_who:
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
        and (
            one.is_goodbye
            or any(ORDER.index(shown) > place for shown in _telling(one, number, own))
        )
    ]
    if later == [0]:
        return 0 if own[0].shows & (OPENING | ABOUT_THE_MATTER) else -1
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
