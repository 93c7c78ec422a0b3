"""A title as a sighting, and how far it reaches beyond its head noun."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    ORGANISATION,
    TOOLS,
    cue,
)
from analyser.reading.page import Token, token_at
from analyser.reading.people.name_marks import has_letters_after
from analyser.reading.sightings import Sighting
from analyser.reading.titles.levels import hours_end
from analyser.reading.titles.links import LINKS
from analyser.reading.titles.words import (
    DEPENDENT_HEADS,
    DETERMINERS,
    FIELDS,
    FOREIGN_LINKS,
    MODIFIERS,
    WEAK_HEADS,
    is_foreign_head,
    is_head,
)

_FIELD_LINKS = cue("title.field_links")
_FOREIGN_FIELD_LINKS = FOREIGN_LINKS | _FIELD_LINKS
_LONGEST_FIELD = 5
_MEETINGS = cue("title.weak_nouns") | frozenset(("conversation", "meeting", "chat", "call"))
_RELATIVES = frozenset(("which", "whom", "whose"))
_INSIDE = frozenset("and of in for to the de & la".split())
_NO_PRAISE = frozenset("guest harvest interest priest test request tempest".split())
_BEFORE_SHORT = frozenset("apprentice assistant intern lead student trainee".split())
_OTHERS = cue("title.others")
_NO_TITLES = cue("title.no_titles")


def title_sighting(
    tokens: tuple[Token, ...], first: int, end: int, score: float, *evidence: str
) -> Iterator[Sighting]:
    """The title, marks at its edges left out, unless it is too general to be one."""
    while first < end and tokens[first].kind in ("mark", "possessive"):
        first += 1
    while first < end and tokens[end - 1].kind == "mark" and tokens[end - 1].text not in (")", "%"):
        if end - 2 > first and hours_end(tokens, end - 3) == end:
            break  # "in Teilzeit, 30 Std."
        end -= 1
    if first >= end or tokens[first].low in DETERMINERS:
        return
    lettered = tokens[first].capital and has_letters_after(tokens[first:end])
    if lettered and tokens[first].low in FIRST_NAMES:
        return  # "Ann Lee RN"
    words = " ".join(token.low for token in tokens[first:end])
    generic = words in (_OTHERS if score < 0.8 else _NO_TITLES) or words in DEPENDENT_HEADS
    if not generic and not (end - first > 1 and _praises(tokens[first])):
        yield Sighting(tokens[first].start, tokens[end - 1].end, "JOB_TITLE", score, evidence)


def _praises(token: Token) -> bool:
    """As in "the kindest boss": a superlative before a word that may be anything."""
    low = token.low
    if not low.endswith(("est", "worst")) or token.capital:
        return False
    return low not in MODIFIERS and low not in _NO_PRAISE


def without_lower(tokens: tuple[Token, ...], first: int, head: int) -> int:
    """The beginning of a title in capitals: words in lower case before it are left out."""
    if not tokens[head].capital or tokens[head].text.isupper():
        return first
    for index in range(head - 1, first - 1, -1):
        token = tokens[index]
        small = token.kind == "word" and token.text.islower() and "-" not in token.text
        if small and token.low not in LINKS:
            return index + 1
    return first


def with_field(tokens: tuple[Token, ...], end: int, stop: int) -> int:
    """``end`` moved over "of Geography" and ", Engineering", which belong to the title."""
    if token_at(tokens, end + 1).low in _RELATIVES:
        return end  # "Pastry Chef for which we met"
    if end < stop and (tokens[end].low in _FIELD_LINKS or tokens[end].text == ","):
        return _without_house(tokens, end, _without_verb(tokens, end, stop))
    if is_foreign_head(tokens[end - 1]):
        return _foreign_field_end(tokens, end)
    named = end < stop and tokens[end].capital and tokens[end - 1].capital
    if named and tokens[end - 1].low in _BEFORE_SHORT and _is_short(tokens[end]):
        return end + 1  # "Trainee APT"
    taught = tokens[end - 1].text.isupper() and end < stop and tokens[end].low in TOOLS
    if named and (tokens[end].low in FIELDS or taught) and tokens[end - 1].low not in WEAK_HEADS:
        # "PGT Mathematics", "Policy Officer Fisheries & Oceans"
        more = end + 2 < stop and tokens[end + 1].text == "&" and tokens[end + 2].capital
        return end + 3 if more else end + 1
    return end


def _is_short(token: Token) -> bool:
    """Whether the token is an abbreviation: "ODP", "LGV"."""
    return token.text.isupper() and token.kind == "word" and 1 < len(token.text) < 6


def _without_verb(tokens: tuple[Token, ...], end: int, stop: int) -> int:
    """As in "Lecturer in Commerce held": what follows a field in capitals is none of it."""
    for index in range(end + 2, stop):
        word = tokens[index].kind == "word" and not tokens[index].capital
        if word and tokens[index - 1].capital and tokens[index].low not in _INSIDE:
            known = tokens[index].low in MODIFIERS or is_head(tokens[index])
            return stop if known and tokens[index].low not in _MEETINGS else index
    return stop


def _without_house(tokens: tuple[Token, ...], end: int, stop: int) -> int:
    """As in "Supervisor in Palm Court Hotel": the employer is no field."""
    last = tokens[stop - 1] if stop < len(tokens) else tokens[-1]
    saint = end + 1 < stop and tokens[end + 1].low in ("st", "saint")
    kind = last.low in ORGANISATION and last.low not in FIELDS
    taught = last.low.endswith("ing")  # "in Tiling and Plastering", "of Men's Tailoring"
    joined = taught and tokens[stop - 2].low == "and"
    house = last.capital and kind and stop - end > 2 and not joined
    named = end + 1 < stop and tokens[end + 1].low not in COMMON_WORDS
    named = named and tokens[end + 1].low not in MODIFIERS and tokens[end + 1].low not in FIELDS
    house_of = named and not taught and (house or tokens[end + 1].low in ORGANISATION)
    if tokens[end].low == "of" and house_of:
        return end  # "Warden of Fell House"
    return end if tokens[end].low in ("in", "at") and (house or saint) else stop


def _foreign_field_end(tokens: tuple[Token, ...], end: int) -> int:
    """As in "Directeur Achats", "Cheffe de Rang": the field follows in capitals or after a link."""
    first = end
    while end < len(tokens) and tokens[end].gap == 1 and end - first < _LONGEST_FIELD:
        token = tokens[end]
        following = token_at(tokens, end + 1)
        linked = following.kind == "word" and following.gap == 1
        if token.low == "in" and following.low not in FIELDS:
            break  # "Servicetechniker in Emden"
        if linked and token.low in _FOREIGN_FIELD_LINKS and tokens[end - 1].kind == "word":
            end += 2
        elif token.capital and token.low not in NOT_NAMES and token.low not in FIRST_NAMES:
            end += 1
        elif token.text == "&" and following.capital:
            end += 2
        else:
            break
    return end


def _is_capital_or_joins(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Finance & Accounts"."""
    joins = tokens[index].text == "&" and token_at(tokens, index + 1).capital
    return tokens[index].capital or (joins and tokens[index - 1].capital)


def with_region(tokens: tuple[Token, ...], end: int) -> int:
    """As in "Project Manager – Nordic Region": capitals after a dash."""
    dash = token_at(tokens, end)
    if dash.text not in ("-", "–", "—") or dash.gap != 1:
        return end
    last = end + 1
    while last < len(tokens) and tokens[last].gap == 1 and _is_capital_or_joins(tokens, last):
        field = tokens[last].low in MODIFIERS or tokens[last].low not in NOT_NAMES
        if not field or tokens[last].low in FIRST_NAMES or last > end + 5:
            return end
        last += 1
    return last if last > end + 1 else end
