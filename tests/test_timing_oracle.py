"""The timing rules written down a second time, plainly and slowly, and held against the first.

Each rule is a line of the tables in the documentation, with days counted one by one; nothing is
shared with the code but the calendar of public holidays.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st
from test_timing_properties import Log, logs

from analyser.business_days import is_business_day
from analyser.timing import assess

DAY = timedelta(days=1)


def business(day: date, log: Log) -> bool:
    return is_business_day(day, log.settings.country)


def after(day: date, count: int, log: Log) -> date:
    """The ``count``-th business day after a day."""
    while count:
        day += DAY
        count -= business(day, log)
    return day


def expected(log: Log, kind: str) -> dict[str, Any]:
    """What the tables say of a day: verdict, reasons, window and promise."""
    interview, send_on, chosen = log.interview, log.send_on, log.settings
    held_on = interview.held_on
    assert held_on is not None
    known = sorted((one for one in log.contacts if one.on <= send_on), key=lambda one: one.on)
    replies = [place for place, one in enumerate(known) if one.kind == "reply"]
    since = known[replies[-1] + 1 :] if replies else known
    statuses = [one.on for one in since if one.kind == "status" and one.on >= held_on]
    promises = [one.promise for one in known if one.kind == "reply" and one.promise]
    given = promises[-1] if promises else interview.promise
    promise = given or held_on + chosen.assumed_wait_days * DAY
    graced = after(promise, chosen.grace_business_days, log)
    spaced = after(statuses[-1], chosen.spacing_business_days, log) if statuses else None
    wish = interview.no_contact

    earliest = held_on
    while (
        earliest <= promise
        or earliest < graced
        or (spaced and earliest < spaced)
        or (isinstance(wish, date) and earliest <= wish)
        or earliest == held_on + 7 * DAY
        or not business(earliest, log)
    ):
        earliest += DAY
    latest = after(earliest, chosen.window_business_days, log)

    rows: list[tuple[str, str, object]] = [
        ("not_yet_held", "hold", send_on < held_on),
        ("closed", "stop", interview.outcome != "waiting"),
        ("no_contact", "stop", wish == "always"),
        ("no_contact", "wait", isinstance(wish, date) and send_on <= wish),
    ]
    if kind == "thank_you":
        earliest, latest = held_on, after(held_on, 1, log)
        last = after(held_on, 5, log)
        rows += [
            ("already_thanked", "stop", any(one.kind == "thank_you" for one in known)),
            ("late_thanks", "send", latest < send_on <= last),
            ("too_late_for_thanks", "adjust", last < send_on),
        ]
    else:
        rows += [
            ("too_many", "stop", len(statuses) >= chosen.max_status_messages),
            ("too_soon_again", "wait", spaced and send_on < spaced),
            ("before_promise", "wait", send_on <= promise),
            ("in_grace", "wait", send_on < graced),
            ("exactly_a_week", "wait", send_on == held_on + 7 * DAY),
            ("not_a_business_day", "adjust", not business(send_on, log)),
            ("late", "send", send_on > latest + chosen.late_after_days * DAY),
        ]
    hold = [row[:2] for row in rows if row[2]] or [("good", "send")]
    stopped = hold[0][1] == "stop"
    return {
        "verdict": hold[0][1],
        "code": hold[0][0],
        "reasons": tuple(code for code, _ in hold),
        "earliest": None if stopped else earliest,
        "latest": None if stopped else latest,
        "promise": promise,
        "assumed": given is None,
    }


@settings(max_examples=500)
@given(logs(), st.sampled_from(["status", "thank_you"]))
def test_every_answer_is_that_of_the_tables(log: Log, kind: Any) -> None:
    timing = assess(
        log.interview, log.contacts, kind=kind, send_on=log.send_on, settings=log.settings
    )
    wanted = expected(log, kind)
    event(f"{kind}: {wanted['code']}")
    assert {name: getattr(timing, name) for name in wanted} == wanted
