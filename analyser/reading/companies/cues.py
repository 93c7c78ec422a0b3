"""How far a run of capitals, and the words beside it, speak for an organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyser.reading.companies.doubts import (
    KINDS,
    LOCAL,
    OFFICES,
    doubts,
    is_said_what,
    surroundings,
)
from analyser.reading.companies.everyday import is_work
from analyser.reading.companies.names import HouseName
from analyser.reading.companies.prepositions import PREPOSITIONS
from analyser.reading.companies.verbs import acts, goes_on, is_rare_run, is_stranger, verb_after
from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    EMPLOYERS,
    FIRST_NAMES,
    PLACES,
    cue,
    fold,
    is_place,
)
from analyser.reading.page import Page, Token, token_at
from analyser.reading.sightings import LEAST
from analyser.reading.titles.words import is_head

# "Regenbogenhaus", "Textilmuseum", "Solgården": written in one word in German and the North
_COMPOUND = re.compile(
    r".{4,}(?:museum|haus|klinik|spital|sykehus|sjukhus|verein|verlag|schule|skole|garden|garten|"
    r"werke|theater|sykehjem|hjemmet|hemmet|apotheke|brauerei|backerei)$"
)

_JOINING = frozenset("join joining joined rejoin".split())
_LEAVING = cue("company.leaving")
_BRINGING = cue("company.bringing")
_SITES = cue("company.sites")
_KINDS_APART = KINDS - LOCAL
_DETERMINERS = frozenset("the a an my our this that your".split())
_SHIP_WORDS = cue("company.ship_words")
_CLAUSES = cue("company.clauses")
_NAMING = cue("company.naming")
_DEPARTMENTS = cue("company.departments")
AFTER_NAME = cue("company.after_name")
_OWNED = AFTER_NAME | cue("company.owned")
_GREETED_GROUP = cue("company.greeted_group")
IN_A_ROW = 0.35
"""What it adds to stand beside an employer found before: "Acme and Harlan Foods"."""


def weigh_company(page: Page, name: HouseName) -> tuple[float, tuple[str, ...]]:
    """How likely these capitals are an organisation, and why; zero where too little speaks for it.

    Most capitals are none, so what speaks against one is heard only while it may still stand.
    """
    tokens = page.tokens
    score, why = 0.0, []
    for points, reason in (
        *_form(page, name),
        *_cues_before(tokens, name),
        *_cues_after(tokens, name),
        *_ship(page, name),
    ):
        score += points
        why.append(reason)
    for against in (doubts(page, name), surroundings(tokens, name)):
        if score + IN_A_ROW < LEAST and not is_said_what(tokens, name):
            return 0.0, ()
        for points, reason in against:
            score += points
            why.append(reason)
    return score, tuple(why)


def _form(page: Page, name: HouseName) -> Iterator[tuple[float, str]]:
    tokens = page.tokens
    first = tokens[name.first]
    if fold(page.text[first.start : tokens[name.end - 1].end]) in EMPLOYERS:
        yield 0.6, "known employer"
    if name.legal:
        yield 0.7, "legal form"
    if name.organisation:
        yield 0.45, "kind of organisation"
    if name.ampersand:
        yield _partnership(tokens[name.first : name.end]), "ampersand"
    if name.domain:
        yield 0.45, "domain"
    if name.size < 3 and is_stranger(first):
        yield from _short_form(tokens[name.first : name.end])
    if name.camel:
        yield 0.25, "a capital inside"
    if name.size == 1 and len(first.text) > 2 and first.text.isupper():
        yield 0.2, "initials"
    if first.low in ("st", "saint") and name.size > 1:
        yield 0.2, "named after a saint"
    if tokens[name.end - 1].kind == "possessive":
        yield 0.2, "shop named for its owner"
    if name.size > 1 and not first.opens and first.low not in FIRST_NAMES:
        yield 0.1, "several capitals"
    if name.size > 1 or (first.low not in COMMON_WORDS and first.low not in FIRST_NAMES):
        yield 0.15, "no everyday word"


def _short_form(words: tuple[Token, ...]) -> Iterator[tuple[float, str]]:
    if len(words[0].low) > 8 and _COMPOUND.match(words[0].low):
        yield 0.45, "compound of a kind of house"
    if len(words) == 2 and len(words[1].text) > 3 and words[1].low in PLACES:
        yield 0.2, "its branch in a country"


def _partnership(words: tuple[Token, ...]) -> float:
    """More for "Castellano & Pryor" than for "Concert & Home"."""
    named = [word for word in words if word.kind == "word"]
    if all(word.low in COMMON_WORDS for word in named):
        return 0.2
    known = any(word.low in COMMON_WORDS or word.low in FIRST_NAMES for word in named)
    return 0.35 if known or any(is_head(word) for word in named) else 0.55


def _cues_before(tokens: tuple[Token, ...], name: HouseName) -> Iterator[tuple[float, str]]:
    index = name.first - 1
    if index < 0 or tokens[name.first].gap > 2:
        return
    while index > 0 and tokens[index].low in ("the", "your", "our", "my", "here", '"', "“"):
        index -= 1
    cue = tokens[index].low
    earlier = token_at(tokens, index - 1).low
    asks = cue in ("is", "has", "does", "did") and (
        tokens[index].opens or tokens[index - 1].kind == "mark"
    )
    if (cue in _CLAUSES and acts(tokens, name.end)) or (asks and goes_on(tokens, name.end)):
        yield 0.35, "how it does"
    elif cue in _LEAVING or _is_turned_down(tokens, name, index):
        yield 0.5, "left or turned down"
    elif cue in _JOINING:
        yield 0.8, "join"
    elif cue in ("at", "@"):
        placed = earlier in _SITES and name.size < 3
        yield 0.2 if placed else 0.8 if _is_of_work(tokens, index) else 0.6, "at"
    elif cue == "to":
        near = {token.low for token in tokens[max(0, index - 6) : index]}
        served = index > 0 and is_head(tokens[index - 1]) and is_rare_run(tokens, name)
        yield (0.4 if served or near & _BRINGING else 0.15), "brought to"
    elif cue in ("choose", "chose"):
        yield 0.35, "chosen"
    elif _is_said_to_be_a_house(tokens, name, index):
        yield 0.4, "named after what it is, or where I work"
    elif cue in _NAMING or (cue == "that" and acts(tokens, name.end)):
        yield 0.3, "named"
    else:
        yield from _after_preposition(tokens, name, index)


def _is_of_work(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether work is named just before the preposition at ``index``: "the nurse post at"."""
    return not tokens[index].opens and any(map(is_work, tokens[max(0, index - 2) : index]))


