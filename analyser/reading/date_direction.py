"""Whether a sentence speaks of a day gone by or of one to come.

The word that governs a date is nearly always the last verb before it ("you said that you would
decide by Friday"), else the first one after it ("On Tuesday you gave me a whole morning"); a
preposition right before the date can overrule both.
"""

from __future__ import annotations

import re

from analyser.reading.date_expressions import Side

_IRREGULAR_PAST = (
    r"was|were|had|did|met|spoke|saw|sat|came|went|gave|told|said|rang|left|wrote|sent|got|made|"
    r"took|held|ran|heard|had|showed|felt|found|brought|kept|read|taught|stood|began|left|lost|"
    r"built|did|drove|flew|sang|swam|thought|understood|shook|chose|led|been"
)
_CUE = re.compile(
    rf"""(?x)\b(?:
    (?P<reported>(?:said|told|promised|asked|suggested|mentioned|advised|understood|thought|hoped|
        expected|reckoned|explained|proposed|supposed|meant|due)\b[^.?!;]{{0,40}}?
        \b(?:would|['’]d|could|should|might|was|were|to))
    | (?P<future>will|shall|would|can|could|should|may|might|must|cannot|can['’]t|won['’]t|need(?:s|ed)?
        |ha(?:ve|s|ving)\ to|going\ to|gonna|about\ to|hop(?:e|ing)\ to|plan(?:s|ned)?|expect(?:s|ing)?|due
        |deadline|available|free|ready|until|till|ahead|upcoming|forthcoming|look(?:ing)?\ forward
        |let\ me\ know|please|(?<!you\ )kindly|next|soon|away
        |(?:starts|begins|meets|leaves|returns|finishes|ends|retires|decides|opens|closes|resumes)
        |(?:i|we|you|they)\ (?:start|begin|meet|leave|return|finish|retire|decide|open|close|fly|move)
        |to\ (?:start|join|travel|begin|hear|decide|help|call)
        |(?:am|are|is|['’]m|['’]re|['’]s)\ (?!writing|calling|ringing|following|getting|checking|
        reaching|phoning|trying|just)\w+ing)\b
    | (?P<past>{_IRREGULAR_PAST}|(?!need|interest|excit|delight|pleas|schedul|indeed|requir|bas|
        advanced|clos|related|experienced|qualified|thrilled|hundred|speed|bleed|feed)\w{{2,}}ed
        |thank(?:s|\ you)?|cheers|grateful|gratitude|ta|enjoyed|appreciate[ds]?
        |my\ (?:[\w-]+\ ){{0,4}}interview|our\ (?:\w+\ ){{0,2}}(?:interview|meeting|chat|talk|call|
        conversation|discussion|session|visit)|follow(?:ing)?[\ -]up|further\ to|since|refer(?:ring)?)\b
    )|(?P<contracted>['’]ll)\b"""
)
_RIGHT_BEFORE = re.compile(
    r"\b(?:(?P<future>by|until|till|til|before|through|no later than|(?:up|on) to|starting)|"
    r"(?P<past>since|dated))(?:\s+(?:the|this|next|about|around))?\s*$"
)
_WISH = re.compile(r"\b(?:happy|good|great|lovely|nice|wonderful|fantastic)(?: early)?\s*$")
_NEXT_MEETING = re.compile(
    r"\b(?:next|second|final|further|follow-up|upcoming) (?:\w+ )?(?:round|interview|meeting|stage)s?\W*(?:\w+\W+)?$"
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
        return "past" if cue == "past" and right_before["future"].lower() == "by" else "future"
    if _NEXT_MEETING.search(before[-60:]):
        return "future"
    if cue is None:
        match = _CUE.search(after[:80])
        cue = _kind(match) if match else None
    if cue == "future" or cue == "past":
        return cue
    return "near"


def _last_cue(before: str) -> str | None:
    """The kind of the last cue; what is to come within reported speech stays reported."""
    last: str | None = None
    for match in _CUE.finditer(before):
        kind = _kind(match)
        if not (kind == "future" and last == "reported"):
            last = kind
    return last


def _kind(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    return "future" if kind == "contracted" else kind
