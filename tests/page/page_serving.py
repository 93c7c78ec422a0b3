"""The page as a person meets it: served by the command, looked at in Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PATIENCE = 180
"""Seconds after which what has not happened is given up; a slow machine needs many of them."""

_SETTLED = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  return app?.getAttribute('data-test-script-state') === 'notRunning'
    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')
    && document.fonts.status === 'loaded'
    && document.getAnimations().every((one) => one.playState !== 'running'
      || one.effect.getComputedTiming().endTime === Infinity);
}"""


def find_chromium():
    """The path of an installed Chromium, or nothing."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


def free_port():
    """A port of the loopback address that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def serve(home, folder=None, port=None, **environment):
    """Serve the page from a folder, with a home of its own; give its address."""
    port = port or free_port()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "analyser", "page", "--no-browser", "--port", str(port)],
            cwd=folder,
            env=os.environ | {"ANALYSER_HOME": str(home)} | environment,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(process, port, said)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(PATIENCE)


@contextmanager
def open_browser():
    """Chromium, with nothing of its own that reaches outside."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(ARGUMENTS))
        yield browser
        browser.close()


class Visit:
    """One person's look at the page, with everything that it asked of the network."""

    def __init__(self, browser, address, *, width=1280, height=900, dark=False, touch=False):
        self.address = address
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            accept_downloads=True,
            reduced_motion="reduce",
        )
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE * 1000)
        self.requests, self.faults = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("websocket", lambda socket: self.requests.append(socket.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("dialog", self._dialog)

    @property
    def outside(self):
        """Every request that went to another place than the page's own server."""
        own = urlsplit(self.address).netloc
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != own
        ]

    def go(self, part=""):
        """Open a part of the page, and wait until it stands."""
        self.page.goto(f"{self.address}/{part}")
        self.page.locator("h1").first.wait_for()
        if not part:
            self.answered()
        self.settle()
        return self

    def settle(self):
        """Wait until everything is drawn, and nothing runs, moves or waits for its letters."""
        self.page.wait_for_function(_SETTLED)

    @property
    def box(self):
        return self.page.get_by_label("Your draft", exact=True)

    def write(self, text):
        """Put a draft into the box, and wait until the page has answered."""
        self.box.fill(text)
        self.answered()

    def answered(self):
        """Wait until the answer is one to what was typed or pressed in the editor last."""
        self.page.locator(".desk[aria-busy=false]").wait_for()

    def close(self):
        self.context.close()

    def _dialog(self, dialog):
        self.faults.append(f"a dialog said {dialog.message!r}")
        dialog.dismiss()


def _wait(process, port, said):
    until = time.monotonic() + 2 * PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            said.seek(0)
            raise RuntimeError(f"the page did not start:\n{said.read().decode()}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5):
                return
        except OSError:
            time.sleep(0.25)
    raise RuntimeError("the page did not start in time")
