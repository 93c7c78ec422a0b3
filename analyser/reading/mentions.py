"""Other people who are mentioned, and later mentions of people already known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyser.labels import EntityLabel
from analyser.reading.addressing import sighting
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    PLACES,
    SURNAMES,
    TOWNS,
    WORD_NAMES,
    word_list,
)
from analyser.reading.names import STREETS, Name, is_honorific, read_name
from analyser.reading.page import Page, Token
from analyser.reading.sightings import Sighting

_TITLE_HEADS = word_list("title_heads")
_ORGANISATION = word_list("organisation_words") | word_list("legal_forms")
_HOUSES = (_ORGANISATION | STREETS) - SURNAMES | frozenset("street road lane house hospital".split())
_BESIDE_YOU = frozenset(("you", "yourself", "me", "her", "him", "them", "us", "he", "she", "colleague"))
_MET = frozenset(
    "met meet meeting saw seeing interviewed spoke speak speaking talked talk chatted chat called "
    "thank thanks told asked ask tell watching email emailed contact contacted know knew greet "
    "remember see joined shadowed helped heard introduce introduced".split()
)
_WITH = frozenset("with by both from including via and".split())
_SAYS = frozenset(
    "asked said told mentioned showed described explained suggested raised wanted called thought "
    "says gave shared offered emailed wrote interviewed who has had was is from led leads will would "
    "introduced walked took made knows knew came remembered promised advised recommended "
    "conducted did does works sent spoke talked put let asks kindly also".split()
)
_RELATION = frozenset(
    "manager supervisor boss teacher foreman colleague friend lead director referee mentor tutor "
    "assistant colleagues chief head professor supervisor coach partner brother sister your "
    "big old young little".split()
)
_GREETED = frozenset(
    "hi hello hey regards best thanks thank congratulations congrats love cheers grateful kudos too "
    "shoutout shout-out greetings wishes thankful hug spoke speak talk talked listening introduced "
    "spoken speaking talking chatted".split()
)
_EMPLOYING = frozenset("at join joining".split())
_CERTAIN = 0.6
_DOUBTFUL = 0.4


def mentioned(page: Page, taken: frozenset[int]) -> tuple[tuple[Name, Sighting], ...]:
    """People other than the writer and the addressees, by cue, shape and list.

    ``taken`` holds the token indexes that belong to people found before.
    """
    found: list[tuple[Name, Sighting]] = []
    doubtful: list[Name] = []
    skip_to = 0
    ends = set(taken)
    for index, token in enumerate(page.tokens):
        if index < skip_to or index in taken or token.kind != "word":
            continue
        if token.section in ("header", "closing", "letterhead"):
            continue
        if not (token.capital or (page.lower and _is_lower_name(page, index))):
            continue
        name = read_name(page, index, trusted=_is_marked(page, index))
        if name is None or name.first in taken:
            continue
        score, evidence = _weigh(page, name)
        if score > 0 and _is_in_row(page, name, ends):
            score, evidence = score + 0.35, (*evidence, "in a row of names")
        if score >= _CERTAIN:
            name = _with_epithet(page, name)
            found.append((name, sighting(page, name, "PERSON", min(score, 0.95), *evidence)))
            skip_to = name.last + 1
            ends.add(name.last)
        elif score > _DOUBTFUL:
            doubtful.append(name)
    starts = {name.first for name, _ in found}
    for name in doubtful:
        if name.last + 2 in starts and page.tokens[name.last + 1].low in (",", "and", "&"):
            found.append((name, sighting(page, name, "PERSON", 0.7, "in a row of names")))
    return tuple(found)


def _is_in_row(page: Page, name: Name, ends: set[int]) -> bool:
    """ "Priti, Bartosz and …": a name stands before the comma."""
    before = page.tokens[name.first - 1] if name.first else None
    joined = before is not None and (before.text in (",", "&") or before.low == "and")
    return joined and name.first - 2 in ends and page.tokens[name.first].capital


def _is_lower_name(page: Page, index: int) -> bool:
    low = page.tokens[index].low
    return is_honorific(page, index) or (
        low in FIRST_NAMES and low not in COMMON_WORDS and low not in WORD_NAMES
    )


def _is_marked(page: Page, index: int) -> bool:
    before = page.tokens[index - 1].low if index else ""
    low = page.tokens[index].low
    return before in ("and", "with") and low in FIRST_NAMES


def _weigh(page: Page, name: Name) -> tuple[float, tuple[str, ...]]:
    """How likely these words are a person's name, and why."""
    tokens = page.tokens
    first, last = tokens[name.first], tokens[name.last]
    before = tokens[name.first - 1] if name.first else None
    after = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    words = tokens[name.first : name.last + 1]
    if name.honorific:
        trade = last.low in _TITLE_HEADS and last.low not in SURNAMES and last.low not in FIRST_NAMES
        return (0.0, ()) if trade else (0.93, ("honorific",))
    if last.low in _TITLE_HEADS or any(word.low in _HOUSES for word in words[1:]):
        return 0.0, ()
    score, why = 0.0, []
    for points, reason in (*_shape(words), *_cues_before(tokens, name, before), *_cues_after(after)):
        score += points
        why.append(reason)
    if first.opens and first.low not in FIRST_NAMES:
        score -= 0.3
    phrase = " ".join(word.low for word in words)
    if phrase in PLACES or (before is not None and before.low in ("in", "of")):
        score -= 0.5
    if phrase in TOWNS or _is_on_the_road(tokens, name):
        score -= 0.4
    if before is not None and before.capital and before.gap and first.gap == 1 and not before.opens:
        score -= 0.4  # the tail of a longer run of capitals
    return score, tuple(why)


