"""Where a greeting, or what stands for one, announces the name of an addressee."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyser.reading.lexicon import COMMON_WORDS, FIRST_NAMES, NOT_NAMES, cue
from analyser.reading.page import EDGE, Page, Token, lines, token_at
from analyser.reading.people.names import Name, read_name

_GREETINGS = cue("greeting.greetings")
_DRAWN_OUT = re.compile(r"h+[ei]+y+a*|h+i+y*a*|h+[ea]+l+o+|h+a+l+o+")
_BETWEEN = cue("greeting.between")
_GREETING_TIMES = _BETWEEN - {"good"}
_FILLERS = frozenset("yes yeah oh ooh um er ah ach so well ok okay right aye hm sorry".split())
_CALLING = frozenset("message calling ringing phoning voicemail note is looking word".split())
_ATTENTION = frozenset(("attn", "fao", "attention", "to"))
_OPENERS = _ATTENTION | {"dear"}
"""Words that may announce the addressee far from the beginning too."""
_NO_OPENING = frozenset(("header", "subject", "closing", "signature", "quoted"))
_ASKING = frozenset(("is", "for", "to", "with", "reach"))
_POINTING = frozenset(("that", "this"))
_NO_GREETING = cue("greeting.no_greeting")
_WISHING = cue("greeting.wishing")
"""Said before a time of the day alone: "Guten Morgen", "Boa tarde"."""

_DEAR_OR_NAME = frozenset("cara caro cher beste lieve".split())
"""A dear one is named: "Cara Elena," greets her in Italian, "Cara," is Cara."""

_RESPECT = frozenset("bhai boss ji madam saab sahib sahiba sb sir".split())
_SHORT_LINE = 6
_MOST_NAMES = 3
_FIRST_WORDS = 30
_LETTERHEAD_WORDS = 150


def openings(page: Page) -> Iterator[tuple[int, str]]:
    """The token indexes where the name of an addressee may begin, with the reason."""
    tokens = page.tokens
    greeted = called = False
    for index, token in enumerate(tokens):
        early = index <= _FIRST_WORDS or token.section == "greeting"
        if not (early or token.low in _OPENERS) or token.section in _NO_OPENING:
            continue
        if token.low in _ATTENTION and _is_attention(tokens, index):
            yield _skip(tokens, index + 1, frozenset(("of",))), "attention line"
        if token.section == "letterhead" or index > _LETTERHEAD_WORDS:
            continue
        late = not early and not (token.low == "dear" and token.gap > 1)
        if token.section != "greeting" and (greeted or late):
            continue
        if _greets(tokens, index) and not (greeted and token.opens):
            greeted = True
            if not (called and token_at(tokens, index + 1).text == ","):
                after = index + 1 + (token.low in _WISHING)
                yield _skip(tokens, after, _BETWEEN), "greeting"
        elif token.opens and token.kind == "word" and _is_called(page, index):
            called = True
            yield index, "name before the greeting"
    for line in lines(page, "body", "greeting"):
        at = None if greeted else _ends_line(tokens, line)
        if at is not None:
            yield at, "name at the end of the first line"
        for index in line:
            if tokens[index].low in _ASKING and _is_callers_phrase(tokens, index):
                yield _skip(tokens, index + 1, _POINTING), "asked for by name"
        break


def _is_attention(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Attn. Mrs Roy", "For the attention of Mrs Roy" and a letterhead's "To"."""
    low = tokens[index].low
    if low in ("attn", "fao"):
        return tokens[index].opens
    if low == "attention":
        return tokens[index].opens or _of_line(tokens, index)
    return low == "to" and tokens[index].opens and tokens[index].section == "letterhead"


