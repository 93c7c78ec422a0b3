"""The writer's own name where it is signed: below the closing, on a last line, in a header."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    ORGANISATION,
    SURNAMES,
    TITLE_HEADS,
    cue,
    is_place,
    word_list,
)
from analyser.reading.page import Page, Token, lines, token_at
from analyser.reading.people.name_marks import LETTERS_AFTER
from analyser.reading.people.name_parts import KISSES
from analyser.reading.people.names import Name, read_name
from analyser.reading.people.shape import is_caseless
from analyser.reading.titles.words import FIELDS

CLOSERS = word_list("closing_words")
PLAIN_ORGANISATION = ORGANISATION - FIRST_NAMES - SURNAMES
PLAIN_HEADS = TITLE_HEADS - SURNAMES
"""Kinds of employers, and head nouns of titles, that are nobody's name too."""
_LEGAL = cue("sign-off.legal")
_NO_NAME = PLAIN_ORGANISATION.union(
    PLAIN_HEADS, LETTERS_AFTER, FIELDS, CLOSERS, cue("name.addressees")
)
_SAYS_WHO = frozenset("aka at from in the".split())
_MOST_FURTHER = 2
_SHORT_LINE = 10
_MOST_LINES = 6


def signatures(page: Page) -> Iterator[tuple[Name, str, float]]:
    """The names that the writer signs with, with why and how surely each is one."""
    tokens = page.tokens
    for line in lines(page, "signature", "closing"):
        for index in _starts(tokens, line):
            name = read_name(page, index, trusted=True)
            name = _to_the_end(page, name, line) if name else None
            if name and _fills(page, name, line):
                if _closes_strangely(page, name, line):
                    break
                yield name, "sign-off", 0.96
                yield from _in_another_script(page, line.stop)
                yield from _in_brackets(page, name)
                if name.last > name.first or len(tokens[name.first].text) > 1:
                    return
                break  # below "Cheers, J" the whole name may stand
    for line in _last_lines(page):
        dash = tokens[line.start].text in ("-", "–", "—", "~")
        name = read_name(page, line.start + dash, trusted=True)
        rest = tokens[name.last + 1 : line.stop] if name else ()
        titled = all(token.text == "," or token.low in LETTERS_AFTER for token in rest)
        full = name is not None and name.listed and name.last > name.first
        titled = titled or (dash and full and rest[0].text == ",")  # "- Anna Smith, tutor"
        whole = name is not None and titled and line.start > 0
        if name and whole and (dash or (name.listed and tokens[name.first].capital)):
            yield name, "alone on one of the last lines", 0.9
            return
    for line in lines(page, "header"):
        if tokens[line.start].low == "from" and len(line) > 2:
            name = read_name(page, line.start + 2, trusted=True)
            if name:
                yield name, "header", 0.9


def _to_the_end(page: Page, name: Name, line: range) -> Name:
    """As in "Jolene Medicine Horse": capitals that fill a short line belong to the name."""
    rest = page.tokens[name.last + 1 : line.stop]
    if not rest or len(rest) > _MOST_FURTHER or not (name.listed and name.first == line.start):
        return name
    last = rest[-1]
    if page.lower and len(rest) == 1 and last.low in SURNAMES:
        return name._replace(last=name.last + 1)  # "billy noble"
    wordy = last.low not in _NO_NAME and all(
        token.capital and token.gap == 1 and not token.text.isupper() for token in rest
    )
    return name._replace(last=line.stop - 1) if wordy else name


def _closes_strangely(page: Page, name: Name, line: range) -> bool:
    """As in "Groete": a closing that no list knows, above a name that one does."""
    tokens = page.tokens
    first = tokens[name.first]
    known = name.listed or first.low in SURNAMES or name.honorific
    if known or name.last > name.first or name.first > line.start:
        return False
    below = line.stop
    if below >= len(tokens) or tokens[below].section not in ("signature", "closing"):
        return False
    signed = read_name(page, below, trusted=True)
    after = tokens[signed.last + 1 : signed.last + 2] if signed else ()
    if signed is None or signed.last == signed.first or (after and after[0].gap < 2):
        return False
    words = tokens[signed.first : signed.last + 1]
    return signed.listed or all(_is_in_no_list(word) for word in words if word.kind == "word")


def _is_in_no_list(word: Token) -> bool:
    """Whether no list but those of names knows the word."""
    plain = word.low in COMMON_WORDS or word.low in PLAIN_ORGANISATION or word.low in PLAIN_HEADS
    return word.capital and not plain and not is_place(word.low)


def _in_brackets(page: Page, name: Name) -> Iterator[tuple[Name, str, float]]:
    """The name in full behind or below the one that is used: "Jacko", "(Jack O'Halloran)"."""
    tokens = page.tokens
    at = name.last + 1
    if at + 1 >= len(tokens) or tokens[at].text != "(" or tokens[at].section != "signature":
        return
    whole = read_name(page, at + 1, trusted=True)
    closed = whole is not None and whole.first == at + 1
    if (
        whole
        and closed
        and (whole.last > whole.first or is_caseless(tokens[at + 1]))
        and [token.text for token in tokens[whole.last + 1 : whole.last + 2]] == [")"]
    ):
        yield whole, "sign-off in full", 0.96


