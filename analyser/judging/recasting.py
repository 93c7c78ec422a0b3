"""What becomes of the sentences that sting.

Each gives way to what is good in it, to a softer sentence, to ready ones for what the draft would
lose with it, or to nothing. It stays where something of the writer's own would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from analyser.judging.engine import Rule
from analyser.judging.judged import Judged
from analyser.judging.placing import OPENING, ORDER
from analyser.judging.ready import ReadyWords
from analyser.judging.showing import Scores, SentenceReader, evidence_in, says_who
from analyser.judging.softening import shortenings, strategies, substitutes
from analyser.labels import CORE_PARTS, Part
from analyser.types import SentenceTone, Span

_REPLACEABLE: frozenset[Part] = frozenset(CORE_PARTS) | {"offer_help"}
"""Parts for which another sentence can stand in."""

_OWN: frozenset[Part] = frozenset({"specific_detail", "fit_example"})
"""What no ready sentence can say for the writer."""

_PLACED: frozenset[Part] = frozenset(ORDER)


@dataclass(frozen=True, slots=True)
class _Shortened:
    """A sentence without what may sting in it; ``has_lost`` where more than that is gone."""

    words: str
    has_lost: bool
    scores: Scores


@dataclass(frozen=True, slots=True)
class _Flagged:
    """A sentence that stings, the rules that say how it does, and its shorter selves."""

    tone: SentenceTone
    found: Sequence[Rule]
    shorter: Sequence[_Shortened]


@dataclass(frozen=True, slots=True)
class _Recast:
    """New words for one sentence with what they show, and what they have not said yet.

    ``needed`` would be lost with the old sentence; ``wanted`` is what the draft lacks anyway.
    """

    pieces: tuple[tuple[str, frozenset[Part]], ...]
    needed: frozenset[Part]
    wanted: frozenset[Part]

    @property
    def unsaid(self) -> frozenset[Part]:
        return self.needed | self.wanted

    def with_words(self, words: str, shows: AbstractSet[Part]) -> _Recast:
        pieces = (*self.pieces, (words, frozenset(shows)))
        return _Recast(pieces, self.needed - shows, self.wanted - shows)

    def words(self) -> str:
        """All of it in the order of a message: the question before the goodbye."""
        ordered = sorted(
            self.pieces, key=lambda piece: min(map(ORDER.index, piece[1] & _PLACED), default=0)
        )
        return " ".join(words for words, _ in ordered)


class Recaster:
    """Finds new words for flagged sentences, with the rules and ready words of one analyser."""

    def __init__(self, reader: SentenceReader, rules: Sequence[Rule], ready: ReadyWords) -> None:
        self._reader = reader
        self._rules = tuple(rule for rule in rules if rule.id.startswith("tone."))
        self._ready = ready

    def recast(
        self, draft: Judged, facts: Mapping[str, str], wanted: AbstractSet[Part]
    ) -> tuple[dict[Span, str], frozenset[Part]]:
        """What flagged sentences become, nothing where they go; and what is wanted after that.

        Args:
            draft: the draft and what was found in it.
            facts: the fields of the ready sentences, as far as they are known.
            wanted: the parts that the draft lacks. It shrinks by what the new sentences show, and
                grows by what only a reproach showed.
        """
        out: dict[Span, str] = {}
        said = draft.text
        wanted = frozenset(wanted)
        lost = self._reader.shown_only_where_flagged(draft)
        for flagged in self._flagged(draft):
            old = flagged.tone
            shown = lost & (self._reader.shown_in(draft, old) | evidence_in(draft, old))
            # "you told me that" is a detail to a rule, and here the reproach itself
            reproach = shown & (_OWN - self._reader.shown_by_scores(old.parts))
            needed = frozenset(shown - reproach)
            new = self._soften(flagged, _Recast((), needed, wanted), facts, said)
            new = self._stand_in(draft, new, facts, said)
            new = self._take_leave(draft, old, new)
            if new.needed:
                continue  # something of the writer's own would be lost with it
            lost -= needed
            wanted = new.wanted | reproach
            words = new.words()
            out[Span(old.start, old.end)] = words
            said += words
        return out, wanted

    def _flagged(self, draft: Judged) -> Iterator[_Flagged]:
        """The flagged sentences, with a glance at all their shorter selves."""
        flagged = [one for one in draft.tone.sentences if one.labels]
        ways = [list(strategies(draft.search, one, self._rules)) for one in flagged]
        shorter = [
            list(shortenings(draft.text[one.start : one.end], found))
            for one, found in zip(flagged, ways, strict=True)
        ]
        scores = self._reader.glance(dict.fromkeys(words for some in shorter for words, _ in some))
        for one, found, some in zip(flagged, ways, shorter, strict=True):
            yield _Flagged(
                one, found, [_Shortened(words, lost, scores[words]) for words, lost in some]
            )

    def _soften(
        self, flagged: _Flagged, new: _Recast, facts: Mapping[str, str], said: str
    ) -> _Recast:
        """Say what is good in the sentence, or else what a rule has for its place."""
        for short in flagged.shorter:
            if not self._reader.is_calm(short.words, short.scores):
                continue
            shows = self._reader.shown_by_words(short.words, short.scores)
            if not short.has_lost or shows & new.unsaid:
                return new.with_words(short.words, shows)
        for softer, parts, always in substitutes(flagged.found, facts):
            if (always or parts & new.unsaid) and softer not in said:
                return new.with_words(softer, parts)
        return new

    def _stand_in(
        self, draft: Judged, new: _Recast, facts: Mapping[str, str], said: str
    ) -> _Recast:
        """Add ready sentences for what is still needed and anybody could say."""
        parts = new.needed & _REPLACEABLE
        if parts & OPENING:  # one sentence opens the message, not one for each part
            parts |= new.wanted & OPENING
        for words, shows in self._ready.covering(parts, draft.kind, draft.channel, facts, said):
            if words not in said:
                new = new.with_words(words, shows)
        return new

    def _take_leave(self, draft: Judged, old: SentenceTone, new: _Recast) -> _Recast:
        """Add a caller's goodbye where nothing else is needed."""
        only_leave = new.needed == {"sign_off"} and draft.channel == "voicemail"
        if not only_leave or says_who(draft, old):
            return new
        return new.with_words(self._ready.frame.spoken_closing, new.needed)
