"""Write in a real browser: the walk of a person who pastes a draft and mends it."""

import re

import pytest
from page_serving import Visit, free_port, serve
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

DRAFT = (
    "Hi Sara,\n\nI am following up on the Data Analyst position, for which we met on Tuesday. "
    "Sorry to bother you, but is there any news?\n\nBest regards,\nTom Baker"
)


def element(page, name):
    return page.locator(".element", has_text=name)


def mark_texts(page):
    return page.locator("mark").all_text_contents()


def drop(seen, name, text):
    seen.box.evaluate(
        """(box, [name, text]) => {
          const held = new DataTransfer();
          held.items.add(new File([text], name));
          for (const type of ["dragover", "drop"]) {
            const how = { dataTransfer: held, bubbles: true, cancelable: true };
            box.dispatchEvent(new DragEvent(type, how));
          }
        }""",
        [name, text],
    )


def test_a_pasted_draft_is_marked_where_it_may_sting(visit):
    seen = visit()
    seen.box.click()
    seen.page.evaluate("text => navigator.clipboard.writeText(text)", DRAFT)
    seen.page.keyboard.press("Control+V")
    seen.page.locator("mark").first.wait_for()
    assert seen.box.input_value() == DRAFT
    assert any("Sorry to bother you" in words for words in mark_texts(seen.page))


def test_the_marks_lie_under_their_words(visit):
    seen = visit()
    seen.write(DRAFT)
    assert seen.page.locator(".mirror").inner_text().rstrip("\u200b") == DRAFT
    box, mirror = (seen.page.locator(one).bounding_box() for one in (".box", ".mirror"))
    assert box == mirror


def test_typing_goes_on_while_the_page_answers_and_the_caret_stays(visit):
    seen = visit()
    seen.write(DRAFT)
    seen.box.evaluate("box => box.setSelectionRange(8, 8)")
    seen.box.press_sequentially(" Chen, it is me again", delay=60)
    seen.answered()
    assert seen.box.input_value().startswith("Hi Sara, Chen, it is me again\n")
    assert seen.box.evaluate("box => box.selectionStart") == len("Hi Sara, Chen, it is me again")
    assert any("Sorry to bother you" in words for words in mark_texts(seen.page))


def test_the_reason_appears_on_hover_on_tap_and_at_the_caret(visit):
    seen = visit()
    seen.write(DRAFT)
    reason, mark = seen.page.locator(".reason"), seen.page.locator("mark.warning").first
    place = mark.evaluate("mark => mark.getClientRects()[0].toJSON()")
    seen.page.mouse.move(place["x"] + 5, place["y"] + 5)
    reason.wait_for()
    assert "plays down" in reason.inner_text()
    seen.page.mouse.move(5, 5)
    reason.wait_for(state="hidden")
    seen.page.mouse.click(place["x"] + 5, place["y"] + 5)
    reason.wait_for()
    seen.page.keyboard.press("Escape")
    reason.wait_for(state="hidden")
    seen.page.keyboard.press("ArrowRight")
    reason.wait_for()


def test_a_tap_shows_the_reason(visit):
    seen = visit(width=390, height=844, touch=True)
    seen.write(DRAFT)
    mark = seen.page.locator("mark.warning").first
    place = mark.evaluate("mark => mark.getClientRects()[0].toJSON()")
    seen.page.touchscreen.tap(place["x"] + 5, place["y"] + 5)
    expect(seen.page.locator(".reason")).to_contain_text("plays down")


def test_the_elements_light_up_and_lead_to_their_words(visit):
    seen = visit()
    thanks = element(seen.page, "Thanks")
    assert "missing" in thanks.get_attribute("class")
    seen.write(DRAFT.replace("Best regards", "Thank you again for your time.\n\nBest regards"))
    assert "present" in thanks.get_attribute("class")
    thanks.click()
    selected = "box => box.value.slice(box.selectionStart, box.selectionEnd)"
    assert "Thank you" in seen.box.evaluate(selected)


def test_an_empty_page_shows_on_a_sample_what_it_does_and_can_be_emptied_again(visit):
    seen = visit()
    expect(seen.page.get_by_role("button", name="Copy")).to_be_hidden()
    seen.page.get_by_role("button", name="Show me on a sample").click()
    seen.answered()
    assert seen.page.locator("mark.warning").count() > 0
    expect(seen.page.get_by_role("button", name="Copy")).to_be_visible()
    seen.page.get_by_role("button", name="Undo").click()
    seen.answered()
    assert seen.box.input_value() == ""
    seen.write("Any news? " * 5_000)
    expect(seen.page.locator(".verdict")).to_contain_text("longer than a letter")
    expect(seen.page.get_by_role("button", name="Show me on a sample")).to_have_count(0)
    expect(seen.page.get_by_role("button", name="Mark as sent")).to_be_hidden()


def test_what_is_pressed_in_the_middle_of_typing_is_done_once_the_typing_is_known(visit):
    seen = visit()
    seen.write(DRAFT)
    seen.box.evaluate("box => box.setSelectionRange(0, 0)")
    seen.page.keyboard.insert_text("PS ")
    seen.page.get_by_role("button", name="Mark as sent").click()
    expect(seen.page.get_by_role("dialog")).to_be_visible()
    assert seen.box.input_value() == f"PS {DRAFT}"


