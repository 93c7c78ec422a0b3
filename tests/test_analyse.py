"""The whole: a draft goes in, a report that can be trusted comes out."""

import re
import shutil
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyser import Analyser, AnalyserError, Contact, Draft, Interview
from analyser.cases import Case
from analyser.judging.advice import apply_edits
from analyser.labels import PARTS, TONES
from analyser.reading.files import read_file
from analyser.resources import shipped
from trials.promises import check_report

SEND_ON = date(2026, 11, 12)
GOOD = """Subject: Data analyst interview, 3 November

Hi Sara,

I wanted to follow up on my interview for the Data Analyst position on Tuesday 3 November. I \
really enjoyed hearing about the move to the new warehouse, and I would love to join your team. In \
my last job I cut the weekly report from a day to an hour, which I think would help with the \
backlog that you described.

Could you tell me where things stand with the decision? If you need anything else from me, please \
let me know. Thank you again for a lovely conversation. I look forward to hearing from you!

Kind regards,
Tom Roy
"""


def analyse(analyser, text, **options):
    return analyser.analyse(Draft(text, **{"send_on": SEND_ON, **options}))


def rules(report):
    return {finding.rule for finding in report.findings}


def test_a_good_email_is_ready_and_complete(analyser):
    report = analyse(analyser, GOOD)
    assert report.ready, report.findings
    assert report.completeness > 0.9
    assert report.tone.labels == ()
    assert (report.channel, report.kind) == ("email", "status")


def test_every_sample_keeps_the_promises_of_the_report(analyser, samples):
    assert len(samples) >= 12
    for path in samples:
        text = read_file(path)
        check_report(analyse(analyser, text), text)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("needy.txt", "needy"),
        ("over-frequent.txt", "overfrequent"),
        ("pushy.txt", "pushy"),
        ("apologetic.txt", "apologetic"),
        ("negative.txt", "negative"),
    ],
)
def test_each_flawed_sample_is_flagged_as_what_it_is(analyser, sample, name, label):
    report = analyse(analyser, read_file(sample(name)))
    assert label in report.tone.labels
    assert not report.ready
    assert f"tone.{label}" in rules(report)


@pytest.mark.parametrize(
    "name",
    [
        "good-email.txt",
        "good-thank-you.txt",
        "second-follow-up.md",
        "voicemail.txt",
        "letter.txt",
        "thank-you-text.txt",
        "incomplete.txt",
    ],
)
def test_no_good_sample_is_flagged_for_tone(analyser, sample, name):
    assert analyse(analyser, read_file(sample(name))).tone.labels == ()


def test_the_words_that_a_message_quotes_are_whole(analyser, samples):
    quoted = 0
    for path in samples:
        text = read_file(path)
        for finding in analyser.analyse(Draft(text)).findings:
            _, lies, words = finding.message.partition("It lies in “")
            for phrase in words.removesuffix("”.").split("”, “") if lies else ():
                assert re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text), phrase
                quoted += 1
    assert quoted


def test_a_left_over_template_is_an_error(analyser, sample):
    text = read_file(sample("template-left.txt"))
    report = analyse(analyser, text)
    gaps = [text[one.start : one.end] for one in report.findings if one.severity == "error"]
    assert {"[Interviewer Name]", "<date>", "{{job_title}}", "XXX"} <= set(gaps)


def test_a_thank_you_note_is_not_asked_for_a_question(analyser, sample):
    report = analyse(analyser, read_file(sample("good-thank-you.txt")))
    assert report.kind == "thank_you"
    assert not {"element.status_inquiry", "element.reason"} & rules(report)


def test_channel_and_kind_are_taken_as_given(analyser):
    report = analyse(analyser, GOOD, channel="letter", kind="thank_you")
    assert (report.channel, report.kind) == ("letter", "thank_you")


@pytest.mark.parametrize(
    ("field", "value"), [("channel", "pigeon"), ("kind", "love letter"), ("channel", "")]
)
def test_an_unknown_value_is_an_error_that_names_the_choices(analyser, field, value):
    with pytest.raises(AnalyserError, match="must be one of"):
        analyse(analyser, GOOD, **{field: value})


