"""How a whole set of drafts does: completeness, what is missing, and what may sting."""

from __future__ import annotations

from typing import Any

import altair
import pandas as pd

from analyser.batch.rows import STATE_COLUMNS
from analyser.labels import CORE_PARTS, PART_NAMES, TONE_NAMES, TONES
from analyser.page.chart_ink import with_ink

_GOOD, _HALF, _BAD = "#2e9c7f", "#c98a2b", "#c2485c"
_HEIGHT = 300
_LACKING = {"missing": "missing", "weak": "only hinted at"}


def completeness_chart(frame: pd.DataFrame) -> Any:
    """How many drafts are how complete, in steps of a tenth."""
    return with_ink(
        altair.Chart(frame[["completeness"]].dropna())
        .mark_bar(color=_GOOD, cornerRadiusEnd=4)
        .encode(
            x=altair.X(
                "completeness:Q",
                bin=altair.Bin(step=0.1, extent=[0, 1]),
                axis=altair.Axis(format="%", title="complete"),
            ),
            y=_count_axis(),
            tooltip=[altair.Tooltip("count()", title="Drafts")],
        )
        .properties(height=_HEIGHT)
    )


def missing_chart(frame: pd.DataFrame) -> Any:
    """How many drafts lack each element, or only hint at it."""
    rows = [
        {
            "part": PART_NAMES[part],
            "state": words,
            "drafts": int((frame[STATE_COLUMNS[part]] == state).sum()),
        }
        for part in CORE_PARTS
        for state, words in _LACKING.items()
    ]
    return with_ink(
        altair.Chart(pd.DataFrame(rows))
        .mark_bar(cornerRadiusEnd=4)
        .encode(
            x=altair.X("drafts:Q", title="drafts", axis=altair.Axis(tickMinStep=1, format="d")),
            y=altair.Y(
                "part:N",
                sort="-x",
                title=None,
                axis=altair.Axis(labelLimit=200, labelOverlap=False),
            ),
            color=altair.Color(
                "state:N",
                title=None,
                scale=altair.Scale(domain=list(_LACKING.values()), range=[_BAD, _HALF]),
                legend=altair.Legend(orient="top", offset=4),
            ),
            tooltip=["part:N", "state:N", "drafts:Q"],
        )
        .properties(height=_HEIGHT)
    )


def tone_chart(frame: pd.DataFrame) -> Any:
    """How many drafts carry each tone label."""
    carried = frame["tones"].str.split(", ").explode()
    rows = [{"tone": TONE_NAMES[label], "drafts": int((carried == label).sum())} for label in TONES]
    return with_ink(
        altair.Chart(pd.DataFrame(rows))
        .mark_bar(color=_HALF, cornerRadiusEnd=4)
        .encode(
            x=altair.X("drafts:Q", title="drafts", axis=altair.Axis(tickMinStep=1, format="d")),
            y=altair.Y("tone:N", sort=None, title=None),
            tooltip=["tone:N", "drafts:Q"],
        )
        .properties(height=_HEIGHT)
    )


def _count_axis() -> altair.Y:
    return altair.Y("count()", title="drafts", axis=altair.Axis(tickMinStep=1, format="d"))
