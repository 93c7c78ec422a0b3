"""The words with which a match of a pattern can begin, read from the pattern itself.

A search tries a pattern at every character. Nearly all patterns of rules begin with a word, so it
is enough to try them where one of their words stands. What is read here may allow more than the
pattern does, never less; a pattern that may begin within a word allows everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import _parser  # type: ignore[attr-defined]  # the only way to look into a pattern
from string import punctuation
from typing import Any, Literal, NamedTuple

KEY = 4
"""So many letters of a word are looked at."""


_DIGITS = "0123456789"
"""A match that may begin with a digit may begin with one of another script too."""


class Openings(NamedTuple):
    """How matches begin: with one of ``keys``, or with one of ``short`` and more letters.

    A key is the first :data:`KEY` letters of a word, a whole word that is shorter, or a mark.
    """

    keys: frozenset[str]
    short: tuple[str, ...]

    def allow(self, key: str) -> bool:
        """Whether a match can begin with the word that has this key."""
        return key in self.keys or key.startswith(self.short)


def openings(pattern: str) -> Openings | None:
    """What a match of the pattern begins with, whatever its case; ``None``: with anything."""
    try:
        heads = _after(_parser.parse(pattern), {_Head()})
    except _AnythingError:
        return None
    if not all(head.letters for head in heads):
        return None
    short = {head.letters for head in heads if head.end != "word" and len(head.letters) < KEY}
    keys = {head.letters for head in heads if head.end == "word" or len(head.letters) == KEY}
    return Openings(frozenset(keys), tuple(sorted(short)))


def mark_in(pattern: str) -> str:
    """A mark without which nothing matches the pattern, such as the ``@`` of addresses, or none."""
    letters = (chr(at) for kind, at in _parser.parse(pattern) if str(kind) == "LITERAL")
    return next((letter for letter in letters if letter in punctuation), "")


class _AnythingError(Exception):
    """The pattern may begin with anything, or anywhere."""


class _Head(NamedTuple):
    """The letters of a match so far, and whether the word ends there or may go on anyhow."""

    letters: str = ""
    at_edge: bool = False
    end: Literal["", "word", "any"] = ""

    def then(self, char: str) -> _Head:
        """With one more character; one that belongs to no word ends the word."""
        wordy = char.isalnum() or char == "_"
        if not self.letters:
            if char.isspace() or (wordy and not (self.at_edge and char.isascii())):
                raise _AnythingError
            return _Head(char.lower(), end="" if wordy else "word")
        if not wordy:
            return self._replace(end="word")
        if not char.isascii():
            return self.then_any()
        letters = self.letters + char.lower()
        return _Head(letters, end="any" if len(letters) == KEY else "")

    def then_any(self) -> _Head:
        """With any character next."""
        if not self.letters:
            raise _AnythingError
        return self._replace(end="any")

    def then_edge(self) -> _Head:
        """With the edge of a word next."""
        return self._replace(end="word") if self.letters else self._replace(at_edge=True)


def _after(parsed: Any, heads: set[_Head]) -> set[_Head]:
    """How a match may begin, from how it may before this part of the pattern."""
    for operation, argument in parsed:
        going_on = {head for head in heads if not head.end}
        if not going_on:
            break
        heads = (heads - going_on) | _after_one(str(operation), argument, going_on)
    return heads


def _after_one(operation: str, argument: Any, heads: set[_Head]) -> set[_Head]:
    match operation:
        case "LITERAL":
            return {head.then(chr(argument)) for head in heads}
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
            return {head.then_edge() for head in heads}
        case "ASSERT" | "ASSERT_NOT":
            return heads
    return {head.then_any() for head in heads}


def _after_item(operation: object, argument: Any, heads: set[_Head]) -> Iterator[_Head]:
    """One of the characters of a set."""
    if str(operation) == "LITERAL":
        yield from (head.then(chr(argument)) for head in heads)
    elif str(argument) == "CATEGORY_SPACE":
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
    once = _after(inner, heads)
    if most > 1:
        once = {head if head.end or not head.letters else head.then_any() for head in once}
    return once | heads if fewest == 0 else once


def _is_word(parsed: Any) -> bool:
    """Whether what is looked at is a set of characters with those of words among them."""
    return len(parsed) == 1 and any(str(item[1]) == "CATEGORY_WORD" for item in parsed[0][1] or ())
