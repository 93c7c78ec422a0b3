"""What is built holds what it must and nothing else, and works where no checkout is at hand."""

import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

import analyser

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
MADE = {"__pycache__", "node_modules", ".venv"}
"""Folders that come into being in a checkout and belong to nobody."""

RUNNING = f"{sys.version_info.major}.{sys.version_info.minor}"
OTHER_PYTHONS = sorted({"3.11", "3.12", "3.13", "3.14"} - {RUNNING})


def find_python(version):
    """An interpreter of that version that starts, or ``None``.

    One on the path may be a stand-in that only says what else there is, so pyenv is asked too.
    """
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    at_hand = [*sorted(pyenv.glob(f"{version}.*/bin/python{version}")), f"python{version}"]
    for candidate in at_hand:
        try:
            asked = subprocess.run([candidate, "--version"], capture_output=True, check=False)
        except OSError:
            continue
        if asked.returncode == 0 and asked.stdout.startswith(f"Python {version}.".encode()):
            return candidate
    return None


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The source package, and the wheel built from it."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(build, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built):
    (found,) = built.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def source(built):
    (found,) = built.glob("*.tar.gz")
    return found


def names_in_wheel(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    return {name for name in names if ".dist-info/" not in name}


def names_in_source(source):
    with tarfile.open(source) as archive:
        return {
            name.partition("/")[2]
            for member in archive
            if (name := member.name) and member.isfile()
        }


def files_below(*folders):
    """The files of a checkout that are meant to be shipped, named from its root."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not MADE.intersection(path.parts) and path.suffix != ".pyc"
    }


def test_the_wheel_holds_the_package_its_models_and_its_data_and_nothing_else(wheel):
    inside = files_below("analyser") | {
        f"analyser/{name}" for name in files_below("models", "data")
    }
    assert names_in_wheel(wheel) == inside
    assert "analyser/py.typed" in inside
    assert "analyser/page/.streamlit/config.toml" in inside


def test_the_source_package_holds_what_is_tracked_and_nothing_else(source):
    asked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if asked.returncode:
        pytest.skip("not a checkout; only git knows what belongs to it")
    tracked = set(asked.stdout.splitlines())
    assert names_in_source(source) == tracked | {"PKG-INFO"}


def test_what_the_pages_show_is_in_the_source_package(source):
    assert {name for name in files_below("docs") if name.endswith((".png", ".svg"))} <= (
        names_in_source(source)
    )


def test_the_descriptions_are_as_an_index_wants_them(built):
    check = [sys.executable, "-m", "twine", "check", "--strict", *built.iterdir()]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_version_stands_in_one_place(wheel):
    assert wheel.name.startswith(f"analyser-{analyser.__version__}-")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "version" not in project
    assert f"## {analyser.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


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
    assert_works(python, tmp_path)


@pytest.mark.parametrize("version", OTHER_PYTHONS)
def test_the_wheel_installs_and_works_on_every_python_at_hand(version, wheel, tmp_path):
    interpreter = find_python(version)
    if interpreter is None:
        pytest.skip(f"no Python {version} starts here")
    subprocess.run([interpreter, "-m", "venv", tmp_path / "env"], check=True)
    python = next(path for path in (tmp_path / "env").glob("*/python*") if path.is_file())
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    subprocess.run(
        [*install, "--constraint", ROOT / "constraints.txt"], check=True, capture_output=True
    )
    assert_works(python, tmp_path)


def assert_works(python, folder):
    """Check, score and time a draft in ``folder``, with nothing of the checkout on the path."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment["ANALYSER_HOME"] = str(folder / "home")

    def run(*command):
        return subprocess.run(
            [python.with_name(command[0]), *command[1:]],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    (folder / "draft.txt").write_text("Hi Sara,\n\nThank you for Tuesday.\n\nBest,\nTom\n")
    done = run("analyser", "check", "draft.txt", "--format", "line")
    assert (done.returncode, done.stderr) == (1, "")
    assert "element.reason" not in done.stdout
    assert "element.job_title" in done.stdout
    assert run("analyser", "score", "draft.txt", "-o", "scores.csv").returncode == 0
    assert (folder / "scores.csv").read_text().count("\n") == 2
    logged = ("--company", "Acme", "--job-title", "Clerk", "--held-on", "2026-03-03", "--yes")
    assert run("analyser", "interview", "add", *logged).returncode == 0
    assert "wait" in run("analyser", "when", "Acme", "--send-on", "2026-03-05").stdout.lower()
    found = run(python.name, "-c", "import analyser; print(analyser.__file__)")
    assert str(folder) in found.stdout
