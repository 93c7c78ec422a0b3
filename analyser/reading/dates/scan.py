"""Find the expressions of time in a text: where a word may begin one, the patterns are tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import starmap

from analyser.reading.dates.calendar import CALENDAR_PATTERNS
from analyser.reading.dates.distances import DISTANCE_PATTERNS
from analyser.reading.dates.expressions import Expression
from analyser.reading.dates.holidays import HOLIDAY_NAMES
from analyser.reading.dates.neighbours import NEIGHBOUR_PATTERNS
from analyser.reading.dates.periods import PERIOD_PATTERNS
from analyser.reading.dates.phrases import PHRASE_PATTERNS
from analyser.reading.dates.words import MONTH, NUMBERS, ORDINALS, WEEKDAY, WEEKDAY_STEM
from analyser.reading.openings import Opened, in_small, keys_at

_GAP = r"[ \t\r\n\u00a0\u2007\u202f]{1,3}"
_COUNTS = ("a", "an", *NUMBERS)
_UNITS = r"(?:day|week|wk|fortnight|month|year|yr|decade)"
_ORDINALS = " ".join(word for word in ORDINALS if "-" not in word)
_FIRST_WORDS = (
    # words that may begin a time, and what has to follow for it to be worth a look
    ("yesterday today tonight tomorrow spring summer autumn fall winter half reading", ""),
    ("month year", "[ -]end"),
    ("eod fy w/c wc saint school lent advent tet carnival", r"\b"),
    ("last next every each alternate coming early late mid earlier later", r"[ \t\r\n\u00a0-]"),
    ("this", _GAP),
    ("calendar", rf"{_GAP}week"),
    ("kw", rf"{_GAP}\d"),
    ("week", rf"{_GAP}(?:no|number|before|after|of|commencing|beginning)\b"),
    (_ORDINALS, rf"{_GAP}{WEEKDAY}{_GAP}(?:of|in|after|before)\b"),
    ("end start beginning close middle", rf"{_GAP}of"),
    ("day days week weeks months years", rf"{_GAP}(?:ago|before|after|commencing|beginning)"),
    (_ORDINALS, rf"{_GAP}(?:of{_GAP})?{MONTH}"),
    ("twenty thirty", rf"[ -]\w{{5,7}}{_GAP}(?:of{_GAP})?{MONTH}"),
    ("twenty nineteen", r"[ -](?:ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine|twenty)"),
    ("two", rf"{_GAP}thousand{_GAP}"),
    ("that", rf"{_GAP}(?:week|month)"),
    ("couple few several some many", rf"{_GAP}(?:of|{_UNITS})"),
    (
        " ".join(_COUNTS),
        rf"{_GAP}(?:couple|few|good|or|work|business|calendar|full|{_UNITS}|{WEEKDAY_STEM}days)",
    ),
    ("in", rf"{_GAP}(?:about|\d|(?:{'|'.join(_COUNTS)}){_GAP})"),
    (
        "the",
        rf"{_GAP}(?:\d|['’]|{WEEKDAY}|(?:\w{{1,14}}(?:st|nd|rd|th)|twenty|thirty|other|day|night|"
        r"week|weekend|end|start|beginning|close|middle|very|new|holidays|festive|following|previous|"
        r"coming|past|next|last|final|long|bank|early|late|spring|summer|autumn|fall|winter)\b|"
        r"[\w’']{1,20} (?:break|holidays?|vacation|shutdown|weekend)\b)",
    ),
)


def _first_words() -> Iterator[tuple[str, str]]:
    for words, follow in _FIRST_WORDS:
        yield from ((word, rf"\b{follow}") for word in words.split())
    for name in HOLIDAY_NAMES:
        first, _, rest = name.partition(" ")
        yield (
            first.split("'")[0].split("-")[0],
            rf"\S{{0,2}}[ \u00a0]{rest[0]}" if rest else "",
        )


def _by_first_letter(words: Iterable[tuple[str, str]]) -> str:
    """An alternation that looks at one letter before it looks at whole words and what follows."""
    letters: dict[str, dict[str, set[str]]] = {}
    for word, follow in words:
        letters.setdefault(word[0], {}).setdefault(follow, set()).add(word[1:])
    return "|".join(
        f"{letter}(?:{'|'.join(starmap(_any_of, sorted(rests.items())))})"
        for letter, rests in sorted(letters.items())
    )


def _any_of(follow: str, rests: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(rests))}){follow}"


_MAY_BEGIN = re.compile(
    r"(?<![^\W_])(?<![.,/£$€#@+=:])(?<!\d-)"
    rf"(?=['’]?\d|{WEEKDAY}|{WEEKDAY_STEM}days|{MONTH}|st\.? |q[1-4]|h[12]|"
    rf"{_by_first_letter(_first_words())})"
)
_PATTERNS = (
    *CALENDAR_PATTERNS,
    *NEIGHBOUR_PATTERNS,
    *DISTANCE_PATTERNS,
    *PHRASE_PATTERNS,
    *PERIOD_PATTERNS,
)
_OPENED = Opened({pattern: pattern.openings for pattern in _PATTERNS})


def scan(text: str) -> Iterator[Expression]:
    """Every expression of time in ``text``, in order and without overlap."""
    small = in_small(text)
    places = [begin.start() for begin in _MAY_BEGIN.finditer(small)]
    done = 0
    for at, key in zip(places, keys_at(small, places), strict=True):
        if at < done:
            continue
        for pattern in _OPENED.by(key):
            match = pattern.regex.match(text, at)
            meaning = pattern.meaning(match) if match else None
            if match and meaning:
                done = match.end()
                yield Expression(at, done, meaning)
                break
