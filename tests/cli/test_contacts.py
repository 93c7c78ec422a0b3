"""``analyser contact`` as a person and as a script use it."""

from __future__ import annotations

from datetime import date

import pytest
from running import Run


@pytest.fixture
def run(run: Run) -> Run:
    run("interview", "add", "--company", "Acme", "--job-title", "Lead", "--held-on", "2026-03-02")
    return run


def test_what_is_added_is_printed_with_its_id(run: Run) -> None:
    printed = run(
        "contact", "add", "acme", "--on", "2026-03-05", "--kind", "reply", "--channel", "Phone",
        "--promise", "within a week", "--text", "we are still\ntalking", "--format", "json",
    ).json()  # fmt: skip
    assert printed.pop("uid")
    assert printed == {
        "id": "1",
        "interview": "1",
        "on": "2026-03-05",
        "kind": "reply",
        "channel": "phone",
        "promise": "2026-03-12",
        "text": "we are still\ntalking",
    }


REPLY = (
    *("contact", "add", "acme", "--on", "2026-03-05", "--kind", "reply", "--format", "json"),
    *("--text", "We meet on the 9th and will let you know the week after."),
)


@pytest.mark.parametrize(("answer", "promise"), [("y\n", "2026-03-20"), ("n\n", None)])
def test_a_person_is_asked_whether_a_reply_promises_what_it_seems_to(
    run: Run, answer: str, promise: str | None
) -> None:
    ran = run(*REPLY, typed=answer)
    assert "by 2026-03-20 (“let you know the week after”)" in ran.err
    assert ran.json()["promise"] == promise


def test_a_script_is_told_of_a_promise_in_a_reply(run: Run) -> None:
    ran = run(*REPLY)
    assert ran.json()["promise"] is None
    assert f"`analyser contact remove {ran.json()['id']}`" in ran.err
    assert "add it again with --promise 2026-03-20" in ran.err
    assert run(*REPLY, "--promise", "2026-03-21").err == ""


def test_a_reply_that_may_be_the_answer_asks_for_the_outcome(run: Run) -> None:
    ran = run("contact", "add", "1", "--kind", "reply", "--on", "2026-11-10", "--text", "We chose.")
    assert "analyser interview edit 1 --outcome offer" in ran.err
    told = ("contact", "add", "1", "--on", "2026-11-11")
    assert run(*told, "--kind", "status").err == ""
    assert run(*told, "--kind", "reply", "--promise", "2026-11-20").err == ""
    run("interview", "edit", "1", "--outcome", "rejected")
    assert run(*told, "--kind", "reply").err == ""


def test_without_a_day_it_was_today(run: Run) -> None:
    printed = run("contact", "add", "1", "--kind", "status", "--format", "json").json()
    assert (printed["on"], printed["channel"]) == (date.today().isoformat(), "email")


def test_a_person_is_asked_for_the_kind(run: Run) -> None:
    ran = run("contact", "add", "1", "--format", "json", typed="thank_you\n")
    assert ran.json()["kind"] == "thank_you"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("1",), "give --kind"),
        (("1", "--kind", "call"), "call"),
        (("bright", "--kind", "status"), "no interview in the log fits 'bright'"),
        (("1", "--kind", "status", "--promise", "in a week"), "comes with a reply"),
        (("1", "--kind", "reply", "--promise", "soon"), "says no day"),
        (("1", "--kind", "status", "--channel", " "), "it is empty"),
        (("1", "--kind", "status", "--on", ""), "there is no day in it"),
        (("1", "--kind", "status", "--on", "yesterday"), "is not a day"),
        (("1", "--kind", "status", "--text", "gone.txt"), "there is no such file"),
    ],
)
def test_wrong_usage_is_explained_and_stores_nothing(
    run: Run, arguments: tuple[str, ...], words: str
) -> None:
    ran = run("contact", "add", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in " ".join(ran.err.split())
    assert run("contact", "list", "1", "--format", "json").json() == []


def test_a_day_before_the_interview_is_stored_and_doubted(run: Run) -> None:
    ran = run("contact", "add", "1", "--kind", "status", "--on", "2026-03-01", "--format", "json")
    assert ran.json()["on"] == "2026-03-01"
    assert "the status of 2026-03-01 is before the interview (2026-03-02)" in ran.err
    fine = run("contact", "add", "1", "--kind", "status", "--on", "2026-03-02")
    assert (fine.code, fine.err) == (0, "")
    edited = run("interview", "edit", "1", "--held-on", "2026-03-03", "--format", "json")
    assert edited.json()["held_on"] == "2026-03-03"
    assert edited.err.count("is before the interview (2026-03-03); is the day right?") == 2
    assert run("interview", "edit", "1", "--round", "second").err == ""


def test_a_day_to_come_is_stored_and_doubted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(date):
        @classmethod
        def today(cls) -> date:
            return date(2026, 3, 9)

    for name in ("contacts", "interviews"):
        monkeypatch.setattr(f"analyser.cli.{name}.date", Clock)
    ran = run("contact", "add", "1", "--kind", "reply", "--on", "2062-03-09", "--format", "json")
    assert ran.json()["on"] == "2062-03-09"
    assert "the reply of 2062-03-09 is still to come (today is 2026-03-09); is the day" in ran.err
    assert f"`analyser contact remove {ran.json()['id']}`" in ran.err
    assert run("contact", "add", "1", "--kind", "status", "--on", "2026-03-09").err == ""
    edited = run("interview", "edit", "1", "--held-on", "2026-03-03")
    assert edited.err.count("is still to come") == 1


def test_a_text_of_one_word_is_no_file(run: Run) -> None:
    added = run("contact", "add", "1", "--kind", "reply", "--text", "Rejected", "--format", "json")
    assert added.json()["text"] == "Rejected"


def test_contacts_are_listed_by_day(run: Run) -> None:
    for on, kind in (("2026-03-20", "status"), ("2026-03-03", "thank_you")):
        run("contact", "add", "1", "--kind", kind, "--on", on)
    listed = run("contact", "list", "acme", "--format", "json").json()
    assert [one["on"] for one in listed] == ["2026-03-03", "2026-03-20"]
    table = run("contact", "list", "acme").out.splitlines()
    assert table[0].split()[:3] == ["contact", "on", "kind"]
    assert table[1].split()[:3] == ["2", "2026-03-03", "thank_you"]


def test_no_contacts_say_how_to_begin(run: Run) -> None:
    ran = run("contact", "list", "acme")
    assert (ran.code, ran.out) == (0, "")
    assert "analyser contact add" in ran.err


def test_a_contact_is_removed_by_its_number(run: Run) -> None:
    run("contact", "add", "1", "--kind", "status", "--on", "2026-03-20")
    ran = run("contact", "remove", "1")
    assert (ran.code, ran.out) == (0, "")
    assert "status of 2026-03-20" in ran.err
    assert run("contact", "list", "1", "--format", "json").json() == []
    assert run("contact", "remove", "1").code == 2
