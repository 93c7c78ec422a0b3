"""Which line of a message greets and which one closes it, told by what its lines look like."""

from __future__ import annotations

import re

from analyser.reading.layout_patterns import (
    ABBREVIATED_END,
    BARE_NAME,
    CLOSING,
    CONTACT_LINE,
    DATE_LINE,
    GREETING,
    LONE_NAME,
    NOT_IN_A_NAME,
    POSTSCRIPT,
    STREET,
    TWO_SENTENCES,
)
from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, WORD_NAMES, fold
from analyser.reading.lines import Line

_LETTERHEAD_LINES = 18
_WORDS_OF_A_SENTENCE = 6
_NOT_IN_A_NAME = re.compile(rf"(?i){NOT_IN_A_NAME}")


def find_greeting(lines: list[Line], index: int) -> tuple[int, re.Match[str]] | None:
    """The line of the greeting: one that greets, or else a name that stands alone.

    Above it there may be a letterhead and nothing else, whose lines are names too.
    """
    last = min(index + _LETTERHEAD_LINES, len(lines))
    for at in range(index, last):
        match = GREETING.match(lines[at].text)
        if match:
            above = at == index or _looks_like_letterhead(lines[index:at])
            return (at, match) if above else None
        if at > index and not _looks_like_letterhead(lines[index : at + 1]):
            break
    for at in range(index, min(index + 11, last)):
        match = None if is_closing(lines[at].text) else LONE_NAME.match(lines[at].text)
        if match and (at == index or _looks_like_letterhead(lines[index:at])):
            return at, match
        if at > index and not _looks_like_letterhead(lines[index : at + 1]):
            break
    return _bare_name(lines, index)


def _bare_name(lines: list[Line], index: int) -> tuple[int, re.Match[str]] | None:
    """As in "Marcus" on the first line, with no mark behind it, above the first sentence."""
    match = BARE_NAME.match(lines[index].text) if index + 1 < len(lines) else None
    if match is None or len(lines[index + 1].text.split()) < _WORDS_OF_A_SENTENCE:
        return None
    names = {fold(name) for name in match.groups() if name}
    known = all(
        name in FIRST_NAMES and (name in WORD_NAMES or name not in COMMON_WORDS) for name in names
    )
    return (index, match) if known else None


def _looks_like_letterhead(lines: list[Line]) -> bool:
    """Short lines, none of them a sentence, at least one a date, an address or a number."""
    if any(_is_prose(line.text) for line in lines):
        return False
    return any(
        DATE_LINE.match(line.text) or STREET.search(line.text) or CONTACT_LINE.search(line.text)
        for line in lines
    ) or all(len(line.text) < 45 for line in lines)


def _is_prose(line: str) -> bool:
    """Too long for a letterhead, or a sentence with its stop."""
    if len(line) > 70:
        return not (CONTACT_LINE.search(line) or re.match(r"(?i)to:|.{0,60}[·|]", line))
    ended = re.search(r"[a-z]{2}[.!?]$", line) and len(line) > 30
    return bool(ended) and not ABBREVIATED_END.search(line)


def find_closing(lines: list[Line], first: int) -> int:
    """The index of the line, from ``first`` on, on which the closing stands; or ``len(lines)``."""
    for at in reversed(range(max(first, len(lines) - 12), len(lines))):
        if not _is_short(lines[at]):
            break
        if is_closing(lines[at].text):
            return at
        if _is_sentence(lines[at].text):
            break
    at = len(lines)
    while at > first and len(lines) - at < 6 and _is_signature_line(lines[at - 1]):
        at -= 1
    if at < len(lines) and any(re.search(r"[^\W\d_]{2}", line.text) for line in lines[at:]):
        return at - 1 if at > first and is_unknown_closing(lines[at - 1].text) else at
    return len(lines)


def is_closing(line: str) -> bool:
    """Whether a line closes a message: "Kind regards,", "Cheers, Tom"."""
    match = CLOSING.match(line)
    if not match:
        return False
    rest = line[match.end() :].strip()
    if not rest:
        # "Thank you for your time." is a sentence
        return not (line.endswith(".") and re.search(r"\bfor\b", line))
    # "Cheers, Tom" on one line: a mark or a dash, then a short name and nothing else
    words = rest.split()
    return (
        bool(match["end"].strip())
        and len(words) <= 5
        and not re.search(r"[.!?]\s*\S|\b(?:i|you|for|me|my|your|we|it|this|is)\b", rest, re.I)
    )


def is_unknown_closing(line: str) -> bool:
    """A few words and a comma above a signature close a message in any language."""
    return line.endswith(",") and len(line.split()) <= 6


def _is_short(line: Line) -> bool:
    if len(line.text) <= 80 and not TWO_SENTENCES.search(line.text):
        return True
    street = len(line.text) < 60 and STREET.search(line.text)
    return bool(street or POSTSCRIPT.match(line.text))


def _is_sentence(line: str) -> bool:
    """So many words with a stop at the end stand in no signature."""
    ended = re.search(r"[a-z]{2}[.!?]$", line) and not ABBREVIATED_END.search(line)
    return bool(ended) and len(line.split()) >= _WORDS_OF_A_SENTENCE and not POSTSCRIPT.match(line)


def _is_signature_line(line: Line) -> bool:
    words = line.text.split()
    if re.search(r"[?!]$|[a-z]{2}\.$", line.text) or len(line.text) > 60:
        return False
    if line.text == "--":
        return True
    if " | " in line.text:
        return not any(map(_is_told, line.text.split(" | ")))
    if CONTACT_LINE.search(line.text):
        return len(words) <= 6
    return len(words) <= 4 and not re.search(
        rf"(?i)(?:^|\s){NOT_IN_A_NAME}(?:\s|$)|[,;]$|^[-*•]", line.text
    )


def _is_told(part: str) -> bool:
    """Words of a sentence between strokes, and not as in "Tom Roy | Data Analyst | Leeds"."""
    words = part.split()
    plain = [bool(_NOT_IN_A_NAME.fullmatch(word.strip(",.;:"))) for word in words]
    return len(words) > _WORDS_OF_A_SENTENCE or plain[:1] == [True] or sum(plain) > 1
