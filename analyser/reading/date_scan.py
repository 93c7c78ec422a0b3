"""Find the expressions of time in a text: where a word may begin one, the patterns are tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from analyser.reading.date_expressions import Expression
from analyser.reading.date_holidays import HOLIDAY_NAMES
from analyser.reading.date_patterns import CALENDAR_PATTERNS
from analyser.reading.date_periods import PERIOD_PATTERNS
from analyser.reading.date_phrases import PHRASE_PATTERNS
from analyser.reading.date_words import MONTH, WEEKDAY

_BLANK = r"[ \t\r\n\u00a0\u202f]+"
_COUNTS = (
    "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_UNITS = "day week wk fortnight month year yr decade"
_FIRST_WORDS = {
    # what a word has to be followed by to be worth a look; nothing where it stands for itself
    "yesterday today tonight tomorrow month year spring summer autumn fall winter half reading eod "
    "cob cop": "",
    "last next every each alternate just coming past following previous early late mid earlier "
    "later": r"[ \t\r\n\u00a0-]",
    "this": rf"{_BLANK}\w",
    "end start beginning close middle": rf"{_BLANK}of",
    "day days week weeks months years": rf"{_BLANK}(?:ago|before|after|commencing|beginning)",
    "couple few several some many": rf"{_BLANK}(?:of|{_UNITS.replace(' ', '|')})",
    " ".join(_COUNTS): (
        rf"{_BLANK}(?:couple|few|good|or|working|business|calendar|full|{_UNITS.replace(' ', '|')}|"
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)days)"
    ),
    "in": rf"{_BLANK}(?:about|\d|(?:{'|'.join(_COUNTS)}){_BLANK})",
    "the": (
        rf"{_BLANK}(?:\d|['’]|(?:\w+(?:st|nd|rd|th)|twenty|thirty|other|day|night|week|weekend|end|"
        r"start|beginning|close|middle|very|new|holidays|festive|following|previous|coming|past|"
        r"current|next|last|final|long|bank|early|late|spring|summer|autumn|fall|winter)\b|"
        rf"{WEEKDAY}|[\w’']+[ ](?:break|holidays?|vacation|shutdown)\b)"
    ),
}


def _by_first_letter(words: Iterable[str]) -> str:
    """An alternation that looks at one letter before it looks at whole words."""
    letters: dict[str, set[str]] = {}
    for word in words:
        letters.setdefault(word[0], set()).add(word[1:])
    return "|".join(
        f"{letter}(?:{'|'.join(sorted(rests))})" for letter, rests in sorted(letters.items())
    )


def _first_words() -> Iterator[str]:
    for words, follow in _FIRST_WORDS.items():
        yield from (rf"{word}\b{follow}" for word in words.split())
    for name in HOLIDAY_NAMES:
        first, _, rest = name.partition(" ")
        yield re.escape(first.rstrip("'s")) + (rf"[ \u00a0]{rest[0]}" if rest else "")


_MAY_BEGIN = re.compile(
    r"(?<![^\W_])(?<![.,/£$€#@+=:])(?<!\d-)"
    rf"(?=['’]?\d|{WEEKDAY}|(?:mon|tues|wednes|thurs|fri|satur|sun)days|{MONTH}|saint |st[. ]|school |q[1-4]|h[12]|fy|w/?c |lent\b|advent\b|"
    rf"tet\b|carnival\b|{_by_first_letter(_first_words())})"
)
_PATTERNS = tuple(
    (pattern.regex.match, pattern)
    for pattern in (*CALENDAR_PATTERNS, *PHRASE_PATTERNS, *PERIOD_PATTERNS)
)


def scan(text: str) -> Iterator[Expression]:
    """Every expression of time in ``text``, in order and without overlap."""
    # the dotted capital I is the one letter that grows when it is made small
    done = 0
    for begin in _MAY_BEGIN.finditer(text.replace("\u0130", "I").lower()):
        at = begin.start()
        if at < done:
            continue
        for match_at, pattern in _PATTERNS:
            match = match_at(text, at)
            if match is None:
                continue
            meaning = pattern.meaning(match)
            if meaning is not None:
                done = match.end()
                yield Expression(at, done, meaning)
                break
