"""A softer wording for a sentence that stings: without the phrase, or another sentence for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from analyser.judging.engine import Rule
from analyser.judging.facts import fill
from analyser.labels import Part
from analyser.types import Span

_CLAUSE = re.compile(
    r"(?i)(?:,|;|\s[-–—]|:)\s+(?:(?:and|but|so|yet|because|as|since)\s+)?|\.\.\.\s+|"
    r"(?<=\d)\s+(?=(?:i|my|we)\b)|"
    r"\s+(?:and|but|so(?! (?:i|we) (?:can|could|may|might)\b)|because|cos|as|since)\s+"
    r"(?=(?:i|i['’]\w+|im|my|we|it|there)\b)|"
    r"\s+(?:and|but|so)\s+(?=(?:would|need|must|want|expect|have to)\b)"
)
_BEGINS_WELL = re.compile(
    r"(?i)(?:i|i['’](?:m|d|ve|ll)|we|we['’](?:d|ve)|it|there|the|my|our|your|you|could|can|"
    r"would(?! (?:hate|prefer|rather|like|love)\b)|may|might|is|are|has|have|do|did|when|where|"
    r"how|what|please|thank|thanks|if|is there|any|let|kindly)\b"
)
_VERB = re.compile(
    r"(?i)\b(?:am|is|are|was|were|be|have|has|had|do|does|did|can|could|would|will|may|might|"
    r"should|shall|wanted|want|hope|look|love|loved|enjoyed|thank|remain|appreciate|met|spoke|"
    r"talked|wonder|wondered|know|let|wrote|interviewed|led|built|ran|"
    r"begins|closes|ends|expires|lapses|leaves|moves|needs|requires|runs|starts|takes|"
    r"(?:please|kindly) (?:[a-z]+ ){0,2}"
    r"(?:ring|call|phone|text|email|write|reply|answer|get|come|send|tell))\b|"
    r"^(?:ring|call|phone|text|email|give) (?:me|us)\b|"
    r"['’](?:m|d|s|ve|ll|re)\b"
)
_CONNECTIVE = re.compile(r"(?i)^(?:so|and|but),? (?=please\b|could\b|can\b|would\b)")
_ASKS = re.compile(
    r"(?i)(?:^|; )(?:could|can|would|may|might|is|are|has|have|do|did|when|where|how|what)\b"
    r"|, (?:ok|okay|right|yes|yeah|alright|eh)\W*$"
    r"|, (?:so |and |but )?(?:could|can|would|will|is|are|has|have|do|did) (?:you|there|it|the)\b"
)
_SAID_ONCE: frozenset[Part] = frozenset({"status_inquiry", "interest"})
_LEAST_WORDS = 4
_TRIED = 8
"""So many runs of clauses are tried."""

_DANGLING = re.compile(
    r"(?i)\b(?:and|but|so|because|as|since|that|which|who|when|if|to|of|for|the|a|an|or|than)$"
)
_HALF_A_VERB = re.compile(
    r"(?i)\b(?:can|could|will|would|may|might|should|must|do|does|did|am|is|are|was|were|be|been|"
    r"have|has|had|not|\w+n['’]t)$"
)
"""As in "I hope you can", where the cut took what one can."""


def shortenings(words: str, found: Sequence[Rule]) -> Iterator[tuple[str, bool]]:
    """The sentence without what may sting in it, as whole sentences, the best first.

    First without the phrases that a rule knows; then runs of the clauses that are left, the
    longest first. These have lost more, and are marked by ``True``: they are to be of use to the
    draft.
    """
    cut = words
    for rule in found:
        if rule.replace is not None:
            cut = rule.sought.regex.sub(rule.replace, cut)
    if cut != words and (mended := _as_sentence(cut, words)):
        yield mended, False
    for part in _clauses(cut):
        if mended := _as_sentence(part, words):
            yield mended, True


def substitutes(
    found: Sequence[Rule], facts: Mapping[str, str], unsaid: AbstractSet[Part]
) -> Iterator[tuple[str, frozenset[Part], bool]]:
    """For each rule the first of its sentences that serves, with the parts that it shows.

    ``True`` with those that say the same more calmly, and so are for ``always``; of these all
    that serve are given, the fullest first.

    Args:
        found: the rules that know the sentence.
        facts: the fields of the sentences, as far as they are known.
        unsaid: the parts that the rest of the draft does not show. A sentence is to show one of
            them, unless it is for always; and it asks and names nothing a second time.
    """
    if "job_title" not in unsaid:
        facts = {name: fact for name, fact in facts.items() if name != "job"}
    for rule in found:
        if not rule.always and not ((_SAID_ONCE & {*rule.shows}) <= unsaid):
            continue
        for sentence in rule.instead:
            words = fill(sentence, facts)
            if words:
                named: tuple[Part, ...] = ("job_title",) if "{job}" in sentence else ()
                shows = frozenset((*rule.shows, *named))
                if rule.always or shows & unsaid:
                    yield words, shows, rule.always
                if not rule.always:
                    break


def ends_alike(words: str, old: str) -> bool:
    """Whether a sentence has the last words of the one that it is to stand for."""
    return old.rstrip(" .!?…").lower().endswith(words.rstrip(" .!?…").lower())


def _begins_alike(words: str, old: str) -> bool:
    return words.split()[:2] == old.split()[:2]


def _clauses(words: str) -> Iterator[str]:
    """The beginnings and ends of a sentence at its clauses, the longest first."""
    cuts = [Span(*match.span()) for match in _CLAUSE.finditer(words)]
    if len(cuts) > 2 * _TRIED:  # none of the longest lies between two of the others
        cuts = cuts[:_TRIED] + cuts[-_TRIED:]
    parts = [words[: cut.start] for cut in cuts] + [words[cut.end :] for cut in cuts]
    parts += [
        words[one.end : other.start] for one in cuts for other in cuts if one.end < other.start
    ]
    yield from sorted(set(parts), key=lambda part: (-len(part), part))[:_TRIED]


def _as_sentence(part: str, whole: str) -> str | None:
    """A part of a sentence as one of its own: a capital, a mark at the end; or nothing."""
    part = _CONNECTIVE.sub("", part.strip().lstrip(",;:-–— ").rstrip(",;:-–— "))
    bare = part.rstrip(".!?…")
    if (
        len(bare.split()) < _LEAST_WORDS
        or not (_begins_alike(part, whole) or _BEGINS_WELL.match(part))
        or not _VERB.search(part)
        or _DANGLING.search(bare)
        or (_HALF_A_VERB.search(bare) and not ends_alike(part, whole))
        or part.count("(") != part.count(")")
        or part.count("“") != part.count("”")
        or part.count('"') % 2
    ):
        return None
    last = whole.rstrip()[-1:]
    mark = "?" if _ASKS.search(part) else last if last in (".", "!") else "."
    capital = part[0].upper() if whole[:1].isupper() or not whole[:1].isalpha() else part[0]
    return capital + bare[1:] + mark
