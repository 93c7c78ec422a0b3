"""A message cut into words and marks, each knowing where it stands.

The finders of people, titles and companies all read the same :class:`Page`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from analyser.reading.layout import Layout, SectionName
from analyser.reading.lexicon import HONORIFICS, fold

Kind = Literal["word", "number", "possessive", "mark", "slot", "address", "edge"]

# marks that combine with letters in Hebrew, Arabic and the scripts of South and South-East Asia
_MARKS = r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed" + (
    r"\u0900-\u0963\u0971-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3\u200c\u200d"
)
_WORD = rf"[\w{_MARKS}]"
_ADDRESS_OR_SLOT = (
    r"(?P<address>[\w.+-]{1,64}+@[\w.-]{1,255}|(?:https?://|www\.|linkedin\.com)[^\s|]{1,500})"
    r"|(?P<slot>\[[^\]\n]{1,60}\]|\{\{?[^{}\n]{1,40}\}\}?|<[^<>\n]{1,40}>|\b[Xx]{3,}\b"
    r"|\bINSERT(?: [A-Z]{2,15}){1,3}\b)"
)
_SIGNS_OF_THEM = ("@", "://", "www.", "linkedin.com", "[", "{", "<", "xx", "xX", "XX", "INSERT")
"""Where a text has none of these it has no address and no slot."""
_WORD_OR_MARK = (
    # most words are a few plain letters before a blank or a comma, and need no closer look
    rf"(?P<word>[A-Za-z]++(?=[\s,])|(?:[^\W\d_]\.){{2,}}|\.NET\b|(?![\d_]){_WORD}+"
    rf"(?:(?:['’ʼ](?!s(?!\w))|[-‐‑&]|\.(?=(?:com|js|io|ai|org|net)\b)){_WORD}+)*(?:\+\+|\#)?)"
    r"|(?P<possessive>['’]s(?!\w))"
    rf"|(?P<number>\d+(?:[.,:/-]\d+)*{_WORD}*)"
    r"|(?P<mark>\S)"
)
# a match begins where the one before it ended; where nothing but blanks is left it has no group
_TOKEN = re.compile(rf"\s*+(?:{_ADDRESS_OR_SLOT}|{_WORD_OR_MARK}|\Z)")
_PLAIN_TOKEN = re.compile(rf"\s*+(?:{_WORD_OR_MARK}|\Z)")
_AL = re.compile(r"(?:a[ldnrstz]|ash|e[ln]|ul|d|l|o|bin|ibn)[-'’][A-Z]")  # "al-Sayed", "d'Souza"
_SENTENCE_END = frozenset(".!?…:;。！？")
_LOOKS_THROUGH = frozenset("\"'“”‘’()[]*_-–—•>")
_PICTURES = 0x2190
_WRAPPED_FROM = 45
_SAMPLE = 4000
_SHOUTED = 3
_COMMONEST = "aeinorst"
_FEW = 20
_SHORTEST_WITH_INITIALS = 3
_START = attrgetter("start")


@dataclass(slots=True, eq=False)
class Token:
    """One word, number or mark.

    ``low`` is the text folded for looking up; ``gap`` counts what stands before it: 0 nothing, 1
    white space on the line, 2 a line break inside a wrapped paragraph, 3 any other line break;
    ``opens`` is true at the beginning of a sentence or line, where a capital says nothing.
    """

    start: int
    end: int
    text: str
    low: str
    kind: Kind
    gap: int
    opens: bool
    capital: bool
    section: SectionName


EDGE = Token(-1, -1, "\n", "\n", "edge", 3, True, False, "body")
"""What stands before the first token and behind the last: no word, and on no line with them."""


def token_at(tokens: tuple[Token, ...], index: int) -> Token:
    """The token at ``index``; :data:`EDGE` where the message has none."""
    return tokens[index] if 0 <= index < len(tokens) else EDGE


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A message as tokens; ``lower`` where it is typed without capitals.

    ``lines`` are the token indexes of each line, ``places`` those of each word as it is looked up.
    """

    text: str
    tokens: tuple[Token, ...]
    lower: bool
    lines: tuple[range, ...]
    places: Mapping[str, Sequence[int]]

    def where(self, words: Set[str]) -> list[int]:
        """The indexes of the tokens that are one of these words, in order."""
        places = self.places
        return sorted([index for word in words if word in places for index in places[word]])


def read_page(text: str, layout: Layout) -> Page:
    """Cut ``text`` into tokens, quoted mail included."""
    tokens = tuple(_tokens(text, layout))
    if _is_shouted(text):
        tokens = tuple(replace(token, capital=False) for token in tokens)
    begins = [index for index, token in enumerate(tokens) if token.gap > 1 and index]
    edges = pairwise([0, *begins, len(tokens)]) if tokens else ()
    places: dict[str, list[int]] = {}
    for index, token in enumerate(tokens):
        low = token.low
        if low in places:
            places[low].append(index)
        else:
            places[low] = [index]
    opening = [
        token.capital
        for token in tokens
        if token.opens and token.kind == "word" and token.section != "quoted"
    ]
    small = opening.count(False)
    lone_i = any(
        tokens[index].text == "i" and tokens[index].section != "quoted"
        for index in places.get("i", ())
    )
    lower = small * 2 > len(opening) or (lone_i and small > 1)
    return Page(text, tokens, lower, tuple(range(*edge) for edge in edges), places)


