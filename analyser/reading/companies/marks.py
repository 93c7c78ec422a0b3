"""Marks inside the name of an employer: stops, commas, "&", brackets, apostrophes."""

from __future__ import annotations

from analyser.reading.companies.everyday import is_told
from analyser.reading.companies.links import PARTNERS
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    LEGAL_FORMS,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    cue,
    is_legal_form,
)
from analyser.reading.page import EDGE, Token
from analyser.reading.titles.words import is_head

STOPPED = cue("company.stopped")


def after_mark(tokens: tuple[Token, ...], end: int, last: Token, following: Token) -> int | None:
    """The end of the name widened by the mark at ``end``, or ``None`` where it has ended."""
    token = tokens[end]
    if token.text == "(":
        return _form_in_brackets(tokens, end)
    if following is EDGE:
        kept = last.low in STOPPED or (last.low in LEGAL_FORMS and tokens[end - 2].text == ".")
        return end + 1 if token.text == "." and kept else None
    if token.text in ("&", "+"):
        return end + 2 if following.capital and following.gap <= 1 else None
    if token.text == "." and token.gap == 0 and _keeps_stop(last, tokens[end - 2], following):
        return end + 1
    if token.text == "." and following.gap > 2 and last.low in LEGAL_FORMS:
        # "Carpets Ltd." on a line of its own, which no sentence ends
        return end + 1 if token.section in ("letterhead", "signature") else None
    if token.text == "." and token.gap == 0 and following.capital and following.gap <= 1:
        # "St. Mary's", "J. Sainsbury"
        inner = last.low in ("st", "sto", "sta", "mt", "dr", "bros") or len(last.text) == 1
        return end + 1 if inner and following.low not in NOT_NAMES else None
    if token.text == "," and following.capital and following.gap == 1:
        legal = is_legal_form(following.low)
        # "Adeyemi, Cole & Partners"
        named = _partners_ahead(tokens, end + 2, told=is_told(tokens, end - 1))
        named = named and last.low not in COMMON_WORDS
        named = named and not is_head(last)  # "Technician, Moor & Daughters"
        return end + 1 if legal or (named and following.low not in NOT_NAMES) else None
    if token.text in "'’" and token.gap == 0 and last.text.endswith("s"):
        # "Canola Growers' Federation"
        house = following.capital and following.gap == 1 and following.low in ORGANISATION
        return end + 1 if house or last.text == "Saints" else None
    if token.text == "/" and token.gap == 0 and last.text == "A" and following.text == "S":
        return end + 2  # "Vind A/S"
    if token.text in "-–" and token.gap == 0 and following.gap == 0 and following.capital:
        return end + 1
    return None


def _form_in_brackets(tokens: tuple[Token, ...], end: int) -> int | None:
    """As in "Pasir Wafer (S) Pte Ltd": the index after the bracket, where a legal form follows."""
    inside = tokens[end : end + 4]
    if len(inside) < 4 or inside[2].text != ")" or inside[3].gap != 1:
        return None
    return end + 3 if inside[3].low in LEGAL_FORMS else None


def _partners_ahead(tokens: tuple[Token, ...], index: int, *, told: bool) -> bool:
    """As in "…, Ross & Delgado LLP"; where a place of work is ``told``, of any names."""
    ahead = tokens[index : index + 4]
    ending = any(token.low in LEGAL_FORMS or token.low in PARTNERS for token in ahead)
    apart = [token for token in tokens[index - 3 : index + 2] if token.kind == "word"]
    strangers = all(token.capital and (told or _is_surname_only(token)) for token in apart)
    return bool(ahead) and ahead[0].text == "&" and (ending or (strangers and len(apart) == 3))


def _is_surname_only(token: Token) -> bool:
    return token.low not in FIRST_NAMES or token.low in SURNAMES


def _keeps_stop(last: Token, before: Token, following: Token) -> bool:
    """Whether the stop is part of "Inc." or "P.A."; after "Ltd" it mostly ends the sentence."""
    if len(last.text) == 1:
        return before.text == "."
    if last.low in LEGAL_FORMS and following.low in LEGAL_FORMS:
        return True
    inside = (following.kind == "word" and not following.capital) or following.text == ","
    paired = before.text in (".", ",")  # "Pvt. Ltd." and "Co., Ltd." are written with both stops
    return last.low in STOPPED or (last.low in LEGAL_FORMS and (inside or paired))
