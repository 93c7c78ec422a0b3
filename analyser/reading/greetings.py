"""Where a greeting, or what stands for one, announces the name of an addressee."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyser.reading.lexicon import FIRST_NAMES, cue
from analyser.reading.names import Name, read_name
from analyser.reading.page import Page, Token, lines

_GREETINGS = cue("greeting.greetings")
_DRAWN_OUT = re.compile(r"h+[ei]+y+a*|h+i+y*a*|h+[ea]+l+o+|h+a+l+o+")
_BETWEEN = cue("greeting.between")
_GREETING_TIMES = _BETWEEN - {"good"}
_FILLERS = frozenset("yes yeah oh um er ah so well ok okay right aye hm".split())
_CALLING = frozenset("message calling ringing phoning voicemail note is looking word".split())
_ATTENTION = frozenset(("attn", "fao", "attention", "to"))
_FIRST_WORDS = 30
_LETTERHEAD_WORDS = 150


def openings(page: Page) -> Iterator[tuple[int, str]]:
    """The token indexes where the name of an addressee may begin, with the reason."""
    tokens = page.tokens
    greeted = False
    for index, token in enumerate(tokens):
        if token.section in ("header", "subject", "closing", "signature", "quoted"):
            continue
        if token.low in _ATTENTION and _is_attention(tokens, index):
            yield _skip(tokens, index + 1, frozenset(("of",))), "attention line"
        if token.section == "letterhead" or index > _LETTERHEAD_WORDS:
            continue
        late = index > _FIRST_WORDS and not (token.low == "dear" and token.gap > 1)
        if token.section != "greeting" and (greeted or late):
            continue
        if _greets(tokens, index) and not (greeted and token.opens):
            greeted = True
            yield _skip(tokens, index + 1, _BETWEEN), "greeting"
        elif token.opens and token.kind == "word" and _is_called(page, index):
            yield index, "name before the greeting"
    for line in lines(page, "body", "greeting"):
        for index in line:
            if tokens[index].low in ("is", "for") and _is_callers_phrase(tokens, index):
                yield _skip(tokens, index + 1, frozenset(("that",))), "asked for by name"
        break


def _is_attention(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Attn. Mrs Roy", "For the attention of Mrs Roy" and a letterhead's "To"."""
    low = tokens[index].low
    if low in ("attn", "fao"):
        return tokens[index].opens
    if low == "attention":
        return tokens[index].opens or (
            tokens[index + 1 : index + 2] != () and _of_line(tokens, index)
        )
    return low == "to" and tokens[index].opens and tokens[index].section == "letterhead"


def _of_line(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the line begins not far before the word, and "of" follows it."""
    begins = any(token.gap > 1 for token in tokens[max(0, index - 4) : index])
    return tokens[index + 1].low == "of" and (begins or index < 4)


def _greets(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a greeting word greets: not in "a good talk" and "this morning"."""
    token = tokens[index]
    if token.low not in _GREETINGS and not _DRAWN_OUT.fullmatch(token.low):
        return False
    if token.low == "good" and not (
        index + 1 < len(tokens) and tokens[index + 1].low in _GREETING_TIMES
    ):
        return False
    before = tokens[index - 1] if index else None
    called = (
        before is None
        or before.text == ","
        or (before.low in _FILLERS and (before.opens or index < 4))
    )
    return token.section == "greeting" or token.opens or called


def _skip(tokens: tuple[Token, ...], index: int, words: frozenset[str]) -> int:
    """The index after greeting words, commas and pictures, still on the same line."""
    while index < len(tokens) and tokens[index].gap < 2:
        token = tokens[index]
        if (token.kind == "mark" and token.text not in "()/") or (
            token.low in words and not (token.capital and token.low in FIRST_NAMES)
        ):
            index += 1
        else:
            break
    return index


def _is_called(page: Page, index: int) -> bool:
    """As in "Tobias, hey" and "Stefan," alone on the first line."""
    tokens = page.tokens
    name = read_name(page, index, trusted=True)
    after = name.last + 1 if name else len(tokens)
    if name and after < len(tokens) and _is_hailed(tokens, name):
        return True
    ends_line = after >= len(tokens) or tokens[after].gap > 1
    if name and ends_line and tokens[index].section == "greeting":
        return True  # "Marcus" alone, with no mark behind it
    if after >= len(tokens) or tokens[after].kind != "mark" or tokens[after].text not in ",:!-–—":
        return False
    if (
        index == 0
        and name
        and (name.listed or after + 1 == len(tokens) or tokens[after + 1].gap > 1)
    ):
        return tokens[0].capital or (page.lower and name.listed)
    following = tokens[after + 1] if after + 1 < len(tokens) else None
    if following is None or tokens[index].section == "greeting":
        return tokens[index].section == "greeting"
    if following.low in _GREETINGS or (following.low == "good" and tokens[after].text == ","):
        return True
    return following.low in ("this", "it's", "its", "i'm") and tokens[index].low in FIRST_NAMES


def _is_hailed(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Trey hey its Brandi", "Miss Charmaine good day", "Anil boy!": first of all, a name."""
    after = tokens[name.last + 1]
    early = tokens[name.first].section == "greeting" or name.first < 3
    if not early or not (name.listed or name.honorific) or after.gap > 1:
        return False
    hailed = tokens[name.last + 1 : name.last + 3]
    mate = after.low in ("boy", "mate", "bro", "buddy", "sir", "man")
    if mate and len(hailed) > 1:
        return hailed[1].kind == "mark"
    return after.low in _GREETINGS or after.low in ("its", "it's")


def _is_callers_phrase(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Is that Femi's voicemail?", "a message for Sara"."""
    before = tokens[index - 1].low if index else ""
    if tokens[index].low == "is":
        return index + 1 < len(tokens) and tokens[index + 1].low == "that"
    return before in _CALLING
