"""What a sentence shows: of the draft, or one that is to take its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from analyser.judging.engine import Rule
from analyser.judging.judged import Judged
from analyser.judging.search import Index, Search
from analyser.labels import CORE_PARTS, SENTENCE_PARTS, TONES, ModelLabel, Part, Sensitivity, State
from analyser.scoring.met_words import Floats
from analyser.scoring.tone import ToneModel, probabilities
from analyser.types import SentenceTone, Span

Scores = Mapping[ModelLabel, float]
"""The probability of each of the model's labels for one sentence."""

_NAMED: frozenset[Part] = frozenset({"sign_off", "interviewer_name"})
"""Parts that go with the name in a sentence."""

_SHORT = 12
"""So many words a sentence has at most that only says who is there."""

_EARLY = 15
"""A name within so many characters is what the sentence is about: "Its Sheila who you saw"."""


@dataclass(frozen=True)
class NewSentence:
    """One that is to take another's place, glanced at once, and read when asked.

    Attributes:
        words: the sentence.
        odds: the log-odds of the model's labels by n-grams alone, ``(1, labels)``.
        scores: the scores that come of them.
        reader: who reads it.
    """

    words: str
    odds: Floats
    scores: Scores
    reader: SentenceReader

    @property
    def seems_calm(self) -> bool:
        """Whether it does not sting at first glance."""
        return self.reader.is_low(self.scores)

    @cached_property
    def is_calm(self) -> bool:
        """Whether it would not be flagged itself; costs much more."""
        return self.reader.is_low(self.reader.read_again(self.words, self.odds))

    @cached_property
    def shows(self) -> frozenset[Part]:
        """The parts that it fully shows."""
        return frozenset(self.reader.shown_by_words(self.words, self.scores))


class SentenceReader:
    """Tells whether sentences sting and what they show, by the model and rules of one analyser."""

    def __init__(self, model: ToneModel, rules: Sequence[Rule], sensitivity: Sensitivity) -> None:
        self._model = model
        self._evidence, self._vague = _by_part(rules, "present"), _by_part(rules, "weak")
        self._index = Index(rule.sought for rule in rules if rule.part)
        self._limits = {
            label: min(model.threshold(label, sensitivity), model.threshold(label, "strict"))
            for label in TONES
        }
        self._shown_from = {part: model.part_threshold(part, "present") for part in SENTENCE_PARTS}
        self._all = self._shown_from.keys() | self._evidence.keys()

    def glance(self, sentences: Iterable[str]) -> dict[str, NewSentence]:
        """New sentences, glanced at all together, which is fast."""
        new = list(dict.fromkeys(sentences))
        if not new:
            return {}
        odds = self._model.first_reading(new)
        return {
            words: NewSentence(words, odds[at : at + 1], scores, self)
            for at, (words, scores) in enumerate(zip(new, self._scores(odds), strict=True))
        }

    def is_calm_alone(self, words: str) -> bool:
        """Whether a single new sentence would not be flagged itself."""
        return self.glance([words])[words].is_calm

    def read_again(self, words: str, odds: Floats) -> Scores:
        """The scores of a sentence, once the encoder was asked where it is in doubt."""
        (scores,) = self._scores(self._model.second_reading([words], odds))
        return scores

    def _scores(self, odds: Floats) -> list[Scores]:
        rows = probabilities(odds).tolist()
        return [dict(zip(self._model.labels, row, strict=True)) for row in rows]

    def is_low(self, scores: Scores) -> bool:
        """Whether no tone would be flagged by its score."""
        return all(scores[label] < limit for label, limit in self._limits.items())

    def shown_by_scores(self, scores: Mapping[Part, float] | Scores) -> set[Part]:
        """The parts that a sentence fully shows by its scores alone."""
        return {part for part, least in self._shown_from.items() if scores[part] >= least}

    def shown_by_words(self, words: str, scores: Scores) -> set[Part]:
        """The parts that a new sentence fully shows."""
        return self._shown(Search(words, self._index), Span(0, len(words)), scores, self._all)

    def shown_in(
        self, draft: Judged, one: SentenceTone, among: AbstractSet[Part] | None = None
    ) -> set[Part]:
        """The parts that a sentence of the draft fully shows, of all or only ``among`` some."""
        return self._shown(draft.search, one.span, one.parts, self._all if among is None else among)

    def shown_only_where_flagged(self, draft: Judged) -> set[Part]:
        """The parts that the draft would lose with its flagged sentences."""
        flagged = [one for one in draft.tone.sentences if one.labels]
        calm = [one for one in draft.tone.sentences if not one.labels]
        lost: set[Part] = set()
        for part in (*SENTENCE_PARTS, *_NAMED) if flagged else ():
            evidence = draft.elements[part]
            inside = [any(one.span.holds(span.start) for one in flagged) for span in evidence.spans]
            if part in _NAMED:
                if any(inside):
                    lost.add(part)
            elif (
                inside
                and all(inside)
                and (evidence.state == "present" or part in CORE_PARTS)
                and not any(self.shown_in(draft, one, {part}) for one in calm)
            ):
                lost.add(part)
        return lost

    def _shown(
        self,
        search: Search,
        one: Span,
        scores: Mapping[Part, float] | Scores,
        among: AbstractSet[Part],
    ) -> set[Part]:
        def holds(rules: Sequence[Rule]) -> bool:
            return any(True for rule in rules for _ in rule.find(search, *one))

        by_scores = {part for part in self.shown_by_scores(scores) if part in among}
        vague = {part for part in by_scores if holds(self._vague.get(part, ()))}
        shown = by_scores - vague
        return shown | {part for part in among - shown if holds(self._evidence.get(part, ()))}


def _by_part(rules: Iterable[Rule], state: State) -> Mapping[Part, Sequence[Rule]]:
    """The rules that are evidence that a part is there in a ``state``."""
    found: dict[Part, list[Rule]] = defaultdict(list)
    for rule in rules:
        if rule.part and rule.state == state:
            found[rule.part].append(rule)
    return found


def says_who(draft: Judged, sentence: SentenceTone) -> bool:
    """Whether a sentence says who is calling or writing, or to whom, as one may before all else."""
    start, end = sentence.start, sentence.end
    for one in draft.entities:
        if not start <= one.start < end or one.label not in ("CANDIDATE", "INTERVIEWER"):
            continue
        size = len(draft.text[start:end].split())
        if one.label == "INTERVIEWER":
            if one.start == start and size <= _SHORT:
                return True
            continue
        signs = not draft.text[one.end : end].strip(" .!,x")
        early = one.start - start < _EARLY
        if signs or size <= _SHORT or (early and size <= 2 * _SHORT):
            return True
    return False
