"""A value that is given a field of another kind says so at once, in words."""

from dataclasses import fields, replace
from datetime import date, datetime

import pytest

from analyser import Contact, Draft, Interview
from analyser.errors import AnalyserError
from analyser.settings import Settings
from analyser.timing import TimingSettings

DAY = date(2026, 11, 24)
SOUND = [
    Draft("Hi Sara", "email", "status", DAY, "7"),
    Interview("Acme", "Cook", ("Sara Chen",), DAY, DAY, DAY, "offer", ("soup",), "notes", "7"),
    Interview("Acme", "Cook", no_contact="always"),
    Contact(DAY, "reply", "phone", DAY, "They called."),
    Settings("quiet", "dmy", TimingSettings(), "Tom Roy", "020"),
    TimingSettings(1, 2, 3, 4, 5, 366, "GB-ENG"),
]
REFUSED = [
    (Draft, ("Hi",), {"send_on": "2026-11-24"}, "send_on is '2026-11-24'; .*a plain date .* None"),
    (Draft, ("Hi",), {"send_on": datetime(2026, 11, 24)}, "send_on is datetime.datetime"),
    (Draft, ("Hi",), {"send_on": date.min}, "send_on is .*1, 1, 1.*of the years 2 to 9989"),
    (Interview, ("Acme", "Cook"), {"no_contact": date.max}, "no_contact is .*to 9989"),
    (Draft, ("Hi",), {"channel": "fax"}, "channel is 'fax'; .*: auto, email, voicemail, letter"),
    (Draft, ("Hi",), {"channel": ["email"]}, "channel is \\['email'\\]"),
    (Draft, ("Hi",), {"kind": "reply"}, "kind is 'reply'; .*: auto, status, thank_you"),
    (Draft, ("Hi",), {"id": 7}, "id is 7; it must be a text"),
    (Draft, (None,), {}, "text is None; it must be a text"),
    (Interview, ("Acme", "Cook", "Sara"), {}, "interviewers is 'Sara'; .*a tuple of texts"),
    (Interview, ("Acme", "Cook", (7,)), {}, "interviewers is \\(7,\\)"),
    (Interview, ("Acme", "Cook"), {"no_contact": "never"}, "no_contact is 'never'; .*'always'"),
    (Interview, ("Acme", "Cook"), {"outcome": "hired"}, "outcome is 'hired'; .*: waiting, offer"),
    (Interview, ("Acme", None), {}, "job_title is None"),
    (Contact, ("2026-11-24",), {}, "on is '2026-11-24'"),
    (Contact, (DAY, "call"), {}, "kind is 'call'; .*: thank_you, status, reply"),
    (Contact, (DAY,), {"text": b"Hi"}, "text is bytes; it must be a text or None"),
    (Settings, ("loud",), {}, "sensitivity is 'loud'"),
    (Settings, (), {"timing": {}}, "timing is {}; it must be a TimingSettings"),
    (TimingSettings, (), {"country": 7}, "country is 7"),
    (TimingSettings, (), {"late_after_days": True}, "late_after_days is True"),
    (TimingSettings, (), {"late_after_days": 367}, "a whole number from 0 to 366"),
]


@pytest.mark.parametrize(("kind", "given", "named", "words"), REFUSED)
def test_a_field_of_another_kind_is_named_with_what_it_must_be(kind, given, named, words):
    with pytest.raises(AnalyserError, match=words):
        kind(*given, **named)


@pytest.mark.parametrize("value", SOUND, ids=lambda value: type(value).__name__)
def test_every_field_is_checked(value):
    assert replace(value) == value
    for field in fields(value):
        with pytest.raises(AnalyserError, match=f"^{field.name} is <object"):
            replace(value, **{field.name: object()})


def test_a_kind_of_text_or_day_of_ones_own_is_one_too():
    class Text(str):
        __slots__ = ()

    class Day(date):
        pass

    assert Draft(Text("Hi"), Text("email"), send_on=Day(2026, 11, 24)).channel == "email"


def test_a_message_repeats_no_whole_draft():
    with pytest.raises(AnalyserError) as refused:
        Draft("Hi", "Dear Sara, " * 50)
    assert len(str(refused.value)) < 150
