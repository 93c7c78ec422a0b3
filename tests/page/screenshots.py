"""Pictures of every part of the page: ``python tests/page/screenshots.py [FOLDER]``.

Each is made on a wide screen and on a phone, light and dark, and named part-size-theme.png; the
best go into ``docs/pictures``, where the README shows them.
"""

import re
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from filled_home import fill_home
from oidc_provider import run_provider
from page_serving import Visit, free_port, open_browser, serve
from playwright.sync_api import expect
from small_install import copy_package
from test_group import write_settings

from analyser.reading.files import read_file
from analyser.resources import shipped

SIZES = {"desktop": (1280, 860), "phone": (390, 844)}
BEST = {
    "marked-desktop-light": "write",
    "marked-phone-dark": "phone",
    "interviews-desktop-light": "interviews",
    "many-desktop-light": "many",
}
PICTURES = Path(__file__).parents[2] / "docs" / "pictures"


def sample(name):
    return read_file(shipped("data", "samples", name))


def button(seen, name):
    return seen.page.get_by_role("button", name=name)


def blank(seen):
    """The page as it is met first."""
    seen.go()


def marked(seen):
    """A draft with marks, the reason for one of them shown."""
    seen.go().write(sample("needy.txt"))
    mark = seen.page.locator("mark.warning").nth(1)
    mark.scroll_into_view_if_needed()
    place = mark.evaluate("mark => mark.getClientRects()[0].toJSON()")
    seen.page.mouse.move(place["x"] + 20, place["y"] + 5)
    seen.page.locator(".reason").wait_for()


def remarks(seen):
    """The remarks below one another, after one of them was heeded."""
    seen.go().write(sample("pushy.txt"))
    seen.page.locator(".card button.main").first.click()
    seen.answered()
    seen.page.locator(".look").evaluate("one => one.scrollIntoView()")


def compared(seen):
    """Before and after, side by side."""
    seen.page.get_by_text("Before and after").click()
    seen.settle()
    seen.page.locator(".fu-pair").evaluate("one => one.scrollIntoView()")


def corrected(seen):
    """What can be said against the remarks."""
    seen.page.get_by_text("Before and after").click()
    seen.page.get_by_text("Is a remark wrong").click()
    expect(seen.page.get_by_text("Choose what a sentence reads like")).to_be_visible()
    seen.settle()
    seen.page.get_by_text("Is a remark wrong").evaluate("one => one.scrollIntoView()")


def ready(seen):
    """A draft that is ready."""
    seen.go().write(sample("good-email.txt"))
    seen.page.locator(".sheet").evaluate("one => { one.scrollTop = 0; }")


def choices(seen):
    """How and when a draft is to be sent."""
    seen.page.get_by_test_id("stPopoverButton").filter(has_text="How and when").click()
    expect(seen.page.get_by_text("To be sent on")).to_be_visible()


def not_today(seen):
    """A good draft, held against an interview of the log."""
    interviews(seen)
    button(seen, "Write to them").click()
    seen.write(sample("good-email.txt"))
    expect(seen.page.locator(".verdict")).to_have_class("verdict wait")
    seen.page.locator(".verdict").evaluate("one => one.scrollIntoView({block: 'center'})")


def first_draft(seen):
    """A first draft, written from the log."""
    interviews(seen)
    seen.page.get_by_test_id("stPopoverButton").filter(has_text="First draft").click()
    seen.page.get_by_label("Your name").fill("Tom Baker")
    seen.page.get_by_label("Your name").press("Enter")
    seen.settle()
    button(seen, "Write it").click()
    expect(seen.box).to_have_value(re.compile("Tom Baker"))
    seen.answered()
    seen.page.get_by_test_id("stPopoverButton").filter(has_text="First draft").click()
    expect(button(seen, "Another wording")).to_be_visible()


def interviews(seen):
    """The log and what it says about today."""
    seen.go("interviews")
    expect(button(seen, "Edit")).to_be_visible()


