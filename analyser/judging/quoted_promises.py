"""The days that a draft quotes as promised, held against the promises of the log."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from analyser.timing_messages import spell
from analyser.types import Contact, Entity, Finding, Interview

_PROMISED = re.compile(
    r"(?i)\b(?:(?:you(?:r \w+)?|they|s?he|(?-i:[A-Z][\w-]+)|"
    r"the (?:panel|board|committee|team))(?:['’]d| had| have)?"
    r"(?: (?:very |so )?(?:\w+ly|also|both|first|then|once))? (?:said|told|mentioned|promised|"
    r"expected|indicated|hoped|thought|let me know|assured|were (?:going|hoping|planning))|"
    r"i was (?:told|promised|given to understand|led to (?:believe|expect)))\b"
    r"(?P<what>[^.?!\n]{0,80})$"
)
_ANSWERED = re.compile(
    r"(?i)\b(?:hear|know|known|decid\w+|decisions?|answers?|back|touch|repl(?:y|ies)|respon\w+|news|"
    r"words?|updates?|results?|outcome|contact(?:ed)?|inform(?:ed)?|tell|told|notif\w+|choos\w+|"
    r"call|ring|email|write)\b"
)
"""That a day is the one of an answer, and not of a start or a meeting."""

_BARE = re.compile(r"(?i)(?:^|\bby)(?: (?:me|on|the|this|next|around|about|end|of)){0,3}\s*$")


def promise_findings(
    text: str, entities: Sequence[Entity], interview: Interview, contacts: Sequence[Contact]
) -> Iterator[Finding]:
    """Days quoted as promised that neither the interview nor a reply of theirs named."""
    replies = [one for one in contacts if one.kind == "reply" and one.promise]
    later = [one.promise for one in sorted(replies, key=lambda one: one.on)]
    promised = [day for day in (interview.promise, *later) if day]
    for entity in entities:
        if entity.label != "DATE" or entity.value is None or entity.role is not None:
            continue
        day = date.fromisoformat(entity.value)
        if day in promised or not promised:
            continue
        quoted = _PROMISED.search(text, max(0, entity.start - 120), entity.start)
        if quoted and (
            _BARE.search(quoted["what"]) or _ANSWERED.search(quoted["what"] + _rest(text, entity))
        ):
            yield Finding(
                "consistency.promise",
                "hint",
                f"You logged that an answer was promised by {spell(promised[-1])}.",
                "Quote the promise as it was given, or leave it out.",
                entity.start,
                entity.end,
                source="log",
            )


def _rest(text: str, entity: Entity) -> str:
    """What the clause says after an entity, as far as it matters."""
    return re.split(r"[.?!,;\n]| (?:and|but) ", text[entity.end : entity.end + 80], maxsplit=1)[0]
