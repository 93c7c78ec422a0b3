"""How far some words, and the words beside them, speak for a person's name."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    LEGAL_FORMS,
    NAMES,
    ORGANISATION,
    PLACES,
    SURNAMES,
    TITLE_HEADS,
    TOOLS,
    TOWNS,
    TRADES,
    WORD_NAMES,
    cue,
)
from analyser.reading.page import Page, Token, token_at
from analyser.reading.people.names import STREETS, Name
from analyser.reading.people.shape import POLITE_ENDING, is_abbreviation, is_caseless, shape

HOUSE_WORDS = ORGANISATION | LEGAL_FORMS
_EPITHETS = cue("person.epithets")
_HOUSES = (HOUSE_WORDS | STREETS) - SURNAMES | cue("person.houses") | cue("company.stopped")
_BESIDE = cue("person.beside")
_MEETING = cue("person.meeting")
_HALF_MEETING = cue("person.half_meeting")
_REACHED = cue("person.reached")
_GREETED = cue("person.greeted")
_WITH_OR_ASKED = cue("person.with") | {"did", "has", "does", "will"}
_ASKED = cue("person.asked")
_SAYS = cue("person.says")
_DOES = cue("person.does")
_RELATION = cue("person.relation")
_OWNED = cue("person.owned")
_HOUSE_NOUNS = cue("person.house_nouns")
_DESKS = cue("person.desks")
_EXPLAINING = frozenset(("who", "whom", "your", "my", "the", "one"))
_BELONGING = cue("company.belonging")
_ARTICLES = ("the", "a", "an")


def weigh_person(page: Page, name: Name) -> tuple[float, tuple[str, ...]]:
    """How likely these words are a person's name, and why."""
    tokens = page.tokens
    words = tokens[name.first : name.last + 1]
    last = words[-1].low
    if name.honorific and not is_before_house(tokens, name.last):
        return (0.0, ()) if last in TRADES else (0.93, ("honorific",))
    if "-" in last and POLITE_ENDING.search(words[-1].text):
        return 0.85, ("polite ending",)
    if is_abbreviation(page, words):
        return 0.0, ()
    full = len(words) > 1 and words[0].low in FIRST_NAMES and last in SURNAMES  # "Tom Baker"
    if (last in TITLE_HEADS and not full) or any(word.low in _HOUSES for word in words[1:]):
        return 0.0, ()
    if is_before_house(tokens, name.last):
        return 0.0, ()
    score, why = 0.0, []
    for points, reason in (
        *shape(words),
        *_cues_before(tokens, with_epithet(page, name)),
        *_cues_after(tokens, name),
        *_doubts(tokens, name),
    ):
        score += points
        why.append(reason)
    return score, tuple(why)


def is_before_house(tokens: tuple[Token, ...], last: int) -> bool:
    """As in "Guru Harkrishan Public School": the capitals go on to a kind of house."""
    for token in tokens[last + 1 : last + 3]:
        if token.gap != 1 or not token.capital:
            return False
        if token.low in _HOUSES:
            return True
    return False


def with_epithet(page: Page, name: Name) -> Name:
    """As in "Big Stan": a capitalised epithet belongs to the name."""
    before = token_at(page.tokens, name.first - 1)
    small = before.opens and before.low not in ("big", "wee")
    if before.capital and not small and before.low in _EPITHETS:
        return Name(name.first - 1, name.last, name.honorific, name.listed)
    return name


def _cues_before(tokens: tuple[Token, ...], name: Name) -> Iterator[tuple[float, str]]:
    if not name.first:
        return
    before, earlier = tokens[name.first - 1].low, token_at(tokens, name.first - 2).low
    first = tokens[name.first]
    listed = first.low in NAMES or name.last > name.first
    before_that = token_at(tokens, name.first - 3).low
    if before in ("and", "&", "+", "n", ",") and earlier in _BESIDE:
        yield 0.7 if before != "," else 0.45, "named beside the reader"
    elif before == "to" and earlier == "and" and before_that in _BESIDE:
        yield 0.6, "named beside the reader"
    elif before in ("with", "to", "by") and earlier in _MEETING:
        yield 0.45 if listed or earlier not in _HALF_MEETING else 0.25, "met or spoken with"
    elif before == "for" and earlier in _ASKED:
        yield 0.45, "asked for"
    elif before == "to" and (earlier in _GREETED or earlier == "and"):
        yield 0.5, "sent greetings"
    elif before in _REACHED and before != "with":
        yield 0.45, "met or addressed"
    elif before in ("my", "our", "your"):
        # "my German" is a tongue
        yield -0.5 if first.low in TOOLS else 0.4 if first.low in FIRST_NAMES else 0.0, "ours"
    elif before in ("or", "nor") and earlier in _BESIDE:
        yield 0.6, "named beside the reader"
    elif before in _RELATION or before in TITLE_HEADS or before == ",":
        yield from _after_office(earlier if before == "," else before, listed=listed)
    elif before in _WITH_OR_ASKED and first.low in FIRST_NAMES:
        yield 0.15, "preposition or question"
    elif before in ("that", "as", "when", "what", "how") and _says(tokens, name):
        yield 0.1, "clause"


def _after_office(office: str, *, listed: bool) -> Iterator[tuple[float, str]]:
    """As in "my mate Hōne", "our Plant Manager, Ed Sorensen"."""
    if office in _RELATION:
        yield 0.4, "named after a relation"
    elif office in TITLE_HEADS:
        yield 0.4 if listed else 0.25, "named after an office"


