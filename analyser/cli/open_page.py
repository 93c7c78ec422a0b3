"""``analyser page``: the Streamlit page on the loopback address."""

from __future__ import annotations

import click


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True)
@click.option(
    "--address",
    default="127.0.0.1",
    show_default=True,
    help="Where to listen; another one only for a group whose members sign in.",
)
@click.option("--browser/--no-browser", default=True, show_default=True, help="Open it at once.")
def page(port: int, address: str, browser: bool) -> None:
    """Open the page; it is served to this machine only.

    For a group, write the settings for signing in with OpenID Connect into sign-in.toml in your
    own folder: the section [auth] of Streamlit's st.login. Everybody then has a log of their own.
    """
    from analyser.page.launch import launch

    launch(port, browser=browser, address=address)
