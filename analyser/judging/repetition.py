"""Echoes in a draft: a phrase, an opening, or a filler that stands there again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from analyser.judging.messages import Messages
from analyser.reading.layout import Layout
from analyser.types import Edit, Finding, Span

WORD = re.compile(r"[^\W_](?:[\w'’-]*[^\W_])?")
"""One word, for counting."""

_PHRASE_LENGTH = 4
_OFTEN = 3
_SHARED_OPENINGS = 4
_FILLERS = frozenset("just really very so actually honestly truly extremely".split())
_AFTER_SO = frozenset(
    """i i'm i'd i've i'll we you he she it it's they there that the my if far much many long as
    please""".split()
)
"""What follows a "so" that joins two clauses or says how much, and fills nothing."""
_FUNCTION_WORDS = frozenset(
    """a an and as at be been but by do for from had has have i if in is it me my of on or our so
    that the this to us was we were will with would you your could can am are not no any i'm
    i'd""".split()
)
_SPARE = re.compile(
    r"(?i)(?<!not )(?<!n['’]t )(?<!only )(?<!have )(?<!has )(?<!had )"
    r"\b(?:just|really|actually|honestly|truly) "
    r"(?=(?-i:[a-z]))(?!(?:as|like|about|because|before|after|under|over|now|yet|one|that|what|how|"
    r"when|right|in|the|a|an|and|or|but|for|to)\b)"
)
"""A filler that can go and leave a sentence whole."""


def find_repetition(text: str, layout: Layout, messages: Messages) -> Iterator[Finding]:
    """A phrase of four words, a filler or an opening of two words that stands there too often."""
    said = messages.wording["repetition"]
    places = [
        match for part in layout.find("body") for match in WORD.finditer(text, part.start, part.end)
    ]
    words = [place[0].lower() for place in places]
    yield from _phrases(text, places, words, said)
    yield from _fillers(text, places, words, said)
    yield from _openings(text, layout, messages.wording["opening"])


def _phrases(
    text: str, places: Sequence[re.Match[str]], words: Sequence[str], said: dict[str, str]
) -> Iterator[Finding]:
    phrases = Counter(zip(*(words[shift:] for shift in range(_PHRASE_LENGTH)), strict=False))
    told = -1
    for phrase, count in phrases.items():
        if count < _OFTEN or len(set(phrase) - _FUNCTION_WORDS) < 2:
            continue
        at = max(n for n in range(len(words)) if tuple(words[n : n + _PHRASE_LENGTH]) == phrase)
        if at > told:  # a longer phrase is told once, not once for each four of its words
            told = at + _PHRASE_LENGTH
            span = Span(places[at].start(), places[at + _PHRASE_LENGTH - 1].end())
            yield _repeated(text, span, count, said)


def _fillers(
    text: str, places: Sequence[re.Match[str]], words: Sequence[str], said: dict[str, str]
) -> Iterator[Finding]:
    """The edits leave the first of the fillers, and those that hold a sentence together."""
    fillers: dict[str, list[re.Match[str]]] = {}
    for place, word, after in zip(places, words, (*words, "")[1:], strict=True):
        if word in _FILLERS and not (word == "so" and after.replace("’", "'") in _AFTER_SO):
            fillers.setdefault(word, []).append(place)
    for stand in fillers.values():
        if len(stand) < _OFTEN:
            continue
        edits = tuple(
            _without(text, place) for place in stand[1:] if _SPARE.match(text, place.start())
        )
        yield _repeated(text, Span(*stand[-1].span()), len(stand), said, edits)


def _without(text: str, filler: re.Match[str]) -> Edit:
    """Take a filler out; one that opened a sentence hands its capital on."""
    after = filler.end() + 1
    if filler[0][0].isupper():
        return Edit(filler.start(), after + 1, text[after].upper())
    return Edit(filler.start(), after, "")


def _openings(text: str, layout: Layout, said: dict[str, str]) -> Iterator[Finding]:
    """Of sentences that begin with the same two words, every second one or more."""
    sentences = layout.body_sentences()
    openings: dict[tuple[str, ...], list[Span]] = {}
    for sentence in sentences:
        first = [match for match, _ in zip(_words(text, sentence), range(2), strict=False)]
        if len(first) == 2:
            opening = tuple(match[0].lower() for match in first)
            openings.setdefault(opening, []).append(Span(first[0].start(), first[1].end()))
    for spans in openings.values():
        if len(spans) >= _SHARED_OPENINGS and 2 * len(spans) >= len(sentences):
            yield _repeated(text, spans[-1], len(spans), said)


def _words(text: str, span: Span) -> Iterator[re.Match[str]]:
    return WORD.finditer(text, span.start, span.end)


def _repeated(
    text: str, span: Span, count: int, said: dict[str, str], edits: tuple[Edit, ...] = ()
) -> Finding:
    message = said["message"].format(text=text[span.start : span.end], count=count)
    return Finding("wording.repetition", "hint", message, said["advice"], *span, edits)
