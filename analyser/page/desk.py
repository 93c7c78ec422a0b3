"""What lies on the desk: the draft, what it was before, and which keystrokes are known.

Pure values: every change gives another desk, so that undoing is to take the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyser.judging.advice import apply_edits
from analyser.types import Edit

DESK = "desk"
"""The session's name of the desk."""

_STEPS = 50


@dataclass(frozen=True, slots=True)
class Desk:
    """The draft that is being written.

    Attributes:
        text: the draft.
        keystroke: the number of the last thing that was typed or pressed in the browser; what is
            older and arrives late is not taken.
        version: goes up when the page, not the writer's keyboard, has changed the text.
        earlier: the drafts to go back to, the last one at the end.
        began: the draft before the first edit, to compare with; ``None`` until there is one.
        changed: whether the page made the last change, so that typing begins a step of its own.
    """

    text: str = ""
    keystroke: int = 0
    version: int = 0
    earlier: tuple[str, ...] = ()
    began: str | None = None
    changed: bool = False

    def typed(self, text: str, keystroke: int) -> Desk:
        """The desk after the writer's own typing; nothing where it is known already."""
        if keystroke <= self.keystroke:
            return self
        clean = plain_text(text)
        earlier = self._remembered() if self.changed and clean != self.text else self.earlier
        return replace(
            self,
            text=clean,
            keystroke=keystroke,
            version=self.version + (clean != text),
            earlier=earlier,
            changed=self.changed and clean == self.text,
        )

    def heard(self, keystroke: int) -> Desk:
        """The desk on which something was pressed, so that the browser knows its answer."""
        return replace(self, keystroke=max(self.keystroke, keystroke))

    def put(self, text: str) -> Desk:
        """Another draft in the place of this one, from a file or a sample."""
        return replace(self._changed_to(plain_text(text)), began=None)

    def edited(self, edits: Sequence[Edit]) -> Desk:
        """The draft with these edits made."""
        changed = self._changed_to(apply_edits(self.text, edits))
        return replace(changed, began=self.text if self.began is None else self.began)

    def undone(self) -> Desk:
        """The draft as it was before the last change that can be undone."""
        if not self.earlier:
            return self
        text, earlier = self.earlier[-1], self.earlier[:-1]
        return replace(
            self,
            text=text,
            earlier=earlier,
            version=self.version + 1,
            began=None if text == self.began else self.began,
            changed=True,
        )

    def _changed_to(self, text: str) -> Desk:
        return replace(
            self,
            text=text,
            version=self.version + 1,
            earlier=self._remembered(),
            changed=True,
        )

    def _remembered(self) -> tuple[str, ...]:
        return (*self.earlier, self.text)[-_STEPS:]


def plain_text(text: str) -> str:
    """The text as a text box can hold it: line feeds, no NUL, no halves of surrogate pairs."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return lines.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