@pytest.mark.parametrize("text", ["Hi \ud83d Sara,", "\udc00", "any news\udcff?"])
def test_half_a_character_is_an_error_that_says_which(analyser, text):
    with pytest.raises(AnalyserError, match="no character but half"):
        analyse(analyser, text)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("Hi Sara, secret",), "draft is of type str; it must be Draft"),
        ((Draft("Hi"), "1"), "interview is of type str; it must be Interview or None"),
        ((Draft("Hi"), None, Contact(date(2026, 3, 2), "status")), "contacts is of type Contact"),
        ((Draft("Hi"), None, ["secret"]), "an item of contacts is of type str; it must be Contact"),
    ],
)
def test_an_argument_of_another_kind_is_named_without_repeating_it(analyser, given, words):
    with pytest.raises(AnalyserError, match=words) as error:
        analyser.analyse(*given)
    assert "secret" not in str(error.value)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"only": "tone"}, "only is of type str; it must be list or tuple"),
        ({"settings": {"sensitivity": "quiet"}}, "settings is of type dict; it must be Settings"),
        ({"model": 3}, "model is of type int"),
    ],
)
def test_an_option_of_another_kind_is_named(options, words):
    with pytest.raises(AnalyserError, match=words):
        Analyser(**options)


def test_an_unknown_sensitivity_is_an_error():
    with pytest.raises(AnalyserError, match="sensitivity"):
        Analyser(sensitivity="loud")


def test_a_damaged_model_of_the_users_own_is_passed_over_with_a_warning(monkeypatch, tmp_path):
    monkeypatch.setenv("ANALYSER_HOME", str(tmp_path))
    own = shutil.copytree(shipped("models", "tone"), tmp_path / "models" / "tone")
    (own / "vocabulary.json.gz").write_bytes(b"{}")
    with pytest.warns(UserWarning, match=r"vocabulary\.json.*came with is used instead"):
        kept = Analyser()
    assert kept.model.name == Analyser(shipped("models", "tone")).model.name
    with pytest.raises(AnalyserError, match="changed or cut short"):
        Analyser(own)


def test_stricter_flags_no_less(samples):
    texts = [read_file(path) for path in samples]
    flagged = {
        level: {
            (number, sentence.start, label)
            for number, text in enumerate(texts)
            for sentence in analyse(Analyser(sensitivity=level), text).tone.sentences
            for label in sentence.labels
        }
        for level in ("quiet", "balanced", "strict")
    }
    assert flagged["quiet"] <= flagged["balanced"] <= flagged["strict"]


def test_only_and_ignore_choose_by_prefix(sample):
    text = read_file(sample("needy.txt"))
    assert {rule.split(".")[0] for rule in rules(analyse(Analyser(only=["tone"]), text))} == {
        "tone"
    }
    assert "tone" not in {
        rule.split(".")[0] for rule in rules(analyse(Analyser(ignore=["tone"]), text))
    }
    one = rules(analyse(Analyser(only=["element.interest", "tone."]), text))
    assert one <= {"element.interest", *(f"tone.{label}" for label in TONES)}


def test_a_rule_that_does_not_exist_is_an_error_that_names_those_that_do():
    with pytest.raises(AnalyserError, match=r"'tone.need'; give one of: tone.needy"):
        Analyser(ignore=["tone.need"])


def test_findings_come_heaviest_first(analyser, samples):
    order = ("error", "warning", "hint")
    for path in samples:
        found = [order.index(one.severity) for one in analyse(analyser, read_file(path)).findings]
        assert found == sorted(found)


def test_timing_is_judged_against_the_interview(analyser):
    interview = Interview("Lindqvist", "Data Analyst", ("Sara Chen",), date(2026, 11, 3))
    early = analyser.analyse(Draft(GOOD, send_on=date(2026, 11, 5)), interview)
    assert early.timing.verdict == "wait"
    assert not early.ready
    assert "timing.before_promise" in rules(early)
    late = analyser.analyse(Draft(GOOD, send_on=date(2026, 11, 16)), interview)
    assert late.timing.verdict == "send"
    twice = [Contact(date(2026, 11, 9)), Contact(date(2026, 11, 13))]
    stopped = analyser.analyse(Draft(GOOD, send_on=date(2026, 11, 27)), interview, twice)
    assert stopped.timing.code == "too_many"


def test_thanks_that_are_two_days_late_need_no_excuse(analyser):
    interview = Interview("Lindqvist", "Data Analyst", ("Sara Chen",), date(2026, 11, 9))
    text = "Hi Sara,\n\nThank you for the tour of the warehouse on Monday.\n\nBest,\nTom Roy\n"
    report = analyser.analyse(Draft(text, send_on=date(2026, 11, 11)), interview)
    (said,) = (one for one in report.findings if one.rule == "timing.late_thanks")
    assert "why you write" not in said.message + said.advice


