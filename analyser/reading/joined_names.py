"""The names that are greeted together: "Hi Ann, Bob and Mrs Roy"."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.company_names import read_house
from analyser.reading.lexicon import FIRST_NAMES, HONORIFICS, cue, word_list
from analyser.reading.names import Name, read_name
from analyser.reading.page import Page, Token
from analyser.reading.title_words import MODIFIERS

_GROUP = cue("greeting.group")
_JOINERS = frozenset(("and", "&", "und", "et", "y", "/", "+", "n"))
_SPEAKING = frozenset(("here", "speaking", "calling", "again"))
_OFFICES = word_list("title_heads") | frozenset(("commissioner", "headteacher"))
_OFFICE_WORDS = 30
"""So many words at most an office before a name is looked for in."""


def names_at(page: Page, index: int) -> Iterator[Name]:
    """The names joined by commas and "and" that begin at ``index``."""
    tokens = page.tokens
    name = _addressee(page, index)
    if name is None or (tokens[name.first].gap > 1 and name.first > index):
        return
    if _is_group(tokens, name) or _speaks(tokens, name):
        return
    yield name
    pending: list[Name] = []
    while True:
        after = name.last + 1
        if after >= len(tokens) or tokens[after].gap > 1:
            break
        comma = tokens[after].text == ","
        if comma and after + 1 < len(tokens) and tokens[after + 1].low in ("and", "&"):
            after += 1
        joined = tokens[after].low in _JOINERS
        if not (joined or comma) or after + 1 >= len(tokens) or tokens[after + 1].gap > 1:
            break
        following = _addressee(page, after + 1)
        if following and tokens[name.first].capital and not tokens[following.first].capital:
            following = None
        if following is None or _is_group(tokens, following) or _speaks(tokens, following):
            pending = []
            break
        pending.append(following)
        name = following
        if joined:
            yield from pending
            pending = []
    # names joined by commas alone count where the greeting ends with them
    after = name.last + 1
    while after < len(tokens) and tokens[after].kind == "mark" and tokens[after].gap < 2:
        after += 1
    if after >= len(tokens) or tokens[after].gap > 1:
        yield from pending


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


def _ranks_office(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Permanent Secretary Mwale"."""
    rank = tokens[index].capital and tokens[index].low in MODIFIERS
    return rank and tokens[index].low not in FIRST_NAMES and _is_office(tokens[index + 1])


def _is_office(token: Token) -> bool:
    known = token.low in FIRST_NAMES or token.low in HONORIFICS
    return token.capital and token.low in _OFFICES and not known


def _is_formal(page: Page, name: Name) -> bool:
    """As in "Mr Cook", "Ms. Porter"."""
    before = [token.low for token in page.tokens[max(0, name.first - 2) : name.first]]
    return name.honorific and bool({"mr", "mrs", "ms", "miss", "mx", "dr"} & set(before))


def _is_group(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Hi Acme team" greets no person."""
    end = name.last + 1
    if not name.honorific and tokens[name.first].capital:
        end = max(end, read_house(tokens, name.first).end)
    after = tokens[end] if end < len(tokens) else None
    return after is not None and after.gap == 1 and after.low in _GROUP and not name.honorific


def _speaks(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Hi Naomi, Javier Montes here": the second name is the writer's."""
    after = tokens[name.last + 1 : name.last + 3]
    if not after:
        return False
    return after[0].low in _SPEAKING or [token.low for token in after] == ["this", "side"]
