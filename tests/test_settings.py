from __future__ import annotations

from pathlib import Path

import pytest

from analyser.business_days import check_country
from analyser.errors import AnalyserError
from analyser.settings import Settings, load_settings, parse_settings
from analyser.timing import TimingSettings


def test_nothing_set_leaves_the_defaults() -> None:
    assert parse_settings("") == Settings()
    assert (Settings().sensitivity, Settings().day_order) == ("balanced", "auto")
    assert Settings().timing == TimingSettings()


def test_what_is_set_wins_and_the_rest_stays() -> None:
    settings = parse_settings(
        'sensitivity = "strict"\nday_order = "dmy"\n[timing]\ncountry = "GB-ENG"\n'
        "grace_business_days = 4\n"
    )
    assert settings == Settings(
        "strict", "dmy", TimingSettings(grace_business_days=4, country="GB-ENG")
    )


def test_a_file_that_is_not_there_leaves_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.toml") == Settings()


def test_the_file_of_the_users_own_folder_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANALYSER_HOME", str(tmp_path))
    (tmp_path / "settings.toml").write_text('\ufeffsensitivity = "quiet"\n', "utf-8")
    assert load_settings().sensitivity == "quiet"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"sensitivity = '\xff'")
    with pytest.raises(AnalyserError, match=r"settings\.toml:1: this is not UTF-8"):
        load_settings(path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("sensitivty = 'quiet'", "settings.toml:1: there is no setting 'sensitivty'; "
         "did you mean 'sensitivity'?"),
        ("\n[timing]\ngrace_days = 3", "settings.toml:3: there is no setting 'timing.grace_days'; "
         "did you mean 'timing.grace_business_days'?"),
        ("assumed_wait_days = 3", "did you mean 'timing.assumed_wait_days'?"),
        ("[timing]\nsensitivity = 'quiet'", "did you mean 'sensitivity'?"),
        ("[timin]\ncountry = 'US'", "settings.toml:1: there is no setting 'timin'; "
         "did you mean 'timing"),
        ("colour = 'red'", "settings.toml:1: there is no setting 'colour'; the settings are: "
         "sensitivity, day_order"),
        ("sensitivity = 'loud'", "settings.toml:1: sensitivity is 'loud'; it must be one of"),
        ("day_order = 'ymd'", "it must be one of: auto, dmy, mdy"),
        ("timing = 3", "settings.toml:1: write [timing]"),
        ("[timing]\nwindow_business_days = '5'", "settings.toml:2: window_business_days is '5'"),
        ("[timing]\nwindow_business_days = true", "window_business_days is True"),
        ("[timing]\nwindow_business_days = -5",
         "settings.toml:2: timing.window_business_days is -5"),
        ("[timing]\ncountry = 'XX'", "settings.toml:2: no public holidays are known"),
        ("[timing]\ncountry = 3", "settings.toml:2: country is 3"),
        ("sensitivity = ", "settings.toml: this is not TOML"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_its_place_and_the_way_out(text: str, words: str) -> None:
    with pytest.raises(AnalyserError) as error:
        parse_settings(text)
    assert words in str(error.value)


def test_who_signs_can_be_set_as_text_only():
    settings = parse_settings('name = "Tom Roy"\nphone = "020 7946 0018"')
    assert (settings.name, settings.phone) == ("Tom Roy", "020 7946 0018")
    with pytest.raises(AnalyserError, match="phone is 20"):
        parse_settings("phone = 20")


@pytest.mark.filterwarnings("error")
def test_a_country_whose_holidays_are_known_for_some_years_only_is_taken_in_silence() -> None:
    check_country("IN")