def _is_shouted(text: str) -> bool:
    """Whether nearly all is typed in capitals, so that a capital says nothing."""
    head = text[:_SAMPLE]
    if sum(map(head.count, _COMMONEST)) * (_SHOUTED + 1) >= len(head):
        return False  # these small letters alone are too many
    upper = sum(map(str.isupper, head))
    return upper > _FEW and upper > _SHOUTED * sum(map(str.islower, head))


def lines(page: Page, *names: SectionName) -> Iterator[range]:
    """The token indexes of each line that lies in a section of one of these names."""
    tokens = page.tokens
    for line in page.lines:
        if tokens[line.start].section in names or tokens[line.stop - 1].section in names:
            yield line


def occurrences(
    page: Page, phrases: Set[tuple[str, ...]], form: Callable[[Token], str]
) -> Iterator[tuple[int, int]]:
    """Where one of the ``phrases`` stands: the index of its first token and the one after it.

    ``form`` tells as what the words of a phrase are compared: as they are written, or folded.
    """
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        lengths.setdefault(phrase[0], set()).add(len(phrase))
    for index in page.where(lengths.keys() | set(map(fold, lengths))):
        for length in lengths.get(form(page.tokens[index]), ()):
            phrase = tuple(map(form, page.tokens[index : index + length]))
            if len(phrase) == length and phrase in phrases:
                yield index, index + length


def initials_of(page: Page, phrases: Iterable[Sequence[str]]) -> Iterator[int]:
    """The indexes of the tokens that are the initials of a phrase of three words and more.

    As in "CRT", after "Casual Relief Teacher".
    """
    for phrase in phrases:
        if len(phrase) < _SHORTEST_WITH_INITIALS:
            continue
        for index in page.places.get("".join(word[0] for word in phrase), ()):
            after = token_at(page.tokens, index + 1)
            numbered = after.kind == "number" and after.gap == 1
            if page.tokens[index].text.isupper() and not numbered:
                yield index


def words_of(page: Page, start: int, end: int) -> tuple[Token, ...]:
    """The tokens that begin in ``text[start:end]``."""
    tokens = page.tokens
    first = bisect_left(tokens, start, key=_START)
    return tokens[first : bisect_left(tokens, end, first, key=_START)]


def _tokens(text: str, layout: Layout) -> Iterator[Token]:
    sections = [(section.start, section.end, section.name) for section in layout.sections]
    behind: tuple[int, int, SectionName] = (len(text), len(text) + 1, "body")
    ahead = iter((*sections, behind))
    begin, until, name = next(ahead)
    line_start = end = 0
    last: Token | None = None
    ended = True
    pattern = _TOKEN if any(map(text.__contains__, _SIGNS_OF_THEM)) else _PLAIN_TOKEN
    for match in pattern.finditer(text):
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        if kind is None:
            return
        end_of_last = end
        start, end = match.span(match.lastindex or 0)
        while until <= start:
            begin, until, name = next(ahead)
        section = name if begin <= start else "body"
        gap = 0 if start == end_of_last else 1
        blank = start == end_of_last + 1 and text[end_of_last] == " "
        if gap and not blank and _has_line_break(text, end_of_last, start):
            wrapped = section == "body" and _is_wrapped(text, line_start, end_of_last, start)
            gap = 2 if wrapped else 3
            line_start = start
        word = text[start:end]
        low = word.lower() if word.isascii() else fold(word)
        capital = kind == "word" and (
            not word[0].islower() or (not word.isalpha() and _AL.match(word) is not None)
        )
        token = Token(start, end, word, low, kind, gap, ended or gap == 3, capital, section)
        yield token
        ended = kind == "mark" and _opens_after(token, last)
        last = token


def _has_line_break(text: str, start: int, end: int) -> bool:
    return text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0


def _is_wrapped(text: str, line_start: int, start: int, end: int) -> bool:
    """Whether a paragraph was wrapped by hand here: one line break, after a long line."""
    return text.count("\n", start, end) == 1 and start - line_start >= _WRAPPED_FROM


def _opens_after(last: Token, before: Token | None) -> bool:
    """Whether a mark has ended a sentence; "Dr." and an initial do not end one."""
    if last.opens and last.text in _LOOKS_THROUGH:
        return True
    if (
        last.text == "."
        and before is not None
        and before.kind == "word"
        and before.end == last.start
    ):
        return before.low not in HONORIFICS and len(before.text) > 1
    return last.text in _SENTENCE_END or ord(last.text) > _PICTURES
