import numpy as np
import pytest

from analyser.scoring import key_table
from analyser.scoring.key_table import KeyTable


@pytest.mark.parametrize("many", [1, 2, 3, 5_000])
def test_every_key_is_found_in_its_row_and_no_other_key_is(many):
    random = np.random.default_rng(many)
    keys = np.unique(random.integers(-(2**62), 2**62, 3 * many))[: 2 * many]
    table = KeyTable(keys[::2].copy())
    expected = np.where(np.arange(len(keys)) % 2, -1, np.arange(len(keys)) // 2)
    np.testing.assert_array_equal(table.find(keys), expected)


def test_keys_that_share_a_slot_are_told_apart():
    undone = pow(int(key_table._GOLDEN), -1, 2**64)
    # each hashes to its small multiple, of which a slot reads no bit
    keys = np.sort((np.arange(100, dtype=np.uint64) * np.uint64(undone)).view(np.int64))
    assert len(np.unique(KeyTable(keys)._slots_of(keys))) == 1
    np.testing.assert_array_equal(KeyTable(keys).find(keys[::-1]), np.arange(100)[::-1])


def test_of_no_keys_none_is_found():
    assert KeyTable(np.array([7])).find(np.array([], np.int64)).shape == (0,)
