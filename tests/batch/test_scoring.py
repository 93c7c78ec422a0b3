import json
import pickle
import shutil
from datetime import date

import pytest

from analyser import Contact, Draft, Interview
from analyser.batch import scoring
from analyser.batch.rows import flat_row
from analyser.batch.scoring import (
    Chunk,
    Context,
    Setup,
    load_analyser,
    score_chunk,
    score_records,
    version_and_model,
)
from analyser.reading.tables import Record
from analyser.resources import shipped, user_folder
from analyser.settings import Settings

TEXT = "Hi Sara,\n\nThank you for the talk about the analyst role.\n\nThanks,\nTom"
DAY = date(2026, 11, 12)
INTERVIEW = Interview("Acme", "Analyst", ("Sara",), held_on=date(2026, 11, 2))


def test_a_record_gets_the_report_that_its_draft_gets(analyser):
    record = Record("a", "t:1", TEXT, channel="letter", kind="thank_you", send_on=DAY)
    draft = Draft(TEXT, "letter", "thank_you", DAY, "a")
    assert list(score_records(analyser, [record], Context())) == [analyser.analyse(draft).to_dict()]


def test_the_settings_say_how_readily_tone_is_flagged_where_nothing_else_does():
    strict = Settings(sensitivity="strict")
    asked = Setup(".jsonl", settings=strict), Setup(".jsonl", "quiet", settings=strict)
    made = [load_analyser(one) for one in asked]
    assert [one.sensitivity for one in made] == ["strict", "quiet"]


@pytest.mark.parametrize("form", [".csv", ".parquet"])
def test_flat_rows_are_the_same_though_no_edits_are_planned_for_them(form):
    whole, flat = load_analyser(Setup(".jsonl")), load_analyser(Setup(form))
    draft = Draft(TEXT, send_on=DAY)
    assert any(finding.edits for finding in whole.analyse(draft).findings)
    assert not any(finding.edits for finding in flat.analyse(draft).findings)
    rows = [flat_row(one.analyse(draft).to_dict()) for one in (whole, flat)]
    assert rows[0] == rows[1]


def test_the_context_fills_what_a_record_leaves_open(analyser):
    context = Context(channel="letter", kind="thank_you", send_on=DAY)
    open_, own = score_records(
        analyser,
        [Record("a", "a", TEXT), Record("b", "b", TEXT, "email", "status", date(2026, 1, 2))],
        context,
    )
    assert (open_["channel"], open_["kind"], open_["send_on"]) == (
        "letter",
        "thank_you",
        "2026-11-12",
    )
    assert (own["channel"], own["kind"], own["send_on"]) == ("email", "status", "2026-01-02")


def test_an_interview_gives_the_timing(analyser):
    logged = (INTERVIEW, (Contact(date(2026, 11, 10)),))
    context = Context(kind="status", send_on=DAY, interviews={"3": logged})
    with_, without = score_records(
        analyser, [Record("a", "a", TEXT, interview="3"), Record("b", "b", TEXT)], context
    )
    assert with_["timing"]["verdict"] == "wait"
    assert without["timing"] is None


def test_a_day_at_an_end_of_the_calendar_is_an_error_of_its_record_only(analyser):
    records = [Record("a", "t:1", TEXT, send_on=date.min), Record("b", "t:2", TEXT)]
    context = Context(send_on=DAY, interview="3", interviews={"3": (INTERVIEW, ())})
    broken, whole = score_records(analyser, records, context)
    assert broken["error"].startswith("t:1: send_on is ")
    assert "error" not in whole


def test_the_interview_of_the_context_is_that_of_records_without_one(analyser):
    context = Context(send_on=DAY, interview="3", interviews={"3": (INTERVIEW, ())})
    [report] = score_records(analyser, [Record("a", "a", TEXT)], context)
    assert report["timing"]


def test_what_cannot_be_scored_is_an_error_in_its_place(analyser):
    records = [
        Record("a", "t:1", error="t:1: broken"),
        Record("b", "t:2", "Hi Sara \ud83d,"),
        Record("c", "t:3", TEXT, interview="9"),
        Record("d", "t:4", TEXT),
        Record("e", "t:5", TEXT, channel="fax"),
    ]
    context = Context(interviews={"9": "there is no interview 9"})
    *errors, good, last = score_records(analyser, records, context)
    assert errors == [
        {"schema": 1, "id": "a", "error": "t:1: broken"},
        {
            "schema": 1,
            "id": "b",
            "error": "t:2: b: character 9 is no character but half of one or a stray byte; "
            "save the text as UTF-8",
        },
        {"schema": 1, "id": "c", "error": "t:3: there is no interview 9"},
    ]
    assert (good["id"], last["id"]) == ("d", "e")
    assert good["findings"]
    assert "fax" in last["error"]


def test_names_that_are_no_unicode_are_written_readably(analyser):
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    good, bad = score_records(
        analyser, [Record(name, name, TEXT), Record(name, name, error=f"{name}: x")], Context()
    )
    assert good["id"] == bad["id"] == "caf\\udce9.txt"
    assert bad["error"] == "caf\\udce9.txt: x"


def test_a_chunk_is_counted_as_it_is_written_down():
    records = (Record("a", "a", TEXT), Record("b", "b", error="b: x"), Record("c", "c", "Ho"))
    scored = score_chunk(Setup(".jsonl"), Chunk(records, Context(send_on=DAY)))
    reports = [json.loads(line) for line in scored.lines]
    assert [report["id"] for report in reports] == ["a", "b", "c"]
    assert scored.errors == 1
    assert scored.ready == sum(report.get("ready", False) for report in reports)
    found = {f["severity"] for report in reports for f in report.get("findings", ())}
    assert scored.severities == found


def test_what_goes_to_a_worker_and_back_can_be_sent():
    chunk = Chunk((Record("a", "a", TEXT),), Context(interviews={"3": (INTERVIEW, ())}))
    assert pickle.loads(pickle.dumps(chunk)) == chunk
    assert pickle.loads(pickle.dumps(Setup(".csv"))) == Setup(".csv")


def test_another_version_or_model_is_told(monkeypatch):
    shipped_one = version_and_model()
    own = user_folder() / "models" / "tone"
    shutil.copytree(shipped("models", "tone"), own)
    card = json.loads((own / "card.json").read_text("utf-8"))
    (own / "card.json").write_text(json.dumps(card | {"name": "tone-mine"}), "utf-8")
    assert version_and_model().endswith("with the model tone-mine")
    assert version_and_model() != shipped_one
    monkeypatch.setattr(scoring, "__version__", "99")
    assert version_and_model() == "99 with the model tone-mine"


def test_a_damaged_model_of_the_users_own_is_passed_over_here_too():
    shipped_one = version_and_model()
    own = shutil.copytree(shipped("models", "tone"), user_folder() / "models" / "tone")
    (own / "vocabulary.json.gz").write_bytes(b"{}")
    with pytest.warns(UserWarning, match="is used instead"):
        assert version_and_model() == shipped_one
