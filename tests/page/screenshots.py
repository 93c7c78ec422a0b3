"""Pictures of every part of the page: ``python tests/page/screenshots.py [FOLDER]``.

Each is made on a wide screen and on a phone, light and dark, and named part-size-theme.png.
"""

import sys
import tempfile
from pathlib import Path

from filled_home import fill_home
from page_serving import Visit, open_browser, serve
from playwright.sync_api import expect

from analyser.reading.files import read_draft
from analyser.resources import shipped

SIZES = {"desktop": (1280, 860), "phone": (390, 844)}


def blank(seen):
    """The page as it is met first."""
    seen.go()


def marked(seen):
    """A draft with marks, the reason for one of them shown."""
    seen.go().write(read_draft(shipped("data", "samples", "needy.txt")))
    seen.page.locator("mark.warning").nth(1).scroll_into_view_if_needed()
    place = (
        seen.page.locator("mark.warning")
        .nth(1)
        .evaluate("mark => mark.getClientRects()[0].toJSON()")
    )
    seen.page.mouse.move(place["x"] + 20, place["y"] + 5)
    seen.page.locator(".reason").wait_for()


def remarks(seen):
    """The remarks below one another, and the drawers below them."""
    seen.go().write(read_draft(shipped("data", "samples", "pushy.txt")))
    seen.page.locator(".card button.main").first.click()
    seen.answered()
    seen.page.get_by_text("Before and after").click()
    seen.page.locator(".look").evaluate("one => one.scrollIntoView()")


def compared(seen):
    """Before and after, side by side."""
    seen.page.locator(".fu-pair").scroll_into_view_if_needed()


def ready(seen):
    """A draft that is ready."""
    seen.go().write(read_draft(shipped("data", "samples", "good-email.txt")))


def interviews(seen):
    """The log and what it says about today."""
    seen.go("interviews")
    expect(seen.page.get_by_role("button", name="Change it")).to_be_visible()


def form(seen):
    """The form of an interview."""
    interviews(seen)
    seen.page.get_by_role("button", name="Log an interview").click()
    expect(seen.page.get_by_role("button", name="Log it")).to_be_visible()


def many(seen):
    """A whole set of drafts."""
    seen.go("many")
    seen.page.get_by_role("button", name="Try it with the samples").click()
    expect(seen.page.get_by_role("button", name="Open it")).to_be_visible(timeout=60_000)


def many_table(seen):
    """The table of the set."""
    seen.page.get_by_role("button", name="Open it").scroll_into_view_if_needed()


def learn(seen):
    """Corrections and the model."""
    seen.go("learn")
    seen.page.get_by_text("How well does it do?").click()
    expect(seen.page.get_by_text("How sentences that it has not seen")).to_be_visible()
    seen.settle()


SCENES = (blank, marked, remarks, compared, ready, interviews, form, many, many_table, learn)


def main(folder):
    """Make all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, open_browser() as browser:
        fill_home(Path(home))
        with serve(home) as address:
            for size, (width, height) in SIZES.items():
                for theme in ("light", "dark"):
                    seen = Visit(browser, address, width=width, height=height, dark=theme == "dark")
                    for scene in SCENES:
                        scene(seen)
                        seen.page.wait_for_timeout(1500)
                        seen.page.screenshot(path=folder / f"{scene.__name__}-{size}-{theme}.png")
                    seen.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots"))
