"""The generated pages are fresh, whole, and lead nowhere that is not there."""

import doctest
import re
import tomllib
from dataclasses import fields

import pytest

from analyser.resources import shipped
from analyser.scoring.tone import ToneModel
from docs.generate.figures import figures_table, kept, measure
from docs.generate.pages import fresh, written_pages
from docs.generate.peers import peers_table
from docs.generate.printed import ROOT, SHOWN

LINK = re.compile(r"(?<!`)\[[^\]]+\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_every_page_is_as_it_would_be_written_now():
    stale = [
        str(path.relative_to(ROOT))
        for path, text in fresh()
        if not path.exists() or path.read_text("utf-8") != text
    ]
    assert not stale, "run `make docs`"


def test_the_readme_shows_what_the_program_prints():
    assert SHOWN.search((ROOT / "README.md").read_text("utf-8"))


def test_the_figures_are_of_the_model_that_is_shipped():
    assert kept()["model"] == ToneModel.load(shipped("models", "tone")).name, "run `make docs`"


@pytest.mark.slow
def test_the_figures_are_what_evaluate_measures():
    """Two hundredths are let pass, which no reader would act on; more asks for ``make docs``."""
    shown, found = (
        [float(number) for number in re.findall(r"(?<= )\d+\.\d+", figures_table(figures))]
        for figures in (kept(), measure())
    )
    assert shown == pytest.approx(found, rel=0.02, abs=0.02)


def test_every_check_against_the_log_is_shown_among_the_rules():
    sources = "".join(
        path.read_text("utf-8") for path in (ROOT / "analyser" / "judging").glob("*.py")
    )
    rules = set(re.findall(r'"((?:consistency|wording)\.(?!toml)[a-z]+)"', sources))
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert rules
    assert not [rule for rule in sorted(rules) if rule not in page]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file_and_a_heading(page):
    for match in LINK.finditer(page.read_text("utf-8")):
        target, _, anchor = (match[1] or match[2]).partition("#")
        if target.startswith("http"):
            continue
        there = (page.parent / target) if target else page
        assert there.exists(), f"{page.name}: {target}"
        if anchor:
            assert anchor in anchors(there), f"{page.name}: {target}#{anchor}"


def test_peers_are_shown_with_what_was_measured_of_them():
    shares = {"with_tone_flagged": 0.669, "good_flagged": 0.017}
    quality = {"flags": "a tone label", "sentences": shares, "drafts": shares}
    speed = {"contenders": {"ours": {"drafts_per_second": 1234.5}}}
    shown = peers_table({"quality": {"ours": quality, "theirs": quality}, "speed": speed})
    assert shown.splitlines()[2:] == [
        "| ours | a tone label | 67 % | 2 % | 67 % | 2 % | 1,234 |",
        "| theirs | a tone label | 67 % | 2 % | 67 % | 2 % |  |",
    ]


def anchors(page):
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def test_every_page_stands_in_the_index():
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    pages = {path.name for path in PAGES if path.parent == ROOT / "docs"} - {"README.md"}
    assert not [name for name in sorted(pages) if f"({name})" not in index]


def test_the_examples_in_python_do_what_they_show():
    told = doctest.testfile(
        str(ROOT / "docs" / "python.md"),
        module_relative=False,
        optionflags=doctest.NORMALIZE_WHITESPACE,
    )
    assert told.attempted > 20
    assert not told.failed


@pytest.mark.parametrize("page", [*written_pages()], ids=lambda page: page.name)
def test_the_settings_shown_are_settings(page):
    from analyser.settings import Settings, parse_settings

    for block in re.findall(r"```toml\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
        if "[timing]" in block:
            assert parse_settings(block).timing.grace_business_days == (
                Settings().timing.grace_business_days
            )


def test_every_setting_is_shown():
    from analyser.settings import Settings
    from analyser.timing import TimingSettings

    text = (ROOT / "docs" / "timing.md").read_text("utf-8")
    shown = tomllib.loads(re.findall(r"```toml\n(.*?)```", text, re.DOTALL)[0])
    assert set(shown) == {item.name for item in fields(Settings)}
    assert set(shown["timing"]) == {item.name for item in fields(TimingSettings)}
