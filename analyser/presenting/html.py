"""Two drafts as HTML in which their words are text and nothing else."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html import escape

STYLE = """
<style>
.fu-pair { display: grid; gap: 1rem 1.5rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 48rem) { .fu-pair { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
.fu-pair h3 { font-size: 1rem; margin: 0 0 .35rem; padding: 0; }
.fu-draft { line-height: 1.6; overflow-wrap: anywhere; unicode-bidi: plaintext;
  white-space: pre-wrap; }
.fu-draft del, .fu-draft ins { border-radius: .2rem; color: inherit; padding: .08em 0; }
.fu-draft del { background: rgba(214, 40, 57, .16); text-decoration: line-through .08em; }
.fu-draft ins { background: rgba(30, 140, 80, .2); text-decoration: underline .12em; }
</style>
"""

_WORD = re.compile(r"\s+|\S+\s*")
_MOST_WORDS = 5_000
"""Beyond this, comparing word by word would keep a person waiting."""


def side_by_side(before: str, after: str) -> str:
    """Two drafts beside one another, what went and what came marked in each."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    went: list[str] = []
    came: list[str] = []
    for same, out, into in _stretches(old, new):
        went.append(_marked(out, "" if same else "del"))
        came.append(_marked(into, "" if same else "ins"))
    columns = (("Before", went), ("After", came))
    return '<div class="fu-pair">' + "".join(map(_column, columns)) + "</div>"


def _stretches(old: list[str], new: list[str]) -> list[tuple[bool, list[str], list[str]]]:
    """Whether a stretch of words is the same in both, and the words of each."""
    if len(old) + len(new) > _MOST_WORDS:
        return [(False, old, new)]
    # a word is the same whatever space follows it
    old_words, new_words = ([word.strip() for word in words] for words in (old, new))
    matcher = SequenceMatcher(a=old_words, b=new_words, autojunk=False)
    return [
        (what == "equal", old[start:end], new[new_start:new_end])
        for what, start, end, new_start, new_end in matcher.get_opcodes()
    ]


def _marked(words: list[str], tag: str) -> str:
    text = escape("".join(words))
    return f"<{tag}>{text}</{tag}>" if tag and text else text


def _column(column: tuple[str, list[str]]) -> str:
    name, pieces = column
    draft = "".join(pieces)
    return f'<section><h3>{name}</h3><div class="fu-draft" dir="auto">{draft}</div></section>'
