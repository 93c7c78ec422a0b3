"""Signing in, where the page is for a group: the settings for it, the question, the way out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from analyser.errors import AnalyserError
from analyser.resources import user_folder

_NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
_SHORTEST_SECRET = 32


def sign_in_file() -> Path:
    """Where the settings for signing in lie, or would: the section ``[auth]`` of ``st.login``."""
    return user_folder() / "sign-in.toml"


def read_sign_in(path: Path) -> Mapping[str, Any] | None:
    """The settings for signing in with OpenID Connect; nothing where the file is not there.

    Raises:
        AnalyserError: the file cannot be read, or a setting is missing or too weak.
    """
    try:
        settings: Mapping[str, Any] = tomllib.loads(path.read_text("utf-8")).get("auth", {})
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise AnalyserError(f"{path}: cannot be read ({error})") from error
    missing = [name for name in _NEEDED if not settings.get(name)]
    if missing:
        raise AnalyserError(f"{path}: [auth] lacks {', '.join(missing)}")
    if len(settings["cookie_secret"]) < _SHORTEST_SECRET:
        raise AnalyserError(
            f"{path}: cookie_secret must have {_SHORTEST_SECRET} characters or more, made by chance"
        )
    if not urlsplit(settings["redirect_uri"]).hostname:
        raise AnalyserError(f"{path}: redirect_uri must be a whole address with its host")
    return settings


def group_settings(sign_in: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """Streamlit's settings for a group: only the host of the page's own address may be used."""
    place = urlsplit(sign_in["redirect_uri"])
    return {
        "secrets.files": [str(path)],
        "browser.serverAddress": place.hostname,
        "server.allowedHosts": [place.hostname],
        "server.corsAllowedOrigins": [f"{place.scheme}://{place.netloc}"],
    }
