"""The people a message is addressed to: its greeting, and the letterhead's "Attn." line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, PLACES, SURNAMES, cue
from analyser.reading.page import Page, token_at
from analyser.reading.people.greetings import openings
from analyser.reading.people.introductions import introductions
from analyser.reading.people.joined_names import names_at
from analyser.reading.people.names import Name, read_name
from analyser.reading.people.sightings import sighting
from analyser.reading.sightings import Sighting
from analyser.reading.titles.words import is_head

_GROUPS = cue("greeting.group")
_SECOND_PERSON = cue("greeting.second_person")


@lru_cache(1)  # a page is asked for its names, then for how it greets
def addressed(page: Page) -> tuple[tuple[Name, Sighting], ...]:
    """The interviewers whom the greeting, or a call's opening words, name."""
    found: dict[int, tuple[Name, Sighting]] = {}
    for index, why in openings(page):
        for name in names_at(page, index):
            if not _is_group(page, name):
                found.setdefault(name.first, (name, sighting(page, name, "INTERVIEWER", 0.97, why)))
    if not found:
        for name in _called_upon(page):
            found[name.first] = (name, sighting(page, name, "INTERVIEWER", 0.7, "called by name"))
    return tuple(found.values())


def _is_group(page: Page, name: Name) -> bool:
    """As in "Dear Selection Committee,": words that say which group it is, and name nobody."""
    first, after = page.tokens[name.first], token_at(page.tokens, name.last + 1)
    everyday = first.low in COMMON_WORDS or first.low not in SURNAMES
    return (
        everyday
        and first.low not in FIRST_NAMES
        and not name.honorific
        and after.gap == 1
        and after.low in _GROUPS
    )


def _called_upon(page: Page) -> Iterator[Name]:
    """As in "Thanks for your time, Tom." where no greeting names anybody."""
    tokens = page.tokens
    own = {tokens[name.first].low for name, _, _ in introductions(page)}
    for index in range(2, len(tokens) - 1):
        token = tokens[index]
        if token.low in own:
            continue  # "This is Marcus Obi. … Thanks, Marcus."
        if tokens[index - 1].text != "," or token.gap != 1 or token.section != "body":
            continue
        if is_head(tokens[index - 2]):
            continue  # "by your Area Manager, Mr Phipps."
        name = read_name(page, index, trusted=token.low in FIRST_NAMES)
        after = token_at(tokens, name.last + 1).text if name else ""
        if name is None or after not in ".!?,":
            continue
        if after == "," and tokens[index - 2].low not in ("you", "thanks"):
            continue  # "Thank you, Sara, for your time"
        begin = index
        while begin and not tokens[begin].opens:
            begin -= 1
        second_person = any(other.low in _SECOND_PERSON for other in tokens[begin:index])
        known = name.honorific or token.low in FIRST_NAMES
        if second_person and known and token.low not in PLACES:
            yield name
