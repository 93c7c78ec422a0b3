"""The messages that are timed: the drafts of ``data/drafts``, as they are."""

import json
from datetime import date

from analyser import Draft
from analyser.resources import shipped


def drafts() -> list[Draft]:
    """Every labelled draft, in the order of files."""
    out = []
    for path in sorted(shipped("data", "drafts").rglob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            day = date.fromisoformat(record["send_on"])
            out.append(Draft(record["text"], send_on=day, id=record["id"]))
    return out
