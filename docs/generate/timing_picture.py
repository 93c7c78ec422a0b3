"""The picture of the timing rules: one interview, and what each day after it is good for."""

from datetime import date, timedelta
from itertools import groupby
from xml.sax.saxutils import escape

from analyser import Interview
from analyser.labels import KINDS, Kind
from analyser.timing import assess

INTERVIEW = Interview(
    "Lindqvist", "Data Analyst", held_on=date(2026, 3, 3), promise=date(2026, 3, 12)
)
_DAYS = tuple(date(2026, 3, 2) + timedelta(days=number) for number in range(28))
_WORDS = {
    "not_yet_held": "before it",
    "before_promise": "before the promised day",
    "in_grace": "grace",
    "exactly_a_week": "a week",
    "not_a_business_day": "weekend",
    "good": "good days",
    "late_thanks": "late, still right",
    "too_late_for_thanks": "too late: thank in a status message",
}
_ROWS: dict[Kind, str] = {"thank_you": "Thanks", "status": "Asking for news"}
_CELL, _LEFT, _TOP, _ROW = 30, 122, 62, 74
_WIDTH, _HEIGHT = _LEFT + _CELL * len(_DAYS) + 12, _TOP + _ROW * len(_ROWS) + 4
_STYLE = """
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.small { font-size: 10.5px; fill: #59636e }
.day { stroke: #ffffff; stroke-width: 2 }
.send { fill: #4ac26b } .adjust { fill: #d4a72c } .wait { fill: #c8d1da } .hold { fill: #eaeef2 }
.mark { stroke: #1f2328; stroke-width: 1.5 } .run { stroke: #818b98; fill: none }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc } .small { fill: #9198a1 } .day { stroke: #0d1117 }
  .send { fill: #238636 } .adjust { fill: #9e6a03 } .wait { fill: #3d444d } .hold { fill: #21262d }
  .mark { stroke: #f0f6fc } .run { stroke: #656c76 }
}
""".strip()


def timing_picture() -> str:
    """An SVG that suits light and dark pages; every colour is also said in words."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        'aria-labelledby="title">',
        f'<title id="title">{escape(_in_words())}</title>',
        f"<style>\n{_STYLE}\n</style>",
        *(_day_head(number, day) for number, day in enumerate(_DAYS)),
        _mark(INTERVIEW.held_on, "interview"),
        _mark(INTERVIEW.promise, "promised day"),
        *(_row(kind, _TOP + _ROW * number) for number, kind in enumerate(reversed(KINDS))),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _judged(kind: Kind) -> list[tuple[str, str]]:
    """Verdict and code of every day."""
    found = [assess(INTERVIEW, kind=kind, send_on=day) for day in _DAYS]
    return [(one.verdict, one.code) for one in found]


def _in_words() -> str:
    good = [day for day, (_, code) in zip(_DAYS, _judged("status"), strict=True) if code == "good"]
    return (
        f"Interview on 3 March 2026, an answer promised by 12 March: thanks on the same or the "
        f"next business day, a question from {good[0].day} March on."
    )


def _day_head(number: int, day: date) -> str:
    x = _middle(number)
    return (
        f'<text class="small" x="{x}" y="{_TOP - 26}" text-anchor="middle">{day:%a}'[:-2]
        + f'</text><text x="{x}" y="{_TOP - 10}" text-anchor="middle">{day.day}</text>'
    )


def _mark(day: date | None, label: str) -> str:
    x = _middle(_DAYS.index(day)) if day else 0
    return (
        f'<text x="{x}" y="14" text-anchor="middle">{label}</text>'
        f'<path class="mark" d="M{x} 18v8"/>'
    )


def _row(kind: Kind, y: int) -> str:
    days = list(enumerate(_judged(kind)))
    parts = [f'<text x="4" y="{y + 20}">{_ROWS[kind]}</text>']
    for number, (verdict, _) in days:
        x = _LEFT + _CELL * number
        parts.append(
            f'<rect class="day {verdict}" x="{x}" y="{y}" width="{_CELL}" height="{_CELL}" rx="5"/>'
        )
    runs = [(code, list(run)) for code, run in groupby(days, key=lambda item: item[1][1])]
    for code, run in runs:
        start, end = _LEFT + _CELL * run[0][0] + 4, _LEFT + _CELL * (run[-1][0] + 1) - 4
        if code != "not_yet_held":
            low = code in ("exactly_a_week", "not_a_business_day")
            parts.append(
                f'<path class="run" d="M{start} {y + 34}v4H{end}v-4"/>'
                f'<text class="small" x="{(start + end) // 2}" y="{y + (62 if low else 50)}" '
                f'text-anchor="middle">{_WORDS[code]}</text>'
            )
    return "\n".join(parts)


def _middle(number: int) -> int:
    return _LEFT + _CELL * number + _CELL // 2