def test_without_an_interview_there_is_no_timing(analyser):
    assert analyse(analyser, GOOD).timing is None
    assert analyser.analyse(Draft(GOOD)).send_on is None


def test_many_drafts_keep_their_order(analyser):
    drafts = [Draft(GOOD, id=str(number)) for number in range(5)]
    assert [report.id for report in analyser.analyse_many(iter(drafts))] == list("01234")


def test_a_draft_gets_the_same_report_alone_and_among_others(analyser, samples):
    texts = [read_file(path) for path in samples]
    drafts = [
        Draft(text, send_on=date(2026, 11, 12)) for text in [*texts, *reversed(texts), "", *texts]
    ]
    assert list(analyser.analyse_many(drafts)) == [analyser.analyse(draft) for draft in drafts]


def test_a_broken_draft_among_many_comes_after_the_reports_before(analyser):
    reports = analyser.analyse_many([Draft(GOOD, id="1"), Draft("\ud83d", id="2"), Draft(GOOD)])
    assert next(reports).id == "1"
    with pytest.raises(AnalyserError, match=r"^2: character 1 "):
        next(reports)


def test_one_draft_is_not_taken_for_many(analyser):
    with pytest.raises(AnalyserError, match=r"^drafts is of type Draft; it must be Iterable$"):
        next(analyser.analyse_many(Draft(GOOD)))


def test_reports_are_not_lost_where_the_drafts_end_with_an_error(analyser):
    def drafts():
        yield Draft(GOOD, id="1")
        raise OSError("the disk is gone")

    reports = analyser.analyse_many(drafts())
    assert next(reports).id == "1"
    with pytest.raises(OSError, match="the disk is gone"):
        next(reports)


def test_each_case_has_its_own_interview_and_errors_stay_in_their_places(analyser):
    interview = Interview("Lindqvist", "Data Analyst", ("Sara Chen",), date(2026, 11, 3))
    draft, lost = Draft(GOOD, send_on=date(2026, 11, 5)), AnalyserError("no such interview")
    cases = [Case(draft), lost, Case(draft, interview), Case(GOOD), Case(draft, "Lindqvist")]
    without, same, with_, no_draft, no_interview = analyser.analyse_each(cases)
    assert without == analyser.analyse(draft)
    assert same is lost
    assert with_ == analyser.analyse(draft, interview)
    assert with_.timing.verdict == "wait"
    assert str(no_draft) == "draft is of type str; it must be Draft"
    assert str(no_interview).startswith("interview is of type str")


def test_equal_drafts_give_equal_reports(analyser):
    assert analyse(analyser, GOOD).to_dict() == analyse(Analyser(), GOOD).to_dict()


def test_the_edit_for_a_missing_part_makes_it_present(analyser):
    text = GOOD.replace("I look forward to hearing from you!", "").replace(
        "Thank you again for a lovely conversation.", ""
    )
    before = analyse(analyser, text)
    edits = [edit for one in before.findings if one.rule != "wording.length" for edit in one.edits]
    after = analyse(analyser, apply_edits(text, edits))
    for part in ("eagerness", "thanks"):
        assert before.elements[part].state == "missing"
        assert after.elements[part].state == "present"
    assert after.completeness > before.completeness


def test_taking_all_edits_leaves_no_tone_behind(analyser, samples):
    for path in samples:
        text = read_file(path)
        edits = [edit for one in analyse(analyser, text).findings for edit in one.edits]
        assert analyse(analyser, apply_edits(text, edits)).tone.labels == (), path.name


ODD = st.text(
    alphabet=st.characters(exclude_categories=["Cs"])
    | st.sampled_from("\r\n\t\u00a0\u200b\u202e😀é\u0301.,!?>[]{}<>@0123456789")
)
PIECES = ODD | st.sampled_from(
    [
        "Dear Sara,\n",
        "Hi Sara🌅",
        "\nBest,\nTom",
        "\n> quoted",
        "on 31 June",
        "I am sorry to bother",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_any_text_gives_a_valid_report_whose_spans_are_its_text(analyser, text):
    check_report(analyse(analyser, text), text)


def test_every_part_has_a_state(analyser):
    assert list(analyse(analyser, "").elements) == list(PARTS)
