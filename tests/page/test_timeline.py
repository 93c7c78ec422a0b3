"""The line of time: what happens when."""

from datetime import date

from analyser import Contact, Interview
from analyser.page.timeline import chart, in_words, stretches
from analyser.timing import TimingSettings, assess

HELD, PROMISE, TODAY = date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 5)
SETTINGS = TimingSettings()


def line(interview, *contacts):
    timing = assess(interview, contacts, send_on=TODAY, settings=SETTINGS)
    return list(stretches(interview, contacts, timing, SETTINGS, TODAY))


def test_grace_lies_between_the_promise_and_the_window():
    found = {one.name: one for one in line(Interview("Acme", "Cook", (), HELD, PROMISE))}
    grace, window = found["days of grace"], found["good days to write"]
    assert (grace.first, grace.last) == (date(2026, 11, 10), date(2026, 11, 11))
    assert (window.first, window.last) == (date(2026, 11, 12), date(2026, 11, 19))


def test_without_a_promise_the_line_says_what_was_assumed():
    assert "a week, as none was named Mon 9 Nov" in in_words(line(Interview("A", "B", (), HELD)))


def test_messages_and_replies_are_told_apart():
    contacts = [Contact(date(2026, 11, 3), "thank_you"), Contact(date(2026, 11, 4), "reply")]
    sorts = {one.name: one.sort for one in line(Interview("A", "B", (), HELD), *contacts)}
    assert (sorts["your thanks"], sorts["their reply"]) == ("sent", "event")


def test_the_words_go_by_time():
    words = in_words(line(Interview("A", "B", (), HELD, PROMISE)))
    assert words.index("interview") < words.index("today") < words.index("good days")


def test_a_closed_application_has_no_window_and_still_a_chart():
    found = line(Interview("A", "B", (), HELD, PROMISE, outcome="offer"))
    assert "good days to write" not in [one.name for one in found]
    assert chart(found).to_dict()["layer"]


def test_an_interview_without_a_day_has_no_line():
    timing = assess(Interview("A", "B", (), HELD), send_on=TODAY)
    assert list(stretches(Interview("A", "B"), [], timing, SETTINGS, TODAY)) == []
