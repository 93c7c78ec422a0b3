"""The figures that the README gives, as ``analyser evaluate`` measures them.

Measuring takes a minute, so the figures are kept in ``docs/figures.json`` with the model that they
were measured for, and the page is written from there.
"""

import json
import re
from pathlib import Path
from typing import Any

from analyser import Analyser
from analyser.labels import SENSITIVITIES
from analyser.learning.data_card import read_split
from analyser.learning.evaluate import evaluate
from analyser.learning.metrics import round_figures
from analyser.resources import shipped
from docs.generate.markdown import percent, table

KEPT = Path(__file__).parents[1] / "figures.json"
PLACE = re.compile(r"(<!-- figures -->\n).*?(<!-- end -->)", re.DOTALL)
MODEL = shipped("models", "tone")


def measure() -> dict[str, Any]:
    """Measure the shipped model and the rules around it, at each sensitivity."""
    measured: dict[str, Any] = {"model": Analyser(MODEL).model.name}
    for split in ("dev", "test", "office"):
        corpus = read_split(shipped("data"), split)
        measured[split] = {
            level: round_figures(evaluate(corpus, Analyser(MODEL, sensitivity=level)).figures)
            for level in SENSITIVITIES
        }
    return measured


def keep(figures: dict[str, Any]) -> None:
    """Write the figures down."""
    KEPT.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def kept() -> dict[str, Any]:
    """The figures as they were measured last."""
    figures: dict[str, Any] = json.loads(KEPT.read_text("utf-8"))
    return figures


def with_figures(text: str) -> str:
    """A page with its table of figures, where it has a place for one."""
    return PLACE.sub(lambda match: f"{match[1]}{figures_table(kept())}\n{match[2]}", text)


def figures_table(figures: dict[str, Any]) -> str:
    """The figures that say most: at each sensitivity, and once more for writers never looked at."""
    levels = [*(figures["dev"][level] for level in SENSITIVITIES), figures["test"]["balanced"]]
    return table(
        ["what", *SENSITIVITIES, "`balanced`, test"],
        [
            ["tone of a sentence, mean F1 of five labels", *_shares(levels, "sentences", "tone")],
            ["good sentences flagged", *_alarms(levels, "sentences")],
            ["tone of a whole draft, mean F1", *_shares(levels, "drafts", "tone")],
            ["good drafts flagged", *_alarms(levels, "drafts")],
            [
                "mail about something else flagged",
                *_alarms([figures["office"][level] for level in SENSITIVITIES], "drafts"),
                "",
            ],
            ["parts of a draft, mean F1", *_shares(levels, "drafts", "elements")],
            [
                "names, titles, companies and dates, micro F1",
                *(f"{level['drafts']['entities']['micro_f1']:.2f}" for level in levels),
            ],
            [
                "day of the interview right",
                *(percent(level["drafts"]["interview_date"]["accuracy"], 0) for level in levels),
            ],
        ],
    )


def _shares(levels: list[dict[str, Any]], items: str, what: str) -> list[str]:
    return [f"{level[items][what]['macro_f1']:.2f}" for level in levels]


def _alarms(levels: list[dict[str, Any]], items: str) -> list[str]:
    return [percent(level[items]["tone"]["false_alarms"]) for level in levels]
