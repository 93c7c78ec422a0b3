"""Where each of many keys stands in a model, found by hashing.

A search among some hundred thousand keys looks at eighteen places of memory for each; a hash
(Knuth, The Art of Computer Programming 3, 6.4) looks at two, and few keys share a slot.
"""

from __future__ import annotations

import numpy as np

from analyser.scoring.sentence_features import Ids

_SLOTS_A_KEY = 3
"""There are at least so many slots for each key, so that eight keys of nine have one alone."""

_NOBODY = -1
"""The row of a key that is not in the table, and of a slot that no key has."""

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
"""The golden ratio as a fraction of 64 bits: its multiples lie evenly, whatever the keys."""


class KeyTable:
    """The rows of keys.

    Args:
        keys: all of them, sorted and each but once, ``(keys,)``; at least one.
    """

    def __init__(self, keys: Ids) -> None:
        bits = (_SLOTS_A_KEY * len(keys)).bit_length()
        self._keys = keys
        self._shift = np.uint64(64 - bits)
        self._slots = np.full(1 << bits, _NOBODY, np.int32)
        rows, slots = np.arange(len(keys)), self._slots_of(keys)
        self._slots[slots] = rows
        # those whose slot another took are searched for, beside the first, lest there be none
        self._crowded = np.union1d(rows[:1], np.flatnonzero(self._slots[slots] != rows))
        self._crowded_keys = keys[self._crowded]

    def find(self, keys: Ids) -> Ids:
        """The row of each key, ``(keys,)``, or -1 where there is none."""
        rows = self._slots.take(self._slots_of(keys)).astype(np.int64)
        taken = np.flatnonzero(rows != _NOBODY)
        elsewhere = taken.compress(self._keys.take(rows.take(taken)) != keys.take(taken))
        sought = keys.take(elsewhere)
        near = np.searchsorted(self._crowded_keys[:-1], sought)
        found = self._crowded_keys[near] == sought
        rows[elsewhere] = np.where(found, self._crowded[near], _NOBODY)
        return rows

    def _slots_of(self, keys: Ids) -> Ids:
        return (keys.view(np.uint64) * _GOLDEN >> self._shift).view(np.int64)