def _ship(page: Page, name: HouseName) -> Iterator[tuple[float, str]]:
    """As in "the relief job on the Morning Gannet", in a message about a crew."""
    tokens = page.tokens
    before = name.first - 1
    if token_at(tokens, before).low == "the":
        before -= 1
    if token_at(tokens, before).low not in ("on", "aboard", "onboard"):
        return
    words = name.words(tokens)
    if len(words) < 2 or page.places.keys().isdisjoint(_SHIP_WORDS):
        return
    other = any(is_head(word) or word.low in CALENDAR for word in words)
    if not other and not is_place(words[0].low):
        yield 0.4, "on board"


def _is_turned_down(tokens: tuple[Token, ...], name: HouseName, index: int) -> bool:
    """As in "I turned down Velogo", "I turned Velogo down"."""
    if tokens[index].low == "down":
        return token_at(tokens, index - 1).low.startswith("turn")
    return tokens[index].low.startswith("turn") and token_at(tokens, name.end).low == "down"


def _is_said_to_be_a_house(tokens: tuple[Token, ...], name: HouseName, index: int) -> bool:
    """As in "the joinery Tarnowex", "In Talisay Health Unit I ran"."""
    if tokens[index].low in _KINDS_APART:
        called = token_at(tokens, index - 1).low in _DETERMINERS
        return called and is_stranger(tokens[name.first])
    ahead = tokens[name.end : name.end + 2]
    acting = any(token.low == "i" for token in ahead) and ahead[0].low in ("i", ",")
    several = name.size > 2 and is_rare_run(tokens, name)
    return tokens[index].low == "in" and tokens[index].opens and acting and several


def _is_about(tokens: tuple[Token, ...], first: int) -> bool:
    return token_at(tokens, first - 1).low in ("about", "regarding", "concerning", "re")


def _after_preposition(
    tokens: tuple[Token, ...], name: HouseName, index: int
) -> Iterator[tuple[float, str]]:
    cue = tokens[index].low
    preposition = PREPOSITIONS.get(cue)
    if preposition is None:
        return
    work = _is_of_work(tokens, index)
    told = preposition.is_told(token_at(tokens, index - 1).low, work=work)
    yield preposition.told if told else preposition.bare, preposition.reason or cue
    if preposition.rare is not None and is_rare_run(tokens, name):
        yield 0.3 if work else preposition.rare, "rare " + cue


def _cues_after(tokens: tuple[Token, ...], name: HouseName) -> Iterator[tuple[float, str]]:
    after, further = token_at(tokens, name.end), token_at(tokens, name.end + 1).low
    if after.gap > 1:
        return
    if after.low in OFFICES and not (name.place or name.town):
        return
    if after.low in ("team", "group") and further in ("at", "with", "within"):
        yield -0.6, "department"
    elif after.low in LOCAL and not (name.organisation or name.legal or name.ampersand):
        yield -0.35, "a place of theirs"
    elif after.low in AFTER_NAME:
        greeted = tokens[name.first].section == "greeting" and after.low in _GREETED_GROUP
        yield 0.7 if greeted else 0.35, "name of a " + after.low
    elif after.kind == "possessive":
        strange = is_stranger(tokens[name.first])
        known = 0.55 if strange and tokens[name.first].opens else 0.4
        owned = known if further in _OWNED else -0.3 if further in LOCAL else 0.1
        yield owned, "possessive"
    elif after.text == "," and further in ("our", "my") and _is_about(tokens, name.first):
        yield 0.4, "about a house, our interview"
    elif after.low in _DEPARTMENTS:
        yield -0.6, "department"
    else:
        yield from verb_after(tokens, name)
    if after.capital and is_head(after):
        yield -0.6, "title"
