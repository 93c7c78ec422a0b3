"""Where the parts of a message lie: headers, greeting, body, closing, signature, quoted mail.

Sentence splitters made for prose glue "Hi Sara" to the sentence after it and the closing to the
one before, so the layout is found first, line by line, and only the body is split into sentences.
Everything here is pure and works on the untouched text; all offsets are code points.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from analyser.reading.layout_lines import (
    find_closing,
    find_greeting,
    is_closing,
    is_unknown_closing,
)
from analyser.reading.layout_patterns import (
    ABOUT_A_JOB,
    CLOSING,
    GREETED_TOO,
    GREETING_END,
    HEADER,
    MATTER,
    POSTSCRIPT,
    QUOTE,
    SUBJECT,
    TWO_SENTENCES,
)
from analyser.reading.lines import Line, lines_of, stripped
from analyser.reading.sentences import split_sentences
from analyser.types import Placed, Span

SectionName = Literal[
    "header", "subject", "letterhead", "greeting", "body", "closing", "signature", "quoted"
]

_LONGEST_MATTER = 120
"""Characters; what is longer and holds a second sentence is part of the message."""


@dataclass(frozen=True, slots=True)
class Section(Placed):
    """One part of the message; ``text[start:end]`` has no white space at its edges."""

    name: SectionName
    start: int
    end: int


@dataclass(frozen=True)
class Layout:
    """The sections of a message in order and apart, and the sentences of its body and closing.

    ``sentences`` covers every section but ``quoted``, ``header`` and ``letterhead``; a greeting, a
    subject, and a closing with its signature are a sentence each.
    """

    sections: tuple[Section, ...]
    sentences: tuple[Span, ...]

    def find(self, *names: SectionName) -> tuple[Section, ...]:
        """The sections of these names, in order."""
        return tuple([section for section in self.sections if section.name in names])

    def body_sentences(self) -> tuple[Span, ...]:
        """The sentences that lie in the body: those that are judged for tone."""
        return self._of_body

    def lies_in(self, offset: int, *names: SectionName) -> bool:
        """Whether an offset lies in a section of one of these names."""
        at = bisect_right(self._section_starts, offset) - 1
        if at < 0 or self.sections[at].name not in names:
            return False
        return offset < self.sections[at].end

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that an offset lies in, if it lies in one."""
        at = bisect_right(self.sentences, (offset + 1,)) - 1  # spans are tuples
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.start for section in self.sections]

    @cached_property
    def _of_body(self) -> tuple[Span, ...]:
        return tuple([one for one in self.sentences if self.lies_in(one.start, "body")])


def read_layout(text: str) -> Layout:
    """Find the sections and sentences of ``text``, without changing it.

    The rules are those of letters and mail as people write them: headers and letterhead stand
    above a greeting, a closing and a signature end the message, quoted mail follows or is
    marked. A message without any of these is one body.
    """
    every_line = list(lines_of(text, 0, len(text)))
    own = _own_part(text, every_line)
    own_lines = [line for line in every_line if line.start < own.end]
    quoted = list(_quoted(text, own.end, own_lines))
    lines = [line for line in own_lines if not line.text.startswith(">")]
    sections: list[Section] = []
    index = _read_headers(lines, sections)
    first_quote = min((quote.start for quote in quoted), default=own.end)
    head = lines[: _first_after(lines, first_quote)]
    index = _read_greeting(text, head, index, sections)
    body_start = _after(sections, lines, index)
    last_quote = max((quote.end for quote in quoted if quote.end <= own.end), default=0)
    after_opening = _first_after(lines, max(last_quote, body_start))
    closing_at = find_closing(lines, max(index + 1, after_opening))
    body_end = lines[closing_at].start if closing_at < len(lines) else own.end
    sections += [Section("body", *part) for part in _without(text, body_start, body_end, quoted)]
    if closing_at < len(lines):
        _read_closing(text, lines, closing_at, sections)
    sections += [Section("quoted", *quote) for quote in quoted]
    ordered = tuple(sorted(sections, key=lambda section: section.start))
    return Layout(ordered, tuple(_sentences(text, ordered)))


def _own_part(text: str, lines: list[Line]) -> Span:
    """What the writer wrote: everything above quoted earlier mail that runs to the end.

    Lines marked with ``>`` that are answered below belong to what the writer wrote.
    """
    answered = next((line.start for line in reversed(lines) if not line.text.startswith(">")), 0)
    for match in QUOTE.finditer(text):
        if text[match.start()] == ">" and match.start() < answered:
            continue
        above = text[: match.start()].strip()
        if above and not all(HEADER.match(line) for line in above.splitlines() if line.strip()):
            return Span(0, match.start())
    return Span(0, len(text))


def _quoted(text: str, end: int, own_lines: list[Line]) -> Iterator[Span]:
    span = stripped(text, end, len(text))
    if span.start < span.end:
        yield span
    run: list[Line] = []
    for line in own_lines:
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


def _read_greeting(text: str, lines: list[Line], index: int, sections: list[Section]) -> int:
    """Find the greeting and the letterhead above it; the index of the line it stands on."""
    found = find_greeting(lines, index)
    if found is None:
        return index
    at, match = found
    line = lines[at]
    end = line.start + match.end()
    tail = GREETED_TOO.match(text, end, line.end) or GREETING_END.match(text, end, line.end)
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


def _after(sections: list[Section], lines: list[Line], index: int) -> int:
    """Where the body begins: after the greeting, and a line below it that names the matter."""
    if sections and sections[-1].name == "greeting":
        below = lines[index + 1 : index + 2]
        names_matter = below and MATTER.match(below[0].text) and not _is_paragraph(below[0])
        if names_matter and len(lines) > index + 2:
            sections.append(Section("subject", below[0].start, below[0].end))
        return sections[-1].end
    return lines[index].start if index < len(lines) else (lines[-1].end if lines else 0)


def _is_paragraph(line: Line) -> bool:
    """As in "Regarding: the clerk's post. Could you tell me …": no line that names a matter."""
    return len(line.text) > _LONGEST_MATTER and TWO_SENTENCES.search(line.text) is not None


def _first_after(lines: list[Line], offset: int) -> int:
    return next((at for at, line in enumerate(lines) if line.start >= offset), len(lines))


def _read_closing(text: str, lines: list[Line], at: int, sections: list[Section]) -> None:
    line = lines[at]
    postscript = next(
        (i for i in range(at + 1, len(lines)) if POSTSCRIPT.match(lines[i].text)), len(lines)
    )
    known = CLOSING.match(line.text) if is_closing(line.text) else None
    signature_start = line.start
    if known or is_unknown_closing(line.text):
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
            yield section.span
        elif section.name == "closing":
            pending = section.span
        elif section.name == "signature":
            yield Span(pending.start if pending else section.start, section.end)
            pending = None
    if pending:
        yield pending
