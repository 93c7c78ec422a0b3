"""Words that join two parts of an employer's name: "of", "and", "the"."""

from __future__ import annotations

from analyser.reading.companies.everyday import INSIDE, closes, is_told
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    LEGAL_FORMS,
    NOT_NAMES,
    ORGANISATION,
    PLACES,
    SURNAMES,
    cue,
    is_place,
    word_list,
)
from analyser.reading.page import Token, token_at
from analyser.reading.titles.words import FIELDS

TAKES_OF = ORGANISATION | cue("company.takes_of")
HEADS = word_list("organisation_heads")
PARTNERS = cue("company.partners")
_DETERMINERS = frozenset("a an my our the your".split())
_COMMON_LETTERS = frozenset("AE QA RD".split())
"""Those of what many houses have: "at A and E"."""
_GAELIC_ARTICLES = ("an", "na")
_TAKES_FOR = cue("company.takes_for")
_FOREIGN_LINKS = cue("company.foreign_links")
_SINGULAR = cue("company.singular")
_CLAUSES = cue("company.clauses") | frozenset("and because but since that".split())


def _are_partners(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """As in "at Feldstein and Ito", "at Bread and Roses": no two employers, of such words."""
    before = token_at(tokens, first - 1).low
    pair = (tokens[end - 1], tokens[end + 1])
    if before == "the" and end - first == 1 and is_told(tokens, first):
        # "at the Rose and Crown"
        known = any(word.low in FIELDS or is_place(word.low) for word in pair)
        return closes(token_at(tokens, end + 2)) and not known
    family = all(word.low in SURNAMES for word in pair)
    family = family and (before != "from" or pair[0].low not in FIRST_NAMES)
    nouns = all(
        word.low.removesuffix("s") in COMMON_WORDS and word.low not in FIELDS for word in pair
    )
    alone = before in ("at", "join", "joining", "from") and end - first == 1
    return alone and (family or (nouns and before != "from"))


def _act_as_one(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """As in "why Lumen and Loam wants a cook": two names of one house, by the singular verb."""
    pair = (tokens[end - 1], tokens[end + 1])
    people = any(word.low in FIRST_NAMES or is_place(word.low) for word in pair)
    people = people or not (tokens[first].opens or tokens[first - 1].low in _CLAUSES)
    return end - first == 1 and not people and token_at(tokens, end + 2).low in _SINGULAR


def _is_among_fields(tokens: tuple[Token, ...], first: int, end: int, following: Token) -> bool:
    """As in "Department of Customs and Excise"."""
    of_fields = end - first > 2 and tokens[end - 2].low in ("of", "for")
    low = following.low
    known = low in FIRST_NAMES or is_place(low)
    return of_fields and not known and (low in COMMON_WORDS or low not in SURNAMES)


def _is_doing(token: Token) -> bool:
    """As in "Running the Sunday market": a verb at the head of a sentence."""
    return token.opens and token.low.endswith("ing") and token.low in COMMON_WORDS


def _is_legal_ahead(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """As in "Ember Hearth and Chimney CC": one legal form for both, and no kind of house before."""
    named = any(
        token.low in ORGANISATION or token.low in LEGAL_FORMS for token in tokens[first:end]
    )
    for index in range(end + 2, min(end + 4, len(tokens))):
        if named or not tokens[index].capital or tokens[index].gap != 1:
            return False
        if tokens[index].low in LEGAL_FORMS:
            return True
    return False


def _is_mutated(token: Token) -> bool:
    """As in "hAbhann", "tSléibhe": Gaelic puts a small letter before the capital."""
    return token.text[0] in "hntbdgm" and token.text[1:2].isupper()


def house_ahead(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Royal Free London NHS Foundation Trust": capitals go on to a kind of house."""
    for token in tokens[index : index + 4]:
        if token.gap != 1 or not token.capital:
            return False
        if token.low in ORGANISATION:
            return True
    return False


def _joins_letters(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "B and Q", "a C of E school"."""
    if tokens[index + 1].text in ("A", "I"):
        return False  # "I interviewed at K and I loved it"
    pair = tokens[index - 1].text + tokens[index + 1].text
    if token_at(tokens, index - 2).low in _DETERMINERS:
        return False  # "the T and M", "a Q and A"
    return len(pair) == 2 and pair.isupper() and pair not in _COMMON_LETTERS


def _joins_by_and(tokens: tuple[Token, ...], first: int, end: int, following: Token) -> bool:
    """As in "Marks and Spencer Group"; not "Acme and Tom"."""
    last = tokens[end - 1]
    if not following.capital or following.low in NOT_NAMES:
        return False
    if _is_among_fields(tokens, first, end, following) or _is_legal_ahead(tokens, first, end):
        return True
    if not (following.low in ORGANISATION or house_ahead(tokens, end + 2)):
        return _are_partners(tokens, first, end) or _act_as_one(tokens, first, end)
    whole = end - first > 1 and last.low not in ORGANISATION
    whole = whole and not is_place(following.low)  # "Kerala Nurses and Midwives Council"
    unlike = following.low not in FIRST_NAMES and (whole or last.low not in COMMON_WORDS)
    towns = last.low in PLACES and following.low in PLACES
    nouns = following.low in COMMON_WORDS and last.low in COMMON_WORDS
    return unlike or towns or nouns or following.low in ORGANISATION


def after_link(tokens: tuple[Token, ...], first: int, end: int, following: Token) -> int | None:
    """As in "Bank of Ireland", "Marks and Spencer Group"; not "Acme and Tom"."""
    token = tokens[end]
    if following.gap != 1:
        return None
    if token.low in ("and", "of") and _joins_letters(tokens, end):
        return end + 1
    if token.low == "and" and following.capital and following.low in PARTNERS:
        return end + 2  # "Carr and Daughter"
    if token.low == "and":
        return end + 1 if _joins_by_and(tokens, first, end, following) else None
    taking = TAKES_OF if token.low == "of" else _TAKES_FOR
    takes = tokens[end - 1].low in taking
    # "Friends of the Priory of Wexcombe"
    takes = takes or (token.low == "of" and any(one.low == "of" for one in tokens[first:end]))
    done_for = token.low == "for" and following.low in HONORIFICS  # "School for Mr Ferrier"
    if token.low in ("of", "for") and takes and not done_for:
        article = following.low == "the" and token_at(tokens, end + 2).capital
        named = following.capital and following.low not in NOT_NAMES
        return end + 1 if named or article else None
    if token.low == "the" and tokens[end - 1].low in ("of", "for", "on"):
        return end + 1 if following.capital else None
    if token.low in ("a", "the", "your") and tokens[end - 1].low in INSIDE and end - first == 1:
        return end + 1 if following.capital and is_told(tokens, first) else None
    if token.low == "the" and tokens[end - 1].capital and not _is_doing(tokens[end - 1]):
        # "Save the Children"
        return end + 1 if following.capital and following.low not in NOT_NAMES else None
    if token.low in _GAELIC_ARTICLES:
        # "Bord an Iascaigh", and "Gaelscoil na hAbhann", whose capital stands inside
        gaelic = tokens[first].low in HEADS and (following.capital or _is_mutated(following))
        return end + 1 + _is_mutated(following) if gaelic else None
    if token.low in _FOREIGN_LINKS:
        return end + 1 if following.capital or following.low in ("la", "los", "las", "l") else None
    return None