def _shows(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Keisha in registration showed me"."""
    desk = tokens[name.last + 2 : name.last + 4]
    return len(desk) == 2 and not desk[0].capital and desk[1].low in _SAYS


def _says(tokens: tuple[Token, ...], name: Name) -> bool:
    after = token_at(tokens, name.last + 1)
    return after.low in _SAYS and after.gap in (1, 2)


def _cues_after(tokens: tuple[Token, ...], name: Name) -> Iterator[tuple[float, str]]:
    after, further = token_at(tokens, name.last + 1), token_at(tokens, name.last + 2).low
    if after.gap > 2:
        return
    first = tokens[name.first]
    listed = first.low in FIRST_NAMES
    if after.low in _SAYS:
        yield _saying(first, after.low, further), "somebody who speaks or shows"
    elif after.low in ("from", "in", "at") and (further in _DESKS or _shows(tokens, name)):
        yield 0.45 if listed else 0.25, "of a department"
    elif after.low in ("at", "from") and listed and _is_capital(tokens, name.last + 2):
        yield 0.3, "of a house"
    elif after.low in ("and", "&") and further in ("i", "you", "yourself", "me"):
        yield 0.4 if listed or tokens[name.first].opens else 0.0, "named beside the reader"
    elif after.low == "who" or (after.text == "," and further in _EXPLAINING):
        yield 0.3, "explained"
    elif after.low in _DOES:
        doubtful = not listed or (after.low == "and" and first.low in WORD_NAMES)
        yield 0.15 if doubtful else 0.3, "somebody who does"
    elif after.kind == "possessive":
        owns = further in _OWNED or further in TITLE_HEADS
        yield 0.4 if owns else -0.5 if further == "day" else 0.05, "possessive"
    elif listed and after.kind == "word" and not after.capital and after.low.endswith("s"):
        # after a preposition comes no subject: "with Roman capitals"
        led = token_at(tokens, name.first - 1).low in _WITH_OR_ASKED
        yield 0.0 if led else 0.1, "verb in the third person"
    elif listed and after.text == "," and token_at(tokens, name.first - 1).text == ",":
        yield 0.1, "between commas"
    elif after.low in _HOUSE_NOUNS:
        yield -0.5, "name of a house"


def _saying(first: Token, verb: str, further: str) -> float:
    """How far a verb of saying tells a person: "Lumaform made me an offer" is of a firm."""
    rare = first.low not in FIRST_NAMES and first.low not in COMMON_WORDS
    if rare and (further == "me" or verb == "made"):
        return 0.2
    return 0.55 if rare else 0.45


def _is_capital(tokens: tuple[Token, ...], index: int) -> bool:
    return token_at(tokens, index).capital and tokens[index].gap == 1


def _doubts(tokens: tuple[Token, ...], name: Name) -> Iterator[tuple[float, str]]:
    first = tokens[name.first]
    before, earlier = token_at(tokens, name.first - 1), token_at(tokens, name.first - 2).low
    phrase = " ".join(token.low for token in tokens[name.first : name.last + 1])
    if first.opens and first.low not in FIRST_NAMES:
        yield -0.15, "first word of a sentence"
    full = name.last > name.first and first.low in FIRST_NAMES
    full = full and tokens[name.last].low in SURNAMES
    if phrase in PLACES or before.low in ("in", "of", "near"):
        owner = full and before.low == "of" and earlier not in _BELONGING
        yield -0.2 if owner else -0.5, "place"
    if (phrase in TOWNS and not _says(tokens, name)) or _is_on_the_road(tokens, name):
        yield -0.5, "town"
    if not name.first or before.section != first.section:
        return
    if before.kind == "number" and first.gap == 1:
        yield -0.5, "after a number"
    if _is_partner(tokens, name):
        yield -0.3, "one of a firm's names"
    if before.text in ('"', "“") or before.low == "as":
        yield -0.2, "quoted"
    if before.text == "(" and is_caseless(first):
        yield -0.6, "the same name in another script"
    if before.low in ("at", "join", "joining") or (before.low == "down" and earlier == "turned"):
        yield -0.5, "place of work"
    elif before.low in _ARTICLES or (before.low == "your" and first.low not in FIRST_NAMES):
        yield -0.4, "article"
    elif earlier in _ARTICLES and not (
        before.capital or before.low in _RELATION or before.low in TITLE_HEADS
    ):
        yield -0.4, "article"  # "the old Roland"
    if before.capital and first.gap == 1 and not before.opens and before.low not in _EPITHETS:
        yield -0.4, "tail of a longer run of capitals"


def _is_partner(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Garrowby & Kelly", "Ashby, Raines & Cole": beside what is nobody's given name."""
    before = tokens[max(0, name.first - 2) : name.first]
    after = tokens[name.last + 1 : name.last + 4]
    if len(after) == 3 and after[0].text == "," and after[2].text == "&":
        after = (after[2], after[1])
    joined = (after[:2], before[::-1])
    return any(
        len(pair) == 2
        and pair[0].text == "&"
        and pair[1].capital
        and pair[1].low not in FIRST_NAMES
        for pair in joined
    )


def _is_on_the_road(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "from Minna to Bida", "Longreach to Winton"."""
    before, after = (
        tokens[max(0, name.first - 2) : name.first],
        tokens[name.last + 1 : name.last + 3],
    )
    comes = len(before) == 2 and before[1].low == "to" and before[0].capital and not before[0].opens
    goes = len(after) == 2 and after[0].low == "to" and after[1].capital
    return comes or (goes and bool(before) and before[-1].low in ("from", "between"))
