"""The writer's name where it is filed: in a subject, or on a form's line "Name: …"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyser.labels import EntityLabel
from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, SURNAMES, TITLE_HEADS, is_place
from analyser.reading.page import EDGE, Page, Token, token_at
from analyser.reading.people.names import Name, read_name
from analyser.reading.people.recurrence import is_in_house
from analyser.reading.people.sightings import sighting
from analyser.reading.people.signatures import PLAIN_ORGANISATION
from analyser.reading.sightings import Sighting

_SEPARATORS = frozenset("-–—|/:;,(·")
_FIELDS = frozenset("name applicant candidate".split())
_BEFORE_FIELD = frozenset("full my applicant candidate 's".split())


def written_names(
    page: Page, known: Iterable[tuple[Name, Sighting]]
) -> Iterator[tuple[Name, Sighting]]:
    """The names that fill a part of the subject, or that a form's line gives.

    In a subject a full name has the label of the person known that shares a word with it; else it
    is the writer's, where no other full name is.
    """
    for name in _of_subject(page):
        label = _label(page, name, known)
        if label is not None:
            yield name, sighting(page, name, label, 0.9, "part of the subject")
    for name in _of_fields(page):
        yield name, sighting(page, name, "CANDIDATE", 0.95, "line of a form")


def _label(page: Page, name: Name, known: Iterable[tuple[Name, Sighting]]) -> EntityLabel | None:
    words = {token.low for token in page.tokens[name.first : name.last + 1]}
    full = False
    for person, seen in known:
        full = full or (seen.label == "CANDIDATE" and person.last > person.first)
        shared = (token.low in words for token in page.tokens[person.first : person.last + 1])
        if any(shared):
            return seen.label
    return None if full else "CANDIDATE"


def _of_subject(page: Page) -> Iterator[Name]:
    """Full names between the separators of a subject: "Follow-up – Marek Zieliński – welder"."""
    tokens = page.tokens
    for line in page.lines:
        section = tokens[line.start].section
        if section == "body":
            break
        if section != "subject":
            continue
        for index in line[1:]:
            if tokens[index - 1].text not in _SEPARATORS or not tokens[index].capital:
                continue
            name = read_name(page, index, trusted=True)
            if name is None or name.last == name.first or name.last >= line.stop:
                continue
            ended = name.last + 1 >= line.stop or tokens[name.last + 1].text in "-–—|/;,)·"
            words = [token for token in tokens[name.first : name.last + 1] if token.kind == "word"]
            if ended and _is_somebody(words) and not is_in_house(tokens, index):
                yield name


def _is_somebody(words: list[Token]) -> bool:
    """Whether the words are a person's rather than a firm's, a town's or a title's."""
    first, last = words[0], words[-1]
    given = first.low in FIRST_NAMES and first.low not in COMMON_WORDS
    family = last.low in SURNAMES and last.low not in COMMON_WORDS
    titled = any(word.low in TITLE_HEADS for word in words) and not (given and family)
    housed = any(word.low in PLAIN_ORGANISATION for word in words)
    placed = is_place(" ".join(word.low for word in words)) or is_place(last.low)
    plain = any(word.low in COMMON_WORDS and word.low not in SURNAMES for word in words)
    return given and not (titled or housed or placed or plain)


def _of_fields(page: Page) -> Iterator[Name]:
    """As in "Name: Lerato Mokoena", "Applicant: Lerato Mokoena"."""
    tokens = page.tokens
    for index in page.where(_FIELDS):
        before = token_at(tokens, index - 1)
        begins = before is EDGE or tokens[index].gap > 1 or before.low in _BEFORE_FIELD
        colon = token_at(tokens, index + 1).text == ":"
        if not begins or not colon or index + 2 >= len(tokens):
            continue
        name = read_name(page, index + 2, trusted=tokens[index + 2].capital)
        if name is None or tokens[name.first].gap > 1:
            continue
        if token_at(tokens, name.last + 1).gap > 1:
            yield name
