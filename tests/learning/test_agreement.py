"""The agreement of the two annotators in the data card is that of the labels."""

import json

from analyser.labels import TONES
from analyser.resources import shipped


def rows(folder):
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            if line:
                yield json.loads(line)


def test_the_data_card_gives_the_agreement_that_the_labels_give():
    first = {row["id"]: row for row in rows(shipped("data", "sentences", "train"))}
    second = list(rows(shipped("data", "second_annotation")))
    f1 = {}
    for tone in TONES:
        ours = {row["id"] for row in second if tone in first[row["id"]]["tone"]}
        theirs = {row["id"] for row in second if tone in row["tone"]}
        f1[tone] = 2 * len(ours & theirs) / (len(ours) + len(theirs))
    card = shipped("data", "README.md").read_text("utf-8")
    assert len(second) >= len(first) / 10
    assert f"{len(second):,} sentences" in card
    assert all(f"{value:.3f}" in card for value in [*f1.values(), sum(f1.values()) / len(f1)])
