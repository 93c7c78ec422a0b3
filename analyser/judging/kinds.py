"""What a message is: a thank-you note, or one that asks for news."""

from __future__ import annotations

import re
from collections.abc import Mapping

from analyser.labels import Kind, Part
from analyser.reading.layout import Layout
from analyser.types import Evidence, Span

_TALK = (
    r"(?:(?:meet|talk|speak|chatt?|connect|visit|interview)(?:ing|ed)?|chat|talk|conversation|"
    r"meeting|visit|see(?:ing)? you|being shown|be shown|trial (?:day|shift|lesson))"
)
_PLEASURE = re.compile(
    rf"""(?ix)\b(?:
    (?:enjoyed|loved|liked)\s(?:[a-z]+\s){{0,4}}?{_TALK}\b
    | (?:lovely|great|good|nice|wonderful|fantastic|brilliant|(?:a|an|my|such\sa|real|great|true)\s
      (?:pleasure|joy|delight|treat|honou?r|privilege)|pleasure|fun|pleased|glad|delighted|chuffed)
      \s(?:it\swas\s|of\s)?(?:to\s)?(?:(?:finally|really|actually|properly|have)\s)?{_TALK}\b
    | {_TALK}\s(?:[a-z]+\s){{0,8}}?was\s(?:(?:such|really|so|very|a|an|real|true)\s){{0,3}}
      (?:lovely|great|wonderful|pleasure|joy|delight|treat|honou?r|privilege|fun|highlight)\b
    )"""
)
_THANKING = re.compile(r"(?i)\b(?:thank(?:s|ing|ful)?|appreciat\w+|grateful|gratitude)\b")
_ASKING = re.compile(
    r"(?i)\b(?:ask|enquire|inquire|check|follow(?:ing)?[- ]?up|see|find out|hear|know|learn|"
    r"whether|news|updates?|status|decision|stands?|touch(?:ing)? base|reach(?:ing)? out|"
    r"(?:about|regarding|on) (?:my|the) (?:application|candidacy)|"
    r"(?:writ|e-?mail|call|phon|ring|text|messag|gett)ing (?:you |in touch )?"
    r"(?:about|on|after|regarding|concerning|re|(?:in|with) (?:regards?|reference)))\b"
)
_GLAD_TO_HEAR = re.compile(
    r"(?i)\b(?:was|were|been) (?:[a-z]+ ){0,3}?(?:glad|happy|pleased|delighted|thrilled|chuffed|"
    r"great|good|lovely|nice|wonderful|fantastic|fascinating|interesting|useful|helpful|pleasure|joy|"
    r"delight|treat|privilege) to (?:also )?(?:hear|learn|know|see|find out)\b"
)
"""News that the writer was glad of in the talk, and does not ask for."""

_WANTS_NO_ANSWER = re.compile(
    r"(?i)\bno (?:need (?:to (?:reply|answer|respond|write)|for an? (?:reply|answer|response))|"
    r"(?:reply|answer|response)(?: is)? (?:needed|necessary|required|expected))\b|"
    r"\b(?:do(?: no|n['’])t (?:need|have) to|need(?: no|n['’])t) (?:reply|answer|respond)\b"
)

_AWAITING = re.compile(
    r"(?i)\b(?:(?:have|had)(?: not|n['’]t)(?: \w+){0,2}? (?:heard|received|had|got)"
    r"(?: \w+){0,2}? (?:from you|back|anything|answer|reply|response|feedback|news)|"
    r"still (?:waiting|awaiting)|(?:please|kindly|must|you to) (?:\w+ ){0,4}?(?:revert|decide))\b"
)
"""Waiting for an answer, which one may do without asking for it."""


def tell_kind(elements: Mapping[Part, Evidence], text: str, layout: Layout) -> Kind:
    """``thank_you`` for a note that asks nothing and thanks, or says that the talk was a pleasure.

    Args:
        elements: the parts of the draft.
        text: the draft.
        layout: its sections.
    """
    if elements["status_inquiry"].state != "missing" or elements["reason"].state == "present":
        return "status"
    if _AWAITING.search(text):
        return "status"
    thanks = elements["thanks"]
    # any message may end with thanks above the name
    if thanks.state == "present" and not all(
        layout.lies_in(span.start, "closing") for span in thanks.spans
    ):
        return "thank_you"
    glad = elements["reason"].state == "missing" and _PLEASURE.search(text)
    return "thank_you" if glad else "status"


def asks_nothing(part: Part, text: str, sentence: Span) -> bool:
    """Whether a sentence by its words is no reason to write, or no question, that it is taken for.

    "A pleasure talking to you about the job" is courtesy; "no reply needed" asks for none.
    """
    if part == "reason":
        glad = _GLAD_TO_HEAR.search(text, *sentence)
        return (
            _PLEASURE.search(text, *sentence) is not None
            or _only_thanks(text, sentence)
            or (glad is not None and not _ASKING.search(text, glad.end(), sentence.end))
        )
    asking = part in ("status_inquiry", "eagerness")
    return (
        asking
        and (_WANTS_NO_ANSWER.search(text, *sentence) or _GLAD_TO_HEAR.search(text, *sentence))
        is not None
    )


def is_of_the_talk(part: Part, text: str, words: Span, sentence: Span) -> bool:
    """Whether words that read as a reason or a question by themselves only look back at the talk.

    "It was great to hear more about the role" asks for nothing, and "I am writing to thank you for
    the interview regarding the post" is about the interview.

    Args:
        part: what the words seem to show.
        text: the draft.
        words: where they stand.
        sentence: where the sentence stands that they are in.
    """
    if part == "reason":
        return _only_thanks(text, sentence)
    if part not in ("status_inquiry", "eagerness"):
        return False
    return any(
        glad.start() <= words.start < glad.end() for glad in _GLAD_TO_HEAR.finditer(text, *sentence)
    )


def _only_thanks(text: str, sentence: Span) -> bool:
    return bool(_THANKING.search(text, *sentence)) and not _ASKING.search(text, *sentence)
