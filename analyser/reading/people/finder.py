"""The people in a message: whom it is addressed to, who wrote it, and who else is named.

The place of a name decides before its shape: a greeting and a sign-off announce a name in any
script, in lower case, and where it is an everyday word ("Hi Will,"). Elsewhere the words beside
it, its capital and the list of given names are weighed against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from analyser.reading.layout import Layout
from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, HONORIFICS, SURNAMES, fold
from analyser.reading.page import Page, read_page
from analyser.reading.people.addressing import addressed
from analyser.reading.people.introductions import beside_addressee
from analyser.reading.people.letterheads import letterhead_names
from analyser.reading.people.mentions import mentioned, quoted_writers
from analyser.reading.people.name_marks import FAMILY_FIRST
from analyser.reading.people.name_parts import PARTICLES
from analyser.reading.people.names import Name
from analyser.reading.people.recurrence import mentioned_again
from analyser.reading.people.sightings import sighting
from analyser.reading.people.signing import signed
from analyser.reading.people.titled_names import (
    is_letters_behind,
    is_title,
    kept_title,
    without_titles,
)
from analyser.reading.people.written_names import written_names
from analyser.reading.sightings import Sighting, settle
from analyser.types import Entity, Evidence, Span

_FORMAL = frozenset("mr mrs ms miss mx dr prof professor doctor sir madam".split())
_GAELIC = frozenset("o mac nic ni ui".split())
_POLITE = frozenset(("sir", "madam", "ma'am"))
"""Said before a given name in much of the world, and hardly ever before a family name."""

_MET = re.compile(
    r"(?i)\b(?:interview(?:s|ed)?|met|meeting|spoke|talk(?:ed)?|conversation|chat(?:ted)?|call)\b"
    r"[^.?!\n]{0,60}\b(?:with|by) (?:\w{2,4}\.? )?$|\bi met (?:\w{2,4}\.? )?$"
)
_MET_ME = re.compile(
    r"(?i)(?:,? (?:who|that) (?:interviewed|met|spoke (?:to|with)|talked (?:to|with)|saw) me\b"
    r"|(?<=\w) for (?:the|my|our) (?:interview|talk|conversation|meeting|chat|call)\b)"
)
_REACH = 90
_HAN_OR_HANGUL = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]")
_WHOLE_NAME = re.compile(r"[\u3400-\u9fff]{2,3}|[\uac00-\ud7a3]{2,3}")


def find_people(text: str, layout: Layout) -> tuple[Entity, ...]:
    """Find every name in the writer's own part of ``text``.

    Returns:
        Entities of the labels INTERVIEWER, CANDIDATE and PERSON, sorted by start, without overlap
        and without honorifics. A later mention of a known person has the label of the first.
    """
    return settle(text, people_sightings(read_page(text, layout)))


def people_sightings(page: Page) -> tuple[Sighting, ...]:
    """The names on the page, with their evidence."""
    readers = addressed(page)
    callers = tuple(
        (name, sighting(page, name, "CANDIDATE", 0.95, "named beside the addressee"))
        for name in beside_addressee(page, [name for name, _ in readers])
    )
    known = (*readers, *_unless_in(callers, readers))
    known = (*known, *_unless_in(signed(page), known))
    if filed := tuple(written_names(page, known)):
        known = (*known, *_unless_in(filed, known))
    known = (*known, *_unless_in(letterhead_names(page, known), known))
    again = tuple(mentioned_again(page, known))
    known = (*known, *again)
    known = (*known, *_unless_in(quoted_writers(page), known))
    others = mentioned(page, _indexes(known))
    later = tuple(mentioned_again(page, (*known, *others)))
    return tuple(seen for _, seen in (*known, *others, *later))


def _unless_in(
    pairs: Iterable[tuple[Name, Sighting]], known: Iterable[tuple[Name, Sighting]]
) -> tuple[tuple[Name, Sighting], ...]:
    """The names that do not begin within one of those known."""
    taken = _indexes(known)
    return tuple(pair for pair in pairs if pair[0].first not in taken)


def _indexes(pairs: Iterable[tuple[Name, Sighting]]) -> frozenset[int]:
    return frozenset(i for name, _ in pairs for i in range(name.first, name.last + 1))


def first_name(name: str) -> str | None:
    """The given name within ``name``, or ``None`` where it cannot be known.

    "Chen Wei" may be a Chinese name in its own order or not, so neither word is taken.

    >>> first_name("Sara Chen"), first_name("Pham Quoc Anh"), first_name("Chen Wei")
    ('Sara', 'Anh', None)
    >>> first_name("Nguyen Van An")
    """
    given, _ = _parts(name)
    return given


def surname(name: str) -> str | None:
    """The family name within ``name``, particles included, or ``None`` where it cannot be known.

    >>> surname("Anneke van der Berg"), surname("Okafor"), surname("Sara")
    ('van der Berg', 'Okafor', None)
    """
    _, family = _parts(name)
    return family


def _parts(name: str) -> tuple[str | None, str | None]:
    """The given and the family name, each ``None`` where it cannot be known."""
    name, comma, rest = name.partition(", ")
    if comma and not is_letters_behind(rest):
        return rest, name  # "Dela Peña, Rodel", and not "Tom Bell, Jr."
    words = without_titles(name)
    if not words:
        return None, None
    if len(words) == 1:
        return _parts_of_one(words[0], titled=_is_formal(name))
    if words[0][0].islower() and len(words) < len(name.split()):
        return None, " ".join(words)  # "Ms van der Berg"
    first, last = fold(words[0]), fold(words[-1])
    own_script = bool(_HAN_OR_HANGUL.match(words[0]))
    family_first = first in SURNAMES or first in FAMILY_FIRST
    if own_script or (family_first and first not in FIRST_NAMES and last in FIRST_NAMES):
        return words[-1], words[0]
    if first in FAMILY_FIRST and (first not in FIRST_NAMES or last in FIRST_NAMES or "-" in last):
        return None, None
    family = next((i for i in range(1, len(words)) if words[i][0].islower()), len(words) - 1)
    return words[0], " ".join(words[family:])


def _is_formal(name: str) -> bool:
    """Whether a title that goes with the family name stands in it."""
    titles = [fold(word).strip(".") for word in name.split() if is_title(word)]
    return any(title in _FORMAL or title not in HONORIFICS for title in titles)


def _parts_of_one(word: str, *, titled: bool) -> tuple[str | None, str | None]:
    if _WHOLE_NAME.fullmatch(word):
        return word[1:], word[0]
    parts = fold(word).split("-")
    family = all(part in SURNAMES and part not in FIRST_NAMES for part in parts)
    return (None, word) if titled or family else (word, None)


def read_greeting(page: Page) -> Evidence:
    """Whether the greeting names the interviewer, and how.

    ``present``: by first name or full name ("Hi Sara,"); ``weak``: by title and surname only
    ("Dear Ms Chen,"); ``missing``: "Dear Hiring Manager", "Hi there", an unfilled placeholder.
    """
    greeted = [
        name for name, _ in addressed(page) if page.tokens[name.first].section != "letterhead"
    ]
    by_first_name = [name for name in greeted if _has_first_name(page, name)]
    spans = tuple(
        Span(page.tokens[name.first].start, page.tokens[name.last].end)
        for name in by_first_name or greeted
    )
    return Evidence("present" if by_first_name else "weak" if spans else "missing", spans)


def names_interviewer(page: Page, greeting: Evidence, people: Iterable[Entity]) -> Evidence:
    """The ``greeting`` where it names the interviewer, else ``weak`` where other words do.

    As in "my interview with Sara Chen".

    Args:
        page: the message, cut into words.
        greeting: what :func:`read_greeting` found in it.
        people: what :func:`find_people` found in it.
    """
    if greeting.spans:
        return greeting
    own = {token.start for token in page.tokens if token.section == "body"}
    outside = tuple(
        who.span
        for who in people
        if who.label == "INTERVIEWER"
        or (who.label == "PERSON" and who.start in own and _was_met(page.text, who))
    )
    return Evidence("weak" if outside else "missing", outside)


def _was_met(text: str, who: Entity) -> bool:
    """Whether the writer met them: "my interview with Sara Chen", "Sara, who interviewed me"."""
    before = _MET.search(text, max(0, who.start - _REACH), who.start)
    return before is not None or _MET_ME.match(text, who.end) is not None


def _has_first_name(page: Page, name: Name) -> bool:
    low = page.tokens[name.first].low
    family = _begins_surname(page, name)
    if not name.honorific or (name.last > name.first and not family):
        return True
    title = page.tokens[name.first - 1]
    if title.text == ".":
        title = page.tokens[name.first - 2]
    if title.low in _POLITE:
        return page.tokens[name.first].low in FIRST_NAMES
    if title.low in _FORMAL:
        return False
    # "Sister Joy" and "Reverend Lucille" are first names, "Professor Adams" is none
    known, family = low in FIRST_NAMES, family or low in SURNAMES
    return (known or not family) if kept_title(title.text) else (known and not family)


def _begins_surname(page: Page, name: Name) -> bool:
    """As in "Mrs de la Cruz", "Ms Ó Briain" and "Dr Al Rashid"; not in "Dr Al Green"."""
    low = page.tokens[name.first].low
    if low in _GAELIC:
        return True
    given = low in FIRST_NAMES and page.tokens[name.last].low in COMMON_WORDS
    return low in PARTICLES and not given
