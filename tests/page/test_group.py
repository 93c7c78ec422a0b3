"""A page for a group: everybody signs in, and sees nobody else's log."""

import re
import subprocess
import sys

import pytest
from oidc_provider import CLIENT, run_provider
from page_serving import Visit, free_port, serve
from playwright.sync_api import expect

from analyser import AnalyserError
from analyser.page.launch import launch
from analyser.page.sign_in import group_settings, read_sign_in, sign_in_file

SETTINGS = {
    **CLIENT,
    "redirect_uri": "https://page.example.org/oauth2callback",
    "cookie_secret": "c" * 40,
    "server_metadata_url": "https://id.example.org/.well-known/openid-configuration",
}


def write_settings(path, **changes):
    path.parent.mkdir(parents=True, exist_ok=True)
    values = (SETTINGS | changes).items()
    path.write_text("[auth]\n" + "".join(f'{name} = "{value}"\n' for name, value in values))
    return path


def test_without_settings_the_page_does_not_listen_beyond_this_machine():
    with pytest.raises(AnalyserError, match="without signing in"):
        launch(8599, browser=False, address="0.0.0.0")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"client_id": ""}, "lacks client_id"),
        ({"cookie_secret": "short"}, "32 characters or more"),
        ({"redirect_uri": "oauth2callback"}, "with its host"),
    ],
)
def test_weak_or_missing_settings_are_told_by_name(changes, message):
    path = write_settings(sign_in_file(), **changes)
    with pytest.raises(AnalyserError, match=message):
        read_sign_in(path)


def test_only_the_pages_own_host_may_be_used():
    path = write_settings(sign_in_file())
    settings = group_settings(read_sign_in(path), path)
    assert settings["server.allowedHosts"] == ["page.example.org"]
    assert settings["server.corsAllowedOrigins"] == ["https://page.example.org"]


def test_the_command_says_why_it_refuses(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-m", "analyser", "page", "--address", "0.0.0.0", "--no-browser"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 2
    assert "sign-in.toml" in ended.stderr


@pytest.mark.browser
def test_each_person_of_a_group_sees_only_their_own_log(browser, tmp_path):
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with run_provider() as provider:
        write_settings(
            tmp_path / "sign-in.toml",
            redirect_uri=f"{address}/oauth2callback",
            server_metadata_url=f"{provider.address}/.well-known/openid-configuration",
        )
        with serve(tmp_path, port=port):
            ada = signed_in(browser, address, provider, "ada")
            log_interview(ada, "Secret Employer")
            ada.go().write("Hi Sara,\n\nSorry to bother you, any news?\n\nAda")
            ada.go()
            assert ada.box.input_value() == ""  # nothing is left in a browser that others may use

            bob = signed_in(browser, address, provider, "bob")
            bob.go("interviews")
            expect(bob.page.get_by_text("tells you the day to write")).to_be_visible()
            log_interview(bob, "Another Employer")
            expect(bob.page.get_by_text("Secret Employer")).to_have_count(0)

            ada.go("interviews")
            expect(ada.page.get_by_role("combobox", name="Look at")).to_have_value(
                re.compile("Secret Employer")
            )
            expect(ada.page.get_by_text("Another Employer")).to_have_count(0)
            ada.page.get_by_role("button", name="Sign out Ada").click()
            expect(ada.page.get_by_role("button", name="Sign in")).to_be_visible()
            assert len(list((tmp_path / "people").iterdir())) == 2
            assert not (tmp_path / "log.sqlite3").exists()


def signed_in(browser, address, provider, person):
    provider.person = person
    seen = Visit(browser, address)
    seen.page.goto(address)
    button = seen.page.get_by_role("button", name="Sign in")
    expect(button).to_be_visible(timeout=30_000)
    assert seen.page.get_by_label("Your draft").count() == 0
    button.click()
    expect(seen.page.get_by_text(f"Sign out {person.capitalize()}")).to_be_visible(timeout=30_000)
    return seen


def log_interview(seen, company):
    seen.go("interviews")
    seen.page.get_by_role("button", name="Log an interview").click()
    seen.page.get_by_label("Company").fill(company)
    seen.page.get_by_role("button", name="Log it").click()
    expect(seen.page.get_by_role("button", name="Edit")).to_be_visible()
