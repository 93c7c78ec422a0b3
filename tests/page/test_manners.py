"""Manners: what axe finds, what is asked of the network, and what a phone shows."""

import re
import socket

import pytest
from axe_playwright_python.sync_playwright import Axe
from filled_home import fill_home
from page_serving import Visit, serve
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

DRAFT = (
    "Hi Sara,\n\nI am following up on the Data Analyst position. Sorry to bother you, but is there "
    "any news? I wrote [topic] down. Please, please give me a chance.\n\nBest regards,\nTom Baker"
)
PARTS = ("", "interviews", "many", "learn")
SERIOUS = ("serious", "critical")

# Streamlit's own elements, which an app cannot change: the grids draw on a canvas whose table for
# screen readers scrolls under it
NOT_OURS = "[data-testid=stDataFrame]"


def serious(seen):
    seen.settle()
    response = Axe().run(seen.page, context={"exclude": [[NOT_OURS]]}).response
    return [
        (one["id"], node["target"], re.sub(r"\s+", " ", node["failureSummary"])[:200])
        for one in response["violations"]
        if one["impact"] in SERIOUS
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390], ids=["desktop", "phone"])
def test_axe_finds_nothing_serious_in_a_marked_draft(visit, width, dark):
    seen = visit(width=width, dark=dark)
    assert serious(seen) == []
    seen.write(DRAFT)
    seen.page.locator(".more summary").click()
    seen.page.locator(".card button.main").first.click()
    seen.answered()
    seen.page.get_by_text("Is a remark wrong").click()
    expect(seen.page.get_by_text("Choose what a sentence reads like")).to_be_visible()
    assert serious(seen) == []
    seen.page.get_by_test_id("stPopoverButton").filter(has_text="How and when").click()
    expect(seen.page.get_by_text("How readily tone is flagged")).to_be_visible()
    assert serious(seen) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("part", PARTS)
def test_axe_finds_nothing_serious_where_nothing_is_logged_yet(visit, part, dark):
    assert serious(visit(part, dark=dark)) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious_where_there_is_something_to_see(browser, tmp_path, dark):
    fill_home(tmp_path)
    with serve(tmp_path) as address:
        seen = Visit(browser, address, dark=dark).go("interviews")
        page = seen.page
        expect(page.get_by_role("button", name="Edit")).to_be_visible()
        assert serious(seen) == []
        page.get_by_role("button", name="Edit").click()
        page.get_by_text("More, and your notes").click()
        seen.settle()
        page.get_by_test_id("stPopoverButton").filter(has_text="Add a contact").click()
        expect(page.get_by_label("How", exact=True)).to_be_visible()
        assert serious(seen) == []
        seen.go("many")
        page.get_by_role("button", name="Try it with the samples").click()
        expect(page.get_by_role("button", name="Open it")).to_be_visible(timeout=60_000)
        assert serious(seen) == []
        seen.go("learn")
        page.get_by_text("How well does it do?").click()
        expect(page.get_by_text("How sentences that it has not seen")).to_be_visible()
        assert serious(seen) == []
        seen.close()


@pytest.mark.parametrize("part", PARTS)
def test_no_part_is_wider_than_a_phone(visit, part):
    page = visit(part, width=390, height=844, touch=True).page
    widths = "() => [document.documentElement.scrollWidth, window.innerWidth]"
    inner, outer = page.evaluate(widths)
    assert inner <= outer


def test_what_is_to_be_tapped_is_large_enough_for_a_thumb(visit):
    seen = visit(width=390, height=844, touch=True)
    seen.write(DRAFT)
    seen.settle()
    pressed = seen.page.locator(":is(button, a, summary):visible")
    boxes = [one.bounding_box() for one in pressed.all()]
    heights = [box["height"] for box in boxes if box["width"] > 1]  # and not for the ear alone
    assert len(heights) > 20
    assert min(heights) > 43


def test_there_is_little_empty_space_at_the_top(visit):
    assert visit().box.bounding_box()["y"] < 180


def test_the_settings_hold_whatever_the_environment_and_the_folder_say(browser, tmp_path):
    """A folder's own settings and variables that would open the page up change nothing."""
    folder = tmp_path / "folder"
    (folder / ".streamlit").mkdir(parents=True)
    (folder / ".streamlit" / "config.toml").write_text(
        '[server]\naddress = "0.0.0.0"\n[browser]\ngatherUsageStats = true\n'
    )
    opened = {
        "STREAMLIT_SERVER_ADDRESS": "0.0.0.0",
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "true",
        "STREAMLIT_SERVER_ENABLE_AGENT_API": "true",
    }
    with serve(tmp_path / "home", folder, **opened) as address:
        seen = Visit(browser, address).go()
        seen.write(DRAFT)
        assert seen.page.locator("mark").count() > 0
        assert (seen.outside, seen.faults) == ([], [])
        seen.close()


def test_the_page_is_not_served_to_other_machines(address):
    """Nothing but the loopback address answers on the page's port."""

    port = int(address.rpartition(":")[2])
    own = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None)}
    for one in own - {"127.0.0.1", "::1"}:
        family = socket.AF_INET6 if ":" in one else socket.AF_INET
        with socket.socket(family) as trial:
            trial.settimeout(2)
            assert trial.connect_ex((one, port)) != 0
