"""``analyser compose`` as a person and as a script use it."""

from __future__ import annotations

import pytest
from running import Run

from analyser.resources import user_folder


@pytest.fixture
def run(run: Run) -> Run:
    about = ("--company", "Lindqvist", "--job-title", "Data Analyst", "--held-on", "2026-11-03")
    run("interview", "add", *about, "--interviewer", "Sara Chen", "--promise", "2026-11-10")
    return run


ASKED = ("compose", "lindqvist", "--send-on", "2026-11-18")


def test_a_draft_goes_to_standard_output_and_nothing_else(run: Run) -> None:
    ran = run(*ASKED, "--name", "Tom Roy")
    assert ran.code == 0
    assert ran.out.startswith("Subject: Follow-up: Data Analyst interview on Tuesday, 3 November\n")
    assert ran.out.endswith("Kind regards,\nTom Roy\n")
    assert ran.err == ""


def test_all_variants_are_told_apart(run: Run) -> None:
    out = run(*ASKED, "--name", "Tom Roy", "--variant", "all").out
    assert "--- 1 of 3 ---" in out
    assert "--- 3 of 3 ---" in out


def test_json_holds_each_variant(run: Run) -> None:
    drafts = run(*ASKED, "--name", "Tom", "--variant", "all", "--format", "json").json()
    assert [one["variant"] for one in drafts] == [1, 2, 3]
    assert {one["channel"] for one in drafts} == {"email"}
    assert all("Dear Sara," in one["text"] for one in drafts)


def test_the_settings_know_who_signs(run: Run) -> None:
    settings = 'name = "Tom Roy"\nphone = "020 7946 0018"\n'
    (user_folder() / "settings.toml").write_text(settings, "utf-8")
    ran = run(*ASKED, "--channel", "voicemail")
    assert ran.out.count("020 7946 0018") == 2
    assert "This is Tom Roy." in ran.out


def test_a_person_is_asked_for_the_name(run: Run) -> None:
    ran = run(*ASKED, typed="Tom Roy\n")
    assert ran.out.endswith("Tom Roy\n")


def test_a_script_is_told_what_to_give(run: Run) -> None:
    ran = run(*ASKED)
    assert ran.code == 2
    assert "--name" in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("variant", ["0", "9", "first"])
def test_a_variant_that_is_not_there_is_an_error(run: Run, variant: str) -> None:
    ran = run(*ASKED, "--name", "Tom", "--variant", variant)
    assert ran.code == 2
    assert "1 to 3, or all" in ran.err


def test_a_letter_without_a_number_is_written_and_said_to_lack_it(run: Run) -> None:
    ran = run(*ASKED, "--name", "Tom Roy", "--channel", "letter")
    assert ran.code == 0
    assert "--phone" in ran.err


def test_a_day_that_is_no_good_one_is_said_so(run: Run) -> None:
    ran = run("compose", "lindqvist", "--send-on", "2026-11-09", "--name", "Tom Roy")
    assert ran.code == 0
    assert "10 November" in ran.err


def test_long_after_the_interview_one_is_told_to_say_why(run: Run) -> None:
    ran = run("compose", "lindqvist", "--send-on", "2027-10-05", "--name", "Tom Roy")
    assert ran.code == 0
    assert "say why you write only now" in ran.err


def test_a_closed_application_gets_no_draft_and_the_reason(run: Run) -> None:
    run("interview", "edit", "lindqvist", "--outcome", "rejected")
    ran = run(*ASKED, "--name", "Tom Roy")
    assert (ran.code, ran.out) == (2, "")
    assert "They said no" in ran.err
    assert "set its outcome to waiting" in ran.err


def test_whoever_was_asked_not_to_write_is_told_so_beside_the_draft(run: Run) -> None:
    run("interview", "edit", "lindqvist", "--no-contact", "always")
    ran = run(*ASKED, "--name", "Tom Roy")
    assert ran.code == 0
    assert ran.err.startswith("Do not write. You were asked not to write")
    run("interview", "edit", "lindqvist", "--no-contact", "2026-12-01", "--held-on", "")
    ran = run(*ASKED, "--name", "Tom Roy")
    assert ran.err.startswith("You were asked not to write until Tuesday 1 December 2026.")
    assert "--held-on DATE" in ran.err
