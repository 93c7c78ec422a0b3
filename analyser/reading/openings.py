"""The characters with which a match of a pattern can begin, read from the pattern itself.

A search tries a pattern at every character. Nearly all patterns of rules begin with a word, so it
is enough to try them where one of their words stands, before what may follow it. What is read here
may allow more than the pattern does, never less; a pattern that may begin within a word allows
everything.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from re import _parser  # type: ignore[attr-defined]  # the only way to look into a pattern
from string import punctuation
from typing import Any, Generic, NamedTuple, TypeVar

KEY = 4
"""So many characters from the beginning of a match are looked at."""

_DIGITS = "0123456789"
"""A match that may begin with a digit may begin with one of another script too."""

_MARK = re.compile(r"[^\w ]")

# letters that a pattern takes for "i" and "s" where case does not matter; the first would grow
_ALIKE = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s"})

Openings = frozenset[str]
"""How matches begin: with one of these, each of up to :data:`KEY` characters.

The first character stands as it is; for each later one that belongs to no word stands a blank.
"""

T = TypeVar("T")


def parse(pattern: str) -> Any:
    """The parts of a pattern, in which its beginnings and marks are read."""
    return _parser.parse(pattern)


def openings(parsed: Any) -> Openings | None:
    """What a match of a parsed pattern begins with, in small letters; ``None``: with anything."""
    try:
        heads = _after(parsed, {_Head()})
    except _AnythingError:
        return None
    return frozenset(head.beginning for head in heads) if all(h.letters for h in heads) else None


def in_small(text: str) -> str:
    """The text in small letters, each in its place."""
    return (text if text.isascii() else text.translate(_ALIKE)).lower()


def keys_at(text: str, places: Iterable[int]) -> list[str]:
    """What stands at some places of a text in small letters, written as openings are."""
    later = _MARK.sub(" ", text) + " " * KEY
    return [text[place] + later[place + 1 : place + KEY] for place in places]


class Opened(Generic[T]):
    """Things by the beginnings of what they match."""

    def __init__(self, things: Mapping[T, Openings]) -> None:
        listed = list(things)
        numbers: dict[str, set[int]] = defaultdict(set)
        for number, beginnings in enumerate(things.values()):
            for beginning in beginnings:
                numbers[beginning].add(number)

        def opened_by(beginnings: Iterable[str]) -> list[T]:
            found: set[int] = set().union(*(numbers.get(one, ()) for one in beginnings))
            return [listed[number] for number in sorted(found)]

        self._by_beginning = {key: opened_by(accumulate(key)) for key in numbers}
        self._by_digit = opened_by(one for one in numbers if one[0] == "0")

    def by(self, key: str) -> Sequence[T]:
        """The things, in order, a match of which can begin with the characters of a key."""
        known = self._by_beginning
        while key not in known:
            if len(key) == 1:
                return self._by_digit if key.isdecimal() else ()
            key = key[:-1]
        return known[key]


def mark_in(parsed: Any) -> str:
    """A mark without which nothing matches the pattern, such as the ``@`` of addresses, or none."""
    letters = (chr(at) for kind, at in parsed if str(kind) == "LITERAL")
    return next((letter for letter in letters if letter in punctuation), "")


class _AnythingError(Exception):
    """The pattern may begin with anything, or anywhere."""


class _Head(NamedTuple):
    """The characters of a match so far, and whether it may go on anyhow.

    ``at_edge`` tells that what comes next is not of the word before, or begins one.
    """

    letters: str = ""
    at_edge: bool = False
    done: bool = False

    @property
    def beginning(self) -> str:
        """The characters, with a blank where the word has ended."""
        return f"{self.letters} " if self.at_edge else self.letters

    def then(self, char: str) -> _Head:
        """With one more character."""
        wordy = _is_wordy(char)
        if not self.letters and (
            char.isspace() or (wordy and not (self.at_edge and char.isascii()))
        ):
            raise _AnythingError
        if self.letters and wordy and (self.at_edge or not char.isascii()):
            return self.then_any()
        letters = self.letters + (char.lower() if wordy or not self.letters else " ")
        return _Head(letters, done=len(letters) == KEY)

    def then_any(self) -> _Head:
        """With any character next."""
        if not self.letters:
            raise _AnythingError
        return _Head(self.beginning, done=True)

    def then_edge(self) -> _Head:
        """With the edge of a word next."""
        inside = self.letters and not _is_wordy(self.letters[-1])
        return self if inside else self._replace(at_edge=True)


def _is_wordy(char: str) -> bool:
    return char.isalnum() or char == "_"


def _after(parsed: Any, heads: set[_Head]) -> set[_Head]:
    """How a match may begin, from how it may before this part of the pattern."""
    for operation, argument in parsed:
        going_on = {head for head in heads if not head.done}
        if not going_on:
            break
        heads = (heads - going_on) | _after_one(str(operation), argument, going_on)
    return heads


def _after_one(operation: str, argument: Any, heads: set[_Head]) -> set[_Head]:
    match operation:
        case "LITERAL":
            return {head.then(chr(argument)) for head in heads}
        case "IN" if _is_of_no_word(argument):
            return {head.then(" ") for head in heads}
        case "IN":
            return {head for item in argument for head in _after_item(item[0], item[1], heads)}
        case "AT":
            at_edge = str(argument) != "AT_NON_BOUNDARY"
            return {head.then_edge() for head in heads} if at_edge else heads
        case "SUBPATTERN" | "ATOMIC_GROUP":
            return _after(argument[-1] if operation == "SUBPATTERN" else argument, heads)
        case "BRANCH":
            return set().union(*(_after(branch, heads) for branch in argument[1]))
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _after_repeat(argument[0], argument[1], argument[2], heads)
        case "ASSERT_NOT" if argument[0] < 0 and _is_word(argument[1]):
            return {head if head.letters else head.then_edge() for head in heads}
        case "ASSERT" | "ASSERT_NOT":
            return heads
    return {head.then_any() for head in heads}


def _after_item(operation: object, argument: Any, heads: set[_Head]) -> Iterator[_Head]:
    """One of the characters of a set."""
    if str(operation) == "LITERAL":
        yield from (head.then(chr(argument)) for head in heads)
    elif str(argument) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"}:
        yield from (head.then(" ") for head in heads)
    else:
        beginnings = _digits(str(operation), argument)
        for head in heads:
            if head.letters or not beginnings:
                yield head.then_any()
            else:
                yield from map(head.then, beginnings)


def _digits(operation: str, argument: Any) -> str:
    """The digits of a set of nothing else."""
    if operation == "RANGE" and all(chr(edge) in _DIGITS for edge in argument):
        return "".join(map(chr, range(argument[0], argument[1] + 1)))
    return _DIGITS if str(argument) == "CATEGORY_DIGIT" else ""


def _after_repeat(fewest: int, most: int, inner: Any, heads: set[_Head]) -> set[_Head]:
    for _ in range(min(fewest, KEY)):
        heads = _after(inner, heads)
    more = heads
    for _ in range(min(most - fewest, KEY)):
        more = _after(inner, more)
        heads = heads | more
    return heads


def _is_of_no_word(items: Any) -> bool:
    """Whether a set holds only characters that belong to no word."""
    return str(items[0][0]) == "NEGATE" and any(str(item[1]) == "CATEGORY_WORD" for item in items)


def _is_word(parsed: Any) -> bool:
    """Whether what is looked at is a set of characters with those of words among them."""
    return len(parsed) == 1 and any(str(item[1]) == "CATEGORY_WORD" for item in parsed[0][1] or ())
