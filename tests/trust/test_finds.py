"""What a fuzzer or a hostile hand once found is tried for good, and no target is without seeds."""

import pytest

from trials.fuzz import FINDS, SHARES
from trials.sound import seeds
from trials.targets import TARGETS, attempt

KEPT = sorted(path for path in FINDS.glob("*/*"))


def test_there_are_finds_of_targets_that_there_are():
    assert KEPT
    assert {path.parent.name for path in KEPT} <= TARGETS.keys()


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_find_is_no_find_any_more(path):
    attempt(path.parent.name, path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_sound_input_is_read(name):
    """Else a fuzzer would set out from nothing."""
    data = list(seeds(name))
    assert data
    TARGETS[name](data[0])


def test_every_target_has_its_share_of_the_inputs():
    assert SHARES.keys() == TARGETS.keys()
    assert sum(SHARES.values()) == pytest.approx(1)