def test_on_a_phone_the_verdict_is_told_below_the_box_and_leads_to_more(visit):
    seen = visit(width=390, height=844, touch=True)
    seen.write(DRAFT)
    glance, verdict = seen.page.locator(".glance"), seen.page.locator(".verdict")
    expect(glance).to_have_text(re.compile("Fix this first"))
    glance.tap()
    expect(verdict).to_be_in_viewport()


def test_the_verdict_leads_to_the_thing_to_mend_first(visit):
    seen = visit()
    seen.write(DRAFT)
    seen.page.get_by_role("button", name="Start here").click()
    held = "() => document.activeElement.shadowRoot.activeElement.dataset.number"
    assert seen.page.evaluate(held) == "0"


def test_an_edit_is_one_click_and_can_be_undone(visit):
    seen = visit()
    seen.write(DRAFT)
    card = seen.page.locator(".card", has_text="plays down").first
    card.get_by_role("button", name="Use this instead").or_(
        card.get_by_role("button", name="Take it out")
    ).click()
    seen.answered()
    assert "Sorry to bother you" not in seen.box.input_value()
    assert "plays down" not in seen.page.locator(".reading").inner_text()
    seen.page.get_by_role("button", name="Undo").click()
    seen.answered()
    assert seen.box.input_value() == DRAFT


def test_edits_that_are_pressed_faster_than_the_page_answers_are_all_made_once(visit):
    seen = visit()
    seen.write(DRAFT.replace("news?", "news? Please, please give me a chance."))
    seen.page.locator(".card button.main").first.evaluate(
        """first => {
          const [one, two] = first.closest(".findings").querySelectorAll("button.main");
          for (const button of [one, two, one]) button.click();
        }"""
    )
    expect(seen.box).not_to_have_value(re.compile("Sorry|Please, please"))
    seen.answered()
    assert seen.box.input_value().count("any news?") == 1
    seen.page.get_by_role("button", name="Undo").dblclick()
    expect(seen.box).to_have_value(re.compile("Sorry.*Please, please"))


def test_all_edits_are_one_click_too(visit):
    seen = visit()
    seen.write(DRAFT)
    seen.page.get_by_role("button", name=re.compile("Make all [0-9]+ changes")).click()
    seen.answered()
    assert "Sorry to bother you" not in seen.box.input_value()
    assert "hank" in seen.box.input_value()
    expect(seen.page.locator(".all")).to_be_hidden()
    expect(seen.page.locator(".verdict")).to_be_focused()
    seen.page.get_by_role("button", name="Undo").click()
    seen.answered()
    assert seen.box.input_value() == DRAFT


def test_the_browsers_own_undo_takes_an_edit_back_too(visit):
    seen = visit()
    seen.write(DRAFT)
    seen.page.locator(".card button.main").first.click()
    seen.answered()
    assert seen.box.input_value() != DRAFT
    seen.box.focus()
    seen.page.keyboard.press("Control+Z")
    seen.answered()
    assert seen.box.input_value() == DRAFT


def test_a_remark_that_is_not_so_goes_and_that_is_told(visit):
    seen = visit()
    seen.write(DRAFT.replace("Sorry", "I am sorry"))
    card = seen.page.locator(".card", has_text="plays down")
    card.get_by_role("button", name="That is not so").click()
    expect(seen.page.locator(".told")).to_have_text("Noted, and kept under Learn.")
    expect(card).to_be_hidden()
    assert seen.page.locator("mark.warning").count() == 0


def test_a_refusal_that_could_not_be_kept_is_not_told_as_kept(visit, home):
    seen = visit()
    seen.write(DRAFT.replace("Sorry", "So sorry"))
    corrections = home / "corrections.jsonl"
    kept = corrections.read_bytes() if corrections.exists() else b""
    corrections.write_text("no label\n")
    seen.page.locator(".told").evaluate(
        "told => new MutationObserver(() => { window.said = told.textContent })"
        ".observe(told, { childList: true })"
    )
    seen.page.get_by_role("button", name="That is not so").first.click()
    expect(seen.page.get_by_text("this is no labelled sentence").first).to_be_visible()
    assert seen.page.evaluate("window.said") is None
    corrections.write_bytes(kept)


def test_before_and_after_stand_side_by_side(visit):
    seen = visit()
    seen.write(DRAFT)
    seen.page.locator(".card button.main").first.click()
    seen.answered()
    seen.page.get_by_text("Before and after").click()
    seen.page.locator(".fu-pair").wait_for()
    went = "".join(seen.page.locator(".fu-pair del").all_text_contents())
    assert "Sorry to bother you" in went


def test_keyboard_alone_is_enough_to_apply_an_edit(visit):
    seen = visit()
    seen.box.focus()
    seen.page.keyboard.insert_text(DRAFT)
    seen.answered()
    for _ in range(60):
        seen.page.keyboard.press("Tab")
        held = seen.page.evaluate(
            "() => document.activeElement.shadowRoot?.activeElement?.className"
        )
        if held == "main":
            break
    seen.page.keyboard.press("Enter")
    seen.answered()
    assert seen.box.input_value() != DRAFT


