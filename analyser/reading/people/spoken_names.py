"""The writer's name beside a set phrase: "you speak with", "jag heter", "… bol raha hoon"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, NOT_NAMES, TRADES, cue, is_place
from analyser.reading.page import Page, Token, token_at
from analyser.reading.people.names import Name, read_name
from analyser.reading.people.signatures import PLAIN_ORGANISATION


def _by_first_word(phrases_of: Set[str]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The phrases by their first word, the longest first."""
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases_of, key=len, reverse=True):
        words = tuple(phrase.split())
        phrases.setdefault(words[0], []).append(words)
    return phrases


_BEFORE = _by_first_word(cue("name.after_phrases"))
_BEHIND = _by_first_word(cue("name.before_phrases"))
_PHRASES = _BEFORE.keys() | _BEHIND.keys()
_GREETING_WORDS = cue("greeting.between") | cue("greeting.greetings")
_FIRST_WORDS = 30
_NO_SPEECH = ("header", "subject", "letterhead", "quoted", "signature")
_GOES_ON = frozenset("and from i po here on the who".split())


def spoken_names(page: Page) -> Iterator[tuple[Name, str, float]]:
    """The names that the first words of a message give with a phrase, as callers do."""
    tokens = page.tokens
    for begin, token in enumerate(tokens[:_FIRST_WORDS]):
        if token.low not in _PHRASES or token.section in _NO_SPEECH:
            continue
        name = _after_phrase(page, begin) or _before_phrase(page, begin)
        if name is not None:
            yield name, "introduction", 0.95


def _after_phrase(page: Page, begin: int) -> Name | None:
    """As in "you speak with Rutger Hoogendijk"."""
    tokens = page.tokens
    if not (tokens[begin].opens or tokens[begin - 1].kind == "mark"):
        return None
    end = _end(tokens, begin, _BEFORE)
    if not end or (end == begin + 1 and not _is_phrase(tokens, begin)):
        return None
    return _name_at(page, end + (token_at(tokens, end).text == ","))


def _before_phrase(page: Page, begin: int) -> Name | None:
    """As in "Naveed bol raha hoon"."""
    tokens = page.tokens
    if not _end(tokens, begin, _BEHIND):
        return None
    for at in range(max(0, begin - 4), begin):
        clause = tokens[at].opens or tokens[at - 1].kind == "mark"
        clause = clause or tokens[at - 1].low in _BEFORE
        name = _name_at(page, at) if clause and tokens[at].low not in _BEFORE else None
        if name is not None and name.last == begin - 1:
            return name
    return None


def _end(
    tokens: tuple[Token, ...], begin: int, phrases: Mapping[str, Sequence[tuple[str, ...]]]
) -> int:
    """The index after the phrase that begins here, or 0."""
    for phrase in phrases.get(tokens[begin].low, ()):
        words = tokens[begin : begin + len(phrase)]
        if tuple(word.low for word in words) == phrase:
            return begin + len(phrase)
    return 0


def _is_phrase(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a single word introduces: not in "Hi Al, Si Tan here", "came to Sara, met Tomas"."""
    named = tokens[index].capital and not tokens[index].opens
    return not named and all(map(_is_greeting, tokens[:index]))


def _is_greeting(token: Token) -> bool:
    return token.kind == "mark" or token.capital or token.low in _GREETING_WORDS


def _name_at(page: Page, index: int) -> Name | None:
    """The name that begins here and is the whole of what a caller says of himself."""
    tokens = page.tokens
    if token_at(tokens, index).gap > 1:
        return None
    name = read_name(page, index, trusted=tokens[index].capital or page.lower)
    if name is None or name.honorific:
        return None
    words = tokens[name.first : name.last + 1]
    first, last = words[0], words[-1]
    listed = first.low in FIRST_NAMES
    if not listed and (not first.capital or first.low in COMMON_WORDS or first.low in NOT_NAMES):
        return None
    if last.low in PLAIN_ORGANISATION or last.low in TRADES:
        return None
    after = token_at(tokens, name.last + 1)
    ended = after.gap > 1 or after.kind == "mark" or after.low in _GOES_ON
    named = not is_place(" ".join(word.low for word in words))
    full = name.last > name.first and first.capital
    return name if named and (ended or full or after.low in _BEHIND) else None
