"""The writer's name beside a set phrase: "you speak with", "jag heter", "… bol raha hoon"."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, NOT_NAMES, cue, is_place
from analyser.reading.names import Name, read_name
from analyser.reading.page import Page, Token, occurrences
from analyser.reading.signatures import PLAIN_HEADS, PLAIN_ORGANISATION

_BEFORE = frozenset(tuple(phrase.split()) for phrase in cue("name.after_phrases"))
_BEHIND = frozenset(tuple(phrase.split()) for phrase in cue("name.before_phrases"))
_GREETING_WORDS = cue("greeting.between") | cue("greeting.greetings")
_FIRST_WORDS = 30
_NO_SPEECH = ("header", "subject", "letterhead", "quoted", "signature")
_GOES_ON = frozenset("and from i po here on the who".split())


def spoken_names(page: Page) -> Iterator[tuple[Name, str, float]]:
    """The names that the first words of a message give with a phrase, as callers do."""
    tokens = page.tokens
    for begin, end in occurrences(page, _BEFORE, _low):
        if begin >= _FIRST_WORDS or tokens[begin].section in _NO_SPEECH:
            continue
        starts = tokens[begin].opens or tokens[begin - 1].kind == "mark"
        if not starts or (tokens[begin].capital and not tokens[begin].opens):
            continue
        if end == begin + 1 and not all(map(_is_greeting, tokens[:begin])):
            continue  # "we came to Sara, met Tomas": a word that is also one of English
        at = end + (end < len(tokens) and tokens[end].text == ",")
        name = _name_at(page, at)
        if name is not None:
            yield name, "introduction", 0.95
    for begin, _ in occurrences(page, _BEHIND, _low):
        if begin >= _FIRST_WORDS or tokens[begin].section in _NO_SPEECH:
            continue
        for at in range(max(0, begin - 4), begin):
            clause = tokens[at].opens or tokens[at - 1].kind == "mark"
            clause = clause or (tokens[at - 1].low,) in _BEFORE
            clause = clause and (tokens[at].low,) not in _BEFORE
            name = _name_at(page, at) if clause else None
            if name is not None and name.last == begin - 1:
                yield name, "speaking", 0.95
                break


def _is_greeting(token: Token) -> bool:
    return token.kind == "mark" or token.capital or token.low in _GREETING_WORDS


def _low(token: Token) -> str:
    return token.low


def _name_at(page: Page, index: int) -> Name | None:
    """The name that begins here and is the whole of what a caller says of himself."""
    tokens = page.tokens
    if index >= len(tokens) or tokens[index].gap > 1:
        return None
    name = read_name(page, index, trusted=tokens[index].capital or page.lower)
    if name is None or name.honorific:
        return None
    words = tokens[name.first : name.last + 1]
    first, last = words[0], words[-1]
    listed = first.low in FIRST_NAMES
    if not listed and (not first.capital or first.low in COMMON_WORDS or first.low in NOT_NAMES):
        return None
    if last.low in PLAIN_ORGANISATION or (last.low in PLAIN_HEADS and last.low not in FIRST_NAMES):
        return None
    after = tokens[name.last + 1 : name.last + 2]
    ended = not after or after[0].gap > 1 or after[0].kind == "mark" or after[0].low in _GOES_ON
    named = not is_place(" ".join(word.low for word in words))
    full = name.last > name.first and first.capital
    follows = full or (after and tuple(after[0].low.split()) in {one[:1] for one in _BEHIND})
    return name if named and (ended or follows) else None
