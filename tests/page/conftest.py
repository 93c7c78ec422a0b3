"""A served page and a browser to look at it; AppTest for what needs neither."""

import os

import pytest
from page_serving import PATIENCE, Visit, find_chromium, open_browser, serve
from playwright.sync_api import expect
from streamlit.testing.v1 import AppTest

expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="session")
def browser():
    """Chromium; where it is missing, a run in CI fails and any other leaves these tests out."""
    if find_chromium() is None:
        said = "the browser tests need Chromium: apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(said)
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """The folder of the person at the served page."""
    return tmp_path_factory.mktemp("person")


@pytest.fixture(scope="module")
def address(home, tmp_path_factory):
    """Where the page is served: started from a folder that has nothing to do with it."""
    with serve(home, tmp_path_factory.mktemp("elsewhere")) as served:
        yield served


@pytest.fixture
def visit(browser, address):
    """A look at the page that asked nothing of the world outside and met no fault."""
    opened = []

    def look(part="", **how):
        opened.append(Visit(browser, address, **how))
        return opened[-1].go(part)

    yield look
    for one in opened:
        one.close()
        assert one.outside == []
        assert one.faults == []


@pytest.fixture
def app():
    """A part of the page without a browser, by the name of its module."""

    def part(name):
        script = f"from analyser.page import {name}\n{name}.show()\n"
        return AppTest.from_string(script, default_timeout=PATIENCE)

    return part
