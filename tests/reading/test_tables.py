import csv
import gzip
import io
import json
import sys
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet
import pytest

from analyser.errors import AnalyserError
from analyser.reading import table_lines
from analyser.reading.tables import Record, read_table, table_ending

FULL = {
    "id": "a-1",
    "text": "Hi Sara 🌅,\r\n\r\nthank “you”.",
    "channel": "email",
    "kind": "status",
    "send_on": "2026-11-12",
    "interview": "3",
}
RECORD = Record(
    "a-1",
    "t:2",
    FULL["text"],
    channel="email",
    kind="status",
    send_on=date(2026, 11, 12),
    interview="3",
)


def records(data: bytes | str, ending: str) -> list[Record]:
    data = data.encode() if isinstance(data, str) else data
    return list(read_table(io.BytesIO(data), "t", ending))


def as_csv(*rows: dict, delimiter: str = ",") -> str:
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def as_parquet(columns: dict, **options) -> bytes:
    buffer = io.BytesIO()
    pyarrow.parquet.write_table(pa.table(columns), buffer, **options)
    return buffer.getvalue()


def texts(found: list[Record]) -> list[str]:
    return [record.text for record in found]


def errors(found: list[Record]) -> list[str | None]:
    return [record.error and record.error.split(": ")[0] for record in found]


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("a.csv", ".csv"),
        ("a.b/c.TSV", ".tsv"),
        ("a.JSONL.GZ", ".jsonl.gz"),
        ("a.b.parquet", ".parquet"),
        ("a.txt", None),
        ("a.txt.gz", None),
        ("a.gz", None),
        (".csv", None),
        ("csv", None),
    ],
)
def test_a_table_is_known_by_its_ending(name, ending):
    assert table_ending(name) == ending


def test_a_table_with_semicolons_is_read_as_one_with_commas():
    assert records(as_csv(FULL, delimiter=";"), ".csv") == [RECORD]
    found = records("id;text;a,b\n1;Hi, Sara;\n2;Ho;;x\n;;\n", ".csv")
    assert [(record.text, bool(record.error)) for record in found] == [
        ("Hi, Sara", False),
        ("", True),
        ("", True),
    ]


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
@pytest.mark.parametrize("line", ["sep={}\r\n", '"SEP={}"\n'])
def test_the_line_by_which_a_spreadsheet_names_its_separator_is_no_heading(mark, line):
    told = line.format(mark)
    (found,) = records(told + as_csv(FULL, delimiter=mark), ".csv")
    assert (found.text, found.source) == (FULL["text"], "t:3")
    marked = ("\ufeff" + told + "text\r\nHi, Sara; hello\r\n").encode()
    assert len(records(marked, ".csv")) == 1


def test_what_is_wrong_behind_a_named_separator_is_told_by_its_line():
    with pytest.raises(AnalyserError, match=r"t:2: there is no column `text`"):
        records("sep=;\nid;words\n1;Hi\n", ".csv")
    found = records('sep=;\nid;text\n1;"Hi"x\n2;Ho\n', ".csv")
    assert errors(found) == ["t:3", None]
    assert texts(records("text\nsep=;\n", ".csv")) == ["sep=;"]


def test_a_table_with_tabs_is_read_as_one_with_commas():
    assert records(as_csv(FULL, delimiter="\t"), ".csv") == [RECORD]
    assert records(as_csv(FULL, delimiter="\t").encode("utf-16"), ".csv") == [RECORD]


@pytest.mark.parametrize("name", ["Send On", " send-on ", "SEND_ON"])
def test_capitals_and_blanks_in_the_name_of_a_column_do_not_matter(name):
    for data, ending in (
        (f"Text,{name}\nHi,2026-03-02\n", ".csv"),
        (as_parquet({"Text": ["Hi"], name: ["2026-03-02"]}), ".parquet"),
    ):
        (record,) = records(data, ending)
        assert record.send_on == date(2026, 3, 2)


def test_every_format_gives_the_same_record():
    assert records(as_csv(FULL), ".csv") == [RECORD]
    assert records(as_csv(FULL, delimiter="\t"), ".tsv") == [RECORD]
    assert records("\n" + json.dumps(FULL), ".jsonl") == [RECORD]
    columns = {key: ["", value] for key, value in FULL.items()}
    assert records(as_parquet(columns), ".parquet")[1] == RECORD


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".jsonl", ".parquet"])
def test_every_format_is_read_through_gzip(ending):
    plain = {
        ".csv": as_csv(FULL).encode(),
        ".tsv": as_csv(FULL, delimiter="\t").encode(),
        ".jsonl": json.dumps(FULL).encode(),
        ".parquet": as_parquet({key: [value] for key, value in FULL.items()}),
    }[ending]
    assert records(gzip.compress(plain), f"{ending}.gz") == records(plain, ending)


