"""What each stage of an analysis costs: ``python -m benchmarks.stages``.

No profiler runs, since one makes small functions look dear: the clock is read before and after
each stage, some twenty times a draft, in the middle of whole analyses of many drafts. Of some
rounds the quickest is told, for what others cost on top is not the program's.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any
from unittest.mock import patch

import analyser.analyse
import analyser.reading.draft
from analyser import Analyser, Draft
from analyser.judging.mending import Mender
from benchmarks.corpus import drafts

ROUNDS = 9
AT_ONCE = 200
WHOLE, REST = "whole analysis", "the rest"
STAGES: dict[str, tuple[tuple[Any, str], ...]] = {
    "layout": ((analyser.reading.draft, "read_layout"),),
    "words": ((analyser.reading.draft, "read_page"), (analyser.analyse, "Search")),
    "dates": ((analyser.reading.draft, "read_dates"),),
    "names, titles, companies": ((analyser.reading.draft, "entities_on"),),
    "tone": ((analyser.analyse, "judge_tones"),),
    "elements": ((analyser.analyse, "judge_elements"),),
    "edits": ((analyser.analyse, "known_facts"), (Mender, "plan")),
    "findings": (
        (analyser.analyse, "find_causes"),
        (analyser.analyse, "element_findings"),
        (analyser.analyse, "tone_findings"),
    ),
    "wording": ((analyser.analyse, "find_wording"),),
    "consistency": ((analyser.analyse, "date_findings"),),
}
"""The functions of each stage, where the analysis finds them."""


def stage_costs(corpus: Sequence[Draft]) -> dict[str, float]:
    """Milliseconds of processor time a draft, by stage; printed and returned."""
    some = corpus[:: max(1, len(corpus) // AT_ONCE)]
    ours = Analyser()
    gc.freeze()  # as `analyser score` does
    rounds = [_costs(ours, some) for _ in range(ROUNDS + 1)]
    gc.unfreeze()
    quickest = min(rounds, key=lambda costs: costs[WHOLE])
    table = {name: round(cost / len(some) * 1e3, 3) for name, cost in quickest.items()}
    for name, cost in table.items():
        print(f"{name:28} {cost:8.3f} ms a draft {cost / table[WHOLE]:8.1%}")
    return table


def _costs(ours: Analyser, corpus: Sequence[Draft]) -> dict[str, float]:
    spent = dict.fromkeys(STAGES, 0.0)
    with ExitStack() as patches:
        for name, functions in STAGES.items():
            for place, function in functions:
                timed = _timed(getattr(place, function), name, spent)
                patches.enter_context(patch.object(place, function, timed))
        begin = time.process_time()
        for _ in ours.analyse_many(corpus):
            pass
        whole = time.process_time() - begin
    return {**spent, REST: whole - sum(spent.values()), WHOLE: whole}


def _timed(function: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*args: Any, **named: Any) -> Any:
        begin = time.process_time()
        found = function(*args, **named)
        if isinstance(found, Iterator):
            found = list(found)
        spent[name] += time.process_time() - begin
        return found

    return timed


if __name__ == "__main__":
    stage_costs(drafts())