def _shape(words: tuple[Token, ...]) -> Iterator[tuple[float, str]]:
    first = words[0]
    if first.low in FIRST_NAMES:
        weak = first.low in WORD_NAMES or first.low in COMMON_WORDS
        yield (0.25, "word that is also a name") if weak else (0.5, "given name")
        if len(words) > 1 and words[1].low in SURNAMES:
            yield 0.3, "family name"
    if not first.text.isascii() and first.text.isalpha() and not first.text[0].islower():
        yield 0.1, "foreign letters"
    if len(words) > 1 and all(word.low not in COMMON_WORDS for word in words):
        yield 0.1, "two capitals"


def _cues_before(
    tokens: tuple[Token, ...], name: Name, before: Token | None
) -> Iterator[tuple[float, str]]:
    if before is None:
        return
    earlier = tokens[name.first - 2] if name.first > 1 else None
    if before.low in ("and", "&") and earlier is not None and earlier.low in _BESIDE_YOU:
        yield 0.7, "named beside the reader"
    elif before.low in _MET or (before.low in _WITH and earlier is not None and earlier.low in _MET):
        yield 0.45, "met or spoken with"
    elif before.low == "to" and earlier is not None and earlier.low in _GREETED:
        yield 0.5, "sent greetings"
    elif before.low in _RELATION or (
        before.text == "," and earlier is not None and earlier.low in _RELATION
    ):
        yield 0.4, "named after a relation"
    elif before.low in _WITH or before.low == "to":
        yield 0.15, "preposition"
    elif before.low in _EMPLOYING:
        yield -0.5, "place of work"
    elif before.low in ("the", "a", "an"):
        yield -0.4, "article"


def _cues_after(after: Token | None) -> Iterator[tuple[float, str]]:
    if after is None:
        return
    if after.low in _SAYS and after.gap == 1:
        yield 0.35, "somebody who says or does"
    elif after.kind == "possessive":
        yield 0.05, "possessive"
    elif after.low in ("team", "office", "group", "role", "position", "job", "interview"):
        yield -0.5, "name of a house"


def _is_on_the_road(tokens: tuple[Token, ...], name: Name) -> bool:
    """ "from Minna to Bida", "Longreach to Winton"."""
    before, after = tokens[max(0, name.first - 2) : name.first], tokens[name.last + 1 : name.last + 3]
    comes = len(before) == 2 and before[1].low == "to" and before[0].capital and not before[0].opens
    goes = len(after) == 2 and after[0].low == "to" and after[1].capital
    return comes or (goes and bool(before) and before[-1].low in ("from", "between"))


def _with_epithet(page: Page, name: Name) -> Name:
    """ "Big Stan": a capitalised epithet belongs to the name."""
    before = page.tokens[name.first - 1] if name.first else None
    if before and before.capital and not before.opens and before.low in ("big", "wee", "old", "little"):
        return Name(name.first - 1, name.last, name.honorific, name.listed)
    return name


def mentioned_again(
    page: Page, known: Iterable[tuple[Name, Sighting]]
) -> Iterator[tuple[Name, Sighting]]:
    """Later mentions of people already found, by any part of their name; they keep their label."""
    tokens = page.tokens
    owners: dict[str, EntityLabel] = {}
    taken: set[int] = set()
    for name, seen in known:
        taken.update(range(name.first, name.last + 1))
        for index in range(name.first, name.last + 1):
            token = tokens[index]
            if token.kind == "word" and len(token.text) > 1 and (index == name.first or token.capital):
                owners.setdefault(token.low, seen.label)
    index = 0
    while index < len(tokens):
        token = tokens[index]
        label = owners.get(token.low)
        if label is None or index in taken or not _names_again(page, index):
            index += 1
            continue
        last = index
        while last + 1 < len(tokens) and last + 1 not in taken and _continues(tokens, last + 1, owners):
            last += 1
        name = Name(index, last, honorific=False, listed=token.low in FIRST_NAMES)
        yield name, sighting(page, name, label, 0.8, "named before")
        index = last + 1


def _names_again(page: Page, index: int) -> bool:
    """Whether a word that is part of a known name is that name here, and not an everyday word."""
    tokens = page.tokens
    token = tokens[index]
    if token.kind != "word":
        return False
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    called = (before is None or before.kind == "mark") and (after is None or after.kind == "mark")
    everyday = token.low in WORD_NAMES or token.low in NOT_NAMES or token.low in COMMON_WORDS
    if not token.capital:
        return page.lower and (called or not everyday)
    if token.low in NOT_NAMES and before is not None and before.kind in ("number", "word"):
        # "in May", "on 12 May", "the April review"
        return before.low in ("and", "with", "thanks", "thank", "hi", "dear", "is", "it's")
    return called or not (token.opens and everyday)


def _continues(tokens: tuple[Token, ...], index: int, owners: dict[str, EntityLabel]) -> bool:
    token = tokens[index]
    if token.gap != 1 or token.kind != "word" or not token.capital:
        return False
    if token.low in owners:
        return True
    # a family name not given before: "it's Nathan here, Nathan Oduya"
    plain = token.low in NOT_NAMES or token.low in PLACES or token.low in _ORGANISATION
    return not plain and (token.low in SURNAMES or token.low not in COMMON_WORDS)
