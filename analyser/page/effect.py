"""What a draft does to its reader, and whether to send it: a sentence each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from analyser.judging.messages import load_messages
from analyser.judging.recognition import doubt_in
from analyser.labels import TONES, State
from analyser.page.cards import on_cards
from analyser.types import Finding, Report

Standing = Literal["ready", "mend", "wait", "stop"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether to send it; ``first`` is the card to begin with, by its place among them."""

    standing: Standing
    title: str
    detail: str
    first: int | None = None


_OF_CHEER: Mapping[State, str] = {
    "present": "The reader meets someone warm who is easy to answer.",
    "weak": "The reader gets a clear message that is a little cool.",
    "missing": "The reader may take away the mood more than the message.",
}
_DOUBTED: Mapping[str, str] = {
    "wording.language": "Not in English",
    "wording.not_a_follow_up": "Not a follow-up",
    "wording.too_short": "Too short to judge",
}
_NO_QUESTION = "The reader hears from someone pleasant, and finds no question to answer."


def effect_on_reader(report: Report) -> str:
    """One sentence on what the draft as a whole does to the person who reads it.

    It is empty where that cannot be told.
    """
    rules = Counter(one.rule for one in report.findings if one.severity != "hint")
    heaviest = max(TONES, key=lambda label: (rules[f"tone.{label}"], -TONES.index(label)))
    if rules[f"tone.{heaviest}"]:
        return load_messages().tone[heaviest].effect
    if doubt_in(report.findings):
        return ""
    if report.kind == "status" and report.elements["status_inquiry"].state == "missing":
        return _NO_QUESTION
    return _OF_CHEER[report.elements["cheerful"].state]


def verdict_on(report: Report) -> Verdict:
    """Whether to send the draft, or what to do first."""
    cards = on_cards(report.findings)
    weighty = [at for at, card in enumerate(cards) if _weighs(card[0])]
    first = weighty[0] if weighty else None
    doubt = doubt_in(report.findings)
    if doubt:
        title = _DOUBTED[doubt.rule]
        return Verdict("mend", title, f"{doubt.message} {doubt.advice}", cards.index((doubt,)))
    timing = report.timing
    if timing is not None and timing.verdict == "stop":
        return Verdict("stop", "Better not to send this", timing.message)
    if timing is not None and timing.verdict in ("wait", "hold", "adjust"):
        title = "Well written, and not for today" if first is None else "Not for today"
        return Verdict("wait", title, timing.message, first)
    if first is None:
        hints = len(cards)
        detail = {0: "", 1: "There is one small hint below."}.get(
            hints, f"There are {hints} small hints below."
        )
        return Verdict("ready", "Ready to send", detail)
    others = len(weighty) - 1
    title = f"Fix this first, then {others} more" if others else "One thing to fix first"
    return Verdict("mend", title, cards[first][0].message, first)


def _weighs(finding: Finding) -> bool:
    return finding.severity != "hint" and not finding.rule.startswith("timing.")
