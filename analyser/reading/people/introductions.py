"""The writer's own name where it is said: "my name is", "it's … again", "… calling"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, NOT_NAMES, PLACES, TRADES, cue
from analyser.reading.page import Page, Token, token_at
from analyser.reading.people.names import STREETS, Name, read_name
from analyser.reading.people.signatures import PLAIN_ORGANISATION

_SPEAKING = frozenset(
    "here speaking calling callin again ringing ringin phoning phonin signing".split()
)
_SPEAKING_AFTER = (("this", "side"), ("at", "this"), ("on", "the"))
_AFTER_INTRODUCTION = _SPEAKING | frozenset(
    (
        *(",", "from", "and", "the", "i", "who", "just", "at", "on", "with", "down", "over", "in"),
        *("bye", "following", "checking", "writing", "reaching", "getting", "dropping", "touching"),
    )
)
_BEFORE_CALLER = frozenset(("got", "with", "from", "have", "just"))
_NO_SPEECH = ("header", "subject", "letterhead", "quoted")
_ITS = cue("sign-off.its")
_FILLERS = frozenset("ah eh er erm just like me only uh uhm um".split())
_NOT_OWN = frozenset("he i she that they we which who whom whose you".split())
_FIRST_WORDS = 30
_SPELT = re.compile(r"(?:\w-){2,}\w$|\w{1,2}\.\w")
"""A name letter by letter, or a degree: "D-O-Y-L-E", "M.Com"."""

_INTRODUCING = (
    frozenset("name this here it that me it's its i'm im name's i bye message".split())
    | _SPEAKING
    | {first for first, _ in _SPEAKING_AFTER}
)
"""Words without which nobody is introduced."""


def introductions(page: Page) -> Iterator[tuple[Name, str, float]]:
    """The names that the writer says, with why and how surely each is one."""
    tokens = page.tokens
    for index in page.where(_INTRODUCING):
        token = tokens[index]
        if token.kind != "word" or token.section in _NO_SPEECH:
            continue
        at = _announced(tokens, index)
        if at is not None and token_at(tokens, at).gap < 3:
            name = read_name(
                page,
                at,
                trusted=tokens[at].capital or page.lower or token.low in ("name", "name's"),
            )
            if name and token_at(tokens, at + 1).low == tokens[at].low and name.last > at + 1:
                name = name._replace(last=at)  # "this is Johan Johan Wallin"
            if name and _is_given(page, name, token.low):
                yield name, "introduction", 0.95
                yield from _said_twice(page, name)
        spoken = (token.low, token_at(tokens, index + 1).low) in _SPEAKING_AFTER
        if spoken and token.low != "this":
            spoken = token_at(tokens, index + 2).low in ("end", "line", "phone")
        if token.low in _SPEAKING or spoken:
            phoned = token.low == "on"
            name = _name_before(page, _before_trade(tokens, index), phoned=phoned)
            if name:
                yield name, "speaking", 0.95
        elif token.low == "name" and token_at(tokens, index - 1).low == "my":
            name = (
                _name_before(page, index - 2) if token_at(tokens, index - 2).low == "is" else None
            )
            if name:
                yield name, "is my name", 0.95


def _said_twice(page: Page, name: Name) -> Iterator[tuple[Name, str, float]]:
    """The whole name after the given name, where a caller stutters: "this is Gabe Gabe Ortiz"."""
    tokens = page.tokens
    again = name.last + 1
    said = tokens[name.first].low
    if name.first < name.last or again >= len(tokens):
        return
    if tokens[again].low == said:
        whole = read_name(page, again, trusted=True)
        if whole:
            yield whole, "introduction", 0.95
    elif tokens[again].text == "," and again + 1 < len(tokens):
        whole = read_name(page, again + 1, trusted=tokens[again + 1].capital)
        if whole and whole.last > whole.first and tokens[whole.last].low == said:
            yield whole, "introduction", 0.95  # "the name is Bond, James Bond"


def _before_trade(tokens: tuple[Token, ...], index: int) -> int:
    """Where the name ends before "here", "from Gdynia is speaking", "the roofer here"."""
    end = index - (token_at(tokens, index - 1).low == "is")
    for at in range(end - 2 + (end < index), max(0, end - 5), -1):
        if tokens[at].low in ("the", "from") and tokens[at - 1].capital:
            return at
    return end


def _announced(tokens: tuple[Token, ...], index: int) -> int | None:
    """Where the name stands that "my name is", "this is", "it's", "I'm" and the like announce."""
    low, following = tokens[index].low, token_at(tokens, index + 1).low
    at: int | None = None
    if low == "me" and [word.low for word in tokens[index + 1 : index + 3]] == ["again", ","]:
        at = index + 3
    elif (low in ("name", "this", "here", "it", "that") and following in ("is", "was", "'s")) or (
        low == "me" and following == "," and (index == 0 or token_at(tokens, index - 1).low in _ITS)
    ):
        at = index + 2
    elif low == "here" and _begins_clause(tokens, index):
        at = index + (2 if following == "speaks" else 1)
    elif low in ("it's", "its", "i'm", "im", "name's"):
        at = index + 1
    elif low == "message":
        at = _from_whom(tokens, index)
    elif (low == "i" and following == "am") or (low == "bye" and following == "from"):
        at = index + 2
    while at is not None and token_at(tokens, at).low in _FILLERS:
        at += 1
    if at is not None and token_at(tokens, at).low == ",":
        at += 1
    return at


def _from_whom(tokens: tuple[Token, ...], index: int) -> int | None:
    """As in "a message for Colin Bates from Angela Dean"."""
    for at in range(index + 1, min(index + 7, len(tokens) - 1)):
        if tokens[at].low == "from" and tokens[at + 1].capital:
            return at + 1
        named = tokens[at].capital or tokens[at].low in ("for", "to", ".", ",", "is", "was")
        if not named:
            break
    return None


def _begins_clause(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Good day, here Zbigniew Kurek"."""
    following = tokens[index + 1 : index + 3]
    named = any(token.capital and token.kind == "word" for token in following)
    return index > 0 and tokens[index - 1].text == "," and named


