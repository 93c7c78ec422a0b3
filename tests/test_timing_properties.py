"""What holds of the timing rules whatever the log says."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple, get_args

from hypothesis import assume, given
from hypothesis import strategies as st

from analyser.business_days import add_business_days, first_business_day, is_business_day
from analyser.errors import AnalyserError
from analyser.labels import ContactKind, Outcome
from analyser.timing import TimingSettings, assess
from analyser.types import Contact, Interview, Timing

DAY, WEEK = timedelta(days=1), timedelta(days=7)
STOPS = {"closed", "too_many"}
DAYS = st.dates(date(1999, 1, 1), date(2060, 12, 31))


class Log(NamedTuple):
    """An interview, its contacts, the planned day and the settings."""

    interview: Interview
    contacts: tuple[Contact, ...]
    send_on: date
    settings: TimingSettings

    def assess(self) -> Timing:
        return assess(self.interview, self.contacts, send_on=self.send_on, settings=self.settings)

    def waiting_until(self, day: date) -> Log:
        """The same on another day, with no further contact until then."""
        known = tuple(contact for contact in self.contacts if contact.on <= self.send_on)
        return self._replace(contacts=known, send_on=day)


def settings(countries: tuple[str | None, ...]) -> st.SearchStrategy[TimingSettings]:
    few = st.integers(0, 12)
    return st.builds(
        TimingSettings, few, few, few, st.integers(0, 4), few, few, st.sampled_from(countries)
    )


@st.composite
def logs(draw: st.DrawFn, countries: tuple[str | None, ...] = (None, "US", "DE-BY")) -> Log:
    held_on = draw(DAYS)
    later = st.integers(0, 40).map(lambda days: held_on + timedelta(days=days))
    contacts = draw(
        st.lists(
            st.builds(
                Contact,
                on=later,
                kind=st.sampled_from(get_args(ContactKind)),
                promise=st.none() | later,
            ),
            max_size=6,
        )
    )
    interview = Interview(
        "Acme",
        "Analyst",
        held_on=held_on,
        promise=draw(st.none() | later),
        no_contact=draw(st.none() | later | st.just("always")),
        outcome=draw(st.sampled_from(("waiting", "waiting", *get_args(Outcome)))),
    )
    send_on = held_on + timedelta(days=draw(st.integers(-10, 80)))
    chosen = draw(st.just(TimingSettings()) | settings(countries))
    return Log(interview, tuple(contacts), send_on, chosen)


def unstopped(log: Log) -> Timing:
    """The timing of a log in which nothing forbids writing for good."""
    assume(log.interview.no_contact != "always")
    timing = log.assess()
    assume(not STOPS & set(timing.reasons))
    return timing


@given(logs())
def test_every_business_day_of_the_window_but_one_is_good(log: Log) -> None:
    timing = unstopped(log)
    assert timing.earliest is not None
    assert timing.latest is not None
    assert log.interview.held_on is not None
    for days in range((timing.latest - timing.earliest).days + 1):
        day = timing.earliest + timedelta(days=days)
        then = log.waiting_until(day)
        if day < log.send_on or not is_business_day(day, log.settings.country):
            continue
        verdict = then.assess().verdict
        assert verdict == ("wait" if day == log.interview.held_on + WEEK else "send")


@given(logs())
def test_waiting_until_earliest_is_good(log: Log) -> None:
    timing = unstopped(log)
    assume(timing.verdict in {"wait", "adjust"})
    assert timing.earliest is not None
    assert log.interview.held_on is not None
    country = log.settings.country
    # a weekend, or a week after the interview, may lie inside the window that is already open
    day = first_business_day(max(timing.earliest, log.send_on), country)
    if day == log.interview.held_on + WEEK:
        day = add_business_days(day, 1, country)
    assert log.waiting_until(day).assess().verdict == "send"


@given(logs())
def test_earliest_is_the_first_day_on_which_one_may_write(log: Log) -> None:
    log = log.waiting_until(log.send_on)
    timing = unstopped(log)
    assert timing.earliest is not None
    assert log.interview.held_on is not None
    # on days before a contact the log would not know of it yet
    start = max([log.interview.held_on, *(contact.on for contact in log.contacts)])
    day = start
    while log.waiting_until(day).assess().verdict != "send":
        day += DAY
    assert day == timing.earliest or timing.earliest < start


@given(logs(), st.integers(-60, 60))
def test_moving_everything_by_whole_weeks_moves_the_answer(log: Log, weeks: int) -> None:
    moved_by = weeks * WEEK
    log = log._replace(settings=replace(log.settings, country=None))

    def move(day: date | None) -> date | None:
        return day and day + moved_by

    wish = log.interview.no_contact
    moved = Log(
        replace(
            log.interview,
            held_on=move(log.interview.held_on),
            promise=move(log.interview.promise),
            no_contact=move(wish) if isinstance(wish, date) else wish,
        ),
        tuple(
            replace(contact, on=contact.on + moved_by, promise=move(contact.promise))
            for contact in log.contacts
        ),
        log.send_on + moved_by,
        log.settings,
    )
    there, back = moved.assess(), log.assess()
    assert (there.verdict, there.reasons) == (back.verdict, back.reasons)
    assert (there.earliest, there.latest) == (move(back.earliest), move(back.latest))
    assert there.promise == move(back.promise)


@given(logs(), st.sampled_from(["status", "thank_you"]))
def test_the_window_is_missing_exactly_where_the_verdict_is_stop(log: Log, kind: str) -> None:
    timing = assess(
        log.interview,
        log.contacts,
        kind=kind,  # type: ignore[arg-type]
        send_on=log.send_on,
        settings=log.settings,
    )
    stopped = timing.verdict == "stop"
    assert (timing.earliest is None, timing.latest is None) == (stopped, stopped)
    assert timing.code == timing.reasons[0]
    assert len(set(timing.reasons)) == len(timing.reasons)


@given(logs(), st.randoms(use_true_random=False))
def test_contacts_of_different_days_may_come_in_any_order(log: Log, random: object) -> None:
    by_day = {contact.on: contact for contact in log.contacts}
    contacts = list(by_day.values())
    random.shuffle(contacts)  # type: ignore[attr-defined]
    ordered = tuple(sorted(contacts, key=lambda contact: contact.on))
    assert (
        log._replace(contacts=tuple(contacts)).assess() == log._replace(contacts=ordered).assess()
    )


@given(logs())
def test_contacts_after_the_day_change_nothing(log: Log) -> None:
    assert log.waiting_until(log.send_on).assess() == log.assess()


@given(DAYS, st.integers(1, 20), st.sampled_from([None, "US", "DE-BY"]))
def test_business_days_are_counted_one_by_one(day: date, count: int, country: str | None) -> None:
    last = add_business_days(day, count, country)
    between = [day + timedelta(days=days) for days in range(1, (last - day).days + 1)]
    assert sum(is_business_day(one, country) for one in between) == count
    assert is_business_day(last, country)


ENDS = st.one_of(
    st.dates(date.min, date.min + 400 * DAY), st.dates(date.max - 4_000 * DAY, date.max), DAYS
)


@given(
    st.tuples(ENDS, st.none() | ENDS, st.none() | ENDS, ENDS, ENDS),
    st.sampled_from(["status", "thank_you"]),
    st.sampled_from([None, "US"]),
    st.sampled_from([0, 366]),
)
def test_the_ends_of_the_calendar_are_judged_or_refused(days, kind, country, patience):
    held_on, promise, wish, replied, send_on = days
    waits = TimingSettings(patience, patience, patience, 2, patience, patience, country)
    with suppress(AnalyserError):
        interview = Interview("Acme", "Cook", (), held_on, promise, wish)
        contacts = [Contact(replied, "reply", promise=promise), Contact(replied, "status")]
        assess(interview, contacts, kind=kind, send_on=send_on, settings=waits)
