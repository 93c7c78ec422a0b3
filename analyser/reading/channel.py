"""Whether a message is an email, a voicemail script or a postal letter."""

from __future__ import annotations

import re
from itertools import islice

from analyser.labels import Channel
from analyser.reading.layout import Layout

_SAYS_WHO = re.compile(
    r"(?i)\b(?:this is|this was|it['’]s|it is|my name is|name['’]s) (?:only |just )?[\w'’.-]{2,30}|"
    r"\b[\w'’.-]{2,30} (?:here|calling|speaking|again)\b"
)
_SPOKEN = re.compile(
    r"(?i)\b(?:calling|phoning|ringing|speaking)\b|"
    r"\b(?:call|ring|phone|buzz) me (?:back )?(?:on|at)\b|"
    r"\b(?:reach|get|catch|find) me (?:on|at)\b|\b(?:i['’]m|i am) (?:on|at) \+?\d|"
    r"\b(?:my|the) number(?: again)? is\b|"
    r"\bleft (?:you )?(?:a|word|this)\b.{0,20}\b(?:message|voicemail)\b|"
    r"\b(?:bye|bye-bye|goodbye|cheerio|ta-ra|so long)\b|[\[(](?:beep|pause)|\b(?:um|uh|er)\b[,.… ]|"
    r"\b(?:hey|hello), (?:hi|hello|good)\b|\bthat['’]s \+?\d[\d -]{5,}"
)
_TYPED = re.compile(r"(?<![\w'’.-])(?:u|ur|(?i:pls|plz|thx|lmk|rly|tmrw))(?![\w'’-]|\.\w)")
_NUMBER = re.compile(r"\+?\(?\d[\d ().-]{6,}\d|\b(?:zero|oh|double|triple)[ ,-]+(?:\w+[ ,-]+){4,}")


def tell_channel(text: str, layout: Layout) -> Channel:
    """A letter has a letterhead, a voicemail is one spoken paragraph; all else is an email.

    A letter that was pasted without its letterhead cannot be told from an email.
    """
    if layout.sections and layout.sections[0].name in ("subject", "header"):
        return "email"
    if layout.find("letterhead"):
        return "letter"
    if layout.find("signature", "closing") or _TYPED.search(text):
        return "email"
    clues = (
        bool(_SAYS_WHO.search(text[:160]))
        + bool(_NUMBER.search(text))
        + (len(text.strip().splitlines()) == 1)
    )
    if clues in (1, 2):
        clues += sum(1 for _ in islice(_SPOKEN.finditer(text), 2))
    return "voicemail" if clues >= 3 else "email"
