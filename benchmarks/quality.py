"""Quality side by side: which texts of a tone label each contender flags, and which good ones.

The peers were made for something else (style, kindness, grammar), so their figures say what a
user would get who took them for this task, not how good they are at their own.
"""

from collections.abc import Callable, Sequence
from typing import Any

from analyser import Draft
from analyser.labels import Tone
from analyser.learning.evaluate import tone_of
from benchmarks.contenders import Contender, Taken
from benchmarks.corpus import labelled


def measure_quality(rivals: Sequence[Contender]) -> dict[str, Any]:
    """For each contender the shares flagged of the sentences and drafts of the development set."""
    dev = labelled("dev")
    sentences = [(one.text, one.tone) for one in dev.sentences if one.tone is not None]
    drafts = [(one.text, tone) for one in dev.drafts if (tone := tone_of(one)) is not None]
    return {
        rival.name: {
            "flags": rival.flags,
            "sentences": _shares(rival.run_on_sentences or rival.run, sentences),
            "drafts": _shares(rival.run, drafts),
        }
        for rival in rivals
        if rival.flags
    }


def _shares(
    run: Callable[[Sequence[Draft]], Taken], items: Sequence[tuple[str, frozenset[Tone]]]
) -> dict[str, float]:
    flagged = run([Draft(text) for text, _ in items]).flagged
    toned = [flag for (_, tone), flag in zip(items, flagged, strict=True) if tone]
    good = [flag for (_, tone), flag in zip(items, flagged, strict=True) if not tone]
    return {
        "with_tone": len(toned),
        "with_tone_flagged": round(sum(toned) / len(toned), 3),
        "good": len(good),
        "good_flagged": round(sum(good) / len(good), 3),
    }
