"""Wording apart from tone: placeholders, emphasis, repetition, length, a number said once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from analyser.judging.emphasis import add_up_emphasis
from analyser.judging.engine import Rule
from analyser.judging.gaps import fill_gap
from analyser.judging.kept import ended, hangs_up
from analyser.judging.messages import Messages
from analyser.judging.recognition import TOO_SHORT, cannot_be_judged, find_doubt
from analyser.judging.repetition import WORD, find_repetition, words_in
from analyser.judging.search import Search, Sought
from analyser.labels import Channel
from analyser.reading.layout import Layout, SectionName
from analyser.types import Edit, Finding, SentenceTone, Span

WORDS_PER_MINUTE = 150
"""The pace at which a voicemail is spoken."""

_NUMBER = re.compile(r"(?<![\w/.-])\+?\(?\d[\d() .-]{6,17}\d(?![\w/-])")
_SPOKEN_DIGIT = "zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|ought"
_IN_WORDS = Sought.of(rf"\b(?:{_SPOKEN_DIGIT})(?:[-,\s]{{1,3}}(?:{_SPOKEN_DIGIT})){{6,18}}\b")
_SPOKEN = re.compile(_IN_WORDS.pattern, re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_NEW_SENTENCE = re.compile(r"(?:\n|[.!?…][\"'”’)]?)\s{0,9}$|\A$")
_SAID: tuple[SectionName, ...] = ("greeting", "body", "closing")
_LAST_DIGITS = 6
_TIMES = {"double": 2, "triple": 3, "treble": 3}
_WORDS = "zero one two three four five six seven eight nine".split()
_DIGITS = {"oh": "0", "ought": "0"} | {word: str(at) for at, word in enumerate(_WORDS)}


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
    layout: Layout,
    channel: Channel,
    search: Search,
    sentences: Sequence[SentenceTone],
    rules: Iterable[Rule],
    facts: Mapping[str, str],
    messages: Messages,
) -> Iterator[Finding]:
    """All findings about the wording, in no order; gaps are filled with the facts."""
    text = search.text
    words = words_in(text, layout.find(*_SAID))
    by_rules = list(_by_rules(layout, search, rules, facts))
    found = list(add_up_emphasis(text, layout, by_rules, messages))
    found += find_repetition(text, layout, words, messages)
    found += _number_once(text, layout, channel, messages)
    found += find_doubt(text, layout, words, sentences, messages)
    yield from found
    if not cannot_be_judged(found):
        yield from _length(count_words(text, layout, words), channel, messages)


def _by_rules(
    layout: Layout, search: Search, rules: Iterable[Rule], facts: Mapping[str, str]
) -> Iterator[Finding]:
    """What the rules find in the writer's own part, each place once for each id."""
    text = search.text
    passed_over = bytearray(len(text))
    for part in layout.find("quoted", "header"):
        _cover(passed_over, part.span)
    told: dict[str, bytearray] = {}
    for rule in rules:
        if rule.severity is None:
            continue
        for span in rule.find(search):
            # by character, for thousands of spans are not to be compared with each other
            known = told.setdefault(rule.id, passed_over[:])
            if known[span.start]:
                continue
            _cover(known, span)
            yield Finding(
                rule.id,
                rule.severity,
                rule.message.format(text=text[span.start : span.end].strip()),
                rule.advice,
                span.start,
                span.end,
                rule.edits(search, span) or _mended(rule, text, span, layout, facts),
                "rule",
            )


def _mended(
    rule: Rule, text: str, span: Span, layout: Layout, facts: Mapping[str, str]
) -> tuple[Edit, ...]:
    """What no pattern can say by itself: what belongs into a gap, a shouted word in small."""
    if rule.id == "wording.placeholder":
        return fill_gap(text, span, layout, facts)
    shouted = text[span.start : span.end]
    if rule.name != "capitals" or not shouted.isalpha() or shouted == "ASAP":
        return ()
    begins = bool(_NEW_SENTENCE.search(text, max(0, span.start - 9), span.start))
    return (Edit(*span, shouted.capitalize() if begins else shouted.lower()),)


