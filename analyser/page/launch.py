"""Starts the page: for this machine only, or for a group that signs in; without usage figures."""

from __future__ import annotations

import socket
import tomllib
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from analyser.errors import AnalyserError
from analyser.page.sign_in import group_settings, read_sign_in, sign_in_file

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_SETTINGS = Path(__file__).with_name(".streamlit") / "config.toml"


def private_settings() -> dict[str, Any]:
    """Streamlit's settings that keep a draft on this machine, by dotted name."""
    return dict(_flatten(tomllib.loads(_SETTINGS.read_text("utf-8"))))


def launch(port: int, *, browser: bool, address: str = LOOPBACK[0]) -> None:
    """Serve the page until it is stopped.

    The settings are given as flags: they hold from any folder, whatever the environment or a
    settings file of the user's own says.

    Args:
        port: a TCP port of the address.
        browser: whether to open it in the browser.
        address: where to listen; beyond this machine only for a group whose members sign in.

    Raises:
        AnalyserError: the page's own dependencies are not installed, the port is taken, or others
            could reach the page without signing in.
    """
    try:
        from streamlit.web import bootstrap
    except ImportError as error:
        raise AnalyserError(
            "the page needs Streamlit; install it with: pip install 'analyser[page]'"
        ) from error
    settings = private_settings() | _group_settings(address)
    settings |= {
        "server.address": address,
        "server.port": port,
        "server.headless": not browser,
    }
    _check_port(address, port)
    script = str(Path(__file__).with_name("app.py"))
    click.echo(f"The page: http://{settings['browser.serverAddress']}:{port}", err=True)
    flags = {name.replace(".", "_"): value for name, value in settings.items()}
    bootstrap.load_config_options(flag_options=flags)
    bootstrap.run(script, False, [], flags)


def _group_settings(address: str) -> dict[str, Any]:
    sign_in = read_sign_in(sign_in_file())
    if sign_in is not None:
        if find_spec("authlib") is None:
            raise AnalyserError("signing in needs Authlib; install it with: pip install Authlib")
        return group_settings(sign_in, sign_in_file())
    if address not in LOOPBACK:
        raise AnalyserError(
            f"others could reach the page at {address} without signing in; leave --address out, or "
            f"write the settings for signing in into {sign_in_file()}"
        )
    return {"secrets.files": []}


def _check_port(address: str, port: int) -> None:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((address, port))
        except OSError as error:
            raise AnalyserError(
                f"port {port} cannot be used ({error.strerror}); is the page open already? Else "
                "give another one with --port"
            ) from error


def _flatten(settings: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in settings.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value
