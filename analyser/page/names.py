"""Labels, channels and rules in the words of the page."""

from __future__ import annotations

from collections.abc import Mapping

from analyser.labels import PART_NAMES, TONE_NAMES

LABEL_NAMES: Mapping[str, str] = {
    **{str(part): name for part, name in PART_NAMES.items()},
    **{str(tone): name for tone, name in TONE_NAMES.items()},
}


def said(name: str) -> str:
    """A channel or a kind in words, with its article."""
    words = {"status": "a status inquiry", "thank_you": "a thank-you note", "email": "an email"}
    return words.get(name, f"a {name}")


def name_rule(rule: str) -> str:
    """A rule in words: what is missing, how it reads, or what its check looks at."""
    name = rule.partition(".")[2]
    return LABEL_NAMES.get(name, name.replace("_", " "))
