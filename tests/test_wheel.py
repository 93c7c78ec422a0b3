"""The built wheel works where nothing of the checkout is at hand."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(build, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.slow
def test_the_wheel_holds_models_data_and_types(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "analyser/py.typed",
        "analyser/models/tone/card.json",
        "analyser/data/samples/needy.txt",
        "analyser/judging/rules/tone.toml",
    ):
        assert wanted in names
    assert not [name for name in names if name.startswith(("tests", "benchmarks"))]


@pytest.mark.slow
def test_an_installed_wheel_checks_a_draft_from_another_folder(wheel, tmp_path):
    """The environment is fresh but for the dependencies, which it sees in the running one."""
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    python = next(path for path in (tmp_path / "env").glob("*/python*") if path.is_file())
    install = [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel]
    subprocess.run(install, check=True, capture_output=True)
    script = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    asked = [
        subprocess.run([one, "-c", script], check=True, capture_output=True, text=True).stdout
        for one in (sys.executable, python)
    ]
    ours, theirs = (Path(line.strip()) for line in asked)
    # dependencies only: the checkout is installed by a .pth file, which a .pth does not follow
    (theirs / "dependencies.pth").write_text(f"{ours}\n")
    (tmp_path / "draft.txt").write_text("Hi Sara,\n\nThank you for Tuesday.\n\nBest,\nTom\n")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = python.with_name("analyser")
    done = subprocess.run(
        [command, "check", "draft.txt", "--format", "line"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "element.reason" not in done.stdout
    where = "import analyser; print(analyser.__file__)"
    found = subprocess.run(
        [python, "-c", where],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(tmp_path) in found.stdout