def _is_given(page: Page, name: Name, cue: str) -> bool:
    """Whether "it's Ewan" gives a name, as "it's Thursday" and "this is great" do not."""
    tokens = page.tokens
    first, last, after = tokens[name.first], tokens[name.last], token_at(tokens, name.last + 1)
    if _SPELT.match(page.text, first.start, last.end):
        return False
    if last.low in TRADES or last.low in PLAIN_ORGANISATION or last.low in STREETS:
        return False
    if cue in ("name", "name's"):
        return True
    if first.low in NOT_NAMES and name.last == name.first and cue != "this":
        return after.low in _SPEAKING
    joined = after.low in _AFTER_INTRODUCTION
    said_twice = name.first == name.last and after.low == first.low
    closed = after.gap > 1 or after.kind == "mark" or joined or said_twice
    if not first.capital:
        listed = first.low in FIRST_NAMES and first.low not in COMMON_WORDS
        return listed and (closed or page.lower)
    if first.low in FIRST_NAMES and name.last > name.first and not closed:
        return after.kind == "word" and not after.capital and after.low not in _NOT_OWN
    if first.low in FIRST_NAMES or name.honorific or after.low in _SPEAKING:
        return closed
    if first.low in COMMON_WORDS or first.low in PLACES or first.low in NOT_NAMES:
        return False
    if name.first < _FIRST_WORDS and _is_told_of(page, name):
        return True
    joined = joined and not (cue == "it" and after.text == ",")
    return closed and (cue in ("this", "me") or name.last > name.first or joined)


def _is_told_of(page: Page, name: Name) -> bool:
    """As in "it's Lungelo, the boilermaker", "it's Magnie Isbister frae Brae"."""
    tokens = page.tokens
    after = tokens[name.last + 1 : name.last + 3]
    if len(after) < 2 or after[0].gap > 1:
        return False
    if after[0].text == ",":
        return after[1].low in ("the", "your", "who", "we", "i", "that")
    whole = name.last > name.first and tokens[name.last].low not in COMMON_WORDS
    return whole and after[0].kind == "word" and after[0].low not in _NOT_OWN


def _name_before(page: Page, index: int, *, phoned: bool = False) -> Name | None:
    """The name that ends before ``index`` and begins a sentence or follows a comma."""
    tokens = page.tokens
    for first in range(max(0, index - 5), index):
        inside = first > 0 and not tokens[first].opens and tokens[first - 1].kind != "mark"
        before = tokens[first - 1].low
        called = before in _BEFORE_CALLER or _is_small_title(tokens, first - 1)
        if inside and not (called and tokens[first].capital):
            continue
        if phoned and before == "with":
            continue  # "we met, with Lorraine on the phone"
        name = read_name(page, first, trusted=tokens[first].low in FIRST_NAMES)
        if name and name.last == index - 1 and _can_be_name(tokens[first].low):
            return name
    return None


def _is_small_title(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Chef, commis Idris speaking", "brother Chidi here": a small word opens the clause."""
    word, following = tokens[index], tokens[index + 1]
    opens = index > 0 and tokens[index - 1].text in (",", ".")
    return opens and word.kind == "word" and following.low in FIRST_NAMES


def _can_be_name(low: str) -> bool:
    return low not in NOT_NAMES or low in FIRST_NAMES


def beside_addressee(page: Page, addressees: Iterable[Name]) -> Iterator[Name]:
    """The writer named straight after the addressee: "Hiya Dermot Jamie Rafferty here"."""
    tokens = page.tokens
    for name in addressees:
        comma = token_at(tokens, name.last + 1).low == ","
        at = name.last + 1 + comma
        caller = read_name(page, at, trusted=True) if at < len(tokens) else None
        if caller is None or tokens[caller.first].gap != 1:
            continue
        following = token_at(tokens, caller.last + 1).low
        full = caller.listed and caller.last > caller.first
        if following in _SPEAKING or (comma and full and following == "."):
            yield caller