def test_only_the_text_must_be_there_and_the_place_serves_as_id():
    assert records('{"text": "Hi"}\n\n{"text": "Ho", "more": [1]}', ".jsonl") == [
        Record("t:1", "t:1", "Hi"),
        Record("t:3", "t:3", "Ho"),
    ]
    assert records("Text \nHi\n", ".csv") == [Record("t:2", "t:2", "Hi")]
    assert records(as_parquet({"text": ["Hi"]}), ".parquet") == [Record("t:1", "t:1", "Hi")]


def test_blank_fields_are_fields_not_given():
    row = 'text,id,channel,kind,send_on,interview\nHi,,"",,,\n'
    assert records(row, ".csv") == [Record("t:2", "t:2", "Hi")]
    line = '{"text": "Hi", "id": null, "channel": NaN, "send_on": ""}'
    assert records(line, ".jsonl") == [Record("t:1", "t:1", "Hi")]


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        ("id,text,kind\na,Hi,\n,,\nc,Ho,\n", ".csv"),
        ("id\ttext\tkind\na\tHi\t\n\t\t\nc\tHo\t\n", ".tsv"),
        ('text\nHi\n""\nHo\n', ".csv"),
        ('{"text": "Hi"}\n{}\n{"text": "Ho"}\n', ".jsonl"),
    ],
)
def test_a_row_of_empty_cells_is_an_error_in_its_place(data, ending):
    for packed, name in ((data.encode(), ending), (gzip.compress(data.encode()), f"{ending}.gz")):
        assert [bool(record.error) for record in records(packed, name)] == [False, True, False]


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".jsonl"])
def test_a_line_with_nothing_on_it_is_no_record(ending):
    row = '{"text": "Hi"}' if ending == ".jsonl" else "text\nHi"
    assert texts(records(f"{row}\n\n\n", ending)) == ["Hi"]


def test_numbers_serve_as_ids():
    found = records('{"text": "Hi", "id": 7, "interview": 12}', ".jsonl")
    assert (found[0].id, found[0].interview) == ("7", "12")


@pytest.mark.parametrize(
    "prepare",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("\r\n", "\n").encode(),
        lambda text: text.replace("\r\n", "\r").encode(),
    ],
)
def test_marks_encodings_and_line_ends_of_a_table_do_not_matter(prepare):
    data = 'id,text\r\n1,"Hi, ""Sara"""\r\n2,Ho\r\n'
    assert texts(records(prepare(data), ".csv")) == ['Hi, "Sara"', "Ho"]
    lines = '{"text": "Hi"}\r\n{"text": "Ho"}\r\n'
    assert texts(records(prepare(lines), ".jsonl")) == ["Hi", "Ho"]


def test_a_separator_of_lines_inside_a_string_does_not_end_the_line():
    assert texts(records('{"text": "a\u2028b\u0085c"}', ".jsonl")) == ["a\u2028b\u0085c"]


def test_long_fields_are_read_up_to_the_limit_of_a_draft():
    found = records(as_csv({"text": "x" * 200_000}, {"text": "x" * 200_001}), ".csv")
    assert len(found[0].text) == 200_000
    assert found[1].text == ""
    assert found[1].error.startswith("t:3: 200,001 characters are too long")


@pytest.mark.parametrize("ending", [".csv", ".jsonl"])
def test_a_line_beyond_any_bound_is_an_error_and_the_rest_goes_on(monkeypatch, ending):
    monkeypatch.setattr(table_lines, "MAX_RECORD", 100)
    huge = "x" * 350
    data = {
        ".csv": f"text\nHi\n{huge}\nHo\n{'y' * 99}\n{'y' * 100}\nend",
        ".jsonl": f'\n{{"text": "Hi"}}\n{huge}\n{{"text": "Ho"}}\n"{"y" * 97}"\n'
        f'"{"y" * 98}"\n{{"text": "end"}}',
    }[ending]
    found = records(data, ending)
    assert [record.text for record in found if not record.error] == (
        ["Hi", "Ho", "y" * 99, "end"] if ending == ".csv" else ["Hi", "Ho", "end"]
    )
    assert found[1].error == "t:3: longer than 100 characters; give the draft alone"
    assert found[-2].error.startswith("t:6: longer")
    assert found[-1].source == "t:7"


