"""The timing rules: a row for every code, every pair of neighbours, and every calendar trap.

Unless a row says otherwise, the interview was on Monday 2 March 2026 and nothing was promised, so
that 9 March is assumed, the window is 12 to 19 March, and it is late from 19 April on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from analyser.errors import AnalyserError
from analyser.labels import KINDS, ContactKind, Kind, Outcome
from analyser.timing import TimingSettings, assess
from analyser.types import Contact, Interview, Timing

MONDAY = date(2026, 3, 2)


def day(text: str) -> date:
    """``"3-12"`` is 12 March 2026."""
    parts = [int(part) for part in text.split("-")]
    return date(*parts) if len(parts) == 3 else date(2026, *parts)


@dataclass(frozen=True)
class Case:
    """A row of the table."""

    send_on: str
    reasons: str
    verdict: str
    window: tuple[str, str] | None = ("3-12", "3-19")
    kind: Kind = "status"
    held_on: str = "3-2"
    promise: str | None = None
    no_contact: str | None = None
    outcome: Outcome = "waiting"
    contacts: tuple[tuple[str, ContactKind] | tuple[str, ContactKind, str], ...] = ()
    settings: TimingSettings = field(default_factory=TimingSettings)

    def assess(self) -> Timing:
        wish = self.no_contact
        interview = Interview(
            "Acme",
            "Data Analyst",
            held_on=day(self.held_on),
            promise=day(self.promise) if self.promise else None,
            no_contact=day(wish) if wish and wish != "always" else wish,
            outcome=self.outcome,
        )
        contacts = [
            Contact(day(on), kind, promise=day(promise[0]) if promise else None)
            for on, kind, *promise in self.contacts
        ]
        return assess(
            interview,
            contacts,
            kind=self.kind,
            send_on=day(self.send_on),
            settings=self.settings,
        )


HASTY = TimingSettings(assumed_wait_days=2, grace_business_days=1)
US, DE = TimingSettings(country="US"), TimingSettings(country="DE")

EVERY_CODE = {
    "not yet held": Case("2-27", "not_yet_held before_promise in_grace", "hold"),
    "closed": Case("3-12", "closed", "stop", None, outcome="offer"),
    "rejected": Case("3-12", "closed", "stop", None, outcome="rejected"),
    "withdrawn": Case("3-12", "closed", "stop", None, outcome="withdrawn"),
    "no contact ever": Case("3-12", "no_contact", "stop", None, no_contact="always"),
    "no contact until": Case("3-16", "no_contact", "wait", ("3-17", "3-24"), no_contact="3-16"),
    "the day after the wish": Case("3-17", "good", "send", ("3-17", "3-24"), no_contact="3-16"),
    "too many": Case(
        "4-2", "too_many", "stop", None, contacts=(("3-12", "status"), ("3-20", "status"))
    ),
    "too soon again": Case(
        "3-18", "too_soon_again", "wait", ("3-19", "3-26"), contacts=(("3-12", "status"),)
    ),
    "long enough after": Case(
        "3-19", "good", "send", ("3-19", "3-26"), contacts=(("3-12", "status"),)
    ),
    "before the promise": Case(
        "3-16", "before_promise in_grace", "wait", ("3-23", "3-30"), promise="3-18"
    ),
    "on the promised day": Case(
        "3-18", "before_promise in_grace", "wait", ("3-23", "3-30"), promise="3-18"
    ),
    "in the grace period": Case("3-20", "in_grace", "wait", ("3-23", "3-30"), promise="3-18"),
    "after the grace period": Case("3-23", "good", "send", ("3-23", "3-30"), promise="3-18"),
    "exactly a week": Case("3-9", "exactly_a_week", "wait", ("3-6", "3-13"), promise="3-3"),
    "a weekend": Case("3-14", "not_a_business_day", "adjust"),
    "late": Case("4-20", "late", "send"),
    "not late yet": Case("4-17", "good", "send"),
    "good": Case("3-12", "good", "send"),
}

NEIGHBOURS = {
    "not yet held, closed": Case(
        "2-27", "not_yet_held closed before_promise in_grace", "hold", outcome="withdrawn"
    ),
    "closed, no contact": Case(
        "3-12", "closed no_contact", "stop", None, outcome="rejected", no_contact="always"
    ),
    "no contact, too many": Case(
        "4-2",
        "no_contact too_many",
        "wait",
        ("4-3", "4-10"),
        no_contact="4-2",
        contacts=(("3-12", "status"), ("3-20", "status")),
    ),
    "too many, too soon again": Case(
        "3-24",
        "too_many too_soon_again",
        "stop",
        None,
        contacts=(("3-12", "status"), ("3-20", "status")),
    ),
    "too soon again, before the promise": Case(
        "3-5",
        "too_soon_again before_promise in_grace",
        "wait",
        contacts=(("3-4", "status"),),
    ),
    "before the promise, in grace": Case("3-6", "before_promise in_grace", "wait"),
    "in grace, exactly a week": Case(
        "3-9", "in_grace exactly_a_week", "wait", ("3-11", "3-18"), promise="3-6"
    ),
    "exactly a week, no business day": Case(
        "3-14",
        "exactly_a_week not_a_business_day",
        "wait",
        ("3-10", "3-17"),
        held_on="3-7",
        settings=HASTY,
    ),
    "no business day, late": Case("4-19", "not_a_business_day late", "adjust"),
    "the last day before late": Case("4-18", "not_a_business_day", "adjust"),
    "late, good": Case("3-20", "late", "send", settings=TimingSettings(late_after_days=0)),
    "good, late": Case("3-19", "good", "send", settings=TimingSettings(late_after_days=0)),
}

THANKS = ("3-2", "3-3")
THANK_YOU = {
    "not yet held": Case("3-1", "not_yet_held", "hold", THANKS, "thank_you"),
    "not yet held, closed": Case(
        "3-1", "not_yet_held closed", "hold", THANKS, "thank_you", outcome="withdrawn"
    ),
    "closed": Case("3-2", "closed", "stop", None, "thank_you", outcome="offer"),
    "closed, no contact": Case(
        "3-2", "closed no_contact", "stop", None, "thank_you", outcome="offer", no_contact="always"
    ),
    "no contact ever": Case("3-2", "no_contact", "stop", None, "thank_you", no_contact="always"),
    "no contact until": Case("3-3", "no_contact", "wait", THANKS, "thank_you", no_contact="3-3"),
    "no contact, already thanked": Case(
        "3-3",
        "no_contact already_thanked",
        "wait",
        THANKS,
        "thank_you",
        no_contact="3-3",
        contacts=(("3-2", "thank_you"),),
    ),
    "already thanked": Case(
        "3-3", "already_thanked", "stop", None, "thank_you", contacts=(("3-2", "thank_you"),)
    ),
    "already thanked, late": Case(
        "3-4",
        "already_thanked late_thanks",
        "stop",
        None,
        "thank_you",
        contacts=(("3-2", "thank_you"),),
    ),
    "good on the day": Case("3-2", "good", "send", THANKS, "thank_you"),
    "good on the next": Case("3-3", "good", "send", THANKS, "thank_you"),
    "late": Case("3-4", "late_thanks", "send", THANKS, "thank_you"),
    "the last late day": Case("3-9", "late_thanks", "send", THANKS, "thank_you"),
    "too late": Case("3-10", "too_late_for_thanks", "adjust", THANKS, "thank_you"),
    "after a Friday": Case("3-9", "good", "send", ("3-6", "3-9"), "thank_you", held_on="3-6"),
    "over the weekend": Case("3-8", "good", "send", ("3-6", "3-9"), "thank_you", held_on="3-6"),
    "the Friday before a holiday": Case(
        "5-26",
        "good",
        "send",
        ("5-22", "5-26"),
        "thank_you",
        held_on="5-22",
        settings=US,
    ),
}

CALENDAR = {
    "a leap day in the grace period": Case(
        "2028-3-1",
        "good",
        "send",
        ("2028-3-1", "2028-3-8"),
        held_on="2028-2-14",
        promise="2028-2-25",
    ),
    "no leap day": Case(
        "2027-3-1",
        "in_grace",
        "wait",
        ("2027-3-3", "2027-3-10"),
        held_on="2027-2-15",
        promise="2027-2-26",
    ),
    "held on a leap day": Case(
        "2028-3-7",
        "before_promise in_grace exactly_a_week",
        "wait",
        ("2028-3-10", "2028-3-17"),
        held_on="2028-2-29",
    ),
    "over a year's end": Case(
        "2027-1-1",
        "in_grace",
        "wait",
        ("2027-1-4", "2027-1-11"),
        held_on="12-23",
    ),
    "over a year's end with its holidays": Case(
        "2027-1-4",
        "in_grace",
        "wait",
        ("2027-1-5", "2027-1-12"),
        held_on="12-23",
        settings=US,
    ),
    "a holiday kept in the year before": Case(
        "2027-12-31",
        "not_a_business_day",
        "adjust",
        ("2027-12-20", "2027-12-28"),
        held_on="2027-12-8",
        settings=US,
    ),
    "the Friday before a holiday": Case(
        "5-22",
        "in_grace",
        "wait",
        ("5-26", "6-2"),
        promise="5-20",
        settings=US,
    ),
    "the same without a country": Case("5-25", "good", "send", ("5-25", "6-1"), promise="5-20"),
    "Good Friday": Case(
        "4-3",
        "not_a_business_day",
        "adjust",
        ("4-2", "4-13"),
        promise="3-30",
        settings=DE,
    ),
    "the Thursday before Easter": Case(
        "4-2", "in_grace", "wait", ("4-8", "4-15"), promise="4-1", settings=DE
    ),
    "a holiday exactly a week after": Case(
        "5-25",
        "exactly_a_week not_a_business_day",
        "wait",
        ("5-22", "6-1"),
        held_on="5-18",
        promise="5-19",
        settings=US,
    ),
    "earliest would be exactly a week after": Case(
        "3-9",
        "exactly_a_week",
        "wait",
        ("3-10", "3-17"),
        promise="3-4",
    ),
}

CONTACTS = {
    "a reply opens a new count": Case(
        "3-26",
        "good",
        "send",
        contacts=(("3-12", "status"), ("3-20", "status"), ("3-23", "reply")),
    ),
    "a reply brings a new promise": Case(
        "3-26",
        "before_promise in_grace",
        "wait",
        ("4-6", "4-13"),
        contacts=(("3-12", "status"), ("3-13", "reply", "4-1")),
    ),
    "the last promise counts": Case(
        "3-25",
        "good",
        "send",
        ("3-25", "4-1"),
        contacts=(("3-5", "reply", "4-1"), ("3-13", "reply", "3-20")),
    ),
    "a reply without a promise keeps the old one": Case(
        "3-25",
        "good",
        "send",
        ("3-25", "4-1"),
        contacts=(("3-5", "reply", "3-20"), ("3-13", "reply")),
    ),
    "contacts after the day are not known yet": Case(
        "3-12",
        "good",
        "send",
        contacts=(("3-13", "status"), ("3-14", "reply", "4-1"), ("3-16", "status")),
    ),
    "out of order": Case(
        "3-26",
        "good",
        "send",
        contacts=(("3-23", "reply"), ("3-20", "status"), ("3-12", "status")),
    ),
    "written after a reply of the same day": Case(
        "3-24",
        "too_soon_again",
        "wait",
        ("3-30", "4-6"),
        contacts=(("3-23", "reply"), ("3-23", "status")),
    ),
    "answered on the day of writing": Case(
        "3-24", "good", "send", contacts=(("3-23", "status"), ("3-23", "reply"))
    ),
    "a promise from before the interview": Case(
        "3-2", "good", "send", ("3-2", "3-9"), promise="2-20"
    ),
    "a message from before the interview": Case(
        "3-12", "good", "send", contacts=(("2-20", "status"), ("2-27", "status"))
    ),
    "a thank-you is no status message": Case(
        "3-12", "good", "send", contacts=(("3-11", "thank_you"),)
    ),
    "one message allowed": Case(
        "3-26",
        "too_many",
        "stop",
        None,
        contacts=(("3-12", "status"),),
        settings=TimingSettings(max_status_messages=1),
    ),
}

TABLE = {
    f"{name}: {row}": case
    for name, rows in {
        "code": EVERY_CODE,
        "neighbours": NEIGHBOURS,
        "thanks": THANK_YOU,
        "calendar": CALENDAR,
        "contacts": CONTACTS,
    }.items()
    for row, case in rows.items()
}


@pytest.mark.parametrize("case", TABLE.values(), ids=TABLE)
def test_a_row_of_the_table(case: Case) -> None:
    timing = case.assess()
    window = tuple(map(day, case.window)) if case.window else (None, None)
    found = (timing.reasons, timing.verdict, (timing.earliest, timing.latest))
    assert found == (tuple(case.reasons.split()), case.verdict, window)
    assert timing.code == timing.reasons[0]


STATUS_CODES = (
    "not_yet_held closed no_contact too_many too_soon_again before_promise in_grace exactly_a_week "
    "not_a_business_day late good"
)
THANKS_CODES = "not_yet_held closed no_contact already_thanked late_thanks too_late_for_thanks good"


@pytest.mark.parametrize(("kind", "codes"), [("status", STATUS_CODES), ("thank_you", THANKS_CODES)])
def test_every_code_of_a_kind_has_a_row(kind: Kind, codes: str) -> None:
    first = {case.reasons.split()[0] for case in TABLE.values() if case.kind == kind}
    assert first == set(codes.split())


@pytest.mark.parametrize(("kind", "codes"), [("status", STATUS_CODES), ("thank_you", THANKS_CODES)])
def test_reasons_stand_in_the_order_of_the_table(kind: Kind, codes: str) -> None:
    order = codes.split()
    for case in TABLE.values():
        if case.kind == kind:
            places = [order.index(code) for code in case.assess().reasons]
            assert places == sorted(places)


def test_the_promise_comes_back_as_given_or_assumed() -> None:
    given, assumed = Case("3-12", "", "", promise="3-6").assess(), Case("3-12", "", "").assess()
    assert (given.promise, given.assumed) == (day("3-6"), False)
    assert (assumed.promise, assumed.assumed) == (day("3-9"), True)


def test_no_grace_still_gives_the_employer_the_promised_day() -> None:
    settings = TimingSettings(grace_business_days=0)
    timing = Case("3-18", "", "", promise="3-18", settings=settings).assess()
    assert (timing.code, timing.earliest) == ("before_promise", day("3-19"))


@pytest.mark.parametrize("case", TABLE.values(), ids=TABLE)
def test_the_sentence_is_one_and_complete(case: Case) -> None:
    message = case.assess().message
    assert message.endswith(".")
    assert message.count(". ") == 0
    assert message[0].isupper()
    assert "None" not in message


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("code: not yet held", ["Monday 2 March 2026", "Thursday 12 March 2026"]),
        ("code: before the promise", ["Wednesday 18 March 2026", "Monday 23 March 2026"]),
        ("code: too soon again", ["Thursday 12 March 2026", "Thursday 19 March 2026"]),
        ("code: too many", ["2 messages since"]),
        ("contacts: one message allowed", ["1 message since"]),
        ("code: exactly a week", ["Monday 9 March 2026", "Tuesday 10 March 2026"]),
        ("code: a weekend", ["Saturday 14 March 2026", "Monday 16 March 2026"]),
        ("code: late", ["say why"]),
        ("code: not late yet", ["Thursday 12 March 2026", "still"]),
        ("calendar: Good Friday", ["Friday 3 April 2026", "Tuesday 7 April 2026"]),
        ("thanks: too late", ["Thursday 12 March 2026", "status message that thanks"]),
        ("code: no contact until", ["Monday 16 March 2026", "Tuesday 17 March 2026"]),
    ],
)
def test_the_sentence_names_the_days(row: str, words: list[str]) -> None:
    message = TABLE[row].assess().message
    assert [word for word in words if word not in message] == []


def test_an_assumed_promise_is_not_put_into_their_mouth() -> None:
    assert "They said" not in NEIGHBOURS["before the promise, in grace"].assess().message


def test_an_interview_without_a_day_cannot_be_assessed() -> None:
    with pytest.raises(AnalyserError, match="Acme has no day"):
        assess(Interview("Acme", "Analyst"), (), send_on=MONDAY)


def test_another_kind_of_message_is_refused() -> None:
    with pytest.raises(AnalyserError, match="'auto'"):
        assess(Interview("Acme", "Analyst", held_on=MONDAY), kind="auto", send_on=MONDAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"interview": None}, "interview is of type NoneType"),
        ({"contacts": [{"on": "2026-03-02"}]}, "an item of contacts is of type dict"),
        ({"send_on": "2026-03-02"}, "send_on is '2026-03-02'; it must be a plain date"),
        ({"send_on": datetime(2026, 3, 2)}, "send_on is datetime"),
        ({"settings": {}}, "settings is of type dict"),
    ],
)
def test_an_argument_of_another_kind_is_named(given: dict[str, Any], told: str) -> None:
    known = {"interview": Interview("Acme", "Cook", held_on=date(2026, 3, 2)), "contacts": ()}
    with pytest.raises(AnalyserError, match=told):
        assess(**(known | {"send_on": date(2026, 3, 20)} | given))


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("offer", "They made you an offer"),
        ("rejected", "They said no this time"),
        ("withdrawn", "You withdrew this application"),
    ],
)
@pytest.mark.parametrize("kind", KINDS)
def test_what_became_of_it_is_told_in_words_of_its_own(
    kind: Kind, outcome: Outcome, told: str
) -> None:
    closed = Interview("Acme", "Cook", held_on=date(2026, 3, 2), outcome=outcome)
    timing = assess(closed, kind=kind, send_on=date(2026, 3, 3))
    assert timing.code == "closed"
    assert timing.message.startswith(told)


def test_an_unknown_country_is_refused() -> None:
    with pytest.raises(AnalyserError, match="'ATLANTIS'"):
        Case("3-12", "", "", settings=TimingSettings(country="Atlantis")).assess()


@pytest.mark.parametrize("value", [-1, 367])
def test_a_number_that_must_be_a_slip_is_refused(value: int) -> None:
    with pytest.raises(AnalyserError, match="window_business_days"):
        TimingSettings(window_business_days=value)


def test_a_part_of_a_country_has_its_own_holidays() -> None:
    # Corpus Christi, kept in Bavaria and not in Berlin
    june = date(2026, 6, 4)
    held = Interview("Acme", "Analyst", held_on=june - timedelta(days=20))
    codes = {
        part: assess(held, send_on=june, settings=TimingSettings(country=part)).code
        for part in ("DE-BY", "de-be")
    }
    assert codes == {"DE-BY": "not_a_business_day", "de-be": "good"}
