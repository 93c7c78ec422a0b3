"""What a note says was talked about, and which round it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analyser.judging.themes import is_theme
from analyser.types import Span

_TALK = (
    r"talk(?:ed|ing)?|spoke|spoken|chat(?:ted|ting)?|conversation|discussions?|questions?|"
    r"(?<!to )ask(?:ed|s)?(?: me| us)?|told me|learn(?:ed|t)|heard|went on|bonded|geeked out|"
    r"presentation|presented|deep dive|dove|dived|dug|Q&A|Q and A"
)
_MEDIUM = (
    r"(?:on|over|via|by|through) (?:(?:the|a|our) )?(?:(?:tele)?phone|zoom|teams|skype|google meet|"
    r"facetime|whatsapp|video|line|(?:video |phone )?call|lunch|coffee|dinner|breakfast|tea)\b"
)
_LASTING = (
    r"for (?:(?:about|almost|nearly|around|over|well over) )?"
    r"(?:an?|half an|one|two|three|some|a few|the|\d{1,3}) ?"
    r"(?:(?:good|whole|long|full|solid) )?(?:hours?|minutes?|mins?|while|bit|time)\b\.?"
)
_DAY = (
    r"(?:on |last )?(?:mon|tues?|wednes|thurs?|fri|satur|sun)day"
    r"(?: (?:morning|afternoon|evening))?\b|"
    r"yesterday\b|today\b|th(?:is|at) (?:morning|afternoon|evening)\b"
)
_NAME = r"[^\s,.;]{1,20}(?: (?-i:[^\s,.;a-z])[^\s,.;]{0,20}){0,3}"
_BESIDE = (
    rf"(?: (?:with|to) {_NAME}(?: (?:and|&) {_NAME})?| {_MEDIUM}| {_LASTING}| (?:{_DAY})|"
    r" (?:a lot|a bit|mostly|mainly|at length|briefly|also|lots|much|again|then|more)\b)"
)
_ABOUT = re.compile(
    rf"(?i)\b(?:(?:{_TALK}){_BESIDE}{{0,4}}"
    r" (?:about|on|over|into|regarding|around|re:?)|discuss(?:ed|ing)|covered|"
    r"went (?:over|through|into)|"
    r"(?:topics?|themes?|discussed|subjects?)"
    r"(?:(?: (?:were|was|covered))?\s*[:=-]| (?:were|was)))\s+"
)
_SPEAKER = r"(?:they|she|he|i|we|it)"
_STOP = re.compile(
    r"(?i)[.;!?\n]|\s{1,9}[-–—]\s+|,?\s{1,9}(?:with (?-i:(?=[A-Z]))|"
    rf"(?:{_MEDIUM}|{_LASTING}|{_DAY})|"
    rf"and (?:then|that|said|asked|spoke|met|talked|{_SPEAKER})\b|"
    rf"(?:but|so|because|which|who|when|while|before|after)\b)|,\s*{_SPEAKER}\b"
)
_BETWEEN = re.compile(
    r"(?i)\s{0,9}(?:,\s*(?:and\s+)?|\s/\s|\s&\s|\sand\s+(?=(?:the|their|my|our|his|her|a|an|how|why|what|"
    r"whether|about|on)\b))(?:also\s+)?(?:about\s+|on\s+)?"
)
_LEADING = re.compile(r"(?i)(?:(?:about|on|lots of|a lot of|some|all|both)\s+)+")
_SHORTEST, _LONGEST = 3, 80

_ORDINAL = r"first|second|third|fourth|fifth|final|initial|1st|2nd|3rd|4th|5th"
_ROUND = re.compile(
    r"(?i)\b(?P<nth>\d)(?:st|nd|rd|th) of (?P<total>\d)\b|"
    rf"\bround (?P<number>\d)(?: ?(?:of|/) ?(?P<of>\d))?\b|"
    rf"\b(?P<kind>{_ORDINAL}|phone|technical|on-?site|panel|screening|HR|video) "
    r"(?P<what>round|stage|screen|interview)\b(?! (?:will|would|is going|would be|next|on|in two))|"
    r"\b(?P<more>another|one more|two more|three more|four more|[1-5] more) "
    r"(?P<rounds>rounds?|interviews?|stages?|steps?)\b"
)
_TO_COME = re.compile(
    r"(?i)\b(?:(?:next|then|(?:will|would) be|['’]ll be)\b[^,.;]{0,30}|if\b.{0,40})$"
)


class Named(NamedTuple):
    """A theme or a round, and the words that name it: ``text[start:end]``."""

    value: str
    start: int
    end: int


def find_themes(text: str, sentence: Span) -> Iterator[Named]:
    """What was talked about, in one sentence of a note."""
    for match in _ABOUT.finditer(text, sentence.start, sentence.end):
        stop = _STOP.search(text, match.end(), sentence.end)
        end = stop.start() if stop else sentence.end
        for start, last in _split(text, match.end(), end):
            lead = _LEADING.match(text, start, last)
            first = lead.end() if lead else start
            theme = text[first:last].strip(" \t\"'“”‘’")
            if _SHORTEST <= len(theme) <= _LONGEST and is_theme(theme):
                at = text.index(theme, first)
                yield Named(theme, at, at + len(theme))


def find_rounds(text: str, sentence: Span) -> Iterator[Named]:
    """Which round it was, or how many are to come, in one sentence of a note."""
    for match in _ROUND.finditer(text, sentence.start, sentence.end):
        if match["more"]:
            value = f"{match[0].lower()} to come"
        elif _TO_COME.search(text, max(sentence.start, match.start() - 40), match.start()):
            continue
        elif match["nth"]:
            value = f"{match['nth']} of {match['total']}"
        elif match["number"]:
            value = f"{match['number']} of {match['of']}" if match["of"] else match["number"]
        else:
            kind = match["kind"].lower()
            value = kind if match["what"].lower() in {"round", "stage"} else match[0].lower()
        yield Named(value, match.start(), match.end())


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    """The parts of a list: at commas, and at "and" before a word that opens another thing."""
    at = start
    for match in _BETWEEN.finditer(text, start, end):
        yield Span(at, match.start())
        at = match.end()
    yield Span(at, end)
