"""The figures of an evaluation as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.table import Table

from analyser.labels import PART_NAMES, SENSITIVITIES, TONE_NAMES, TONES

_COLUMNS = {
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "average_precision": "average precision",
    "accuracy": "accuracy",
    "support": "support",
}
_SUMMARIES = {
    "macro_f1": "mean F1",
    "micro_f1": "F1 over all",
    "false_alarms": "good ones flagged",
}


def evaluation_tables(figures: Mapping[str, Any]) -> Iterator[Table]:
    """One table for each thing that was measured."""
    sentences, drafts = figures["sentences"], figures["drafts"]
    for title, found in (
        ("Tone of sentences", sentences["tone"]),
        ("Parts shown by sentences", sentences["parts"]),
        ("Tone of drafts", drafts["tone"]),
        ("Elements of drafts", drafts["elements"]),
        ("Entities of drafts", drafts["entities"]),
        ("Day of the interview", drafts["interview_date"]),
    ):
        if found is not None:
            yield _table(title, found)


def comparison_table(before: Mapping[str, Any], after: Mapping[str, Any]) -> Table:
    """Two models side by side on the development set, at each sensitivity and by label."""
    table = Table(title="On the development set", title_justify="left")
    table.add_column("")
    table.add_column("before", justify="right")
    table.add_column("after", justify="right")
    table.add_column("change", justify="right")
    for level in SENSITIVITIES:
        old, new = before["tone"][level], after["tone"][level]
        if old is None or new is None:
            continue
        _compare(table, f"{level}: mean F1 of the tones", old["macro_f1"], new["macro_f1"])
        for name, key in (("sentences", "false_alarms"), ("drafts", "drafts_false_alarms")):
            _compare(table, f"{level}: good {name} flagged", old[key], new[key], share=True)
        table.add_section()
    old, new = before["tone"]["balanced"], after["tone"]["balanced"]
    for tone in TONES if old and new else ():
        _compare(table, f"balanced: F1 of {TONE_NAMES[tone]}", old[tone]["f1"], new[tone]["f1"])
    if before["parts"] and after["parts"]:
        table.add_section()
        parts = before["parts"]["macro_f1"], after["parts"]["macro_f1"]
        _compare(table, "mean F1 of the parts", *parts)
    return table


def _compare(
    table: Table, name: str, old: float | None, new: float | None, *, share: bool = False
) -> None:
    form = _percent if share else _figure
    change = "" if old is None or new is None else f"{form(new - old, sign='+')}"
    table.add_row(name, form(old), form(new), change)


def _table(title: str, found: Mapping[str, Any]) -> Table:
    rows = {key: value for key, value in found.items() if isinstance(value, dict)}
    shown = rows or {"": {key: value for key, value in found.items() if key not in _SUMMARIES}}
    columns = [key for key in _COLUMNS if any(key in row for row in shown.values())]
    table = Table(title=title, title_justify="left", show_footer=False)
    table.add_column("label" if rows else "")
    for key in columns:
        table.add_column(_COLUMNS[key], justify="right")
    names = {str(key): name for key, name in (*TONE_NAMES.items(), *PART_NAMES.items())}
    for label, row in shown.items():
        table.add_row(names.get(label, label), *(_figure(row.get(key)) for key in columns))
    summaries = [key for key in _SUMMARIES if key in found]
    if summaries:
        table.add_section()
    for key in summaries:
        form = _percent if key == "false_alarms" else _figure
        at = columns.index("f1")
        cells = [""] * len(columns)
        cells[at] = form(found[key])
        table.add_row(_SUMMARIES[key], *cells)
    return table


def _figure(value: float | None, sign: str = "") -> str:
    if value is None:
        return "–"
    return format(value, sign) if isinstance(value, int) else format(value, f"{sign}.3f")


def _percent(value: float | None, sign: str = "") -> str:
    return "–" if value is None else format(100 * value, f"{sign}.1f") + " %"
