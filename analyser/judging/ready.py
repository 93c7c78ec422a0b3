"""Ready sentences for the parts of a message, from ``judging/ready.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from analyser.judging.facts import fields_of, fill
from analyser.judging.persons import said_by_several
from analyser.judging.placing import ORDER
from analyser.labels import Channel, Kind, Part


@dataclass(frozen=True, slots=True)
class ReadySentence:
    """One sentence with its fields, and the parts that it shows.

    ``kind`` is the only kind of message that it suits, where it does not suit both. Where the
    draft has the words ``echoes`` already, another sentence that shows the same comes first.
    """

    shows: frozenset[Part]
    text: str
    spoken: str
    kind: Kind | None = None
    echoes: str | None = None

    def said_on(self, channel: Channel) -> str:
        """As it is said on a channel."""
        return self.spoken if channel == "voicemail" else self.text

    def fit(self, parts: AbstractSet[Part], draft: str) -> tuple[int, int, bool]:
        """How well it stands for parts: it shows most of them, least beside, and echoes nothing."""
        shown = len(self.shows & parts)
        heard = self.echoes is not None and self.echoes in " ".join(draft.lower().split())
        return shown, shown - len(self.shows), not heard


@dataclass(frozen=True, slots=True)
class Frame:
    """What goes above and below the body: lines with fields, of several the fullest first."""

    subject: tuple[str, ...]
    thank_you_subject: tuple[str, ...]
    greeting: str
    spoken_greeting: str
    closing: str
    spoken_closing: str


@dataclass(frozen=True, slots=True)
class ReadyWords:
    """Everything that can be put into a draft."""

    sentences: tuple[ReadySentence, ...]
    frame: Frame

    def by_several(self) -> ReadyWords:
        """The same as two people say it."""
        return ReadyWords(
            tuple(
                replace(one, text=said_by_several(one.text), spoken=said_by_several(one.spoken))
                for one in self.sentences
            ),
            replace(self.frame, subject=tuple(map(said_by_several, self.frame.subject))),
        )

    def covering(
        self,
        parts: Collection[Part],
        kind: Kind,
        channel: Channel,
        facts: Mapping[str, str],
        draft: str = "",
    ) -> Iterator[tuple[str, frozenset[Part]]]:
        """Sentences that show ``parts`` as far as the facts allow, in the order of a message.

        Each time the sentence is taken that shows most of what is still to be shown and least
        beside it, and that does not echo the draft.
        """
        chosen: list[tuple[str, frozenset[Part]]] = []
        open_parts = set(parts)
        while open_parts:
            fitting = [
                (one.fit(open_parts, draft), -number)
                for number, one in enumerate(self.sentences)
                if not one.shows.isdisjoint(open_parts)
                and one.kind in (None, kind)
                and fields_of(one.said_on(channel)) <= facts.keys()
            ]
            if not fitting:
                break
            best = self.sentences[-max(fitting)[1]]
            chosen.append((fill(best.said_on(channel), facts) or "", best.shows))
            open_parts -= best.shows
        yield from sorted(chosen, key=lambda item: min(map(ORDER.index, item[1])))


@cache
def load_ready() -> ReadyWords:
    """Read the ready sentences once."""
    content: dict[str, Any] = tomllib.loads(
        Path(__file__).with_name("ready.toml").read_text(encoding="utf-8")
    )
    sentences = tuple(
        ReadySentence(
            frozenset(block["shows"]),
            block["text"],
            block.get("spoken", block["text"]),
            block.get("kind"),
            block.get("echoes"),
        )
        for block in content["sentence"]
    )
    frame: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in content["frame"].items()
    }
    return ReadyWords(sentences, Frame(**frame))
