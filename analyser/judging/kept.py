"""The sentences of a body that stay, and what each does in the message."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analyser.judging.leaning import stand_alone
from analyser.judging.sign_off import takes_leave
from analyser.labels import Part
from analyser.reading.lines import marks_at_end
from analyser.types import Span

ABOUT_THE_MATTER: frozenset[Part] = frozenset({"reason", "status_inquiry"})
"""The parts that say what a message wants."""

_A_NAME = 3
"""So many words at most are a name that a message is signed with."""

_LAST_WORDS = 6
"""So many words at most a goodbye has that says nothing else: "Have a lovely weekend."."""

_PLEASANTRY = re.compile(
    r"(?i)(?:once again,? |first(?:ly| of all)?,? )?(?:(?:many )?thank(?:s| you|ing you)\b"
    r"|(?:i|we) (?:just )?(?:want(?:ed)? to |would like to |must )?"
    r"(?:hope (?:you|this|that you|all|everything)\b|thank you\b|"
    r"(?:really )?(?:enjoyed|appreciate))"
    r"|how (?:are|have) (?:you|things)\b|quick (?:one|question|note)\b"
    r"|hope you\b|hoping (?:you|this|all)\b"
    r"|happy (?:new|easter|monday|friday)|good (?:day|morning|afternoon|evening)\b"
    r"|(?:warm |kind |season['’]?s )?greetings\b|compliments of\b"
    r"|(?:i )?trust (?:this|(?:that )?you(?: are|['’]re)|all)\b"
    r"|(?:it|this|that)(?:['’]s| was| is) (?:(?:really|so|very|such|a) )*"
    r"(?:great|good|lovely|nice|pleasure|wonderful|delight|fun)\b"
    r"|(?:so |really |very |such a )*(?:great|good|lovely|nice|pleasure|wonderful|delightful) "
    r"(?:to |meeting|speaking|talking|seeing|chatting))"
)
_INTRODUCES = re.compile(
    r"(?:(?i:hi|hello|hey|good \w+)[,.!]? )?(?i:this is|it['’]?s|it is) "
    r"(?:(?i:me|a (?:message|note|call) (?:for|from))\b|[A-Z][\w'’-]+,? (?:[A-Z]|(?:from|here)\b))"
    r"|(?i:(?:it['’]?s )?(?:only|just) me\b)|(?i:[^.?!]{0,40}\bmy name\b)"
)
_HANGS_UP = re.compile(r"(?i)\b(?:good)?bye(?:[ -]bye)?\W*$")
_ENDS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Kept:
    """A sentence of the body that stays, its words after the edits, and the parts that it shows."""

    span: Span
    words: str
    shows: frozenset[Part]
    says_who: bool = False

    @property
    def leans(self) -> bool:
        """Whether it leans on the one before, and so is not to be parted from it."""
        return stand_alone(self.words) != self.words

    @property
    def is_pleasantry(self) -> bool:
        """Whether it only greets, thanks or wishes well, as one does before the matter."""
        return bool(_PLEASANTRY.match(self.words)) and self.shows.isdisjoint(ABOUT_THE_MATTER)

    @property
    def introduces(self) -> bool:
        """Whether it says who is there, as one does before all else: "It's me", "Its Kim"."""
        return self.says_who or bool(_INTRODUCES.match(self.words))

    @property
    def is_signed(self) -> bool:
        """Whether it is but a name at the end of a line: "Vik", "Tom Roy"."""
        words = self.words.split()
        return len(words) <= _A_NAME and self.words.istitle() and not ended(self.words)

    @property
    def is_heading(self) -> bool:
        """Whether it is the line in capitals that a letter begins with, and names its matter."""
        return self.words.isupper() and not ended(self.words)

    @property
    def is_goodbye(self) -> bool:
        """Whether it only takes leave."""
        short = not self.shows and len(self.words.split()) <= _LAST_WORDS
        return short and takes_leave(self.words)


def hangs_up(words: str) -> bool:
    """Whether a sentence ends with a goodbye, behind which nothing can be said."""
    return bool(_HANGS_UP.search(words))


def ended(words: str) -> bool:
    """Whether a sentence ends with a mark, so that another can follow."""
    return not _ENDS.isdisjoint(marks_at_end(words))
