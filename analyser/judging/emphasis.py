"""Emphasis over a whole draft: exclamation marks and words in capitals that add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyser.judging.messages import Messages
from analyser.judging.repetition import WORD
from analyser.reading.layout import Layout, SectionName
from analyser.types import Finding

_EXCLAMATIONS = 4
"""So many exclamation marks a warm message may have; a row of them counts once."""

_SHOUTING = 8
"""With more exclamation marks and words in capitals than this a message shouts."""

_RULE = "wording.emphasis"
_SPOKEN: tuple[SectionName, ...] = ("greeting", "body", "closing")
_MARKS = re.compile(r"[!?]+")
_CAPITAL = re.compile(r"[^\W\d_]")
_SPEAKS = (
    r"I\b|[^a-z\n]{0,200}?"
    r"\b(?:ME|WE|(?<!THE )US|(?<!THANK )YOU|PLEASE|STILL|NOW|NEVER|NOBODY|WHY|WHEN)\b"
)
_HEADING = re.compile(
    rf"(?!{_SPEAKS})[^a-z\n]{{8,200}}(?<![.!?\s])[^\S\n]{{0,9}}\n[^\S\n]{{0,9}}\n"
)
"""A line that names a matter; one with these words in it speaks to the reader."""


def add_up_emphasis(
    text: str, layout: Layout, found: Sequence[Finding], messages: Messages
) -> Iterator[Finding]:
    """The findings of the rules, and one for more emphasis than a warm message needs.

    Where the draft shouts, that one stands for all, with the edits of all.
    """
    found = [one for one in found if one.rule != _RULE or not _is_heading(text, layout, one)]
    rows = [
        row
        for part in (layout.find(*_SPOKEN) if "!" in text else ())
        for row in _MARKS.finditer(text, part.start, part.end)
        if "!" in row[0]
    ]
    words = [word for place in _in_capitals(text, layout, found) for word in place]
    count = sum(row[0].count("!") for row in rows)
    if len(rows) + len(words) > _SHOUTING:
        said = messages.wording["shouting"]
        counted = [f"{count} exclamation marks"] * (count > 1)
        counted += [f"{len(words)} words in capitals"] * (len(words) > 1)
        yield from (one for one in found if one.rule != _RULE)
        yield Finding(
            "wording.emphasis",
            "warning",
            said["message"].format(counted=" and ".join(counted)),
            said["advice"],
            *(words or rows)[0].span(),
            tuple(edit for one in found if one.rule == _RULE for edit in one.edits),
        )
        return
    yield from found
    if len(rows) > _EXCLAMATIONS:
        said = messages.wording["exclamations"]
        message = said["message"].format(count=count)
        yield Finding("wording.emphasis", "hint", message, said["advice"], *rows[-1].span())


def _in_capitals(
    text: str, layout: Layout, found: Sequence[Finding]
) -> Iterator[list[re.Match[str]]]:
    """The words of each place in capitals where the writer speaks."""
    for one in found:
        if one.rule != _RULE or one.start is None or one.end is None:
            continue
        if layout.lies_in(one.start, *_SPOKEN):
            words = WORD.finditer(text, one.start, one.end)
            yield [word for word in words if _CAPITAL.match(word[0])]


def _is_heading(text: str, layout: Layout, one: Finding) -> bool:
    """Whether it is the line below the greeting that says what a letter is about."""
    heading = next((_HEADING.match(text, part.start) for part in layout.find("body")), None)
    return heading is not None and heading.start() <= (one.start or 0) < heading.end()
