"""The figures as a picture for the README: speed, quality, and growth with length."""

from pathlib import Path
from typing import Any

import altair as alt

from benchmarks.results import ROOT

PICTURE = ROOT / "docs" / "pictures" / "bench.svg"

_OURS, _THEIRS, _GOOD = "#1f6f78", "#b9c4c9", "#d98c4a"
_WIDTH, _ROW = 260, 24


def draw(results: dict[str, Any]) -> Path:
    """Draw what has been measured, as it stands in the results file, and say where."""
    panels = [
        panel(results[part])
        for part, panel in (("speed", _speed), ("quality", _quality), ("growth", _growth))
        if part in results
    ]
    chart = alt.hconcat(*panels, spacing=36).resolve_scale(color="independent")
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    chart.configure(background="white", font="sans-serif").configure_view(
        stroke=None
    ).configure_axis(labelLimit=240, grid=False, domain=False, ticks=False).configure_title(
        anchor="start", fontSize=13, subtitleColor="#555"
    ).save(str(PICTURE))
    return PICTURE


def _speed(speed: dict[str, Any]) -> alt.LayerChart:
    rows = [
        {"name": name, "rate": row["drafts_per_second"], "said": f"{row['drafts_per_second']:,.0f}"}
        for name, row in speed["contenders"].items()
    ]
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("rate:Q", scale=alt.Scale(type="log", domainMin=10), title=None, axis=None),
        y=alt.Y("name:N", sort="-x", title=None),
    )
    colour = alt.condition("datum.name == 'analyser'", alt.value(_OURS), alt.value(_THEIRS))
    bars = base.mark_bar(height=14).encode(x2=alt.datum(10), color=colour)
    said = base.mark_text(align="left", dx=4).encode(text="said:N")
    title = alt.Title("Drafts a second", subtitle="one processor, logarithmic")
    return (bars + said).properties(width=_WIDTH, height=_ROW * len(rows), title=title)


def _quality(quality: dict[str, Any]) -> alt.Chart:
    kinds = {"with_tone_flagged": "needy, pushy …", "good_flagged": "good"}
    rows = [
        {"name": name, "kind": said, "share": row["sentences"][kind]}
        for name, row in quality.items()
        for kind, said in kinds.items()
    ]
    return (
        alt.Chart(alt.Data(values=rows))
        .mark_bar(height=8)
        .encode(
            x=alt.X("share:Q", title=None, axis=alt.Axis(format="%", tickCount=5)),
            y=alt.Y("name:N", title=None, sort=list(quality)),
            yOffset=alt.YOffset("kind:N", sort=list(kinds.values())),
            color=alt.Color(
                "kind:N",
                title=None,
                scale=alt.Scale(domain=list(kinds.values()), range=[_OURS, _GOOD]),
                legend=alt.Legend(orient="bottom"),
            ),
        )
        .properties(
            width=_WIDTH,
            height=_ROW * len(quality),
            title=alt.Title(
                "Sentences flagged", subtitle="by unseen writers; peers: any finding at all"
            ),
        )
    )


def _growth(growth: dict[str, Any]) -> alt.Chart:
    rows = [
        {
            "words": int(length),
            "cost": cost,
            "kind": "drafts" if name == "drafts" else "hostile text",
            "name": name,
        }
        for name, row in growth.items()
        for length, cost in row["microseconds_a_word"].items()
    ]
    return (
        alt.Chart(alt.Data(values=rows))
        .mark_line(point=True)
        .encode(
            x=alt.X(
                "words:Q",
                scale=alt.Scale(type="log"),
                title="words in the text",
                axis=alt.Axis(values=[10, 100, 1_000, 10_000], format=",d"),
            ),
            y=alt.Y("cost:Q", scale=alt.Scale(type="log"), title=None),
            detail="name:N",
            color=alt.Color(
                "kind:N",
                title=None,
                scale=alt.Scale(domain=["drafts", "hostile text"], range=[_OURS, _THEIRS]),
                legend=alt.Legend(orient="bottom"),
            ),
        )
        .properties(
            width=_WIDTH,
            height=_ROW * 8,
            title=alt.Title("Microseconds a word", subtitle="flat is linear; both logarithmic"),
        )
    )
