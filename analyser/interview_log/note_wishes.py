"""What an employer said in a note: whether it wants to be left alone, and how long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from analyser.interview_log.limits import find_limits
from analyser.interview_log.note_promises import Said
from analyser.types import Span

_WAYS = (
    "call|contact|phone|ring|e-?mail|write|message|text|ping|chase|bother|reach out|"
    "get in touch|follow up|check in"
)
_WRITE = rf"(?:{_WAYS})\b(?:,? (?:or|nor|and) (?:{_WAYS})\b)?"
_WHOM = (
    r"(?: (?:to|with|at|back|up))?(?: (?:us|me|them|him|her|anyone|anybody|HR|"
    r"the (?:team|office|recruiter|company|hiring manager|interviewers?|panel)))?"
)
_WRITING = (
    r"(?:calling|contacting|phoning|ringing|e-?mailing|writing|messaging|texting|pinging|chasing|"
    r"bothering|reaching out|getting in touch|following up|checking in)\b"
)
_UNTIL = (
    r"(?= (?:until|till|til|before|for|again|directly|in the meantime|during|please|about|unless|"
    r"while|by (?:tele)?(?:phone|e-?mail)|on the (?:tele)?phone|but|just|only|and please|as)\b|"
    r"\s*(?:[.,;:!?)\"'”’–—-]|$))"
)
_WISH = re.compile(
    # not "I don't write Go", nor "don't write tests"
    r"(?i)(?:(?<!\bI )(?<!\bwe )(?<!\byou )(?<!\bthey )(?<!\bwho )\b(?:please )?"
    r"(?:do not|don['’]?t|never)(?: please| ever)? |\b(?:not to|no need to) |"
    r"\brather (?:that )?(?:I|you|we|candidates|people|applicants) (?:did|do)(?: not|n['’]t) )"
    rf"{_WRITE}{_WHOM}{_UNTIL}"
    rf"|(?:(?<!\bI )(?<!\bwe )(?<!\byou )(?<!\bthey )(?<!\bwho )\b(?:please )?"
    rf"(?:(?:hold|hang) off(?: on| from)?|refrain from|avoid|(?:do not|don['’]?t) bother) "
    rf"{_WRITING}{_WHOM}{_UNTIL})"
    r"|\bwait (?:for (?:us|them|her|him)|until (?:we|they|she|he)) "
    rf"(?:to )?{_WRITE}(?: (?:me|you))?{_UNTIL}"
    rf"|\bnot (?:to |want to )?be (?:contacted|called|chased|phoned|rung){_UNTIL}"
    r"|\bno (?:phone )?(?:calls|e-?mails|follow-?ups?|contact|chasing)\b"
    r"(?:,? (?:or|nor|and)(?: no)? (?:calls|e-?mails|follow-?ups?|chasing)\b)?"
    r"(?=,? (?:please|until|till|before|for)\b|\s*(?:[.!)\"'”’]|$))"
)
_RING = re.compile(r"(?i)\b(?:call|phon|ring|rung)")
_OTHERWISE = re.compile(
    r"(?i)\b(?:contact|e-?mail|writ|messag|text|ping|chas|bother(?! (?:call|phon|ring))|reach|get|"
    r"follow|check)"
)
_BY_PHONE = re.compile(r"(?i) (?:by|on the|over the) (?:tele)?phone\b")
_THEY_WILL = re.compile(
    r"(?i)\W+(?:(?:we|they|s?he|I)(?:['’]ll| will)|(?:we|they|s?he|I)(?:['’]re| are|['’]m| am|"
    r"['’]s| is) (?:going to|calling)) "
)
_WRITE_INSTEAD = re.compile(
    r"(?i)\b(?:e-?mails?|messages?|texts?|letters?|writing)\b,?"
    r"(?: (?:is|are|will be|would be)\b| (?:fine|ok|okay|only|instead|please|preferred|welcome)\b)|"
    r"\b(?:but|just|only|better|prefers?|rather|please|always)(?: to)?(?: an?| by)? "
    r"(?:e-?mail|write|message|text)\b"
)
_HOW_LONG = re.compile(r"(?i)\b(?P<how>until after|until|till|til|before|for)\b")
_THEN = re.compile(r"(?i)\sthen\b")


def find_wishes(
    text: str,
    sentence: Span,
    on: date,
    country: str | None,
    day_order: str,
    promised: date | None = None,
) -> Iterator[Said]:
    """The wishes not to be written to, in one sentence of a note, and how long they hold.

    ``promised`` is the day that an earlier sentence named: "do not call until then". A wish not to
    be rung at all is none: one may still write. "Do not call until Friday" asks for patience, and
    so does "don't call us, we'll call you", or "me" and "I" in a wish that was noted word by word.
    """
    words = text[sentence.start : sentence.end]
    for match in _WISH.finditer(words):
        value: date | Literal["always"] = "always"
        end = match.end()
        long = _HOW_LONG.match(words, match.end() + 1)
        limits = find_limits(words[match.end() :], on, country, day_order) if long else ()
        if long and limits:
            # "until Friday" still counts Friday in, "before Friday" does not
            value = limits[0].day - timedelta(days=long["how"].lower() == "before")
            end = match.end() + limits[0].end
        elif long and promised and _THEN.match(words, long.end()):
            value, end = promised, long.end() + len(" then")
        of_theirs = not match[0].endswith(" me") or _THEY_WILL.match(words, match.end())
        if not of_theirs or _is_of_phone(words, match, patient=bool(long)):
            continue
        yield Said(value, sentence.start + match.start(), sentence.start + end)


def _is_of_phone(words: str, wish: re.Match[str], *, patient: bool) -> bool:
    """Whether a wish is only that the writer does not ring; ``patient`` where it names an end."""
    rest = words[wish.end() :]
    by_phone = _RING.search(wish[0]) and not _OTHERWISE.search(wish[0])
    if not by_phone and not _BY_PHONE.match(rest):
        return False
    return bool(_WRITE_INSTEAD.search(rest)) or not (patient or _THEY_WILL.match(rest))
