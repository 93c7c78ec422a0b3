"""Reading one person's name where it is expected to stand."""

from __future__ import annotations

from dataclasses import dataclass

from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    NOT_NAMES,
    SURNAMES,
    TOOLS,
    WORD_NAMES,
    word_list,
)
from analyser.reading.page import Page, Token

PARTICLES = frozenset(
    "van der den de la le del della di da das do dos du von zu zur ten ter bin binti bint ibn al el "
    "ap ab mac mc st san santa y e ould abu umm af av".split()
)
_INNER = frozenset(
    "two one three first good old little big young best great white red black".split()
)
_SUFFIXES = frozenset("jr snr jnr ii iii iv".split())
LETTERS_AFTER = frozenset(
    "phd md rn bsn mba cpa msc bsc ba ma llb jd esq dds dvm rgn frcs acca pmp pe dphil edd mph obe mbe "
    "cbe kc qc jp rd mrcp frcp lpn np cna mrcvs".split()
)
STREETS = frozenset(
    "street road avenue lane close row terrace drive crescent highway bridge hill station park "
    "tower house".split()
)
_ADDRESSEES = word_list("organisation_words") | frozenset(
    "team teams crew folks panel board department manager hiring recruiter colleagues people".split()
)
_TRADES = word_list("title_heads")
_ALSO_GIVEN = frozenset("barr bishop dean dom don dona elder tan tito".split())
_SMALL = frozenset("mr mrs ms miss mx dr doctor prof professor sir madam auntie aunty".split())
_MONTH_NAMES = frozenset("april june august summer autumn".split())
_DOCTORATES = frozenset("med phil rer nat jur habil ing dent vet".split())
_FORMAL = frozenset("mr mrs ms miss mx dr prof professor".split())
_TELLS = frozenset("told asked said mentioned showed explained suggested".split())
_SHORTENED = frozenset("wm jas chas geo thos jno ma mohd md abd jr sr st".split())
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Name:
    """The tokens ``first`` to ``last`` (inclusive) are a name; an honorific stands before it or not.

    ``listed`` is true where the first word is in the list of given names.
    """

    first: int
    last: int
    honorific: bool
    listed: bool


def is_honorific(page: Page, index: int) -> bool:
    """Whether the token is a title of respect, and not a given name such as "Dean"."""
    token = page.tokens[index]
    if token.low not in HONORIFICS or token.kind != "word":
        return False
    if token.capital:
        return token.low not in _ALSO_GIVEN
    if token.low in _SMALL:
        return True
    following = page.tokens[index + 1].low if index + 1 < len(page.tokens) else ""
    listed = following in FIRST_NAMES or following in SURNAMES
    return page.lower and listed and following not in COMMON_WORDS


def after_honorifics(page: Page, index: int) -> int:
    """The index after any titles of respect, with their full stops, that begin at ``index``."""
    tokens = page.tokens
    begin = index
    while index < len(tokens) - 1 and (
        is_honorific(page, index) or (index > begin and tokens[index].low in _DOCTORATES)
    ):
        following = index + 1
        if tokens[following].text == "." and tokens[following].gap == 0:
            following += 1
        following = _after_bracketed_title(page, following)
        if following + 1 < len(tokens) and tokens[following].low in ("and", "&"):
            # "Mr and Mrs Thompson"
            following += 1 if is_honorific(page, following + 1) else 0
        if following >= len(tokens) or tokens[following].gap > 2:
            break
        index = following
    return index


def _after_bracketed_title(page: Page, index: int) -> int:
    """ "Prof. (Mrs.) Yakubu": the index after the second title and its brackets."""
    tokens = page.tokens
    if tokens[index : index + 1] and tokens[index].text == "(" and index + 1 < len(tokens):
        for closing in range(index + 2, min(index + 4, len(tokens))):
            if tokens[closing].text == ")" and is_honorific(page, index + 1):
                return closing + 1
    return index


def read_name(page: Page, index: int, *, trusted: bool) -> Name | None:
    """The name that begins at ``index``, honorifics skipped, or ``None``.

    ``trusted`` says that the place announces a name, as a greeting does: then a word in lower
    case, or one that is also an everyday word, may be a name.
    """
    start = after_honorifics(page, index)
    while start > index and _is_trade(page, start):
        start += 1  # "Nurse Practitioner Byrd"
    if start > index and not (page.tokens[start].capital or page.lower or trusted):
        particle = page.tokens[start].low in PARTICLES and _following_capital(page, start)
        if not particle:
            return None
    if start >= len(page.tokens) or not _may_begin(page, start, trusted=trusted or start > index):
        return None
    last = start
    while last - start < _LONGEST - 1:
        following = _next_part(page, last, page.tokens[start])
        if following is None:
            break
        last = following
    return Name(start, last, start > index, page.tokens[start].low in FIRST_NAMES)


def _is_trade(page: Page, index: int) -> bool:
    token = page.tokens[index]
    known = token.low in FIRST_NAMES or token.low in SURNAMES
    return token.capital and token.low in _TRADES and not known and _following_capital(page, index)


