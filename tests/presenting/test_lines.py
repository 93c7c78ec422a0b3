"""Offsets become lines and columns; nothing in a text is obeyed by a terminal."""

import pytest

from analyser import Draft
from analyser.control_characters import harmless
from analyser.presenting.checked import Checked
from analyser.presenting.lines import LineIndex, editor_lines
from analyser.presenting.sarif import sarif_log
from analyser.reading.files import read_bytes


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("ab\ncd", 0, (1, 1)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("😀b\n\ncd", 4, (3, 1)),
        ("ab", 2, (1, 3)),
    ],
)
def test_line_and_column_count_from_one_in_code_points(text, offset, place):
    assert LineIndex(text).at(offset) == place


def test_control_and_bidi_characters_are_shown():
    assert harmless("a\x1b[31m\u202eb\n\tc") == "a\\x1b[31m\\u202eb\n\tc"


def test_a_line_break_in_a_file_name_begins_no_line_of_its_own(analyser):
    text = "Hi Sara, any news?"
    checked = Checked("a\nb.txt:1:1: error", text, analyser.analyse(Draft(text)))
    lines = list(editor_lines(checked))
    assert lines
    assert all(line.startswith(r"a\nb.txt:1:1: error:") for line in lines)


def test_the_findings_of_a_mail_stand_where_its_source_has_the_words(analyser):
    body = "Hi Sara,\n\nI am =\nDESPERATE for this job!!! Please, please answer =E2=80=93 now.\n"
    mail = (
        "From: tom@posta.example\r\nSubject: Any news\r\nContent-Type: text/plain; charset=utf-8\n"
        f"Content-Transfer-Encoding: quoted-printable\n\n{body}"
    )
    text = read_bytes(mail.encode(), "m.eml")
    checked = Checked("m.eml", text, analyser.analyse(Draft(text)), mail)
    found = {
        finding.rule: line
        for finding, line in zip(checked.report.findings, editor_lines(checked), strict=True)
        if finding.start is not None
    }
    assert found["wording.emphasis"].startswith("m.eml:9:23:")
    log = sarif_log([checked])
    for result in log["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        where = f"m.eml:{region['startLine']}:{region['startColumn']}: "
        assert result["ruleId"] not in found or found[result["ruleId"]].startswith(where)