def _in_another_script(page: Page, begin: int) -> Iterator[tuple[Name, str, float]]:
    """The name once more on the next line, as in "Chen Yuhan", "陈雨涵"."""
    tokens = page.tokens
    if begin >= len(tokens) or tokens[begin].section != "signature":
        return
    name = read_name(page, begin, trusted=True)
    if name and token_at(tokens, name.last + 1).gap > 1 and is_caseless(tokens[begin]):
        yield name, "sign-off in another script", 0.96


def _last_lines(page: Page) -> list[range]:
    """The short lines with which the body ends: a name, a title, a number, an address."""
    found: list[range] = []
    for line in reversed(tuple(lines(page, "body"))):
        if len(line) > _SHORT_LINE or len(found) == _MOST_LINES:
            break
        found.insert(0, line)
    return found


def _starts(tokens: tuple[Token, ...], line: range) -> Iterator[int]:
    """Where a name may begin on a line of the sign-off: first, or after the closing words."""
    ranked = line.start + 2 < line.stop and tokens[line.start + 1].text == "/"
    if ranked and len(tokens[line.start].text) == 1 and tokens[line.start].kind == "word":
        yield line.start + 3  # "C/O Viktor Dyachenko"
    else:
        yield line.start
    for index in line:
        if index > line.start and tokens[index - 1].kind == "mark":
            leads = all(token.kind == "mark" for token in tokens[line.start : index])
            if leads or tokens[index - 1].text != "/":  # "/Ida", and not "she/elle"
                yield index
        elif index > line.start and tokens[index].capital:
            before = tokens[index - 1].low
            away = before == "from" and tokens[index].low not in FIRST_NAMES
            if (before in CLOSERS or before in KISSES) and not away:
                yield index


def _fills(page: Page, name: Name, line: range) -> bool:
    """Whether the name reaches the end of its part of the line, and is no company or closing."""
    tokens = page.tokens
    words = tokens[name.first : name.last + 1]
    phrase = " ".join(word.low for word in words)
    if is_place(phrase):
        return False
    if words[0].low in KISSES:
        return False
    if words[0].low in CLOSERS and words[0].low not in FIRST_NAMES:
        return False
    if any(_is_of_firm(tokens, index) for index in line):
        return False
    parts = sum(word.kind == "word" for word in words)
    nicknamed = parts < len(words)  # 'Bernadette "Bernie" Falconer'
    headed = words[-1].low in PLAIN_HEADS and parts > 2 and not nicknamed
    if words[-1].low in PLAIN_ORGANISATION or headed:
        return False
    after = _after_letters(tokens, name.last + 1, line.stop)
    if after >= line.stop:
        return True
    following = tokens[after]
    if following.text == "/" and len(words[0].text) == 1:
        return False  # "V/r"
    if following.text == ",":
        # "In fellowship," and "Saludos," are closings, "Latoya Simmons, RN" is a name
        return after + 1 < line.stop or name.listed
    if name.first == line.start and name.listed and following.low in _SAYS_WHO:
        return tokens[line.start].section == "signature"  # "Shanelle from Cardiff"
    if following.text == "/" and name.last > name.first:
        return True  # "Anna Smith / Nurse"
    return (
        following.kind in ("mark", "number", "address")
        or following.low in KISSES
        or following.low in ("here", "mobile", "tel", "phone", "via", "cell")
    )


def _is_of_firm(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Reef & Ray", "Sharma Pvt", and not in "Emmanuel & family"."""
    after = tokens[index + 1 : index + 2]
    joined = tokens[index].text == "&" and not (after and after[0].low in ("family", "fam", "co"))
    return joined or tokens[index].low in _LEGAL


def _after_letters(tokens: tuple[Token, ...], index: int, stop: int) -> int:
    """The index after degrees and memberships: "BSc (Hons), MRICS", "MCIOF"."""
    while index < stop:
        token = tokens[index]
        letters = token.kind == "word" and (token.low in LETTERS_AFTER or is_letters(token.text))
        inside = token.low == "hons" or (token.text in "()" and _is_honours(tokens, index))
        listed = token.text == "," and index + 1 < stop and is_letters(tokens[index + 1].text)
        if not (letters or inside or listed):
            break
        index += 1
    return index


def _is_honours(tokens: tuple[Token, ...], index: int) -> bool:
    beside = tokens[index - 1 : index] + tokens[index + 1 : index + 2]
    return any(token.low == "hons" for token in beside)


def is_letters(text: str) -> bool:
    """As in "MCIHT", "BSc": two capitals or more, and hardly anything else."""
    capitals = sum(char.isupper() for char in text)
    return capitals > 1 and capitals * 2 > len(text)
