"""The employer of an invitation, spelt as the invitation spells it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from analyser.interview_log.addresses import spell_company, whole_firm, without_shouting
from analyser.judging.likeness import compare_companies
from analyser.reading.lexicon import ORGANISATION, fold

_BRACKETED = re.compile(r"\(([^()\n]{1,100})\)")


def find_employer(
    label: str, shown: Iterable[str], texts: Iterable[str], people: Collection[str]
) -> str:
    """The name of the employer; nothing where nothing tells it.

    Args:
        label: what the addresses of its people tell of it, or nothing.
        shown: its people, as a calendar shows them: "O'DOWD, Siobhan (LEEDS NHS TRUST)".
        texts: the title and whatever else the invitation says, the surest first.
        people: names that are no employer.
    """
    texts = tuple(texts)
    if not label:
        return next(_named(texts[:1], people), "")
    for name in shown:
        if (found := _BRACKETED.search(name)) and _names_house(found[1]):
            return without_shouting(found[1].strip())
    spelt = spell_company(label, *texts)
    words = len(spelt.split())
    alike = (
        found
        for found in _named(texts, people)
        if len(found.split()) >= words and compare_companies(found, spelt) != "different"
    )
    return next(alike, spelt)


def _names_house(words: str) -> bool:
    """Whether the last word is one for a kind of employer: "Trust", "Council"."""
    return len(words.split()) > 1 and fold(words.rsplit(maxsplit=1)[-1]) in ORGANISATION


def _named(texts: Iterable[str], people: Collection[str]) -> Iterator[str]:
    """The companies that the texts name."""
    from analyser.reading.companies.finder import find_companies  # noqa: PLC0415 - slow, seldom needed
    from analyser.reading.layout import read_layout  # noqa: PLC0415

    for text in texts:
        for found in find_companies(text, read_layout(text)):
            if found.text not in people:
                yield whole_firm(text, found.start, found.end)