def test_a_record_of_very_many_lines_is_bounded_too(monkeypatch):
    monkeypatch.setattr(table_lines, "MAX_RECORD", 100)
    found = records('text\n"' + "x\n" * 60 + "Ho\n", ".csv")
    assert found[0].error.startswith("t:2: ")
    assert texts(found)[-2:] == ["x", "Ho"]
    assert found[-1].source == "t:62"


def test_broken_lines_of_json_become_errors_in_their_place():
    lines = [
        b'{"text": "one"}',
        b'{"text": "cut',
        b"[1, 2]",
        b"null",
        b'{"id": "x"}',
        b'{"text": 5}',
        b'{"text": ""}',
        b'{"text": "caf\xe9"}',
        b'{"text": "\\ud83d"}',
        b'{"text": "a\\u0000b"}',
        b"[" * 100_000,
        b'{"text": "a", "id": ' + b"9" * 5000 + b"}",
        b'{"text": "last"}',
    ]
    found = records(b"\n".join(lines), ".jsonl")
    assert [record.source for record in found] == [f"t:{n}" for n in range(1, 14)]
    assert errors(found) == [None, *(f"t:{n}" for n in range(2, 13)), None]
    assert found[4].id == "x"


def test_broken_rows_of_csv_become_errors_in_their_place():
    rows = [
        b"id,text",
        b"1,one",
        b"2,two, or three",  # a comma without quotes
        b"3",
        b"4,caf\xe9",
        b"",
        b'6,"quoted" twice',
        b'7,"open',
        b"8,eight",
        b'9,"two\nlines"',
        b"10,ten,",
    ]
    found = records(b"\n".join(rows), ".csv")
    assert [(record.id, record.error is None) for record in found] == [
        ("1", True),
        ("t:3", False),
        ("3", False),
        ("4", False),
        ("t:7", False),
        ("t:8", False),
        ("8", True),
        ("9", True),
        ("10", True),
    ]
    assert "quotes around" in found[1].error
    assert "the quotes do not match" in found[4].error
    assert found[7].text == "two\nlines"


def test_an_open_quote_costs_one_line_even_without_an_end():
    found = records('text\nHi\n"open\nHo\nlast\n', ".csv")
    assert texts(found) == ["Hi", "", "Ho", "last"]
    assert errors(found) == [None, "t:3", None, None]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("channel", "fax", "`channel` must be one of: auto, email"),
        ("channel", 5, "`channel` must be one of"),
        ("kind", "thanks", "`kind` must be one of: auto, status"),
        ("send_on", "tomorrow", "`send_on` must be a day as in 2026-11-30"),
        ("send_on", "2026-02-30", "`send_on` must be a day"),
        ("interview", [1], "`interview` must be the id"),
        ("id", {"a": 1}, "`id` must be text or a number"),
        ("id", True, "`id` must be text or a number"),
        ("text", ["secret"], "`text` is missing or is no text"),
    ],
)
def test_a_wrong_value_is_named_without_repeating_it(field, value, words):
    found = records(json.dumps({"text": "secret", field: value}), ".jsonl")
    assert words in found[0].error
    assert "secret" not in found[0].error
    assert found[0].text == ""


