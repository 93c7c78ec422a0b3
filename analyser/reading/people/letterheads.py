"""The names of a letterhead: the writer's at its top, the reader's above the reader's address."""

from __future__ import annotations

from collections.abc import Iterable

from analyser.labels import EntityLabel
from analyser.reading.lexicon import LEGAL_FORMS, ORGANISATION, SURNAMES, TRADES, cue
from analyser.reading.page import Page, lines
from analyser.reading.people.names import Name, read_name
from analyser.reading.people.sightings import sighting
from analyser.reading.sightings import Sighting

_LEADS = frozenset("from to the att attn fao very most right z hd".split())  # "z. Hd. Frau Roth"
_HOUSES = ORGANISATION | LEGAL_FORMS | cue("name.streets")


def letterhead_names(
    page: Page, known: Iterable[tuple[Name, Sighting]]
) -> tuple[tuple[Name, Sighting], ...]:
    """The names that stand at the beginning of a line of the letterhead.

    A name that shares a word with a person already ``known`` has that person's label; else one
    with a title of respect is the reader's, and one on the first line the writer's.
    """
    tokens = page.tokens
    owners: dict[str, EntityLabel] = {}
    for person, seen in known:
        for index in range(person.first, person.last + 1):
            if len(tokens[index].text) > 1:
                owners.setdefault(tokens[index].low, seen.label)
    signed = "CANDIDATE" in owners.values()
    found = []
    writer = False
    for number, line in enumerate(lines(page, "letterhead")):
        begin = line.start
        while begin < line.stop - 1 and (tokens[begin].low in _LEADS or tokens[begin].text in ":."):
            writer = writer or tokens[begin].low == "from"
            writer = writer and tokens[begin].low != "to"
            begin += 1
        if begin == line.stop - 1 and tokens[begin].low in _LEADS:
            writer = tokens[begin].low == "from"
            continue
        name = read_name(page, begin, trusted=tokens[begin].capital)
        if (
            name is None
            or not _ends_part(page, name, line)
            or (_is_house(page, name) and not name.honorific)
            or (name.honorific and _is_post(page, name))
        ):
            continue
        words = [tokens[index].low for index in range(name.first, name.last + 1)]
        label = next((owners[word] for word in words if word in owners), None)
        if label is None and name.honorific and writer:
            label = "CANDIDATE"
        elif label is None and name.honorific:
            label = "INTERVIEWER"
        elif label is None and number == 0 and name.last > name.first and not signed:
            label = "CANDIDATE"
        if label is not None:
            found.append((name, sighting(page, name, label, 0.9, "line of the letterhead")))
    return tuple(found)


def _ends_part(page: Page, name: Name, line: range) -> bool:
    after = name.last + 1
    return after >= line.stop or page.tokens[after].text in (",", "|", "·", "(")


def _is_post(page: Page, name: Name) -> bool:
    """As in "Chief Interpreter": the title of respect begins the name of a post."""
    return page.tokens[name.last].low in TRADES


def _is_house(page: Page, name: Name) -> bool:
    last = page.tokens[name.last].low
    return last in _HOUSES and last not in SURNAMES
