"""Walk through every door once, with sound input and with odd."""

from __future__ import annotations

import random

ODD = (
    "Sara\u200b Ch\u0301en\r\n\r\nI\u2019d like to ask \u2014 any news\u00a0by 3/4? \u202eih\u202c",
    "Dear Dr. Müller-Lüdenscheidt,\n> on Monday, you wrote:\n-- \nTom O'Neill | Acme GmbH & Co. KG",
    "[Your Name] {{company}} <date> XXX INSERT ROLE!!! WHY??? THIS IS VERY URGENT NOW",
)


def exercise() -> None:
    """Try every target with its seeds, and with each of them a little spoilt."""
    from trials.sound import seeds
    from trials.targets import TARGETS, attempt

    rng = random.Random(8)
    for name in TARGETS:
        for seed in seeds(name):
            attempt(name, seed)
            spoilt = bytearray(seed)
            for _ in range(5):
                spoilt[rng.randrange(len(spoilt))] = rng.randrange(256)
            attempt(name, bytes(spoilt))
        for text in ODD:
            attempt(name, text.encode())
