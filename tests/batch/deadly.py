"""Drafts to try what becomes of a process that ends."""

import os
from collections.abc import Collection, Iterator

from analyser.batch.scoring import Chunk, Context
from analyser.reading.tables import Record


class Deadly(str):
    """A text that ends the process in which it is unpacked."""

    def __reduce__(self):
        return (os._exit, (1,))


def chunks(count: int, size: int = 3, deadly: Collection[int] = ()) -> Iterator[Chunk]:
    """Chunks of short drafts with ids from 0 on; every second chunk takes longer."""
    for first in range(0, count * size, size):
        slow = " I hope that you are well." * 40 * (first // size % 2)
        yield Chunk(
            tuple(
                Record(str(n), f"t:{n}", Deadly("Hi") if n in deadly else f"Hi Sara,{slow}\n\nTom")
                for n in range(first, first + size)
            ),
            Context(),
        )
