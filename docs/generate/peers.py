"""The table against other tools, from what ``make bench`` measured."""

import json
import re
from typing import Any

from docs.generate.markdown import percent, table
from docs.generate.printed import ROOT

RESULTS = ROOT / "benchmarks" / "results"
PLACE = re.compile(r"(<!-- peers -->\n).*?(<!-- end -->)", re.DOTALL)


def with_peers(text: str) -> str:
    """A page with the table of peers, where it has a place for one."""
    return PLACE.sub(lambda match: f"{match[1]}{peers_table(_results())}\n{match[2]}", text)


def peers_table(results: dict[str, Any]) -> str:
    """Each contender with what it flags and how fast it is, ours first."""
    rows = []
    for name, found in results["quality"].items():
        speed = results.get("speed", {}).get("contenders", {}).get(name)
        rows.append(
            [
                name,
                found["flags"],
                *(
                    percent(found[items][share], 0)
                    for items in ("sentences", "drafts")
                    for share in ("with_tone_flagged", "good_flagged")
                ),
                f"{speed['drafts_per_second']:,.0f}" if speed else "",
            ]
        )
    return table(
        [
            "tool",
            "what counts as a flag",
            "ill-toned sentences",
            "good sentences",
            "ill-toned drafts",
            "good drafts",
            "drafts a second",
        ],
        rows,
    )


def _results() -> dict[str, Any]:
    """What was measured on the one processor on which quality was, or on the first by name."""
    found = (json.loads(path.read_text("utf-8")) for path in sorted(RESULTS.glob("*.json")))
    return next(results for results in found if "quality" in results)
