"""Starts the page: on the loopback address only, without usage figures."""

from __future__ import annotations

from pathlib import Path

from analyser.errors import AnalyserError

PRIVATE_HINT = "Nothing that you write here leaves this machine."
PRIVATE = {
    "server.address": "127.0.0.1",
    "browser.serverAddress": "127.0.0.1",
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "server.fileWatcherType": "none",
    "server.maxUploadSize": 20,
}
"""Streamlit's settings that keep a draft on this machine; they hold from any folder."""


def launch(port: int, *, browser: bool) -> None:
    """Serve the page until it is stopped.

    Args:
        port: a TCP port of the loopback address.
        browser: whether to open it in the browser.

    Raises:
        AnalyserError: the page's own dependencies are not installed.
    """
    try:
        from streamlit import config
        from streamlit.web import bootstrap
    except ImportError as error:
        raise AnalyserError(
            "the page needs Streamlit; install it with: pip install 'analyser[page]'"
        ) from error
    settings = PRIVATE | {"server.port": port, "server.headless": not browser}
    flags = {name.replace(".", "_"): value for name, value in settings.items()}
    bootstrap.load_config_options(flag_options=flags)
    for name, value in settings.items():
        config.set_option(name, value)
    bootstrap.run(str(Path(__file__).with_name("app.py")), False, [], flags)
