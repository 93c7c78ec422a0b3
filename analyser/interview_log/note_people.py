"""The people whom a note says the writer met: "spoke with Sara Chen and Tom"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyser.reading.lexicon import CALENDAR, FIRST_NAMES, HONORIFICS, NOT_NAMES, fold
from analyser.reading.people.titled_names import is_title, kept_title
from analyser.types import Span

_TALK = (
    r"spoke|spoken|speaking|talk(?:ed|ing)?|chat(?:ted|ting)?|met|meeting|met up|call|zoom|teams|"
    r"conversation|interview(?:ed|s)?|sat down|panel|session|lunch|coffee|round|screen"
)
_MET = re.compile(
    rf"(?i)\b(?:(?:{_TALK})(?: (?:again|briefly|also|today|first|then|mainly|mostly))?"
    r" (?:with|w/|to|by)(?: both| also)?|met:?|(?<![^\W_])w/|"
    r"(?:talked|spoke|chatted|discussed)\b[^.,;:\n]{1,60}? with|"
    r"(?:interviewers?|panel|panel members|people|present|with|attendees)(?: (?:were|was|is|are))?"
    r"\s*[:=-]|(?:panel|interviewers?) (?:were|was|is|are|of))\s+"
)
_INTERVIEWED = re.compile(
    r"\s+(?:\([^()\n]{1,40}\)\s+)?(?:(?:both )?interviewed me|"
    r"ran the (?:interview|call|session|panel)|"
    r"led the (?:interview|call)|walked me through|showed me|asked (?:me|about)|"
    r"introduced (?:me|herself|himself))\b"
)
_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]{0,30}[^\W_])?\.?")
_PARTICLES = frozenset(
    "de del della der den van von v la le du da dos di bin al el ter y e".split()
)
_JOIN = re.compile(
    r"(?:\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|plus|then|as well as)\s+|\s*[&/+;]\s*)(?:also\s+)?"
    r"(?:with\s+)?(?:(?:her|his|their)\s+(?:colleague|boss|manager|teammate)\s+)?"
)
_AFTER_ASIDE = r"(?=,|;|\.|$|\sand\s)"
_ASIDE = re.compile(
    r"(?i)\s*\([^()\n]{1,60}\)|\s+from\s+[^,.;\n]{1,40}?"
    + _AFTER_ASIDE
    + r"|,\s+(?:the|their|our|an?|head|vp|director|senior|lead|hiring)\b[^,.;\n]{0,50}"
    + _AFTER_ASIDE
)
_OF_THE_PLACE = frozenset(
    "hr team panel ceo cto cfo coo vp engineering sales marketing product google teams zoom meet "
    "inc ltd recruiter the their our both".split()
)
_LONGEST = 5  # words of a name
_MOST = 12  # names after one cue


def find_interviewers(text: str, sentence: Span) -> Iterator[Span]:
    """The names of the people met, in one sentence of a note."""
    for match in _MET.finditer(text, sentence.start, sentence.end):
        yield from _names_from(text, match.end(), sentence.end)
    first = _name_at(text, _first_letter(text, sentence), sentence.end)
    together = list(_names_from(text, first.start, sentence.end)) if first else []
    if together:
        aside = _ASIDE.match(text, together[-1].end, sentence.end)
        ends = (aside.end(), together[-1].end) if aside else (together[-1].end,)
        if any(_INTERVIEWED.match(text, end, sentence.end) for end in ends):
            yield from together


def spell_name(words: str) -> str:
    """A name on one line, with its capitals where it was noted without."""
    return " ".join(words.split()).title() if words.islower() else " ".join(words.split())


def _first_letter(text: str, sentence: Span) -> int:
    at = sentence.start
    while at < sentence.end and not text[at].isalpha():
        at += 1
    return at


def _names_from(text: str, at: int, end: int) -> Iterator[Span]:
    """A name, and those that are joined to it."""
    for _ in range(_MOST):
        name = _name_at(text, at, end)
        if not name:
            return
        yield name
        aside = _ASIDE.match(text, name.end, end)
        join = _JOIN.match(text, aside.end() if aside else name.end, end)
        if not join or join.end() == join.start():
            return
        at = join.end()


def _name_at(text: str, at: int, end: int) -> Span | None:
    """The name that begins here, without a title before it.

    One that is said with the name is kept ("Sister Mary"), and before a single name any is.
    """
    first: int | None = None
    begin: int | None = None
    kept = False
    last = at
    for number in range(_LONGEST + 1):
        match = _WORD.match(text, at, end)
        if not match:
            break
        word = match[0]
        if first is None and _is_title(text, match, end):
            if word[0].isupper() and begin is None:
                begin, kept = match.start(), bool(kept_title(word))
            at = _after_space(text, match.end(), end)
            continue
        if first is not None and fold(word).strip(".") in _PARTICLES and number:
            at = _after_space(text, match.end(), end)
            continue
        if not _is_name(word, later=first is not None):
            break
        first = match.start() if first is None else first
        last = match.end() - (word.endswith(".") and len(word) > 2)
        if word.endswith(("'s", "’s")) or text[last : last + 1] != " ":
            break
        at = _after_space(text, last, end)
    if first is None or text[first:last].endswith(("'s", "’s")):
        return None
    if begin is not None and (kept or " " not in text[first:last]):
        return Span(begin, last)
    return Span(first, last)


def _is_title(text: str, match: re.Match[str], end: int) -> bool:
    """Whether the word is a title; one that is not listed only with a name after its stop."""
    if fold(match[0]).strip(".") in HONORIFICS:
        return True
    following = _WORD.match(text, _after_space(text, match.end(), end), end)
    return is_title(match[0]) and following is not None and _is_name(following[0], later=True)


def _after_space(text: str, at: int, end: int) -> int:
    while at < end and text[at] in " \u00a0":
        at += 1
    return at


def _is_name(word: str, *, later: bool) -> bool:
    """Whether a word may be part of a name; a small letter only in a known given name."""
    folded = fold(word).strip(".")
    if (
        folded in CALENDAR
        or folded in _OF_THE_PLACE
        or (folded in NOT_NAMES and folded not in FIRST_NAMES)
    ):
        return False
    if word[0].isupper():
        return not (word.isupper() and 1 < len(folded) <= 3 and folded not in FIRST_NAMES)
    return not later and folded in FIRST_NAMES and len(folded) > 2