def _of_line(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the line begins not far before the word, and "of" follows it."""
    begins = any(token.gap > 1 for token in tokens[max(0, index - 4) : index])
    return token_at(tokens, index + 1).low == "of" and (begins or index < 4)


def _greets(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a greeting word greets: not in "a good talk" and "this morning"."""
    token = tokens[index]
    if token.low not in _GREETINGS and not _DRAWN_OUT.fullmatch(token.low):
        return False
    if token.low in _DEAR_OR_NAME and token_at(tokens, index + 1).kind == "mark":
        return False
    if token.low == "good" and token_at(tokens, index + 1).low not in _GREETING_TIMES:
        return False
    before = token_at(tokens, index - 1)
    called = (
        before is EDGE
        or before.text == ","
        or (token.low == "dear" and before.low == "my")
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
    if name and _is_first(tokens, index):
        known = name.listed or name.honorific or _greets_alone(page, after)
        if known:
            return tokens[index].capital or (page.lower and name.listed)
    if tokens[index].section == "greeting":
        return True
    following = token_at(tokens, after + 1)
    if following.low in _GREETINGS or (following.low == "good" and tokens[after].text == ","):
        return True
    return following.low in ("this", "it's", "its", "i'm") and tokens[index].low in FIRST_NAMES


def _is_first(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the message itself begins here, below its headers."""
    return index == 0 or tokens[index - 1].section in ("header", "subject")


def _greets_alone(page: Page, mark: int) -> bool:
    """As in "Eunan," and "Eunan, a chara," alone on a line, and "Robbo, Leanne Schuster."."""
    tokens = page.tokens
    after = mark + 1
    while after < len(tokens) and after - mark < _SHORT_LINE and tokens[after].gap < 2:
        after += 1
    ended = after >= len(tokens) or tokens[after].gap > 1
    if after == mark + 1 or (ended and tokens[after - 1].text == ","):
        return ended
    caller = read_name(page, mark + 1, trusted=False)
    if caller is None:
        return False
    behind = token_at(tokens, caller.last + 1)
    if behind.low in ("here", "speaking"):
        return True  # "Oyinkan, Bisi here."
    return caller.listed and caller.last > caller.first and behind.text == "."


def _ends_line(tokens: tuple[Token, ...], line: range) -> int | None:
    """As in "Now then Bill," and "Top of the morning Seán!": where the known name stands."""
    last = line.stop - 1
    while last > line.start and (tokens[last].kind == "mark" or tokens[last].low in _RESPECT):
        last -= 1
    words = tokens[line.start : last]
    if not 0 < len(words) < _SHORT_LINE or tokens[line.start].section == "letterhead":
        return None
    token = tokens[last]
    named = token.capital and token.low in FIRST_NAMES and token.low not in NOT_NAMES
    told = any(
        word.low in _NO_GREETING or word.kind in ("number", "slot") or word.text in ".?/@"
        for word in words
    )
    lone = words[0].low not in COMMON_WORDS and all(
        word.capital for word in words if word.kind == "word"
    )
    ended = line.stop < len(tokens) and tokens[line.stop - 1].text in ",!"
    return last if named and ended and not told and not lone else None


def _is_hailed(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Trey hey its Brandi", "Miss Charmaine good day", "Anil boy!": first of all, a name."""
    after = tokens[name.last + 1]
    hailed = tokens[name.last + 1 : name.last + 3]
    respected = len(hailed) > 1 and after.low in _RESPECT and hailed[1].low in _GREETINGS
    early = tokens[name.first].section == "greeting" or name.first < 3
    early = early or _is_first(tokens, name.first)
    if not early or not (name.listed or name.honorific or respected) or after.gap > 1:
        return False
    if respected:
        return True
    mate = after.low in ("boy", "mate", "bro", "buddy", "sir", "man")
    if mate and len(hailed) > 1:
        return hailed[1].kind == "mark"
    return after.low in _GREETINGS or after.low in ("its", "it's")


def _is_callers_phrase(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Is that Femi's voicemail?", "a message for Sara", "am I speaking to Sara?"."""
    before = token_at(tokens, index - 1).low
    low, after = tokens[index].low, tokens[index + 1 : index + 3]
    if low == "is":
        this = len(after) == 2 and after[0].low == "this" and after[1].low in FIRST_NAMES
        return (this and after[1].capital) or (bool(after) and after[0].low == "that")
    if low == "reach":
        return before == "to"  # "I'm trying to reach Dana Whitlow"
    if low in ("to", "with"):
        return index > 1 and before == "speaking" and tokens[index - 2].low == "i"
    return before in _CALLING or _is_callers_own(tokens, index)


def _is_callers_own(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "this is Marcus Yellowhorse for Kip": between the phrase and "for" a name stands."""
    after = tokens[index + 1 : index + 2]
    if not after or not after[0].capital or after[0].low not in FIRST_NAMES:
        return False
    begin = index
    while begin and tokens[begin - 1].capital and index - begin < _MOST_NAMES:
        begin -= 1
    said = [token.low for token in tokens[max(0, begin - 2) : begin]]
    return begin < index and (said == ["this", "is"] or said[-1:] == ["it's"])
