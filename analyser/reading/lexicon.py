"""The word lists of names, titles and employers, read once.

Each list is a text file in ``gazetteer/``: a header of ``#`` lines with its origin and licence, an
empty line, then one entry a line, folded as :func:`fold` folds the words of a message.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from analyser.reading.dates.words import MONTH_STEMS, MONTHS, WEEKDAYS

_FOLDER = Path(__file__).with_name("gazetteer")
_SPELLING = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "æ": "ae"}
    | {"œ": "oe", "ə": "e", "þ": "th", "‐": "-", "‑": "-"}
)


def fold(word: str) -> str:
    """``word`` in lower case, without accents and with straight apostrophes, for looking up.

    >>> fold("O’Néill")
    "o'neill"
    """
    lower = word.casefold()
    if lower.isascii():
        return lower
    plain = unicodedata.normalize("NFKD", lower.translate(_SPELLING))
    return "".join(char for char in plain if not unicodedata.combining(char))


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of ``gazetteer/<name>.txt``."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(text.partition("\n\n")[2].rstrip("\n").split("\n"))


@cache
def _cues() -> dict[str, frozenset[str]]:
    blocks = (_FOLDER / "cues.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    found = {}
    for block in blocks:
        key, _, words = block.partition("]\n")
        entries = words.replace("\n", " ").split(",") if "," in words else words.split()
        found[key.strip("[\n")] = frozenset(entry.strip() for entry in entries)
    return found


def cue(key: str) -> frozenset[str]:
    """The set of cue words under ``[key]`` in ``gazetteer/cues.txt``."""
    return _cues()[key]


FIRST_NAMES = word_list("first_names")
SURNAMES = word_list("surnames")
NAMES = FIRST_NAMES | SURNAMES
WORD_NAMES = word_list("word_names")
TOOLS = word_list("tools")
NOT_NAMES = word_list("not_names") | TOOLS
COMMON_WORDS = word_list("common_words")
CALENDAR = frozenset((*MONTHS, *MONTH_STEMS, *WEEKDAYS)).union(
    "sept mon tue tues wed thu thur thurs fri sat sun spring summer autumn winter".split(),
    "easter christmas diwali eid ramadan holi lent advent".split(),
)
"""Months, weekdays, seasons and feasts, which mostly mean a time and seldom a name."""
HONORIFICS = word_list("honorifics")
TITLE_HEADS = word_list("title_heads")
TRADES = TITLE_HEADS - NAMES
"""Head nouns of titles that are nobody's name too."""
ORGANISATION = word_list("organisation_words")
"""Kinds of employers, as they end a name: "bakery", "council"."""
EMPLOYERS = word_list("employers")
"""Employers whom many name without a word of what they are."""
LEGAL_FORMS = word_list("legal_forms")
PLACES = word_list("places")
"""Countries, regions and well-known towns, those of several words with single spaces."""
TOWNS = word_list("towns")


def is_place(phrase: str) -> bool:
    """Whether these words, in lower case, name a country, a region or a town."""
    return phrase in PLACES or phrase in TOWNS


def is_legal_form(word: str) -> bool:
    """Whether a folded word is a firm's legal form, with its stops or without: "ltd", "s.r.o"."""
    return word.replace(".", "") in LEGAL_FORMS
