"""Wording apart from tone: placeholders, emphasis, repetition, and length."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyser.judging.engine import Rule
from analyser.judging.messages import Messages
from analyser.labels import Channel
from analyser.reading.layout import Layout
from analyser.types import Finding, Span

WORDS_PER_MINUTE = 150
"""The pace at which a voicemail is spoken."""

_WORD = re.compile(r"[^\W_](?:[\w'’-]*[^\W_])?")
_PHRASE_LENGTH = 4
_OFTEN = 3
_FILLERS = frozenset("just really very so actually honestly truly extremely".split())
_FUNCTION_WORDS = frozenset(
    """a an and as at be been but by do for from had has have i if in is it me my of on or our so
    that the this to us was we were will with would you your could can am are not no any i'm
    i'd""".split()
)


@dataclass(frozen=True, slots=True)
class LengthLimits:
    """The length of a message that reads complete without being long, in words.

    A voicemail of 20 to 45 seconds is 50 to 113 words at :data:`WORDS_PER_MINUTE`; a letter of
    one page has up to 350 words.
    """

    shortest: int
    longest: int


LENGTHS: dict[Channel, LengthLimits] = {
    "email": LengthLimits(60, 200),
    "voicemail": LengthLimits(50, 113),
    "letter": LengthLimits(60, 350),
}


def find_wording(
    text: str, layout: Layout, channel: Channel, rules: Sequence[Rule], messages: Messages
) -> Iterator[Finding]:
    """All findings about the wording, in no order."""
    quoted = layout.find("quoted", "header")
    told: dict[str, list[Span]] = {}
    for rule in rules:
        if rule.severity is None:
            continue
        for span in rule.find(text):
            known = told.setdefault(rule.id, [])
            passed_over = (*(Span(part.start, part.end) for part in quoted), *known)
            if any(part.start <= span.start < part.end for part in passed_over):
                continue
            known.append(span)
            yield Finding(
                rule.id,
                rule.severity,
                rule.message.format(text=text[span.start : span.end].strip()),
                rule.advice,
                span.start,
                span.end,
                rule.edits(text, span),
                "rule",
            )
    yield from _repetition(text, layout, messages)
    yield from _length(text, layout, channel, messages)


def count_words(text: str, layout: Layout) -> int:
    """The words of the greeting, the body and the closing."""
    return sum(
        len(_WORD.findall(text, part.start, part.end))
        for part in layout.find("greeting", "body", "closing")
    )


def spoken_seconds(words: int) -> int:
    """How long that many words take on a voicemail, in seconds."""
    return round(words * 60 / WORDS_PER_MINUTE)


def _repetition(text: str, layout: Layout, messages: Messages) -> Iterator[Finding]:
    """A phrase of four words or a filler that stands three times or more."""
    said = messages.wording["repetition"]
    places = [
        Span(*match.span())
        for part in layout.find("body")
        for match in _WORD.finditer(text, part.start, part.end)
    ]
    words = [text[place.start : place.end].lower() for place in places]
    phrases = Counter(zip(*(words[shift:] for shift in range(_PHRASE_LENGTH)), strict=False))
    told = -1
    for phrase, count in phrases.items():
        if count < _OFTEN or len(set(phrase) - _FUNCTION_WORDS) < 2:
            continue
        at = max(n for n in range(len(words)) if tuple(words[n : n + _PHRASE_LENGTH]) == phrase)
        if at > told:  # a longer phrase is told once, not once for each four of its words
            told = at + _PHRASE_LENGTH
            span = Span(places[at].start, places[at + _PHRASE_LENGTH - 1].end)
            yield _repeated(text, span, count, said)
    for word, count in Counter(word for word in words if word in _FILLERS).items():
        if count >= _OFTEN:
            at = max(n for n, one in enumerate(words) if one == word)
            yield _repeated(text, places[at], count, said)


def _repeated(text: str, span: Span, count: int, said: dict[str, str]) -> Finding:
    message = said["message"].format(text=text[span.start : span.end], count=count)
    return Finding("wording.repetition", "hint", message, said["advice"], *span)


def _length(text: str, layout: Layout, channel: Channel, messages: Messages) -> Iterator[Finding]:
    words = count_words(text, layout)
    limits = LENGTHS[channel]
    if limits.shortest <= words <= limits.longest:
        return
    long = words > limits.longest
    said = messages.wording["length_long" if long else "length_short"]
    named = {
        "size": _size(words, channel),
        "channel": f"{'an' if channel == 'email' else 'a'} {channel}",
        "limit": _size(limits.longest if long else limits.shortest, channel),
    }
    yield Finding(
        "wording.length", "hint", said["message"].format(**named), said["advice"].format(**named)
    )


def _size(words: int, channel: Channel) -> str:
    if channel == "voicemail":
        return f"{spoken_seconds(words)} seconds"
    return f"{words} words"
