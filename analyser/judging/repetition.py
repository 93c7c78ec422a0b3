"""Echoes in a draft: a phrase, an opening, or a filler that stands there again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from analyser.judging.messages import Messages
from analyser.reading.layout import Layout, Section
from analyser.types import Edit, Finding, Span

WORD = re.compile(r"[^\W_](?:[\w'’-]*[^\W_])?")
"""One word, for counting."""

_PHRASE_LENGTH = 4
_TELLING = 2
"""So many words at least of a phrase say more than how others belong together."""

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


def words_in(text: str, sections: Iterable[Section]) -> list[str]:
    """The words of some sections in small letters, in order."""
    found = (WORD.findall(text, section.start, section.end) for section in sections)
    return " ".join(chain.from_iterable(found)).lower().split()


def find_repetition(
    text: str, layout: Layout, words: Iterable[str], messages: Messages
) -> Iterator[Finding]:
    """A phrase of four words, a filler or an opening of two words that stands there too often.

    Args:
        text: the draft.
        layout: its sections.
        words: those of its body in small letters, and maybe others.
        messages: what to say.
    """
    often = {word for word, count in Counter(words).items() if count >= _OFTEN}
    if len(often - _FUNCTION_WORDS) >= _TELLING or not often.isdisjoint(_FILLERS):
        yield from _echoes(text, layout, messages.wording["repetition"])
    yield from _openings(text, layout, messages.wording["opening"])


def _echoes(text: str, layout: Layout, said: dict[str, str]) -> Iterator[Finding]:
    body = layout.find("body")
    places = [word for part in body for word in WORD.finditer(text, part.start, part.end)]
    words = [place[0].lower() for place in places]
    yield from _phrases(text, places, words, said)
    yield from _fillers(text, places, words, said)


def _phrases(
    text: str, places: Sequence[re.Match[str]], words: Sequence[str], said: dict[str, str]
) -> Iterator[Finding]:
    in_order = list(zip(*(words[shift:] for shift in range(_PHRASE_LENGTH)), strict=False))
    phrases, last = Counter(in_order), {phrase: at for at, phrase in enumerate(in_order)}
    told = -1
    for phrase, count in phrases.items():
        if count < _OFTEN or len(set(phrase) - _FUNCTION_WORDS) < _TELLING:
            continue
        at = last[phrase]
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
    first_words = Counter(word[0].lower() for one in sentences if (word := WORD.search(text, *one)))
    if max(first_words.values(), default=0) < _SHARED_OPENINGS:
        return
    openings: dict[tuple[str, ...], list[Span]] = {}
    for sentence in sentences:
        first = list(islice(WORD.finditer(text, *sentence), 2))
        if len(first) == 2:
            opening = tuple(match[0].lower() for match in first)
            openings.setdefault(opening, []).append(Span(first[0].start(), first[1].end()))
    for spans in openings.values():
        if len(spans) >= _SHARED_OPENINGS and 2 * len(spans) >= len(sentences):
            yield _repeated(text, spans[-1], len(spans), said)


def _repeated(
    text: str, span: Span, count: int, said: dict[str, str], edits: tuple[Edit, ...] = ()
) -> Finding:
    message = said["message"].format(text=text[span.start : span.end], count=count)
    return Finding("wording.repetition", "hint", message, said["advice"], *span, edits)
