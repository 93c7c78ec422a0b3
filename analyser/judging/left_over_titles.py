"""What the words beside a title tell: that it was left over, or is of a job merely spoken of."""

from __future__ import annotations

import re

from analyser.reading.layout import Layout
from analyser.types import Entity

_ASKED_ABOUT = re.compile(
    r"(?i)\b(?:follow(?:ing)?[ -]up|appl(?:ied|y|ying) (?:for|to)|interview for|interviewed|"
    r"(?:my|our|the) (?:application|interview|candidacy|candidature|interest)|"
    r"(?<!be\s)interested in|(?:where|how) (?:things|it|we|i) stands?|status of|"
    r"(?:writing|calling|emailing|asking|enquiring|inquiring|checking in|getting in touch|news|"
    r"updates?|decision|decided) (?:\w{1,9} ){0,2}(?:about|regarding|on|for)|"
    r"(?:met|meet|meeting|saw|seeing|spoke|speaking|talk(?:ed|ing)?) (?:to |with )?(?:me|you|us) "
    r"[^.?!,;\n]{0,30}(?:about|for|regarding))\b[^.?!,;\n]{0,40}$"
)
_OF_THE_READER = re.compile(r"(?i)\b(?:the|your)\s$")
_POST = r"(?:apprentice|intern|trainee|cadet)ship"
_POST_NEXT = re.compile(rf"(?i)\s{_POST}\b")
_POST_BEFORE = re.compile(rf"(?i)\b({_POST})\s(?:as|for|in)\s(?:an?\s|the\s)?$")
_JOB_NEXT = re.compile(r"(?i)\s(?:role|position|job|post|opening|vacancy)\b")
_ANOTHER = re.compile(
    r"(?i)\b(?:also|an?other|others|both|instead|second|former|previous|as well|besides|too|"
    r"different|next to|sits|report(?:s|ing)?|told|tell|mention(?:ed|ing)?|said|hear(?:d|ing)|"
    r"(?:spoke|talked) of|suggest(?:ed|ing)?|describ(?:ed|ing)|advertis(?:ed|ing)|"
    r"opens?|opening up|com(?:es|ing) up|next (?:year|spring|summer|autumn|winter)|"
    r"some ?day|one day|later|eventually|(?:in (?:the )?)?future|rather than|not)\b"
)
"""Words of a sentence that may speak of a second job."""


def with_post(text: str, entity: Entity) -> str:
    """A title with the learner's post that is named beside it: "electrician apprenticeship"."""
    if after := _POST_NEXT.match(text, entity.end):
        return entity.text + after[0]
    before = _POST_BEFORE.search(text, max(0, entity.start - 32), entity.start)
    return f"{entity.text} {before[1]}" if before else entity.text


def is_left_over(text: str, layout: Layout, entity: Entity) -> bool:
    """Whether a wrong title is that of the job asked about: "following up on the Analyst role"."""
    return (
        _JOB_NEXT.match(text, entity.end) is not None
        and _OF_THE_READER.search(text, max(0, entity.start - 6), entity.start) is not None
        and is_asked_about(text, layout, entity)
    )


def is_asked_about(text: str, layout: Layout, entity: Entity) -> bool:
    """Whether a title is surely that of the job the message is about, and none merely heard of."""
    if layout.lies_in(entity.start, "subject"):
        return True
    sentence = layout.sentence_at(entity.start) or entity.span
    asked = _ASKED_ABOUT.search(text, sentence.start, entity.start)
    return asked is not None and not _ANOTHER.search(text, *sentence)
