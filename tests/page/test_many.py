"""Many drafts without a browser: reading what is dropped, scoring, filtering, opening one."""

import json

import pytest

from analyser.batch.rows import COLUMNS
from analyser.page import batch_run
from analyser.page.batch_charts import completeness_chart, missing_chart, tone_chart
from analyser.page.batch_run import Scored, records_of, score, take
from analyser.page.names import name_rule

GOOD = "Hi Sara,\n\nThank you for the talk. Is there any news?\n\nBest,\nTom"
NEEDY = "Hi Sara,\n\nPlease, please give me a chance, I really need this job.\n\nTom"
TABLE = b'id,text\nfirst,"Hi Sara, any news?"\nsecond,\n'


def press(app, label):
    next(one for one in app.button if one.label == label).click().run()
    return app


@pytest.fixture
def scored(analyser):
    records = list(records_of([("good.txt", GOOD.encode()), ("needy.txt", NEEDY.encode())]))
    records += records_of([("picture.png", b"\x89PNG")])
    into = Scored()
    assert list(score(analyser, records, None, into)) == [1, 2, 3]
    return into


def test_files_and_tables_become_records_and_the_unreadable_ones_stay_in_their_place():
    files = [("a.txt", b"Hi"), ("t.csv", TABLE), ("x.docx", b"no"), ("no.csv", b"a,b\n1,2\n")]
    found = [(one.id, one.error is None) for one in records_of(files)]
    assert found[:2] == [("a.txt", True), ("first", True)]
    assert [fine for _, fine in found[2:]] == [False, False, False]


def test_a_table_of_a_spreadsheet_may_begin_with_its_separator():
    (found,) = records_of([("t.csv", b"sep=;\r\nid;text\r\n7;Hi, Sara\r\n")])
    assert (found.id, found.text, found.error) == ("7", "Hi, Sara", None)


def test_no_more_than_the_page_can_keep_are_taken(monkeypatch):
    monkeypatch.setattr(batch_run, "MOST", 2)
    records = list(records_of([(f"{number}.txt", b"Hi") for number in range(4)]))
    assert [len(take(records)[0]), take(records)[1]] == [2, True]
    assert take(records[:2])[1] is False


def test_the_worst_come_first(scored):
    frame = scored.to_frame()
    assert frame["id"].iloc[0] == "picture.png"
    assert list(frame["state"]) == ["cannot be read", "to fix", "to fix"]
    assert frame["completeness"].iloc[1] <= frame["completeness"].iloc[2]


def test_what_is_downloaded_is_what_the_command_writes(scored):
    assert scored.to_csv().splitlines()[0].decode() == ",".join(COLUMNS)
    assert len(scored.to_csv().splitlines()) == 4
    assert [json.loads(line)["id"] for line in scored.to_json_lines().splitlines()] == [
        "good.txt",
        "needy.txt",
        "picture.png",
    ]


@pytest.mark.parametrize("chart", [completeness_chart, missing_chart, tone_chart])
def test_the_charts_stand_on_the_rows(scored, chart):
    drawn = chart(scored.to_frame()).to_dict()
    assert drawn["mark"]
    assert drawn["padding"]["right"] > 0  # for the last number, which is cut without
    assert drawn["config"]["axis"]["labelColor"]


def test_rules_are_told_in_words():
    assert [
        name_rule(one) for one in ("tone.overfrequent", "element.thanks", "wording.length")
    ] == [
        "over-frequent",
        "Thanks",
        "length",
    ]


def test_without_drafts_the_part_says_what_it_is_good_for(app):
    part = app("many").run()
    assert "For coaches" in part.info[0].value
    assert not part.exception


def test_the_samples_are_scored_and_summed_up(app, samples):
    part = press(app("many").run(), "Try it with the samples")
    assert not part.exception
    assert part.metric[0].value == str(len(samples))
    assert len(part.dataframe[0].value) == len(samples)


def test_dropped_files_are_scored_and_filtered(app):
    part = app("many").run()
    part.file_uploader(key="many_files").upload("needy.txt", NEEDY.encode())
    part.file_uploader(key="many_files").upload("broken.docx", b"nothing").run()
    press(part, "Look them through")
    assert [one.value for one in part.metric[:4]] == ["2", "0", "1", "1"]
    part.multiselect[0].select("to fix").run()
    assert list(part.dataframe[0].value["id"]) == ["needy.txt"]
    part.text_input[0].input("nothing like this").run()
    assert "No draft is like that" in part.caption[-1].value
