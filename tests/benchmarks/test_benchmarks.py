"""What the benchmarks are made of; their figures are no test's affair."""

import json
import shutil

import pytest

from analyser import Draft
from benchmarks import chart
from benchmarks.contenders import Absent, Contender, Taken, contenders
from benchmarks.corpus import labelled, made_drafts
from benchmarks.node_peers import NodePeers
from benchmarks.quality import measure_quality
from benchmarks.speed import AT_ONCE, measure_speed


def test_made_drafts_are_the_same_each_time_and_those_of_a_smaller_number_come_first():
    few, many = list(made_drafts(20)), list(made_drafts(60))
    assert many[:20] == few
    assert len({record["id"] for record in many}) == 60


def test_made_drafts_have_the_names_of_others():
    texts = {draft.text for draft in labelled("train").drafts}
    assert not [record for record in made_drafts(40) if record["text"] in texts]


def test_without_node_its_peers_are_left_out_and_it_is_said_how_to_get_them(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert "npm install" in NodePeers().missing("alex")


@pytest.mark.slow
def test_every_contender_runs_or_says_why_not():
    drafts = [Draft(one.text) for one in labelled("dev").drafts[:3]]
    for rival in contenders():
        if isinstance(rival, Absent):
            assert "install" in rival.why
        else:
            taken = rival.run(drafts)
            assert len(taken.flagged) == 3
            assert taken.seconds > 0


def rival(name: str, seconds: float, flags: str | None = "every text with a k") -> Contender:
    return Contender(
        name, flags, lambda drafts: Taken(seconds, ["k" in draft.text for draft in drafts])
    )


def test_speed_is_compared_within_a_round():
    table = measure_speed([rival("analyser", 2.0), rival("other", 1.0)], labelled("dev").drafts)
    assert table["other"] == {"drafts_per_second": AT_ONCE, "ours_to_theirs": [0.5, 0.5, 0.5]}


def test_quality_counts_the_flagged_among_those_with_a_tone_and_among_the_good():
    table = measure_quality([rival("analyser", 1.0), rival("no judge", 1.0, None)])
    assert list(table) == ["analyser"]
    sentences = [one for one in labelled("dev").sentences if one.tone is not None]
    good = [one for one in sentences if not one.tone]
    found = table["analyser"]["sentences"]
    assert (found["good"], found["with_tone"]) == (len(good), len(sentences) - len(good))
    flagged = sum("k" in one.text for one in good)
    assert found["good_flagged"] == pytest.approx(flagged / len(good), abs=0.001)


def test_the_picture_shows_what_was_measured(tmp_path, monkeypatch):
    pytest.importorskip("vl_convert")
    monkeypatch.setattr(chart, "PICTURE", tmp_path / "pictures" / "bench.svg")
    speed = {"contenders": {"analyser": {"drafts_per_second": 12.5}}}
    growth = {"drafts": {"microseconds_a_word": {"10": 5.0, "100": 4.0}}}
    results = json.loads(json.dumps({"speed": speed, "growth": growth}))
    drawn = chart.draw(results).read_text("utf-8")
    assert "Drafts a second" in drawn
    assert "Microseconds a word" in drawn
    assert "Sentences flagged" not in drawn
