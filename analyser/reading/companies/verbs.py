"""What an employer does: the verbs that follow its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyser.reading.companies.names import HouseName
from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, NAMES, NOT_NAMES, cue
from analyser.reading.page import Token, token_at
from analyser.reading.titles.words import is_head

_CLAUSES = cue("company.clauses")
_DECIDING = cue("company.deciding")
_DECISIONS = cue("company.decisions")
_GOING_ON = cue("company.going_on")
_HEAD_OF_CLAUSE = _CLAUSES | frozenset("and because but if since so that though".split())
_SEEMING = cue("company.seeming")
_ACTING = cue("company.acting")
_WORKPLACES = frozenset("company employer exactly firm kind place somewhere sort where".split())
_PLURAL = frozenset("are aren't have haven't were weren't want".split())
_ASKING = frozenset(
    "are can could did didn't do does doesn't had have if let may might shall should were will "
    "would".split()
)
_DERIVED = re.compile(r"(?:[ts]ion|ment|ness|ity|[ae]nce|ing|ship|ism|-in|-out|-up)s?$")
"""As in "Cancellation is free": common nouns that no list of words holds all of."""
_SUBJECT = frozenset("is has does grows makes went offers offered made".split())


def verb_after(tokens: tuple[Token, ...], name: HouseName) -> Iterator[tuple[float, str]]:
    """How far the verb after a name speaks for an employer, and why."""
    after = tokens[name.end]
    if after.low in ("is", "was", "seems") and any(
        token.low in _WORKPLACES for token in tokens[name.end + 1 : name.end + 6]
    ):
        yield 0.6, "where I would work"
    elif after.low in ("made", "offered", "is", "remains") and _is_other_offer(tokens, name.end):
        yield 0.6, "made an offer"
    elif _decides(tokens, name):
        yield 0.6, "decides"
    elif _are_many(tokens, name.first, name.end) and _is_firm(tokens, name):
        yield 0.45, "one name, many people"
    elif _has_its_own(tokens, name) and _is_firm(tokens, name):
        yield 0.5, "what is its own"
    elif after.low in _DECIDING and is_rare_run(tokens, name):
        yield 0.4, "does something"
    elif after.low in _SEEMING and (
        _is_lone_stranger(tokens, name) or (tokens[name.first].opens and is_rare_run(tokens, name))
    ):
        yield 0.6, "seems something"
    elif after.low in _ACTING and _is_lone_stranger(tokens, name):
        yield 0.55, "does something"
    elif after.low in _SUBJECT:
        yield 0.1, "subject"


def _are_many(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """As in "Threlkeld Askew are fair": a plural verb after one name tells of a firm."""
    if tokens[end].low not in _PLURAL or tokens[end].gap > 2 or not first:
        return False
    if tokens[first].opens:
        return True
    before = [token.low for token in tokens[max(0, first - 4) : first]]
    return before[-1] not in ("and", "&", ",", "or", "nor") and _ASKING.isdisjoint(before)


def _has_its_own(tokens: tuple[Token, ...], name: HouseName) -> bool:
    """As in "that Velogo bakes its own bread", "Velogo and its people"."""
    for token in tokens[name.end : name.end + 4]:
        if token.low == "its":
            return True
        if token.kind != "word" or token.gap > 2:
            break
    return False


def _is_firm(tokens: tuple[Token, ...], name: HouseName) -> bool:
    words = name.words(tokens)
    if not words or words[-1].low in COMMON_WORDS or is_head(words[-1]):
        return False
    if name.place or name.town:
        return False
    if len(words) > 1:
        return True
    alone = words[0]
    plain = alone.gap != 1 or alone.text.isupper() or alone.low.endswith("s")
    return not plain and is_stranger(alone)


def _is_lone_stranger(tokens: tuple[Token, ...], name: HouseName) -> bool:
    """As in "Kotug is": one word at the head of a clause that names nobody and no place."""
    first = tokens[name.first]
    if not first.opens and tokens[name.first - 1].low not in _HEAD_OF_CLAUSE:
        return False
    alone = name.size == 1 and len(first.text) > 3 and not first.text.isupper()
    alone = alone and not _DERIVED.search(first.low)
    return alone and is_stranger(first) and not (name.place or name.town) and not is_head(first)


def is_stranger(token: Token) -> bool:
    """Whether the word is neither an everyday one nor known as somebody's name."""
    plain = token.low in COMMON_WORDS or token.low in NOT_NAMES
    return not plain and token.low not in NAMES


def acts(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a verb in the third person follows: "how Canva thinks"."""
    after = token_at(tokens, index)
    if after.kind != "word" or after.capital:
        return False
    return after.low.endswith(("s", "n't")) or after.low in ("can", "does", "will", "could")


def goes_on(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Is Tidal still on track?", "Has Brax made up its mind?"."""
    after = token_at(tokens, index)
    if after.gap != 1 or after.kind != "word" or after.capital:
        return False
    return after.low in _GOING_ON or after.low.endswith("ed")


def _is_other_offer(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Lumaform made me an offer", "Tidewell is my first choice"."""
    ahead = [token.low for token in tokens[index + 1 : index + 5]]
    return "offer" in ahead or ahead[:2] == ["me", "the"] or ahead[:3] == ["my", "first", "choice"]


def _decides(tokens: tuple[Token, ...], name: HouseName) -> bool:
    """As in "whether Asali Bora has decided", "Has Drakensberg Agrochem made a decision"."""
    before = token_at(tokens, name.first - 1).low
    if before not in _CLAUSES and before not in ("has", "have", "had"):
        return False
    ahead = {token.low for token in tokens[name.end : name.end + 3] if token.gap < 2}
    alone = name.size == 1 and tokens[name.first].low in FIRST_NAMES
    return not alone and not name.place and bool(ahead & _DECISIONS)


def is_rare_run(tokens: tuple[Token, ...], name: HouseName) -> bool:
    """As in "Goldcrest North used to": several capitals that name neither a person nor a place."""
    words = name.words(tokens)
    known = any(word.low in FIRST_NAMES or is_head(word) for word in words)
    return len(words) > 1 and not known and not name.place and not name.town
