"""The desk: typing, edits, undoing, and answers that arrive late."""

from analyser.page.desk import Desk, plain_text
from analyser.types import Edit


def test_typing_is_taken_in_the_order_of_its_keystrokes():
    desk = Desk().typed("Hi Sara", 2).typed("Hi", 1)
    assert (desk.text, desk.keystroke, desk.version) == ("Hi Sara", 2, 0)


def test_an_edit_changes_the_text_and_tells_the_browser():
    desk = Desk().typed("Sorry, any news?", 1).edited([Edit(0, 7, "")])
    assert (desk.text, desk.version, desk.began) == ("any news?", 1, "Sorry, any news?")


def test_undoing_goes_back_one_change_at_a_time_to_the_beginning():
    desk = Desk().typed("one two", 1).edited([Edit(0, 4, "")]).edited([Edit(0, 0, "new ")])
    assert desk.text == "new two"
    once = desk.undone()
    assert (once.text, once.began) == ("two", "one two")
    twice = once.undone()
    assert (twice.text, twice.began, twice.earlier) == ("one two", None, ())
    assert twice.undone() == twice


def test_what_was_typed_after_an_edit_is_a_step_of_its_own():
    desk = (
        Desk().typed("one two", 1).edited([Edit(0, 4, "")]).typed("two t", 2).typed("two three", 3)
    )
    assert [desk.undone().text, desk.undone().undone().text] == ["two", "one two"]


def test_another_draft_can_be_taken_back_and_is_compared_with_nothing():
    desk = Desk().typed("mine", 1).edited([Edit(0, 0, "all ")]).put("a sample\r\nof two lines")
    assert (desk.text, desk.began) == ("a sample\nof two lines", None)
    assert desk.undone().text == "all mine"


def test_text_that_no_text_box_holds_is_cleaned_and_the_browser_told():
    desk = Desk().typed("a\0b\ud800c", 1)
    assert desk.text == "ab\ufffdc"
    assert desk.version == 1


def test_whole_characters_beyond_the_basic_plane_stay():
    assert plain_text("Hi \ud83c\udf05 🌅") == "Hi 🌅 🌅"
