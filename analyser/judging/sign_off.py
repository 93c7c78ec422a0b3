"""How a message takes leave: its closing with the writer's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyser.labels import State
from analyser.reading.layout import Layout
from analyser.types import Entity, Span

_LAST_WORDS = 90
"""So many characters from the end a spoken message takes leave."""

_A_NAME = 4
"""So many words may be a name and no more."""

_LEAVE = re.compile(
    r"(?i)\b(?:thank(?:s| you)|cheers|ta|bye|goodbye|cheerio|ta-ra|so long|take care|god bless|"
    r"regards|(?:good|great|nice|lovely|blessed) (?:day|one|evening|weekend|afternoon)|"
    r"speak soon|talk soon|see you|until (?:then|soon)|walk good|look(?:ing)? forward)\b"
)


def find_sign_off(
    text: str, layout: Layout, people: Sequence[Entity]
) -> Iterator[tuple[State, Span]]:
    """A closing with the writer's name is present; one without the other is weak.

    Who speaks on a voicemail says the name at the start and takes leave at the end.
    """
    closings = _closings(text, layout)
    named = [person.span for person in people if person.label == "CANDIDATE"]
    signed = _signed(layout, named)
    spoken = not layout.find("closing", "signature")
    if closings and (signed or (spoken and named)):
        yield "present", closings[0]
        yield "present", (signed or named)[-1]
    elif signed or closings:
        yield "weak", (signed or closings)[-1]


def takes_leave(words: str) -> bool:
    """Whether a sentence holds words that people part with: "Bye now.", "Have a good evening."."""
    return bool(_LEAVE.search(words))


def _closings(text: str, layout: Layout) -> list[Span]:
    """The closing lines, or else the parting words at the end of what is said."""
    closings = [part.span for part in layout.find("closing")]
    if closings:
        return closings
    said = max((part.end for part in layout.find("body", "closing")), default=0)
    leave = _LEAVE.search(text, _parting_words(text, layout, said), said)
    return [Span(*leave.span())] if leave else []


def _parting_words(text: str, layout: Layout, end: int) -> int:
    """Where the last sentence of the body starts, with the one before where it is but a name."""
    start = end
    for sentence in reversed(layout.body_sentences()):
        start = sentence.start
        if len(text[start:end].split()) > _A_NAME:
            break
    return max(start, end - _LAST_WORDS)


def _signed(layout: Layout, named: Sequence[Span]) -> list[Span]:
    """The writer's names at the end of the message, or else those in the signature."""
    end = max((part.end for part in layout.find("body", "closing", "signature")), default=0)
    return [name for name in named if name.start > end - _LAST_WORDS] or [
        name for name in named if layout.lies_in(name.start, "signature")
    ]
