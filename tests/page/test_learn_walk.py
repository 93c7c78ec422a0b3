"""Learn and Many in a real browser: a remark corrected, the model taught, a draft opened."""

import pytest
from page_serving import Visit, serve
from playwright.sync_api import expect
from small_install import copy_package

from analyser.page.corrections import read_corrections

pytestmark = pytest.mark.browser

NEEDY = "Hi Sara,\n\nPlease, please give me a chance. Is there any news?\n\nBest,\nTom"


def test_a_remark_is_corrected_and_the_model_taught_with_it(browser, tmp_path):
    install, home = tmp_path / "install", tmp_path / "home"
    install.mkdir()
    copy_package(install)
    with serve(home, install, PYTHONPATH=str(install)) as address:
        seen = Visit(browser, address).go()
        seen.write(NEEDY)
        card = seen.page.locator(".card", has_text="pleading").first
        card.get_by_role("button", name="That is not so").click()
        expect(seen.page.locator(".told")).to_contain_text("Noted")
        seen.answered()
        assert list(read_corrections(home / "corrections.jsonl").values()) == [()]

        seen.page.get_by_role("link", name="Learn").click()
        seen.page.get_by_role("button", name="Teach it").click()
        anyway = seen.page.get_by_role("button", name="Use the new one anyway")
        expect(anyway).to_be_visible(timeout=600_000)
        expect(seen.page.get_by_text("longer is better")).to_be_visible()
        anyway.click()
        seen.page.get_by_role("button", name="Go back to the shipped model").click()
        expect(seen.page.get_by_text("the one that the program came with")).to_be_visible()
        assert (seen.outside, seen.faults) == ([], [])
        seen.close()


def test_the_worst_draft_of_many_is_opened_in_write(visit):
    seen = visit("many")
    seen.page.get_by_role("button", name="Try it with the samples").click()
    open_it = seen.page.get_by_role("button", name="Open it")
    expect(open_it).to_be_visible(timeout=60_000)
    open_it.click()
    expect(seen.box).not_to_have_value("")
    expect(seen.page.locator(".card").first).to_be_visible()
