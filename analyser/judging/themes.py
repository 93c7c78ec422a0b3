"""What was talked about, worded to stand in a sentence of thanks; rather nothing than a bad one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyser.reading.lexicon import CALENDAR, COMMON_WORDS, fold

_SHORT = 70
_SENTENCE = re.compile(r"[.!?;:]|\b(?:i|we|he|she|they|you|is|are|was|were)\b", re.I)
_HOW_THEY = re.compile(r"(?i)(how|what) they\b(?!['’])(?!.*\bthey\b)")
_ABOUT_SOMEBODY = re.compile(
    r"(?i)\b(?:me|him|them|us|it|his|hers?|myself|himself|herself|themselves)\b"
)
_ARTICLE = r"(?:(?:the|an?|some|all|their|our|my|your)\s+)?"
_NOTHING = re.compile(
    rf"(?i){_ARTICLE}(?:(?:tele)?phone|zoom|teams|skype|video|line|calls?|lunch|dinner|breakfast|"
    r"coffee|tea|drinks?|spot|job|go|fly|side|way|day|morning|afternoon|evening|hours?|minutes?|"
    r"while|bit|(?:every|any|some)thing|nothing\b.*|stuff|things?|lots?|this and that|same|"
    r"how|why|what|whether)"
)
_HALF = re.compile(
    r"(?i)(?:that|if|whether|being|who)\b|"
    r".*\b(?:and|or|of|the|an?|to|in|with|for|on|at|by|from|about)$"
)
_OF_THE_WRITER = re.compile(r"(?i)\b(?:my|mine|our|ours)\b")
_HOW_TO = re.compile(r"(?i)(?:how|what|when|where|whether|which|who)\b.{0,20}?\bto\b")


def is_theme(words: str) -> bool:
    """Whether the words stand well after "talking about", as far as can be told by them alone.

    >>> [is_theme(words) for words in ("the depot", "the phone", "his dog", "me leaving")]
    [True, False, False, False]
    """
    if _NOTHING.fullmatch(words) or _HALF.match(words) or _ABOUT_SOMEBODY.search(words):
        return False
    return any(
        any(map(str.isalpha, word)) and fold(word).strip(".,") not in CALENDAR
        for word in words.split()
    )


def say_theme(theme: str) -> str:
    """A logged theme as it stands after "about", or nothing where it would not read well.

    >>> say_theme("Billing migration"), say_theme("their move"), say_theme("They are hiring. Nice!")
    ('billing migration', 'your move', '')
    >>> say_theme("how they measure churn")
    'how you measure churn'
    """
    theme = " ".join(theme.split()).strip(" ,.-–—•*")
    asked = _HOW_THEY.match(theme)
    theme = f"{asked[1]} you{theme[asked.end() :]}" if asked else theme
    told = theme[asked.end() :] if asked else theme
    if len(theme) > _SHORT or _SENTENCE.search(told) or not re.match(r"\w", theme):
        return ""
    if not is_theme(theme):
        return ""
    theme = re.sub(r"(?i)\btheir\b", "your", theme)
    first = theme.split(" ")[0]
    if first[:1].isupper() and first[1:].islower() and is_common(first.lower().split("-")[0]):
        return first.lower() + theme[len(first) :]
    return theme


def theme_facts(themes: Sequence[str]) -> dict[str, str]:
    """The fields that themes fill; each is empty where no theme suits it.

    ``theme`` stands after "about", ``talk`` ("talking about …", "our talk about …") after
    "enjoyed", and ``told`` after "what you told me about", so that it is nothing of the writer's.
    """
    said = list(filter(None, map(say_theme, themes)))
    told = [
        theme for theme in said if not _OF_THE_WRITER.search(theme) and not _HOW_TO.match(theme)
    ]
    first = next(iter(said), "")
    talk = f"{'our talk' if _HOW_TO.match(first) else 'talking'} about {first}"
    return {"theme": first, "talk": talk if first else "", "told": next(iter(told), "")}


def is_common(word: str) -> bool:
    """Whether a word, or what it is derived from, is an everyday one and not a name."""
    stems = (word, word.removesuffix("s"), word.removesuffix("ing"), word.removesuffix("ing") + "e")
    return any(stem in COMMON_WORDS for stem in stems)
