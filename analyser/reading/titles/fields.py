"""The field of work behind a title: ", Engineering", "– Gold Loans"; no employer and no person."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    TOOLS,
    cue,
    is_place,
)
from analyser.reading.page import Page, Token, token_at
from analyser.reading.titles.levels import LEVEL_WORDS
from analyser.reading.titles.words import ANNOUNCING_NOUNS, FIELDS, HEADS, MODIFIERS, STRONG_NOUNS
from analyser.types import Span

_TALKS = ANNOUNCING_NOUNS | frozenset("call contact stage visit".split())
_MATTERS = cue("title.matters")
"""What a subject line says of a message, and not of a job: "Nurse – Next Steps"."""
_EVERYDAY = COMMON_WORDS | MODIFIERS | FIELDS
_CLOSING_MARKS = frozenset("-–—,(|:")
_LONGEST_FIELD = 6
_HOUSES_OF = cue("title.houses_of")
_REGIONS = cue("title.regions")
_BEFORE_A_FIELD = frozenset("a an that the this your".split())
_HOUSE_VERBS = cue("company.singular") | cue("company.seeming")


def fields_alone(page: Page) -> Iterator[Span]:
    """Where a job is named by its field and no title: "the finance position", "your HR role"."""
    tokens = page.tokens
    for index in page.where(STRONG_NOUNS):
        if tokens[index].gap != 1:
            continue
        first = index
        while token_at(tokens, first - 1).low in FIELDS:
            first -= 1
        if first < index and token_at(tokens, first - 1).low in _BEFORE_A_FIELD:
            yield Span(tokens[first].start, tokens[index].end)


def is_detail(tokens: tuple[Token, ...], index: int, *, plain: bool = True) -> bool:
    """Whether the words after a title's comma belong to it: "VP, Engineering", "Nurse, 4 West"."""
    token, following = tokens[index], token_at(tokens, index + 1)
    if token.gap != 1:
        return False
    if token.kind == "number":
        return following.capital and following.gap == 1 and following.low not in CALENDAR
    if not token.capital or token.low in ("department", "school", "faculty", "office"):
        return False
    if token.low in FIRST_NAMES and following.capital:
        return False  # "our Plant Manager, Ed Sorensen"
    field = (
        token.low in _REGIONS
        or token.low in FIELDS
        or token.low in LEVEL_WORDS
        or (plain and token.low in MODIFIERS)
    )
    everyday = token.low in COMMON_WORDS and token.low not in NOT_NAMES
    unlike = token.low in FIRST_NAMES or is_place(token.low)
    end = capitals_end(tokens, index)
    words = tokens[index:end]
    if not field and words[0].text.isupper() and not is_place(token.low):
        return _leads_to_house(tokens, end) or "&" in token.text  # "Account Executive, SMB at …"
    if not field and not (plain and not unlike and (everyday or _names_field(words))):
        return False
    return not _is_house(words) and (field or not _begins_clause(tokens, end))


def is_field_after_dash(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Officer – Gold Loans": capitals that name a field, and nothing behind them."""
    if not tokens[index].capital or tokens[index].low in NOT_NAMES:
        return False
    end = capitals_end(tokens, index)
    words = tokens[index:end]
    last = words[-1].low
    closed = end == len(tokens) or tokens[end].gap > 1 or tokens[end].text in _CLOSING_MARKS
    if not closed or any(word.low in _TALKS or word.low in _MATTERS for word in words):
        return False
    if last in HEADS and len(words) > 1 and words[0].low not in FIRST_NAMES:
        return last not in SURNAMES  # "Contract Agent – Data Steward"
    return last in FIELDS or _names_things(words)


def _names_things(words: tuple[Token, ...]) -> bool:
    """Whether all words are everyday ones: "Mid-Market", "Agri Inputs", no place, house, person."""
    last = words[-1].low
    house = last in ORGANISATION and (len(words) > 1 or last not in COMMON_WORDS)
    if is_place(last) or house or words[0].low in FIRST_NAMES:
        return False
    return all(
        part.removesuffix("s") in _EVERYDAY or part in _EVERYDAY or part.endswith("ing")
        for word in words
        if word.kind == "word" and word.low not in ("and", "of")
        for part in word.low.split("-")
    )


def lower_field_end(tokens: tuple[Token, ...], index: int) -> int:
    """The end of a field without capitals that a mark closes: "intern, investor relations –".

    Where none stands there, zero.
    """
    end = index
    while end < len(tokens) and end - index < _LONGEST_FIELD // 2 and tokens[end].gap == 1:
        token = tokens[end]
        if token.capital or (token.low not in FIELDS and token.low not in MODIFIERS):
            break
        end += 1
    closed = end == len(tokens) or tokens[end].gap > 1 or tokens[end].text in ("-", "–", "—", "(")
    closed = closed or (end < len(tokens) and tokens[end].low in STRONG_NOUNS)
    return end if end > index and closed else 0


def _is_house(words: tuple[Token, ...]) -> bool:
    """As in "Pastry Chef, Blue Mahoe Café": the employer, and no field of the title."""
    if len(words) > 2 and words[0].low in _HOUSES_OF and words[1].low == "of":
        return True  # "Archivist, County of Lassiter"
    owned = any(word.kind == "possessive" for word in words)
    first, last = words[0].low, words[-1].low
    traders = last.endswith("s") and last[:-1] in HEADS
    known = first in MODIFIERS and not (traders and first in TOOLS)  # "Swift Okada Couriers"
    field = known or first in FIELDS or last in FIELDS
    return len(words) > 1 and (traders or last in ORGANISATION) and not owned and not field


def _leads_to_house(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the employer, or the noun that announces the title, is named at ``index``."""
    ahead = tokens[index : index + 2]
    housed = len(ahead) > 1 and ahead[0].low in ("at", "with") and ahead[1].capital
    return bool(housed or (ahead and ahead[0].low in STRONG_NOUNS))


def _names_field(words: tuple[Token, ...]) -> bool:
    """As in "Lands and Resources", "Diaspora Banking", and not the ship "MV Tolmie Sound"."""
    last = words[-1].low
    field = last in FIELDS or last in MODIFIERS or last.removesuffix("s") in MODIFIERS
    firm = last in ORGANISATION and words[0].low not in COMMON_WORDS  # "Letaba Consulting"
    return field and not firm and not words[0].text.isupper()


def _begins_clause(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "as your Tester, Forty Crows feels right": the capitals are a subject with its verb."""
    return index < len(tokens) and tokens[index].low in _HOUSE_VERBS and tokens[index].gap < 3


def capitals_end(tokens: tuple[Token, ...], index: int) -> int:
    """The end of the field after a comma: capitals, joined by "&", "and", "of"."""
    end = index + 1
    while end < len(tokens) and tokens[end].gap == 1 and end - index < _LONGEST_FIELD:
        token = tokens[end]
        following = token_at(tokens, end + 1)
        joins = token.text == "&" or token.low in ("and", "of")
        if joins and following.capital and following.gap == 1:
            end += 2
        elif token.capital and token.low not in NOT_NAMES:
            end += 1
            owner = tokens[end : end + 2]
            if len(owner) == 2 and owner[0].kind == "possessive" and owner[1].capital:
                end += 1  # "Manager, Children's Home"
        else:
            break
    return end