@pytest.mark.parametrize(
    ("data", "ending", "words"),
    [
        (b"", ".csv", "no column `text`"),
        (b"id,body\n1,secret\n", ".csv", "no column `text`"),
        (b"text,text\n1,2\n", ".csv", "there are 2 columns `text`"),
        (b"text;text\n1;2\n", ".csv", "there are 2 columns `text`"),
        (b'"secret', ".csv", "no column `text`"),
        (b"id;text\n", ".tsv", "no column `text`"),
        (b"text\nHi", ".csv.gz", "cannot be read"),
        (b"\x1f\x8b\x08", ".jsonl.gz", "cannot be read"),
        (b"", ".parquet", "no Parquet file"),
        (b"PAR1 nonsense PAR1", ".parquet", "no Parquet file"),
        (as_parquet({"body": ["secret"]}), ".parquet", "no column `text`"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_at_once(data, ending, words):
    with pytest.raises(AnalyserError, match=words) as caught:
        read_table(io.BytesIO(data), "t", ending)
    assert str(caught.value).startswith("t:")
    assert "secret" not in str(caught.value)


def test_an_empty_file_of_json_lines_holds_no_records():
    assert records(b"", ".jsonl") == records(b"\n\n", ".jsonl") == []


@pytest.mark.parametrize(
    ("line", "ending"), [('{"text": "Hi"}\n', ".jsonl"), ("text\nHi\n", ".csv")]
)
def test_half_a_character_of_utf_16_is_damage_at_the_end(line, ending):
    found = records(line.encode("utf-16") + b"x", ending)
    assert texts(found[:1]) == ["Hi"]
    assert [bool(record.error) for record in found[1:]] == [True]


@pytest.mark.parametrize("cut", [0.5, 0.9, 0.999])
def test_a_gzip_file_that_breaks_off_keeps_what_came_before(cut):
    whole = gzip.compress("".join(f'{{"text": "draft {n}"}}\n' for n in range(5000)).encode())
    found = records(whole[: int(len(whole) * cut)], ".jsonl.gz")
    assert texts(found[:-1])[:9] == [f"draft {n}" for n in range(len(found) - 1)][:9]
    assert f"{found[-2].source}+: the file is damaged from here on" in found[-1].error


def test_a_parquet_file_with_a_damaged_page_keeps_what_came_before():
    data = bytearray(
        as_parquet(
            {"text": [f"draft {n}" for n in range(1000)]}, row_group_size=500, use_dictionary=False
        )
    )
    middle = len(data) // 2
    data[middle : middle + 200] = b"\xff" * 200
    found = records(bytes(data), ".parquet")
    assert texts(found[:500]) == [f"draft {n}" for n in range(500)]
    assert found[-1].error


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (pa.array([1, 2]), [None, None]),
        (pa.array([["a"], None]), [None, None]),
        (pa.array([b"Hi", b"caf\xe9"]), ["Hi", None]),
        (pa.array(["Hi", None], pa.large_string()), ["Hi", None]),
        (pa.array(["Hi", "Ho"]).dictionary_encode(), ["Hi", "Ho"]),
    ],
)
def test_a_parquet_column_of_another_type_is_read_or_refused_cell_by_cell(column, expected):
    found = records(as_parquet({"text": column}), ".parquet")
    assert [None if record.error else record.text for record in found] == expected


def test_text_in_parquet_that_is_not_utf_8_is_an_error_in_its_place():
    offsets = pa.py_buffer(b"".join(n.to_bytes(4, "little") for n in (0, 2, 4, 6)))
    column = pa.Array.from_buffers(pa.string(), 3, [None, offsets, pa.py_buffer(b"Hi\xff\xffHo")])
    found = records(as_parquet({"text": column}), ".parquet")
    assert [None if record.error else record.text for record in found] == ["Hi", None, "Ho"]


def test_days_of_a_parquet_file_may_be_days_or_times():
    for day in (date(2026, 11, 12), datetime(2026, 11, 12, 9, 30)):
        data = as_parquet({"text": ["Hi"], "send_on": pa.array([day])})
        assert records(data, ".parquet")[0].send_on == date(2026, 11, 12)


@pytest.mark.parametrize(
    "day", ["2026-11-12T00:00:00.000", "2026-11-12 23:30", "2026-11-12T23:30:00-08:00", 20261112]
)
def test_a_moment_stands_for_its_day_as_it_is_written_there(day):
    found = records(json.dumps({"text": "Hi", "send_on": day}), ".jsonl")
    assert found[0].send_on == date(2026, 11, 12)


def test_capitals_and_blanks_of_a_choice_do_not_matter():
    found = records("text,channel,kind\nHi, Email ,Thank_You\n", ".csv")
    assert (found[0].channel, found[0].kind) == ("email", "thank_you")


def test_without_pyarrow_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(AnalyserError, match=r"t: .*pip install 'analyser\[parquet\]'"):
        records(b"", ".parquet")


def test_records_come_one_by_one_from_a_table_without_end():
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer) -> int:
            line = b'{"text": "Hi"}\n'
            buffer[: len(line)] = line
            return len(line)

    found = read_table(io.BufferedReader(Endless()), "t", ".jsonl")
    assert [next(found).source for _ in range(1000)][-1] == "t:1000"
