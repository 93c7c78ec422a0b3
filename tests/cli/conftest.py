"""How the tests of the commands run them."""

import pytest
from running import Run, make_run


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``analyser`` with arguments; what comes back is the exit code and what was printed."""
    return make_run(monkeypatch, capsys)
