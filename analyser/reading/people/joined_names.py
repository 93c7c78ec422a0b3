"""The names that are greeted together: "Hi Ann, Bob and Mrs Roy"."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.companies.names import read_house
from analyser.reading.lexicon import FIRST_NAMES, HONORIFICS, SURNAMES, TITLE_HEADS, cue, fold
from analyser.reading.page import Page, Token, token_at
from analyser.reading.people.name_parts import PARTICLES
from analyser.reading.people.names import Name, read_name
from analyser.reading.titles.words import MODIFIERS

_GROUP = cue("greeting.group")
_NOBODY = _GROUP | cue("name.addressees")
_JOINERS = frozenset(("and", "&", "und", "et", "y", "/", "+", "n", "or"))
_GREETINGS = cue("greeting.greetings")
_INTRODUCING = frozenset("this it's its i'm im".split())
_SPEAKING = frozenset(("here", "speaking", "calling", "again"))
_GROUP_WORDS = 5
_OFFICE_WORDS = 30
"""So many words at most an office before a name is looked for in."""


def is_group(name: str) -> bool:
    """Whether what stands for a name is said of several, or of an office.

    >>> is_group("Interview panel"), is_group("hiring manager"), is_group("Amanda Crew")
    (True, True, False)
    """
    first, *others = map(fold, name.split() or [""])
    return [first, *others][-1] in _NOBODY and not (others and first in FIRST_NAMES)


def names_at(page: Page, index: int) -> Iterator[Name]:
    """The names joined by commas and "and" that begin at ``index``."""
    tokens = page.tokens
    index = _beside_group(page, index) or index
    name = _addressee(page, index)
    if name is None or (tokens[name.first].gap > 1 and name.first > index):
        return
    if _is_group(tokens, name):
        return
    if _speaks(tokens, name):
        caller = caller_after(page, name)
        if caller is not None:
            yield Name(name.first, caller - 1, name.honorific, name.listed)
        return
    yield name
    pending: list[Name] = []
    while (at := _next_name(tokens, name.last + 1)) is not None:
        joined = tokens[at - 1].text not in (",", "(")
        following = _addressee(page, at)
        if following and tokens[name.first].capital and not tokens[following.first].capital:
            following = None
        if following is None or _is_group(tokens, following) or _speaks(tokens, following):
            told = tokens[at].low in _GREETINGS or tokens[at].low in _INTRODUCING
            pending = pending if told else []
            break
        pending.append(following)
        name = following
        if joined or (tokens[at - 1].text == "(" and name.listed):
            yield from pending
            pending = []
    # names joined by commas alone count where the greeting ends with them
    after = name.last + 1
    if name.last > name.first and token_at(tokens, after).text == ".":
        return  # "Robbo, Leanne Schuster.": the writer
    while (behind := token_at(tokens, after)).kind == "mark" and behind.gap < 2:
        after += 1
    if behind.gap > 1 or behind.low in _GREETINGS or behind.low in _INTRODUCING:
        yield from pending


def _beside_group(page: Page, index: int) -> int | None:
    """As in "Dear Selection Panel and Mr Ito,": where a person is named after a group."""
    tokens = page.tokens
    for at in range(index, min(index + _GROUP_WORDS, len(tokens))):
        if (at > index and tokens[at].gap > 1) or tokens[at].low in _JOINERS:
            return None
        if tokens[at].low in _NOBODY and (following := _next_name(tokens, at + 1)) is not None:
            joined = tokens[following - 1].low in _JOINERS
            name = _addressee(page, following) if joined else None
            return following if name and (name.honorific or name.listed) else None
    return None


def _next_name(tokens: tuple[Token, ...], after: int) -> int | None:
    """Where a further name may begin, after ",", "and", ", or", "- or" and "("."""
    if token_at(tokens, after).gap > 1:
        return None
    mark, following = tokens[after].text, token_at(tokens, after + 1).low
    if (mark == "," and following in ("and", "&", "or")) or (mark in "-–—" and following == "or"):
        after += 1
    elif mark not in (",", "(") and tokens[after].low not in _JOINERS:
        return None
    return after + 1 if token_at(tokens, after + 1).gap < 2 else None


def caller_after(page: Page, name: Name) -> int | None:
    """As in "Hiya Dermot Jamie Rafferty here": where the writer's name begins in the run of two."""
    words = page.tokens[name.first : name.last + 1]
    for at in range(1, len(words)):
        later = words[at].low
        given = later in FIRST_NAMES and (at + 1 < len(words) or later not in SURNAMES)
        known = words[0].low in FIRST_NAMES or name.honorific or len(words) > at + 1
        if given and known:
            return name.first + at
    return None


def _addressee(page: Page, index: int) -> Name | None:
    """The name at ``index``, an office before it skipped: "Director Alvarez", not "Lord Mayor"."""
    tokens = page.tokens
    at = index
    while (
        at + 1 < min(len(tokens), index + _OFFICE_WORDS)
        and (_is_office(tokens[at]) or _ranks_office(tokens, at))
        and tokens[at + 1].gap < 2
    ):
        at += 1
        if tokens[at].text == "," and at + 1 < len(tokens) and tokens[at + 1].gap < 2:
            at += 1
    if _is_small_before_name(tokens, at):
        at += 1
    for ahead in range(at + 1, min(len(tokens), at + 5)):
        # "Dear Selection Committee Chair Dr. Rao,"
        if tokens[ahead].gap != 1 or not tokens[ahead - 1].capital:
            break
        if tokens[ahead].low in ("mr", "mrs", "ms", "dr", "prof", "professor"):
            at = ahead
            break
    name = read_name(page, at, trusted=True)
    if name is None:
        return None
    words = tokens[name.first : name.last + 1]
    return None if all(_is_office(word) for word in words) and not _is_formal(page, name) else name


def _is_small_before_name(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Hi anh Quang": a word of respect in lower case before a given name."""
    token, following = tokens[index : index + 1], tokens[index + 1 : index + 2]
    if not token or not following or token[0].capital or token[0].kind != "word":
        return False
    name = following[0].capital and following[0].gap == 1 and following[0].low in FIRST_NAMES
    return name and token[0].low not in PARTICLES


def _ranks_office(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Permanent Secretary Mwale"."""
    rank = tokens[index].capital and tokens[index].low in MODIFIERS
    return rank and tokens[index].low not in FIRST_NAMES and _is_office(tokens[index + 1])


def _is_office(token: Token) -> bool:
    known = token.low in FIRST_NAMES or token.low in HONORIFICS
    return token.capital and token.low in TITLE_HEADS and not known


def _is_formal(page: Page, name: Name) -> bool:
    """As in "Mr Cook", "Ms. Porter"."""
    before = [token.low for token in page.tokens[max(0, name.first - 2) : name.first]]
    return name.honorific and bool({"mr", "mrs", "ms", "miss", "mx", "dr"} & set(before))


def _is_group(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Hi Acme team" greets no person."""
    end = name.last + 1
    if not name.honorific and tokens[name.first].capital:
        end = max(end, read_house(tokens, name.first).end)
    after = token_at(tokens, end)
    return after.gap == 1 and after.low in _GROUP and not name.honorific


def _speaks(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Hi Naomi, Javier Montes here": the second name is the writer's."""
    after = tokens[name.last + 1 : name.last + 3]
    if not after:
        return False
    return after[0].low in _SPEAKING or [token.low for token in after] == ["this", "side"]
