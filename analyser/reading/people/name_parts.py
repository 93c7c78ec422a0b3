"""How a person's name goes on after its first word: particles, surnames, further given names."""

from __future__ import annotations

from analyser.reading.dates.words import WEEKDAYS
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    NAMES,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    TOOLS,
    WORD_NAMES,
    cue,
)
from analyser.reading.page import EDGE, Page, Token, token_at
from analyser.reading.people.name_marks import (
    APOSTROPHES,
    FAMILY_FIRST,
    OPENING_MARKS,
    SUFFIXES,
    after_shortened_article,
    after_stop,
    comma_suffix,
    given_after_comma,
    is_initial,
    is_letters_after,
    is_parentage,
    is_shortened,
    nickname,
)

PARTICLES = cue("name.particles")
_INNER = cue("name.inner")
ADDRESSEES = ORGANISATION | cue("name.addressees")
WORDS_AND_NAMES = NOT_NAMES & (cue("name.word_surnames") | SURNAMES | FIRST_NAMES)
_CLOSING = frozenset(("best", "kind", "love"))
KISSES = frozenset(("x", "xx", "xxx", "xo", "xoxo"))
_AFTER_LOWER_NAME = frozenset(
    "here speaking calling ringing from again just about i at on x".split()
)
_OF_NAMES = frozenset(("greeting", "signature"))
_GAELIC = frozenset("mac nic mhac giolla".split())


def capital_follows(page: Page, index: int) -> bool:
    """Whether a capital follows the particle, over further particles as in "van der Merwe"."""
    tokens = page.tokens
    at = index + 1
    for _ in range(3):
        if token_at(tokens, at).text in APOSTROPHES:
            at = after_shortened_article(tokens, at)
        token = token_at(tokens, at)
        if token.gap != 1 or token.kind != "word":
            return False
        if token.capital:
            return True
        if token.low not in PARTICLES:
            return False
        at += 1
    return False


def stands_alone(page: Page, index: int) -> bool:
    """No word follows, as in "Hi Will,", or only "I" or another part of the name."""
    following = token_at(page.tokens, index + 1)
    return (
        following.gap > 1
        or following.kind in ("mark", "possessive")
        or (following.text == "I" and page.tokens[index].capital)
        or following.low in ("and", "here", "speaking", "calling", "x", "xx", "xxx", "xo")
        or (following.capital and following.low not in NOT_NAMES)
        or _is_word_surname(page, index + 1)
    )


def _is_word_surname(page: Page, index: int) -> bool:
    """As in "Victor Good", "Will May and I": a word that is also a surname, and the last here."""
    token, after = page.tokens[index], page.tokens[index + 1 : index + 2]
    if not token.capital or token.gap != 1 or token.low not in WORDS_AND_NAMES:
        return False
    if not after or after[0].gap > 1 or after[0].low == "and":
        return True
    closing = token.low in _CLOSING and token.section != "signature"  # "Thanks Tom Best,"
    return after[0].kind == "mark" and not closing


def next_part(page: Page, last: int, first: Token) -> int | None:
    """The index of the last token of one more part of the name, ``None`` where it has ended."""
    tokens = page.tokens
    index = last + 1
    token = token_at(tokens, index)
    if token is EDGE:
        return None
    if token.text == "," and token.section == "letterhead":
        return comma_suffix(tokens, index)
    if token.text == "." and token.gap == 0 and is_shortened(tokens[last]):
        return after_stop(tokens, index)
    if token.text in APOSTROPHES:
        article = after_shortened_article(tokens, index)
        if article > index and capital_follows(page, article - 1):
            return article - 1
    if token.text in OPENING_MARKS and token.gap == 1:
        return nickname(tokens, index)
    if token.text == "," and not token.gap and token.section in ("signature", "subject"):
        return given_after_comma(tokens, index, first)
    if token.kind != "word" or token.gap not in (1, 2) or is_letters_after(token):
        return None
    if token.text in "adsw" and is_parentage(tokens, index):
        return index + 3
    if token.capital:
        return _capital_part(page, index, first)
    gaelic = token.low == "an" and tokens[last].low in _GAELIC
    dutch = token.low in ("in", "op", "uit") and _goes_on_in_dutch(tokens, index + 1)
    if (token.low in PARTICLES or gaelic or dutch) and capital_follows(page, index):
        return index
    return _lower_part(tokens, index, first)


def _goes_on_in_dutch(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "in 't Veld", "op den Berg"."""
    article = after_shortened_article(tokens, index) > index
    return article or (index < len(tokens) and tokens[index].low in ("de", "den", "der", "het"))


def _capital_part(page: Page, index: int, first: Token) -> int | None:
    token = page.tokens[index]
    low = token.low
    if low in SUFFIXES:
        return index
    if is_initial(token) and token_at(page.tokens, index + 1).text == "." and first.capital:
        return index
    if not (first.capital or first.low in PARTICLES):
        return None
    if low in ADDRESSEES and low not in SURNAMES:
        return None
    if token.gap == 2 and low in COMMON_WORDS and low not in SURNAMES:
        return None
    if low in WEEKDAYS and token.section not in ("greeting", "signature", "letterhead"):
        return None
    if token.text.isupper() and len(low) > 1 and not first.text.isupper() and low not in SURNAMES:
        return None  # "Anna Smith RN": letters after the name
    # "Nguyễn Văn An": behind a family name that stands first, any word may be a given name
    given = first.low in FAMILY_FIRST and token.section in _OF_NAMES
    if given and capital_follows(page, index):
        return index
    if low in NOT_NAMES:
        after = page.tokens[index + 1 : index + 2]
        ends = token.section == "signature" or not after or after[0].low in KISSES
        signed = ends and (low in SURNAMES or low in TOOLS)
        closed = (low in FIRST_NAMES or signed or given) and stands_alone(page, index)
        worded = first.low in FIRST_NAMES and _is_word_surname(page, index)
        inner = low in _INNER and capital_follows(page, index)
        return index if closed or worded or inner else None
    return None if low in WORD_NAMES and not stands_alone(page, index) else index


def _lower_part(tokens: tuple[Token, ...], index: int, first: Token) -> int | None:
    """A further name in lower case: known as one, or with nothing after it."""
    low = tokens[index].low
    if first.capital or first.low in PARTICLES or low in COMMON_WORDS or low in NOT_NAMES:
        return None
    if low in KISSES or low == first.low:
        return None
    return index if low in NAMES or _closes_name(tokens, index + 1) else None


def _closes_name(tokens: tuple[Token, ...], index: int) -> bool:
    """What follows shows that a name in lower case has come to its end."""
    following = token_at(tokens, index)
    return following.gap > 1 or following.kind == "mark" or following.low in _AFTER_LOWER_NAME