def count_words(text: str, layout: Layout, words: Sequence[str] | None = None) -> int:
    """The words of the greeting, the body and the closing; figures of a number do not count.

    So a number that is said twice, as it should be on a voicemail, makes no message too long.

    Args:
        text: the draft.
        layout: its sections.
        words: those of these three sections, where they are at hand.
    """
    sections = layout.find(*_SAID)
    parts = [text[section.start : section.end] for section in sections]
    if any(map(_holds_a_number, parts)):
        plain = (_SPOKEN.sub(" ", _NUMBER.sub(" ", part)) for part in parts)
        return sum(len(WORD.findall(part)) for part in plain)
    return len(words_in(text, sections) if words is None else words)


def _holds_a_number(part: str) -> bool:
    in_figures = _DIGIT.search(part) and _NUMBER.search(part)
    return in_figures is not None or _IN_WORDS.is_in(part)


def spoken_seconds(words: int) -> int:
    """How long that many words take on a voicemail, in seconds."""
    return round(words * 60 / WORDS_PER_MINUTE)


def _cover(covered: bytearray, span: Span) -> None:
    covered[span.start : span.end] = b"\1" * (span.end - span.start)


def _number_once(
    text: str, layout: Layout, channel: Channel, messages: Messages
) -> Iterator[Finding]:
    """A number that a voicemail says only once."""
    if channel != "voicemail":
        return
    numbers = [
        match
        for part in layout.find("body", "closing", "signature")
        for pattern in (_NUMBER, _SPOKEN)
        for match in pattern.finditer(text, part.start, part.end)
    ]
    numbers.sort(key=re.Match.start)
    digits = [_digits(match[0])[-_LAST_DIGITS:] for match in numbers]
    if numbers and len(set(digits)) == len(digits):
        said = messages.wording["number"]
        number = numbers[-1]
        edits = _say_again(text, layout, number) if len(numbers) == 1 else ()
        yield Finding(
            "wording.number", "hint", said["message"], said["advice"], *number.span(), edits
        )


def _digits(number: str) -> str:
    """The digits of a number, in figures or in words: "double oh one" is 001."""
    digits, times = "", 1
    for word in re.findall(r"\d|[a-z]+", number.lower()):
        if word in _TIMES:
            times = _TIMES[word]
        else:
            digits += _DIGITS.get(word, word) * times
            times = 1
    return digits


def _say_again(text: str, layout: Layout, number: re.Match[str]) -> tuple[Edit, ...]:
    """Say a number again after its sentence, which may itself be put in other words."""
    start, end = layout.sentence_at(number.start()) or number.span()
    if hangs_up(text[start:end]):
        return ()
    lead = " " if ended(text[number.end() : end]) else ". "
    return (Edit(end, end, f"{lead}That number once more: {number[0]}."),)


def _length(words: int, channel: Channel, messages: Messages) -> Iterator[Finding]:
    limits = LENGTHS[channel]
    if words < TOO_SHORT or limits.shortest <= words <= limits.longest:
        return
    long = words > limits.longest
    said = messages.wording["length_long" if long else "length_short"]
    named = {
        "size": _size(words, channel, short=not long),
        "channel": f"{'an' if channel == 'email' else 'a'} {channel}",
        "limit": _size(limits.longest if long else limits.shortest, channel),
    }
    yield Finding(
        "wording.length", "hint", said["message"].format(**named), said["advice"].format(**named)
    )


def _size(words: int, channel: Channel, *, short: bool = False) -> str:
    if channel == "voicemail":
        seconds = words * 60 // WORDS_PER_MINUTE if short else spoken_seconds(words)
        return f"{seconds} seconds"
    return f"{words} words"
