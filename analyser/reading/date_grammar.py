"""The notation in which the ways to write a date are set down.

A :class:`Pattern` is one way. In its source a blank outside of brackets stands for any white
space within an expression: blanks, no-break blanks, or one line break where a line was wrapped.
Case is ignored. Every quantifier is bounded and every look around is short, so that the time
taken grows with the length of the text and with nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from analyser.reading.date_expressions import Meaning, Period

CONTEXT = 48
"""How many characters before a match are looked at."""

Reader = Callable[[re.Match[str]], Meaning | None]
"""Says what a match means, or ``None`` where it means nothing."""

_GAP = r"(?:[ \t\u00a0\u2007\u202f]{1,3}|[ \t]?\r?\n[ \t]?)"
_BLANK_OR_BRACKETS = re.compile(r"\[[^\]]{0,300}\]| ")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to write a time.

    ``after`` has to match, and ``not_after`` must not match, at the end of the text before it.
    """

    regex: re.Pattern[str]
    read: Reader
    after: re.Pattern[str] | None = None
    not_after: re.Pattern[str] | None = None

    def meaning(self, match: re.Match[str]) -> Meaning | None:
        """What a match of ``regex`` means where it stands, or ``None``."""
        if self.after or self.not_after:
            before = text_before(match)
            if self.after and not self.after.search(before):
                return None
            if self.not_after and self.not_after.search(before):
                return None
        return self.read(match)


def pattern(
    source: str, read: Reader, after: str | None = None, not_after: str | None = None
) -> Pattern:
    """Compile a pattern from its sources, in the notation of this module."""
    return Pattern(
        compiled(source),
        read,
        ending_in(after) if after else None,
        ending_in(not_after) if not_after else None,
    )


def compiled(source: str) -> re.Pattern[str]:
    """A regular expression from a source in the notation of this module."""
    spaced = _BLANK_OR_BRACKETS.sub(
        lambda match: _GAP if match.group() == " " else match.group(), source
    )
    return re.compile(f"(?i){spaced}")


def ending_in(source: str) -> re.Pattern[str]:
    """Matches a text that ends in ``source``, give or take white space."""
    return compiled(rf"(?:{source})\s{{0,3}}$")


def text_before(match: re.Match[str]) -> str:
    """The last characters before a match."""
    return match.string[max(0, match.start() - CONTEXT) : match.start()]


def period(_: re.Match[str]) -> Meaning:
    """The reader of a time that is no single day."""
    return Period()
