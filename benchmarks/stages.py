"""What each stage of an analysis costs: ``python -m benchmarks.stages``.

No profiler runs, since one makes small functions look dear. A stage is timed alone, over many
drafts, its inputs made beforehand; what the whole analysis costs beyond the stages is the rest.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median

from analyser import Analyser, Draft
from analyser.judging.advice import known_facts
from analyser.judging.consistency import date_findings
from analyser.judging.elements import expected_parts, judge_elements
from analyser.judging.engine import load_rules
from analyser.judging.findings import element_findings, tone_findings
from analyser.judging.messages import load_messages
from analyser.judging.sentence_tone import judge_tone
from analyser.judging.wording import find_wording
from analyser.reading.dates import read_dates
from analyser.reading.entities import entities_on
from analyser.reading.layout import read_layout
from analyser.reading.page import read_page
from benchmarks.corpus import drafts

ROUNDS = 5
AT_ONCE = 100
WHOLE = "whole analysis"


def stages(corpus: Sequence[Draft]) -> Mapping[str, Sequence[Callable[[], object]]]:
    """The calls of each stage, one for each draft, in the order in which a draft meets them."""
    analyser = Analyser()
    rules, messages, model = load_rules(), load_messages(), analyser.model
    found: dict[str, list[Callable[[], object]]] = {}

    def stage(name: str, call: Callable[[], object]) -> None:
        found.setdefault(name, []).append(call)

    for draft in corpus:
        text, day = draft.text, draft.send_on
        report = analyser.analyse(draft)
        layout = read_layout(text)
        page = read_page(text, layout)
        dates = read_dates(text, layout, day)
        named = tuple(reading.entity(text) for reading in dates)
        entities, tone, elements = report.entities, report.tone, report.elements
        facts, expected = (
            known_facts(entities, None),
            expected_parts(report.kind, report.channel),
        )
        stage(WHOLE, lambda d=draft: analyser.analyse(d).to_dict())
        stage("layout", lambda t=text: read_layout(t))
        stage("words", lambda t=text, la=layout: read_page(t, la))
        stage("dates", lambda t=text, la=layout, d=day: read_dates(t, la, d))
        stage("names, titles, companies", lambda p=page, la=layout, d=named: entities_on(p, la, d))
        stage("tone", lambda t=text, la=layout: judge_tone(t, la, model))
        stage(
            "elements",
            lambda p=page, la=layout, e=entities, to=tone: judge_elements(
                p, la, e, to, rules, model
            ),
        )
        stage(
            "advice",
            lambda t=text, la=layout, e=elements, x=expected, f=facts, to=tone: (
                list(element_findings(t, la, e, x, f, messages)),
                list(tone_findings(t, to, model, rules, messages)),
            ),
        )
        stage(
            "wording",
            lambda t=text, la=layout, c=report.channel: list(
                find_wording(t, la, c, rules, messages)
            ),
        )
        stage(
            "consistency",
            lambda t=text, d=dates: list(date_findings(t, d)),
        )
        stage("report", report.to_dict)
    return found


def stage_costs(corpus: Sequence[Draft]) -> dict[str, float]:
    """Milliseconds of processor time a draft, by stage; printed and returned."""
    step = max(1, len(corpus) // AT_ONCE)
    calls = stages(corpus[::step])
    costs: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(ROUNDS + 1):
        for name, work in calls.items():
            begin = time.process_time()
            for call in work:
                call()
            if number:  # the first round warms up
                costs[name].append((time.process_time() - begin) / len(work) * 1e3)
    table = {name: round(median(times), 3) for name, times in costs.items()}
    for name, cost in table.items():
        print(f"{name:28} {cost:8.3f} ms a draft {cost / table[WHOLE]:8.1%}")
    return table


if __name__ == "__main__":
    stage_costs(drafts())
