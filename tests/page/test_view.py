"""A report as the editor shows it."""

import json
from datetime import date

import pytest

from analyser import Contact, Draft, Interview
from analyser.labels import ELEMENTS
from analyser.page.view import blank_view, report_view, too_long_view, utf16_offset

TODAY = date(2026, 11, 12)


def view_of(analyser, text, **options):
    return report_view(text, analyser.analyse(Draft(text, send_on=TODAY, **options)))


def utf16_slice(text, start, end):
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@pytest.mark.parametrize("text", ["", "plain", "a🌅b", "🌅🌅", "é\u0301🇫🇷 x"])
def test_offsets_are_those_of_a_browser(text):
    offset = utf16_offset(text)
    for at in range(len(text) + 1):
        assert offset(at) == len(text[:at].encode("utf-16-le")) // 2


def test_findings_point_at_their_words_beyond_emoji(analyser):
    text = "Hi Sara 🌅🌅,\n\nIs there any news from [Company]?\n\nTom"
    spans = [one["span"] for one in view_of(analyser, text)["findings"] if one["span"]]
    assert "[Company]" in [utf16_slice(text, *span) for span in spans]


def test_the_seven_elements_light_up_and_lead_to_their_words(analyser, sample):
    text = sample("good-email.txt").read_text("utf-8")
    elements = view_of(analyser, text)["elements"]
    assert len(elements) == len(ELEMENTS)
    assert {one["state"] for one in elements[:6]} == {"present"}
    assert utf16_slice(text, *elements[0]["spans"][0]).endswith("Marloes")


def test_an_element_half_there_names_the_half_that_lacks(analyser):
    text = "Hi Sara,\n\nI am following up on the Data Analyst position. Any news?\n\nBest,\nTom"
    title_and_day = view_of(analyser, text)["elements"][2]
    assert (title_and_day["state"], title_and_day["note"]) == (
        "weak",
        "day of the interview missing",
    )


def test_what_is_missing_leads_to_what_is_said_of_it(analyser):
    view = view_of(analyser, "Hi Sara,\n\nAny news?\n\nTom")
    thanks = next(one for one in view["elements"] if one["name"] == "Thanks")
    assert view["findings"][thanks["finding"]]["rule"] == "element.thanks"


def test_a_text_too_short_to_judge_is_read_as_nothing_and_still_shows_what_it_lacks(analyser):
    view = view_of(analyser, "asdf")
    assert (view["readAs"], view["verdict"]["title"]) == ("", "Too short to judge")
    assert view["elements"][0]["note"] == "missing"
    assert view_of(analyser, f"Hi Sara, {'is there any news of the role? ' * 3}")["readAs"]


def test_a_thank_you_note_is_not_asked_for_a_question(analyser):
    names = [one["name"] for one in view_of(analyser, "Thanks!", kind="thank_you")["elements"]]
    assert "Why you are writing" not in names
    assert "Thanks" in names


def test_a_voicemail_is_measured_in_seconds(analyser, sample):
    text = sample("voicemail.txt").read_text("utf-8")
    assert "seconds" in view_of(analyser, text)["size"]


def test_a_day_too_early_is_the_verdict_even_for_a_good_draft(analyser, sample):
    text = sample("good-email.txt").read_text("utf-8")
    interview = Interview("Bloom", "shift planner", ("Marloes",), date(2026, 10, 29))
    contact = Contact(date(2026, 11, 11))
    report = analyser.analyse(Draft(text, send_on=TODAY), interview, [contact])
    verdict = report_view(text, report)["verdict"]
    assert verdict["standing"] == "wait"
    assert "You last wrote on" in verdict["detail"]


@pytest.mark.parametrize("name", ["good-email.txt", "needy.txt", "template-left.txt", "letter.txt"])
def test_every_view_is_plain_json(analyser, sample, name):
    view = view_of(analyser, sample(name).read_text("utf-8"))
    assert json.loads(json.dumps(view)) == view
    assert view.keys() == blank_view().keys() == too_long_view(30_000, 20_000).keys()


def test_of_what_is_no_follow_up_no_element_is_said_to_be_missing(analyser):
    text = "Hola Sara, quería saber si hay novedades sobre el puesto de analista."
    view = view_of(analyser, text)
    assert view["elements"] == blank_view()["elements"]
    assert (view["more"], view["readAs"], view["effect"]) == ([], "", "")
