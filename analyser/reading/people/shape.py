"""How far words by themselves look like a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, NOT_NAMES, SURNAMES, WORD_NAMES
from analyser.reading.page import Page, Token

POLITE_ENDING = re.compile(
    r"(?<=\w)-(?:san|sama|kun|chan|sensei|senpai|ssi|nim|ji|bhai|ben|jan|sir|hoca|buch[oō]|kach[oō])$"
)


def is_abbreviation(page: Page, words: tuple[Token, ...]) -> bool:
    """As in "HPLC" and "NYSC", but not "TJ", and not "SARA" in a message all in capitals."""
    text = words[0].text
    unknown = words[0].low not in FIRST_NAMES or len(text) < 5
    if (len(words) == 1 and text[1:2] in ("-", ".")) or _is_degree(page, words[0]):
        return True  # "O-levels", "B.Ed"
    return len(words) == 1 and len(text) > 1 and text.isupper() and text.isascii() and unknown


def _is_degree(page: Page, word: Token) -> bool:
    tail = page.text[word.end : word.end + 2]
    return len(word.text) <= 2 and tail[:1] == "." and tail[1:].isalpha()


def shape(words: tuple[Token, ...]) -> Iterator[tuple[float, str]]:
    """How far the words speak for a name by themselves, whatever stands beside them."""
    first = words[0]
    everyday = first.low in WORD_NAMES or first.low in COMMON_WORDS or first.low in NOT_NAMES
    if first.low in FIRST_NAMES:
        weak = 0.2 if first.opens or not first.capital else 0.4
        plain = 0.6 if first.capital and not first.opens else 0.5
        yield (weak if everyday else plain), "given name"
    elif first.low in SURNAMES and not everyday:
        yield 0.25, "family name"
    elif first.capital and not everyday:
        yield 0.2, "no everyday word"
    elif first.capital and not first.opens and first.low not in NOT_NAMES:
        yield 0.15, "everyday word in capitals"
    if len(words) > 1:
        yield from _shape_of_full(words)
    if is_caseless(first):
        yield 0.4, "another script"


def is_caseless(word: Token) -> bool:
    """Whether the word is of a script without capitals: "陈雨涵"."""
    letter = word.text[0]
    return letter.isalpha() and letter.upper() == letter.lower()


def _shape_of_full(words: tuple[Token, ...]) -> Iterator[tuple[float, str]]:
    if words[-1].low in SURNAMES:
        yield 0.3, "family name at the end"
    if words[0].low in ("st", "saint"):
        yield -0.6, "a saint"
    if len(words[0].text) == 1 and words[0].capital:
        yield 0.3, "initials"
    if all(word.low not in COMMON_WORDS for word in words):
        yield 0.1, "two capitals"
