"""Whether one given name is short for another: "Bob" for "Robert", "Tunde" for "Babatunde"."""

from __future__ import annotations

import re
from functools import cache

from nicknames import NickNamer

from analyser.judging.likeness import Likeness
from analyser.reading.lexicon import word_list

_HERS = re.compile(r"[ln]a|le|l?ine|ina|ett[ea]|otta|elle")
"""What makes a woman's name of a man's: Gabriel and Gabrielle, Paul and Pauline."""


def are_nicknames(one: str, other: str) -> bool:
    """Whether one of two folded names is a usual nickname of the other."""
    return _is_short_for(one, other) or _is_short_for(other, one)


def compare_cut(one: str, other: str) -> Likeness:
    """``same`` where one name is how the other begins or ends, cut by two letters or more.

    A name that has its own counterpart for the other sex is ``maybe`` a slip.
    """
    short, full = sorted((one, other), key=len)
    cut = len(full) - len(short)
    if len(short) < 3 or cut < 2:
        return "different"
    if full.startswith(short):
        return "maybe" if _HERS.fullmatch(full, len(short)) else "same"
    return "same" if len(short) > 3 and full.endswith(short) else "different"


@cache
def _english() -> NickNamer:
    return NickNamer()


@cache
def _elsewhere() -> frozenset[tuple[str, str]]:
    lines = (line.split() for line in word_list("short_names"))
    return frozenset((short, full) for full, *shorts in lines for short in shorts)


def _is_short_for(short: str, full: str) -> bool:
    """Directly, or by way of one other name: Katie is Katy, and Katy is Katherine.

    By way of another only between names of one initial, since the list has stray entries, and
    never by way of one that is short for both: Oliver is Ollie, and so is Olivia.
    """
    names = _english()
    fuller = names.canonicals_of(short)
    return (
        (short, full) in _elsewhere()
        or full in fuller
        or any(
            full in names.canonicals_of(name) and short not in names.canonicals_of(name)
            for name in fuller
            if short[0] == name[0] == full[0]
        )
    )