def _may_begin(page: Page, index: int, *, trusted: bool) -> bool:
    token = page.tokens[index]
    low = token.low
    if token.kind != "word" or "&" in token.text or low in _SUFFIXES or low in LETTERS_AFTER:
        return False
    if not token.capital:
        if low in PARTICLES and _following_capital(page, index):
            return trusted or low in ("van", "von")
        if low in NOT_NAMES:
            alone = (page.lower and low in _MONTH_NAMES) or _stands_alone(page, index)
            return trusted and low in FIRST_NAMES and alone
        return trusted and (low in FIRST_NAMES or low not in COMMON_WORDS)
    if low in NOT_NAMES:
        formal = (
            index > 0
            and page.tokens[index - 1 - (page.tokens[index - 1].text == ".")].low in _FORMAL
        )
        if formal and (low in TOOLS or low in CALENDAR or low in SURNAMES or low in FIRST_NAMES):
            return True  # "Ms. English", "Mr Zulu"
        if low not in FIRST_NAMES:
            return _is_initial(token) and _initials_follow(page, index)
        told = index + 1 < len(page.tokens) and page.tokens[index + 1].low in _TELLS
        clear = (not token.opens and low not in CALENDAR and len(low) > 2) or told
        return clear or (trusted and _stands_alone(page, index))
    return low not in _ADDRESSEES or low in FIRST_NAMES or (trusted and low in SURNAMES)


def _initials_follow(page: Page, index: int) -> bool:
    """ "A. Smith": a stop clings to the letter, and a name follows."""
    following = page.tokens[index + 1 : index + 3]
    return (
        len(following) == 2
        and following[0].text == "."
        and following[0].gap == 0
        and following[1].capital
        and following[1].gap < 2
        and following[1].low not in NOT_NAMES
    )


def _following_capital(page: Page, index: int) -> bool:
    """Whether a capital follows the particle, over further particles as in "van der Merwe"."""
    following = page.tokens[index + 1 : index + 4]
    for token in following:
        if token.gap != 1 or token.kind != "word":
            return False
        if token.capital:
            return True
        if token.low not in PARTICLES:
            return False
    return False


def _stands_alone(page: Page, index: int) -> bool:
    """No word follows, as in "Hi Will,", or only "I" or another part of the name."""
    following = page.tokens[index + 1] if index + 1 < len(page.tokens) else None
    return (
        following is None
        or following.gap > 1
        or following.kind in ("mark", "possessive")
        or (following.text == "I" and page.tokens[index].capital)
        or following.low in ("and", "here", "speaking", "calling", "x", "xx", "xxx", "xo")
        or (following.capital and following.low not in NOT_NAMES)
    )


def _next_part(page: Page, last: int, first: Token) -> int | None:
    """The index of the last token of one more part of the name, or ``None`` where it has ended."""
    tokens = page.tokens
    index = last + 1
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.text == "." and token.gap == 0 and _is_shortened(tokens[last]):
        follows = index + 1 < len(tokens) and tokens[index + 1].gap <= 1
        if not follows or not tokens[index + 1].capital:
            # "Tom B." and "Jr." are written with the stop where a name is signed
            return index if last > 0 and token.section == "signature" else None
        if tokens[last].low in _SUFFIXES:
            return None
        known = tokens[index + 1].low not in NOT_NAMES
        initial = _is_initial(tokens[index + 1]) and tokens[index + 2 : index + 3]
        return index + 1 if known or (initial and tokens[index + 2].text == ".") else None
    if token.text in ('"', "“", "(", "'", "‘") and token.gap == 1:
        return _nickname(tokens, index)
    if token.kind != "word" or token.gap not in (1, 2):
        return None
    low = token.low
    if low in LETTERS_AFTER:
        return None
    if low in _SUFFIXES and token.capital:
        return index
    if not token.capital:
        if low in PARTICLES and _following_capital(page, index):
            return index
        lower = (
            not (first.capital or first.low in PARTICLES)
            and low not in COMMON_WORDS
            and low not in NOT_NAMES
        )
        listed = low in SURNAMES or low in FIRST_NAMES
        return index if lower and (listed or _closes_name(tokens, index + 1)) else None
    if not (first.capital or first.low in PARTICLES) or (
        low in _ADDRESSEES and low not in SURNAMES
    ):
        return None
    if token.text.isupper() and len(low) > 1 and not first.text.isupper() and low not in SURNAMES:
        return None  # "Anna Smith RN": letters after the name
    if low in NOT_NAMES:
        closed = low in FIRST_NAMES and _stands_alone(page, index)
        inner = low in _INNER and _following_capital(page, index)
        return index if closed or inner else None
    if low in WORD_NAMES and not _stands_alone(page, index):
        return None
    return index


def _closes_name(tokens: tuple[Token, ...], index: int) -> bool:
    """What follows shows that a name in lower case has come to its end."""
    following = tokens[index] if index < len(tokens) else None
    if following is None or following.gap > 1:
        return True
    return following.kind == "mark" or following.low in ("here", "speaking", "calling", "from", "x")


def _nickname(tokens: tuple[Token, ...], index: int) -> int | None:
    """The end of a nickname between two names: 'Oluwaseun "Seun" Adeyemi'."""
    inner = tokens[index + 1 : index + 4]
    if len(inner) < 3 or not inner[0].capital or inner[0].gap or inner[1].kind != "mark":
        return None
    follows = inner[2].capital and inner[2].gap == 1 and inner[2].low not in NOT_NAMES
    return index + 2 if follows and inner[1].text in "\"”)'’" else None


def _is_shortened(token: Token) -> bool:
    return _is_initial(token) or (token.low in _SHORTENED and token.capital)


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.capital
