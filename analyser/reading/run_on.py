"""Where somebody who types or dictates without a full stop begins a new sentence.

A whole voicemail in one breath is many sentences to whoever hears it. It is cut where a new clause
plainly begins, so that what is said of a sentence is said of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyser.types import Span

_MOST = 40
"""So many words a sentence has at most that is left as it is."""

_FEWEST = 5
"""So many words each part has at least."""

_A_MARK = 12
"""Where the first letter is small there is at most one mark within to so many words."""

_WORD = re.compile(r"\S+")
_MARK = re.compile(r"[,;:(–—]| - ")
_SOMEBODY = (
    r"i(?:['’]?(?:m|ve|d|ll))?|we(?:['’](?:re|ve|d|ll))?|they(?:['’](?:re|ve))?|he|she|it['’]?s|"
    r"you['’]?(?:re|ve)|there['’]?s"
)
_QUESTION = (
    r"(?:can|could|would|will|did|do|have|are) (?:you|ya|u|yous|they|somebody|anybody|anyone)|"
    r"is (?:there|it)|any (?:news|update)"
)
_TURN = (
    r"sorry|please|pls|plz|thanks|thank you|thx|anyways?|let me|call me|hop(?:e|ing)|"
    r"looking forward"
)
_BEGINS = rf"{_SOMEBODY}|{_QUESTION}|{_TURN}"
_OPENS = re.compile(
    r"(?i)(?<=\s)"
    rf"(?:(?:and|but|so|because|cos|um|uh|ok|okay|well|also) (?:{_BEGINS}|you|it)|{_BEGINS})(?=\s)"
)
_LEADS_ON = frozenset(
    "that what which who whom whose when where why how if whether because cos since as than like "
    "until till before after while though although unless once and but so or nor then know knows "
    "knew think thought said say says saying told tell hope hoping guess mean sure wonder "
    "wondering see believe feel felt suppose heard reckon bet wish promise promised afraid glad "
    "thing things all everything anything something way time day one last next every each the a "
    "an my your his her its our their this these those no some any to for with from by of on in "
    "at about into over under i you u we they he she is are was were be been am do does did "
    "have has had will would can could should may might must let not just really very too even "
    "only still also um uh please sorry theres there's im i'm ive i've id i'd ill i'll".split()
)
"""Behind one of these the clause goes on."""


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence that runs on, or the sentence itself."""
    begin = sentence.start
    if _runs_on(text, sentence):
        words = list(_WORD.finditer(text, *sentence))
        number = {word.start(): at for at, word in enumerate(words)}
        first = 0
        for opening in _OPENS.finditer(text, *sentence):
            at = number[opening.start()]
            enough = min(at - first, len(words) - at) >= _FEWEST
            if enough and words[at - 1][0].lower() not in _LEADS_ON:
                yield Span(begin, words[at - 1].end())
                begin, first = opening.start(), at
    yield Span(begin, sentence.end)


def _runs_on(text: str, sentence: Span) -> bool:
    """Whether a sentence is that long, with few marks within; with none, where it has a capital."""
    if sentence.end - sentence.start <= 2 * _MOST:
        return False
    words = text[sentence.start : sentence.end]
    many, marks = len(words.split()), len(_MARK.findall(words))
    return many > _MOST and marks <= (many // _A_MARK if words[:1].islower() else 0)