def contacts(seen):
    """What was sent and what came back."""
    interviews(seen)
    button(seen, "Add a contact").scroll_into_view_if_needed()


def form(seen):
    """The form of an interview."""
    interviews(seen)
    button(seen, "Log an interview").click()
    expect(button(seen, "Log it")).to_be_visible()


def many(seen):
    """A whole set of drafts."""
    seen.go("many")
    button(seen, "Try it with the samples").click()
    expect(button(seen, "Open it")).to_be_visible()
    button(seen, "Try it with the samples").evaluate("one => one.blur()")


def many_table(seen):
    """The table of the set."""
    button(seen, "Open it").scroll_into_view_if_needed()


def learn(seen):
    """Corrections and the model."""
    seen.go("learn")
    seen.page.get_by_text("How well does it do?").click()
    expect(seen.page.get_by_text("How sentences that it has not seen")).to_be_visible()


def interviews_blank(seen):
    """No interview is logged yet."""
    seen.go("interviews")


def many_blank(seen):
    """No draft was dropped yet."""
    seen.go("many")


def learn_blank(seen):
    """Nothing was corrected yet."""
    seen.go("learn")


def taught(seen):
    """What came of a retraining; the first to look begins it."""
    seen.go("learn")
    outcome = seen.page.get_by_text("longer is better")
    teach = button(seen, "Teach it")
    outcome.or_(teach).first.wait_for()
    seen.settle()
    if not outcome.count():
        teach.click()
        expect(outcome).to_be_visible(timeout=600_000)


def sign_in(seen):
    """What a page for a group asks first."""
    seen.page.goto(seen.address)
    expect(button(seen, "Sign in")).to_be_visible()


@contextmanager
def used(folder):
    """The page of a person who has used it for a while."""
    fill_home(folder)
    with serve(folder) as address:
        yield address


@contextmanager
def unused(folder):
    """The page of a person who has just come."""
    with serve(folder) as address:
        yield address


@contextmanager
def quickly_taught(folder):
    """The page of an installation that has few examples to learn from."""
    install = folder / "install"
    install.mkdir()
    copy_package(install)
    fill_home(folder)
    with serve(folder, install, PYTHONPATH=str(install)) as address:
        yield address


@contextmanager
def group(folder):
    """The page of a group."""
    port = free_port()
    with run_provider() as provider:
        write_settings(
            folder / "sign-in.toml",
            redirect_uri=f"http://127.0.0.1:{port}/oauth2callback",
            server_metadata_url=f"{provider.address}/.well-known/openid-configuration",
        )
        with serve(folder, port=port) as address:
            yield address


SCENES = {
    unused: (blank, interviews_blank, many_blank, learn_blank),
    used: (
        marked,
        remarks,
        compared,
        corrected,
        ready,
        choices,
        not_today,
        first_draft,
        interviews,
        contacts,
        form,
        many,
        many_table,
        learn,
    ),
    quickly_taught: (taught,),
    group: (sign_in,),
}


def main(folder):
    """Make all pictures, and put the best where the README shows them."""
    folder.mkdir(parents=True, exist_ok=True)
    with open_browser() as browser:
        for served, scenes in SCENES.items():
            with tempfile.TemporaryDirectory() as home, served(Path(home)) as address:
                take(browser, address, scenes, folder)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for picture, name in BEST.items():
        shutil.copyfile(folder / f"{picture}.png", PICTURES / f"{name}.png")


def take(browser, address, scenes, folder):
    """Take a picture of each scene in each size and theme."""
    for size, (width, height) in SIZES.items():
        for theme in ("light", "dark"):
            seen = Visit(browser, address, width=width, height=height, dark=theme == "dark")
            for scene in scenes:
                scene(seen)
                seen.settle()
                seen.page.wait_for_timeout(800)  # charts draw themselves after everything else
                seen.page.screenshot(path=folder / f"{scene.__name__}-{size}-{theme}.png")
            seen.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots"))
