"""The function that Spark and Ray are given, called as they call it."""

from datetime import date

import pandas
import pyarrow
import pyarrow.parquet
import pytest

from analyser.batch.frames import SPARK_SCHEMA, score_frame, score_frames
from analyser.batch.scoring import Setup
from analyser.cli import main
from analyser.errors import AnalyserError

TEXTS = [
    "Hi Sara,\n\nAny news on the analyst role?\n\nThanks,\nTom",
    "",
    "I need this job, please, please.",
    None,
]


@pytest.fixture
def frame():
    return pandas.DataFrame(
        {
            "text": TEXTS,
            "id": ["a", "b", None, "d"],
            "send_on": [date(2026, 11, 12)] * 3 + [None],
            "kind": ["status", None, None, None],
            "other": range(4),
        }
    )


def test_the_rows_are_those_of_the_command(frame, tmp_path):
    frame.to_parquet(tmp_path / "in.parquet")
    with pytest.raises(SystemExit, match="0"):
        main(["score", str(tmp_path / "in.parquet"), "-o", str(tmp_path / "out.parquet")])
    written = pyarrow.parquet.read_table(tmp_path / "out.parquet")
    # as engines turn the frame into Arrow's columns
    found = pyarrow.Table.from_pandas(score_frame(frame), written.schema, preserve_index=False)
    both = [table.drop_columns(["id", "error"]) for table in (found, written)]
    assert both[0].equals(both[1])
    assert found["id"].to_pylist() == ["a", "b", "row 3", "d"]
    assert found["error"][1].as_py() == "row 2: the field `text` is missing or is no text"


def test_a_column_without_a_value_is_text_to_an_engine_too(frame):
    schema = pyarrow.Table.from_pandas(score_frame(frame.iloc[:1]), preserve_index=False).schema
    kinds = {name: schema.field(name).type for name in ("error", "timing", "top_finding")}
    assert all(
        pyarrow.types.is_string(one) or pyarrow.types.is_large_string(one) for one in kinds.values()
    ), kinds


def test_frames_come_back_one_by_one_and_in_order(frame):
    def frames():
        for number in range(3):
            taken.append(number)
            yield frame.iloc[number : number + 1]

    taken = []
    scored = score_frames(frames())
    assert taken == []
    assert next(scored)["id"].tolist() == ["a"]
    assert taken == [0]
    assert [list(one["id"]) for one in scored] == [["b"], ["row 1"]]


def test_an_empty_frame_keeps_its_columns_and_types(frame):
    scored = score_frame(frame)
    empty = score_frame(frame.iloc[:0])
    assert len(empty) == 0
    assert empty.dtypes.to_dict() == scored.dtypes.to_dict()
    assert score_frame(pandas.DataFrame()).dtypes.to_dict() == scored.dtypes.to_dict()
    assert [part.split()[0] for part in SPARK_SCHEMA.split(", ")] == list(empty.columns)


def test_the_setup_is_that_of_the_call(frame):
    scored = score_frame(frame, Setup(".parquet", only=("tone",)))
    assert scored["top_finding"].tolist()[2] == "tone.needy"
    assert scored["findings"].tolist()[0] == 0


def test_an_interview_is_left_to_a_log_that_is_at_hand(frame):
    assert score_frame(frame.assign(interview="Acme")).equals(score_frame(frame))


def test_missing_values_of_any_kind_count_as_not_given(frame):
    frame = frame.astype({"id": "string", "kind": "string"})
    frame["send_on"] = pandas.to_datetime(frame["send_on"])
    assert score_frame(frame)["error"].isna().tolist() == [True, False, True, False]


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        ({"text": ["Hi Sara,"]}, "of type dict; it must be of pandas"),
        (pandas.DataFrame({"body": ["Hi Sara,"], "id": ["1"]}), "no column “text” among: body, id"),
    ],
)
def test_what_is_no_frame_of_drafts_is_told_once(frame, message):
    with pytest.raises(AnalyserError, match=message):
        score_frame(frame)
