"""The notation in which the ways to write a date are set down.

A :class:`Pattern` is one way; it is compiled when a text has a word that can open it. In its
source a blank outside of brackets stands for any white space within an expression: blanks, no-break
blanks, or one line break where a line was wrapped. Case is ignored. Every quantifier is bounded and
every look around is short, so that the time taken grows with the length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from analyser.reading.dates.expressions import Meaning, Period
from analyser.reading.openings import Openings, openings, parse

CONTEXT = 48
"""How many characters before a match are looked at."""

Reader = Callable[[re.Match[str]], Meaning | None]
"""Says what a match means, or ``None`` where it means nothing."""

_GAP = r"(?:[ \t\u00a0\u2007\u202f]{1,3}|[ \t]?\r?\n[ \t]?)"
_BLANK_OR_BRACKETS = re.compile(r"\[[^\]]{0,300}\]| ")


@dataclass(frozen=True)
class Pattern:
    """One way to write a time.

    ``after`` has to match, and ``not_after`` must not match, at the end of the text before it.
    """

    source: str
    openings: Openings
    read: Reader
    after: str | None = None
    not_after: str | None = None

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled when it is first tried."""
        return compiled(self.source)

    def meaning(self, match: re.Match[str]) -> Meaning | None:
        """What a match of ``regex`` means where it stands, or ``None``."""
        if self.after or self.not_after:
            before = text_before(match)
            if self.after and not ending_in(self.after).search(before):
                return None
            if self.not_after and ending_in(self.not_after).search(before):
                return None
        return self.read(match)


def pattern(
    source: str, read: Reader, after: str | None = None, not_after: str | None = None
) -> Pattern:
    """A pattern from its sources, in the notation of this module; it begins with a word."""
    begun_by = openings(parse(rf"\b(?:{_spaced(source)})"))
    assert begun_by is not None, source
    return Pattern(source, begun_by, read, after, not_after)


@cache
def compiled(source: str) -> re.Pattern[str]:
    """A regular expression from a source in the notation of this module."""
    return re.compile(f"(?i){_spaced(source)}")


def _spaced(source: str) -> str:
    return _BLANK_OR_BRACKETS.sub(
        lambda match: _GAP if match.group() == " " else match.group(), source
    )


@cache
def ending_in(source: str) -> re.Pattern[str]:
    """Matches a text that ends in ``source``, give or take white space."""
    return compiled(rf"(?:{source})\s{{0,3}}$")


def text_before(match: re.Match[str]) -> str:
    """The last characters before a match."""
    return match.string[max(0, match.start() - CONTEXT) : match.start()]


def period(_: re.Match[str]) -> Meaning:
    """The reader of a time that is no single day."""
    return Period()
