"""New words for sentences that sting, in the making and as a whole."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from analyser.judging.placing import ORDER
from analyser.labels import CORE_PARTS, Part
from analyser.types import Span

REPLACEABLE: frozenset[Part] = frozenset(CORE_PARTS) | {"offer_help"}
"""Parts for which another sentence can stand in."""

_PLACED: frozenset[Part] = frozenset(ORDER)


@dataclass(frozen=True, slots=True)
class Recast:
    """New words for one sentence with what they show, and what they have not said yet.

    ``needed`` would be lost with the old sentence; ``wanted`` is what the draft lacks anyway;
    ``apart`` is lost with it too, and to be said elsewhere. ``keeps_end`` where the words end as
    the old sentence did, so that the next one can still lean on them.
    """

    pieces: tuple[tuple[str, frozenset[Part]], ...]
    needed: frozenset[Part]
    wanted: frozenset[Part]
    apart: frozenset[Part] = frozenset()
    keeps_end: bool = False

    @property
    def unsaid(self) -> frozenset[Part]:
        """What is still to be said, for whatever reason."""
        return self.needed | self.wanted

    def with_words(
        self, words: str, shows: AbstractSet[Part], *, keeps_end: bool = False
    ) -> Recast:
        """The same with more ``words``, which show the parts ``shows``."""
        return replace(
            self,
            pieces=(*self.pieces, (words, frozenset(shows))),
            needed=self.needed - shows,
            wanted=self.wanted - shows,
            keeps_end=keeps_end,
        )

    def words(self) -> str:
        """All of it in the order of a message: the question before the goodbye."""
        ordered = sorted(
            self.pieces, key=lambda piece: min(map(ORDER.index, piece[1] & _PLACED), default=0)
        )
        return " ".join(words for words, _ in ordered)


@dataclass(slots=True)
class Recasting:
    """What sentences become, nothing where they go, and what is to be put in beside them.

    ``because`` names for each changed sentence the flagged one that it is changed for: itself, or
    the one that it leant on. ``apart`` holds what was lost with a flagged sentence and belongs
    elsewhere, ``wanted`` what the draft lacks still. Those in ``ends`` end as they did.
    ``told`` is what nobody minds in the draft, with the new words.
    """

    wanted: frozenset[Part]
    told: str
    words: dict[Span, str] = field(default_factory=dict)
    because: dict[Span, Span] = field(default_factory=dict)
    apart: dict[Part, Span] = field(default_factory=dict)
    ends: set[Span] = field(default_factory=set)