def test_copying_and_downloading_give_the_draft(visit):
    seen = visit()
    seen.write(DRAFT)
    seen.page.get_by_role("button", name="Copy").click()
    expect(seen.page.locator(".announce")).to_have_text("Copied.")
    expect(seen.page.locator(".told")).to_be_visible()
    assert seen.page.evaluate("() => navigator.clipboard.readText()") == DRAFT
    with seen.page.expect_download() as waiting:
        seen.page.get_by_role("button", name="Download").click()
    assert waiting.value.path().read_text("utf-8") == DRAFT


def test_a_draft_outlives_a_reload(visit):
    seen = visit()
    seen.write(DRAFT)
    seen.go()
    seen.page.locator("mark").first.wait_for()
    assert seen.box.input_value() == DRAFT


def test_not_even_the_last_words_are_lost_over_a_reload_or_a_look_at_another_part(visit):
    seen = visit()
    seen.write(DRAFT)
    seen.box.press_sequentially("PS")
    seen.page.reload()
    seen.page.locator("mark").first.wait_for()
    assert sorted(seen.box.input_value()) == sorted(f"{DRAFT}PS")
    seen.box.press_sequentially("PPS")
    seen.page.get_by_role("link", name="Learn").click()
    seen.page.get_by_text("The model", exact=True).wait_for()
    seen.page.get_by_role("link", name="Write").click()
    seen.answered()
    assert sorted(seen.box.input_value()) == sorted(f"{DRAFT}PSPPS")


def test_a_draft_outlives_the_page_that_is_started_anew(browser, tmp_path):
    """And a laptop that slept: the page has forgotten everything, the browser nothing."""
    port = free_port()
    with serve(tmp_path, port=port) as address:
        seen = Visit(browser, address).go()
        seen.write(DRAFT)
        seen.page.locator(".card button.main").first.click()
        seen.answered()
        edited = seen.box.input_value()
        assert edited != DRAFT
    with serve(tmp_path, port=port):
        undo = seen.page.get_by_role("button", name="Undo")
        expect(undo).to_be_disabled()  # by the answer of the new page
        seen.answered()
        assert seen.box.input_value() == edited
        assert seen.page.locator(".card").count() > 0
    seen.close()


def test_a_verdict_is_said_to_be_old_while_no_answer_comes(browser, tmp_path):
    port = free_port()
    with serve(tmp_path, port=port) as address:
        seen = Visit(browser, address).go()
        seen.write(DRAFT)
    size = seen.page.locator(".size")
    seen.box.press_sequentially("PS")
    expect(size).to_contain_text("No answer from the program yet")
    expect(seen.page.locator(".desk")).to_have_class(re.compile("overdue"))
    with serve(tmp_path, port=port):
        expect(size).to_contain_text("words")
        expect(seen.page.locator(".desk")).not_to_have_class(re.compile("overdue"))
        assert seen.box.input_value() == f"{DRAFT}PS"
    seen.close()


def test_a_file_that_is_dropped_on_the_draft_takes_its_place(visit):
    seen = visit()
    seen.write(DRAFT)
    drop(seen, "mine.txt", "Hi Zoë, any news about the ward clerk post? Best, Owen")
    expect(seen.box).to_have_value(re.compile("Zoë, any news"))
    seen.page.get_by_role("button", name="Undo").click()
    expect(seen.box).to_have_value(DRAFT)
    drop(seen, "me.png", "no text")
    expect(seen.page.get_by_role("alert")).to_contain_text("me.png")
    seen.answered()
    assert seen.box.input_value() == DRAFT


def test_what_was_chosen_outlives_typing_and_a_look_at_another_part(visit):
    seen = visit()
    page = seen.page
    page.get_by_test_id("stPopoverButton").filter(has_text="How and when").click()
    page.get_by_label("Channel").click()
    page.get_by_role("option", name="Voicemail").click()
    seen.settle()
    seen.write(DRAFT)
    page.get_by_role("link", name="Learn").click()
    page.get_by_text("The model", exact=True).wait_for()
    page.get_by_role("link", name="Write").click()
    expect(page.locator(".size")).to_contain_text("read as a voicemail")


def test_a_sample_and_a_file_take_the_place_of_the_draft(visit, tmp_path):
    seen = visit()
    seen.page.get_by_test_id("stPopoverButton").filter(has_text="Open").click()
    seen.page.get_by_label("A sample").click()
    seen.page.get_by_role("option", name="Good email").click()
    expect(seen.box).to_have_value(re.compile("Marloes"))
    expect(seen.page.get_by_label("A sample")).to_be_hidden()
    seen.page.get_by_test_id("stPopoverButton").filter(has_text="Open").click()
    draft = tmp_path / "mine.txt"
    draft.write_bytes(DRAFT.replace("\n", "\r\n").encode())
    seen.page.locator("input[type=file]").set_input_files(draft)
    expect(seen.box).to_have_value(DRAFT)
