"""The page is served to this machine only, whatever surrounds it."""

import socket

import pytest

from analyser import AnalyserError
from analyser.page.launch import launch, private_settings
from analyser.resources import shipped


def test_the_settings_keep_to_this_machine_and_report_nothing():
    settings = private_settings()
    assert settings["server.address"] == "127.0.0.1"
    assert settings["browser.gatherUsageStats"] is False
    assert settings["client.showErrorDetails"] == "none"
    assert settings["client.allowedOrigins"] == []
    assert "0.0.0.0" not in str(settings)


def test_no_setting_names_anything_outside():
    assert "://" not in str(private_settings())


def test_every_setting_is_one_that_streamlit_knows():
    from streamlit import config

    unknown = private_settings().keys() - config.get_config_options().keys()
    assert not unknown


def test_a_checkout_started_by_streamlit_itself_is_as_private():
    root = shipped("data").parent
    ours = root / "analyser" / "page" / ".streamlit" / "config.toml"
    assert (root / ".streamlit" / "config.toml").read_text("utf-8") == ours.read_text("utf-8")


def test_a_taken_port_is_told_before_anything_starts():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(AnalyserError, match=f"port {port}.*--port"):
            launch(port, browser=False)
