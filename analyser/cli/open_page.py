"""``analyser page``: the Streamlit page on the loopback address."""

from __future__ import annotations

import click


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True)
@click.option("--browser/--no-browser", default=True, show_default=True, help="Open it at once.")
def page(port: int, browser: bool) -> None:
    """Open the page; it is served to this machine only."""
    from analyser.page.launch import launch

    launch(port, browser=browser)
