"""Whether a sentence speaks of a day gone by or of one to come.

The word that governs a date is nearly always the last verb before it ("you said that you would
decide by Friday"), else the first one after it ("On Tuesday you gave me a whole morning"); a
preposition right before the date can overrule both.
"""

from __future__ import annotations

import re
from typing import Literal

from analyser.reading.dates.expressions import Side
from analyser.reading.dates.words import listing

_Kind = Literal["past", "future", "reported"]

_SAID = listing("""
    said, told, promised, asked, suggested, mentioned, advised, understood, thought, hoped,
    expected, reckoned, explained, proposed, supposed, meant, due
""")
_TO_COME = listing(r"""
    will(?! (?:\w+ )?(?:remember|recall|know)\b), shall,
    (?:would|could|should)(?! (?:not )?have \w+e[dn]\b), can,
    (?<!\d )(?<!(?:st|nd|rd|th|of|in|on) )may(?! (?:remember|recall|know|have)\b|,? \d),
    might(?! (?:remember|recall|know|have)\b), must,
    ['’]d (?:love|like|prefer) to (?!thank|say|know|hear|ask|follow|check|see|express|let)\w+,
    (?:['’]d|would) like (?:an?|my)\b, wants? (?:an?|my) (?:\w+ )?(?:answer|reply|decision|yes)\b,
    cannot, can['’]t, won['’]t,
    need(?:s|ed)?, (?<!to )see you, ha(?:ve|s|ving) to, going to, gonna, about to,
    hop(?:e|ing) to, plan(?:s|ned)?,
    expect(?:s|ing)?, due, deadline, available, free, ready, until, till, ahead, upcoming,
    forthcoming, look(?:ing)? forward, let me know, please, (?<!you )(?<!so )(?<!very )kindly,
    next(?! steps?\b), soon, (?<!were )(?<!was )away,
    (?:starts|begins|meets|leaves|returns|finishes|ends|retires|decides|opens|closes|resumes),
    (?:i|we|you|they) (?:start|begin|meet|leave|return|finish|retire|decide|open|close|fly|move),
    to (?:start|join|travel|begin|hear|decide|help|call)
""")
_BEING_DONE = (
    r"(?:am|are|is|['’]m|['’]re|['’]s)\s(?!(?:writing|calling|ringing|following|getting|checking|"
    r"reaching|phoning|trying|just|touching|dropping|sending|emailing|mailing|messaging|texting|"
    r"contacting|circling|popping|chasing|wondering|asking|thinking|still|referring|pinging|sorry|"
    r"telephoning|nothing|something|anything|evening|morning)\b)\w+ing"
)
_GONE_BY = listing(r"""
    was, were, had, did, met, spoke, saw, sat, came, went, gave, told, said, rang, left, wrote,
    sent, got, made, took, held, ran, heard, showed, felt, found, brought, kept, read, taught,
    stood, began, lost, built, drove, flew, sang, swam, thought, understood, shook, chose, led,
    been,
    thank(?:s| you)?, cheers, grateful, gratitude, ta, appreciates?, my (?:[\w-]+ ){0,4}interview,
    our (?:\w+ ){0,2}(?:interview|meeting|chat|talk|call|conversation|discussion|session|visit),
    follow(?:ing)?[ -]up, further to, since, refer(?:ring)?
""")
_DONE = (
    r"(?<!be )(?!need|interest|excit|delight|pleas|schedul|indeed|requir|bas|advanced|clos|related|"
    r"experienced|qualified|thrilled|hundred|speed|bleed|feed)\w{2,20}ed"
)
_CUE = re.compile(
    # nothing is tried behind a word, where a blank or a mark follows
    r"\b(?=[\w'’])(?:"
    rf"(?P<reported>{_SAID}\b[^.?!;]{{0,40}}?\b(?:would|['’]d|could|should|might|was|were|to))|"
    rf"(?P<future>{_TO_COME}|{_BEING_DONE})|(?P<past>{_GONE_BY}|{_DONE}))\b|['’]ll\b"
)
_CLAUSE_END = re.compile(r"[:;]\s")
_RIGHT_BEFORE = re.compile(
    r"\b(?:(?P<future>(?<!came )(?<!come )by|until|till|til|before|no later than|(?:up|on) to|"
    r"starting)|(?P<past>since|dated))(?:\s(?:the|this|next|about|around|"
    r"(?:the\s)?(?:close of (?:business|play)|cob|cop)(?:\son)?))?\s$"
)
_WISH = re.compile(r"\b(?:happy|good|great|lovely|nice|wonderful|fantastic)(?: early)?\s*$")
_NEXT_MEETING = re.compile(
    r"\b(?:next|second|final|further|follow-up|upcoming) (?:\w+ )?"
    r"(?:round|interview|meeting|stage)s?"
    r"(?: (?:with|at) \w+(?: \w+)?)?"
    r"(?P<verb> (?:is|are|will be|begins?|starts?|takes? place))?(?:\W{1,3}\w+)?\W{0,3}$"
)


def side_in(before: str, after: str) -> Side:
    """The reading of a date between these parts of its sentence.

    Args:
        before: the sentence up to the date, in lower case.
        after: the sentence from the date on, in lower case.

    Returns:
        ``near`` where the sentence says nothing, and where it reports what was said of a day that
        may have passed since ("you told me that I would hear by Friday").
    """
    if _WISH.search(before):
        return "near"
    cue = _last_cue(before)
    right_before = _RIGHT_BEFORE.search(before[-32:])
    if right_before and right_before["past"]:
        return "past"
    if cue == "reported":
        return "near"
    if right_before:
        # "by Friday" asks, unless what is done by then is told: "we were third by Christmas"
        return "past" if cue == "past" and right_before["future"] == "by" else "future"
    meeting = _NEXT_MEETING.search(before[-60:])
    if meeting and (cue == "future" or meeting["verb"]):
        return "future"
    if cue is None:
        match = _CUE.search(_CLAUSE_END.split(after[:80], maxsplit=1)[0])
        cue = _kind(match) if match else None
    return cue if cue in {"past", "future"} else "near"


def _last_cue(before: str) -> _Kind | None:
    """The kind of the last cue; what is to come within reported speech stays reported."""
    last: _Kind | None = None
    for match in _CUE.finditer(before):
        kind = _kind(match)
        if not (kind == "future" and last == "reported"):
            last = kind
    return last


def _kind(cue: re.Match[str]) -> _Kind:
    if cue["reported"]:
        return "reported"
    return "past" if cue["past"] else "future"
