"""Where the parts of a message lie: headers, greeting, body, closing, signature, quoted mail.

Sentence splitters made for prose glue "Hi Sara" to the sentence after it and the closing to the
one before, so the layout is found first, line by line, and only the body is split into sentences.
Everything here is pure and works on the untouched text; all offsets are code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from analyser.reading.layout_patterns import (
    ABBREVIATED_END,
    ABOUT_A_JOB,
    CLOSING,
    CONTACT_LINE,
    DATE_LINE,
    GREETING,
    GREETING_END,
    HEADER,
    LONE_NAME,
    MATTER,
    NOT_IN_A_NAME,
    POSTSCRIPT,
    QUOTE,
    STREET,
    SUBJECT,
)
from analyser.reading.lines import Line, lines_of, stripped
from analyser.reading.sentences import split_sentences
from analyser.types import Span

SectionName = Literal[
    "header", "subject", "letterhead", "greeting", "body", "closing", "signature", "quoted"
]
SECTION_NAMES: tuple[SectionName, ...] = get_args(SectionName)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the message; ``text[start:end]`` has no white space at its edges."""

    name: SectionName
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The sections of a message in order, and the sentences of its body and closing.

    ``sentences`` covers every section but ``quoted``, ``header`` and ``letterhead``; a greeting, a
    subject, and a closing with its signature are a sentence each.
    """

    sections: tuple[Section, ...]
    sentences: tuple[Span, ...]

    def find(self, *names: SectionName) -> tuple[Section, ...]:
        """The sections of these names, in order."""
        return tuple(section for section in self.sections if section.name in names)

    def body_sentences(self) -> tuple[Span, ...]:
        """The sentences that lie in the body: those that are judged for tone."""
        body = self.find("body")
        return tuple(
            sentence
            for sentence in self.sentences
            if any(part.start <= sentence.start < part.end for part in body)
        )


def read_layout(text: str) -> Layout:
    """Find the sections and sentences of ``text``, without changing it.

    The rules are those of letters and mail as people write them: headers and letterhead stand
    above a greeting, a closing and a signature end the message, quoted mail follows or is
    marked. A message without any of these is one body.
    """
    own = _own_part(text)
    quoted = list(_quoted(text, own.end))
    lines = [line for line in lines_of(text, 0, own.end) if not line.text.startswith(">")]
    sections: list[Section] = []
    index = _read_headers(lines, sections)
    first_quote = min((quote.start for quote in quoted), default=own.end)
    head = lines[: _first_after(lines, first_quote)]
    index = _read_greeting(text, head, index, sections)
    body_start = _after(sections, lines, index)
    last_quote = max((quote.end for quote in quoted if quote.end <= own.end), default=0)
    closing_at = _closing_line(lines, max(index + 1, _first_after(lines, last_quote)))
    body_end = lines[closing_at].start if closing_at < len(lines) else own.end
    sections += [Section("body", *part) for part in _without(text, body_start, body_end, quoted)]
    if closing_at < len(lines):
        _read_closing(text, lines, closing_at, own.end, sections)
    sections += [Section("quoted", *quote) for quote in quoted]
    ordered = tuple(sorted(sections, key=lambda section: section.start))
    return Layout(ordered, tuple(_sentences(text, ordered)))


def _own_part(text: str) -> Span:
    """What the writer wrote: everything above quoted earlier mail that runs to the end.

    Lines marked with ``>`` that are answered below belong to what the writer wrote.
    """
    answered = max(
        (line.start for line in lines_of(text, 0, len(text)) if not line.text.startswith(">")),
        default=0,
    )
    for match in QUOTE.finditer(text):
        if text[match.start()] == ">" and match.start() < answered:
            continue
        if text[: match.start()].strip():
            return Span(0, match.start())
    return Span(0, len(text))


def _quoted(text: str, end: int) -> Iterator[Span]:
    span = stripped(text, end, len(text))
    if span.start < span.end:
        yield span
    run: list[Line] = []
    for line in lines_of(text, 0, end):
        if line.text.startswith(">"):
            run.append(line)
        elif run:
            yield Span(run[0].start, run[-1].end)
            run = []
    if run:
        yield Span(run[0].start, run[-1].end)


def _without(text: str, start: int, end: int, holes: list[Span]) -> Iterator[Span]:
    """The stretches of ``text[start:end]`` between the holes."""
    for hole in [*(hole for hole in holes if start <= hole.start < end), Span(end, end)]:
        span = stripped(text, start, hole.start)
        if span.start < span.end:
            yield span
        start = hole.end


def _read_headers(lines: list[Line], sections: list[Section]) -> int:
    index = 0
    while index < len(lines) and HEADER.match(lines[index].text):
        line = lines[index]
        match = SUBJECT.match(line.text)
        if match and match.end() < len(line.text):
            sections.append(Section("subject", line.start, line.end))
        else:
            sections.append(Section("header", line.start, line.end))
        index += 1
    return index


_LETTERHEAD_LINES = 18
_WORDS_OF_A_SENTENCE = 6


def _read_greeting(text: str, lines: list[Line], index: int, sections: list[Section]) -> int:
    """Find the greeting and the letterhead above it; the index of the line it stands on."""
    found = _greeting_line(lines, index)
    if found is None:
        return index
    at, match = found
    line = lines[at]
    end = line.start + match.end()
    tail = GREETING_END.match(text, end, line.end)
    end = tail.end() if tail else end
    sections += _read_letterhead(lines[index:at])
    sections.append(Section("greeting", line.start, stripped(text, line.start, end).end))
    return at


def _read_letterhead(lines: list[Line]) -> Iterator[Section]:
    """The letterhead, apart from a line that says what the letter is about."""
    begin = 0
    for at, line in enumerate(lines):
        last = at + 1 == len(lines)
        if MATTER.match(line.text) or (at and last and ABOUT_A_JOB.search(line.text)):
            if at > begin:
                yield Section("letterhead", lines[begin].start, lines[at - 1].end)
            yield Section("subject", line.start, line.end)
            begin = at + 1
    if begin < len(lines):
        yield Section("letterhead", lines[begin].start, lines[-1].end)


def _greeting_line(lines: list[Line], index: int) -> tuple[int, re.Match[str]] | None:
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
        match = None if _is_closing(lines[at].text) else LONE_NAME.match(lines[at].text)
        if match and (at == index or _looks_like_letterhead(lines[index:at])):
            return at, match
        if at > index and not _looks_like_letterhead(lines[index : at + 1]):
            break
    return None


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


def _after(sections: list[Section], lines: list[Line], index: int) -> int:
    if sections and sections[-1].name == "greeting":
        return sections[-1].end
    return lines[index].start if index < len(lines) else (lines[-1].end if lines else 0)


def _first_after(lines: list[Line], offset: int) -> int:
    return next((at for at, line in enumerate(lines) if line.start >= offset), len(lines))


def _closing_line(lines: list[Line], first: int) -> int:
    """The index of the line, from ``first`` on, on which the closing stands; or ``len(lines)``."""
    for at in reversed(range(max(first, len(lines) - 12), len(lines))):
        if not _is_short(lines[at]):
            break
        if _is_closing(lines[at].text):
            return at
        if _is_sentence(lines[at].text):
            break
    at = len(lines)
    while at > first and len(lines) - at < 6 and _is_signature_line(lines[at - 1]):
        at -= 1
    if at < len(lines) and any(re.search(r"[^\W\d_]{2}", line.text) for line in lines[at:]):
        return at - 1 if at > first and _is_unknown_closing(lines[at - 1].text) else at
    return len(lines)


def _is_closing(line: str) -> bool:
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


def _is_unknown_closing(line: str) -> bool:
    """A few words and a comma above a signature close a message in any language."""
    return line.endswith(",") and len(line.split()) <= 6


def _is_short(line: Line) -> bool:
    if POSTSCRIPT.match(line.text) or (len(line.text) < 60 and STREET.search(line.text)):
        return True
    return len(line.text) <= 80 and not re.search(r"[a-z]{2}[.!?]\s+[A-Z]", line.text)


def _is_sentence(line: str) -> bool:
    """So many words with a stop at the end stand in no signature."""
    ended = re.search(r"[a-z]{2}[.!?]$", line) and not ABBREVIATED_END.search(line)
    return bool(ended) and len(line.split()) >= _WORDS_OF_A_SENTENCE and not POSTSCRIPT.match(line)


def _is_signature_line(line: Line) -> bool:
    words = line.text.split()
    if re.search(r"[?!]$|[a-z]{2}\.$", line.text) or len(line.text) > 60:
        return False
    if CONTACT_LINE.search(line.text):
        return len(words) <= 6
    return len(words) <= 4 and not re.search(
        rf"(?i)(?:^|\s){NOT_IN_A_NAME}(?:\s|$)|[,;]$|^[-*•]", line.text
    )


def _read_closing(
    text: str, lines: list[Line], at: int, own_end: int, sections: list[Section]
) -> None:
    line = lines[at]
    postscript = next(
        (i for i in range(at + 1, len(lines)) if POSTSCRIPT.match(lines[i].text)), len(lines)
    )
    known = CLOSING.match(line.text) if _is_closing(line.text) else None
    signature_start = line.start
    if known or _is_unknown_closing(line.text):
        end = line.start + known.end() if known else line.end
        sections.append(Section("closing", line.start, stripped(text, line.start, end).end))
        signature_start = end
    last = lines[postscript - 1].end
    signature = stripped(text, signature_start, last)
    if signature.start < signature.end:
        sections.append(Section("signature", *signature))
    if postscript < len(lines):
        sections.append(Section("body", lines[postscript].start, lines[-1].end))


def _sentences(text: str, sections: tuple[Section, ...]) -> Iterator[Span]:
    pending: Span | None = None
    for section in sections:
        if pending and section.name != "signature":  # a closing without a name
            yield pending
            pending = None
        if section.name == "body":
            yield from split_sentences(text, section.start, section.end)
        elif section.name in ("subject", "greeting"):
            yield Span(section.start, section.end)
        elif section.name == "closing":
            pending = Span(section.start, section.end)
        elif section.name == "signature":
            yield Span(pending.start if pending else section.start, section.end)
            pending = None
    if pending:
        yield pending
