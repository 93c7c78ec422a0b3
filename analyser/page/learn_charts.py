"""How well a model tells tones apart: before and after, what for what, and with how much data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import altair
import pandas as pd

from analyser.labels import TONE_NAMES, TONES
from analyser.learning.sentence_figures import JudgedSentence
from analyser.page.chart_ink import with_ink
from analyser.page.names import LABEL_NAMES

NONE = "none"
_NAMES: Mapping[str, str] = {**LABEL_NAMES, NONE: "none of them"}


def comparison(before: Mapping[str, Any], after: Mapping[str, Any]) -> pd.DataFrame:
    """The F1 of each tone, and the share of good sentences left alone, for two models."""
    rows = []
    for model, figures in (("before", before), ("after", after)):
        tone = figures["tone"]["balanced"]
        for label in TONES:
            rows.append({"what": TONE_NAMES[label], "model": model, "share": tone[label]["f1"]})
        left_alone = 1 - (tone["false_alarms"] or 0.0)
        rows.append({"what": "good sentences left alone", "model": model, "share": left_alone})
    return pd.DataFrame(rows)


def comparison_chart(rows: pd.DataFrame) -> Any:
    """Before and after as bars side by side, label by label."""
    return with_ink(
        altair.Chart(rows)
        .mark_bar(cornerRadiusEnd=4)
        .encode(
            x=altair.X(
                "share:Q",
                title=None,
                scale=altair.Scale(domain=[0, 1]),
                axis=altair.Axis(format="%", tickCount=5),
            ),
            y=altair.Y("what:N", sort=None, title=None, axis=altair.Axis(labelLimit=200)),
            yOffset=altair.YOffset("model:N", sort=["before", "after"]),
            color=altair.Color(
                "model:N",
                title=None,
                scale=altair.Scale(domain=["before", "after"], range=["#8a8f8c", "#2e9c7f"]),
                legend=altair.Legend(orient="top"),
            ),
            tooltip=["what:N", "model:N", altair.Tooltip("share:Q", format=".1%")],
        )
        .properties(height=altair.Step(16))
    )


def confusion(judged: Iterable[JudgedSentence]) -> pd.DataFrame:
    """How often a sentence of one tone was said to be of another, or of none.

    A sentence of several tones counts once for each; one that is said to be of more than it is
    counts for what was added to a sentence of none.
    """
    counts = Counter[tuple[str, str]]()
    for one in judged:
        if one.tone is not None:
            counts.update(_pairs(frozenset(map(str, one.tone)), one.said & frozenset(TONES)))
    labels = [*TONES, NONE]
    return pd.DataFrame(
        [
            {"is": _NAMES[true], "said": _NAMES[said], "sentences": counts[true, said]}
            for true in labels
            for said in labels
        ]
    )


def confusion_chart(rows: pd.DataFrame) -> Any:
    """The confusion as a table of counts, shaded by the share of each row."""
    whole = rows.groupby("is")["sentences"].transform("sum").clip(lower=1)
    order = [_NAMES[label] for label in (*TONES, NONE)]
    base = altair.Chart(rows.assign(share=rows["sentences"] / whole)).encode(
        x=altair.X(
            "said:N",
            sort=order,
            title="the page says",
            axis=altair.Axis(labelAngle=-30, labelOverlap=False),
        ),
        y=altair.Y("is:N", sort=order, title="a person says"),
        tooltip=["is:N", "said:N", "sentences:Q", altair.Tooltip("share:Q", format=".1%")],
    )
    cells = base.mark_rect(cornerRadius=4).encode(
        color=altair.Color("share:Q", scale=altair.Scale(range=["#e6efe9", "#1f6b63"]), legend=None)
    )
    figures = base.mark_text(fontSize=13).encode(
        text="sentences:Q",
        color=altair.condition("datum.share > 0.82", altair.value("#fff"), altair.value("#000")),
    )
    return with_ink(altair.layer(cells, figures).properties(height=300))


def curve_chart(curve: Sequence[Mapping[str, Any]]) -> Any:
    """The mean F1 over the tones by the number of sentences learnt from."""
    rows = pd.DataFrame(curve)
    base = altair.Chart(rows).encode(
        x=altair.X("sentences:Q", title="sentences learnt from", axis=altair.Axis(format=",d")),
        y=altair.Y(
            "macro_f1:Q",
            title="mean F1",
            scale=altair.Scale(zero=False),
            axis=altair.Axis(format=".2f"),
        ),
        tooltip=["hands:Q", "sentences:Q", altair.Tooltip("macro_f1:Q", format=".3f")],
    )
    line = base.mark_line(color="#2e9c7f")
    points = base.mark_point(color="#2e9c7f", filled=True, size=90, opacity=1)
    return with_ink(altair.layer(line, points).properties(height=300))


def _pairs(true: frozenset[str], said: frozenset[str]) -> Iterable[tuple[str, str]]:
    if not true and not said:
        return [(NONE, NONE)]
    hit = [(label, label) for label in true & said]
    added = sorted(said - true) or [NONE]
    missed = [(label, other) for label in sorted(true - said) for other in added]
    extra = [(NONE, label) for label in sorted(said - true)] if not (true - said) else []
    return [*hit, *missed, *extra]
