"""What a sentence tells of another firm's offer: from whom, from when on, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analyser.judging.engine import Rule
from analyser.types import Entity, Span

_NEAR = 100
"""How many characters before a name or day are read."""

_FROM = re.compile(
    r"(?i)(?:\b(?:(?:offer|job|position|role|post|contract|place|shift|[a-z]{4,9}ship|placement)s? "
    r"(?:\w+ ){0,3}?(?:from|at|with|by|in)|sign(?:ing|ed)? (?:up )?with|accept(?:ing)?|"
    r"join(?:ing)?|offered (?:me |us )?(?:[^\s,.;]+ ){0,5}?(?:by|at)) (?:(?:the|your|a) )?"
    r"(?:(?:competitor|rival),? )?|\b(?:your|a|another) (?:competitor|rival),? )$"
)
_GIVES = re.compile(
    r"(?i)(?: (?:in|of) \w+)?(?:,? who| which)? ?(?:(?:has|have|had|['’]s) )?"
    r"(?:already |also |now |just )?"
    r"(?:(?:offers?|offered|makes?|made|gives?|gave|given|extended|sent) (?:me|us)\b|"
    r"(?:has |have )?an? (?:\w+ )?(?:offer|job|position|post|place|contract) for (?:me|us)\b)"
)
_SUBJECT = re.compile(
    r"(?:^|[,;:] |\b(?:[Aa]nd|[Bb]ut|[Tt]hat|[Bb]ecause|[Ss]ince|[Aa]s|[Ss]o|[Nn]ow) )"
    r"(?P<name>(?!(?:He|She|It|They|You|We|I|[A-Z]\w+(?:body|one)|One|Others|Both|Who|Which|That|This|"
    r"There|Now|And|But|So)\b)[A-Z][\w&'’-]{1,20}(?: [A-Z][\w&'’-]{0,20}){0,3})"
)
"""Who does something, by the capital of a name that no reader knew for a firm's."""

_OPEN_UNTIL = re.compile(
    r"(?i)\b(?:(?:expire|end|lapse|close|run)s?(?: out)?|open|valid|good|"
    r"(?:they|who|which|that|and|firm|company|it)\b[^,;.!?]{0,20}"
    r"\b(?:want|need|expect|require|wait|ask)\w*[^,;.!?]{0,30}?(?= (?:by|before|until|till) )|"
    r"(?:i|we) (?:must|should|have (?:got )?to|need to) (?:answer|reply|decide|respond|accept|sign)"
    r"[^,;.!?]{0,20}?(?= (?:by|before|until|till) ))"
    r"(?: only)?(?: (?:on|at|by|in|until|till|before))? (?:the )?$"
)
_STARTING = re.compile(
    r"(?i)\b(?:start|begin|join)(?:s|ing|ning)?(?: date)?(?: (?:of|on|from|in|is))? (?:the )?$|"
    r"\b(?:they|who|which|that)\b[^,;.!?]{0,20} wants? (?:me|us)(?: (?:to start|there))?"
    r"(?: (?:on|from|in))? (?:the )?$"
)
_DUE = re.compile(
    r"(?i)\b(?:i|we|and)(?:['’](?:m|re|ll)| am| are| will| shall)? "
    r"(?:(?:going|due|planning) to |be )?(?:sign|accept)(?:ing)?\b[^,;.!?]{0,20}? "
    r"(?P<lead>(?:(?:on|by) )?(?:the )?)$"
)
_PREPOSITION = re.compile(r"(?i)\b(?:on|from|in|of) (?:the )?$")


@dataclass(frozen=True, slots=True)
class Offer:
    """The firm that offers, the terms ("open until Friday"), and the days in them."""

    firm: str = ""
    terms: tuple[str, ...] = ()
    days: tuple[str, ...] = ()

    @property
    def details(self) -> tuple[str, ...]:
        """The words that are not to be lost."""
        return tuple(filter(None, (self.firm, *self.days)))

    def is_told(self, found: Sequence[Rule], told: str) -> bool:
        """Whether other words tell of an offer, by the rules that found this one, in full."""
        tells = any(rule.sought.is_in(told) for rule in found if rule.always)
        return tells and all(detail in told for detail in self.details)

    def facts(self) -> dict[str, str]:
        """The fields of a sentence that tells of it, as far as it is known.

        >>> Offer("Northwind", ("starting on 4 January", "open until Friday")).facts()["offer"]
        'another offer from Northwind, starting on 4 January and open until Friday'
        """
        if not self.details:
            return {}
        offer = f"another offer from {self.firm}" if self.firm else "another offer"
        facts = {"offer": ", ".join(filter(None, (offer, " and ".join(self.terms))))}
        return facts | ({"other_firm": self.firm} if self.firm else {})


NO_OFFER = Offer()


def read_offer(text: str, entities: Sequence[Entity], one: Span) -> Offer:
    """What is told of another offer in one sentence of a text."""
    before = {
        each: text[max(one.start, each.start - _NEAR) : each.start]
        for each in entities
        if one.start <= each.start and each.end <= one.end
    }
    terms = dict(_terms(before))
    firm = next(_firms(before, text, one.end), "") or next(_givers(text, entities, one), "")
    return Offer(firm, tuple(terms), tuple(terms.values()))


def _firms(before: Mapping[Entity, str], text: str, end: int) -> Iterator[str]:
    for one, words in before.items():
        if one.label == "COMPANY" and (_FROM.search(words) or _GIVES.match(text, one.end, end)):
            article = "the " if words.lower().endswith("the ") else ""
            yield article + one.text


def _givers(text: str, entities: Sequence[Entity], one: Span) -> Iterator[str]:
    known = [Span(each.start, each.end) for each in entities]
    for name in _SUBJECT.finditer(text[one.start : one.end]):
        begin, end = name.start("name") + one.start, name.end("name") + one.start
        taken = any(span.start < end and begin < span.end for span in known)
        if not taken and _GIVES.match(text, end, one.end):
            yield name["name"]


def _terms(before: Mapping[Entity, str]) -> Iterator[tuple[str, str]]:
    days = {one.text: words for one, words in before.items() if one.label == "DATE"}
    for day, words in days.items():
        if _STARTING.search(words):
            lead = _PREPOSITION.search(words)
            yield f"starting {lead[0].replace('of ', 'on ') if lead else ''}{day}", day
            break
    for day, words in days.items():
        if _OPEN_UNTIL.search(words):
            yield f"open until {day}", day
            return
    for day, words in days.items():
        if due := _DUE.search(words):
            yield f"to be signed {due['lead'] or 'on '}{day}", day
            return
