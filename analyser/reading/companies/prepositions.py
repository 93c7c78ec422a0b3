"""How far a preposition before capitals speaks for an organisation: "offered by", "a job with"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analyser.reading.lexicon import cue


@dataclass(frozen=True, slots=True)
class Preposition:
    """The weight of one preposition, and what stands before it where it weighs more.

    ``told`` is its weight after a word of ``after`` (or one with an ending of ``endings``; with
    ``of_work`` also where work is spoken of), ``bare`` its weight otherwise. ``rare`` is added
    before words that no list knows, more of it beside work; ``None`` adds nothing. ``reason`` is
    the preposition itself where it is left out.
    """

    told: float
    bare: float
    after: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    of_work: bool = False
    rare: float | None = None
    reason: str = ""

    def is_told(self, earlier: str, *, work: bool) -> bool:
        """Whether the word before the preposition, or the work nearby, tells of a house."""
        return (self.of_work and work) or earlier in self.after or earlier.endswith(self.endings)


_TOWARDS = cue("company.towards")
_WITH = _TOWARDS | cue("company.being") | cue("company.then") | cue("company.siding")
_FROM = cue("company.from")
_THROUGH = Preposition(0.4, 0.3, _FROM)

PREPOSITIONS: Mapping[str, Preposition] = {
    # "I spoke with", "a post with"
    "with": Preposition(0.5, 0.15, _WITH, of_work=True, rare=0.2),
    # "working for", "served for"
    "for": Preposition(0.45, 0.35, cue("company.serving"), ("ing", "ed"), of_work=True),
    # "excited about"
    "about": Preposition(0.45, 0.1, _TOWARDS),
    "in": Preposition(0.5, 0.0, cue("company.in"), rare=0.0),
    "within": Preposition(0.5, 0.0, cue("company.in"), reason="in"),
    "from": Preposition(0.5, 0.15, _FROM, rare=0.2),
    "through": _THROUGH,
    "via": _THROUGH,
    "under": Preposition(0.3, 0.3),
    "of": Preposition(0.4, 0.1, cue("company.belonging"), rare=0.2),
    "by": Preposition(0.4, 0.1, cue("company.by")),
}
