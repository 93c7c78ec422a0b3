"""Whether one or several people write, and ready words said by several."""

from __future__ import annotations

import re

from analyser.reading.layout import Layout

_TWO_NAMES = re.compile(r"[^\W\d_][^\n,/]{0,40}(?: and | & | \+ | und | et | y )[^\W\d_]")
_I = re.compile(r"(?i)\b(?:i|i['’](?:m|d|ve|ll)|im|me|my|mine|myself)\b")
_BESIDE_ANOTHER = re.compile(r"(?i)\bmy (?:\w+ ){1,2}and (?:i|me|myself)\b")
_WE = re.compile(
    r"(?i)\b(?:we (?:both|two|were (?:both )?interviewed|applied|are (?:both |still |very |so )*"
    r"(?:keen|interested|looking|hoping|writing)|would|wanted|hope|remain|need|look)|"
    r"we['’](?:re|d) (?!met|spoke|talked)\w|both of us|us both|interviewed us|"
    r"thank(?:s| you) for (?:\w+ )?us|"
    r"our (?:applications?|interviews?|cvs?|résumés?|references|names)|"
    r"(?:tell|let) us)\b"
)
_ANY_WE = re.compile(r"(?i)\b(?:we|us|our)\b")
_PLURAL = (
    (r"\bI am\b", "we are"),
    (r"\bI['’]m\b", "we're"),
    (r"\bI was\b", "we were"),
    (r"\bI\b", "we"),
    (r"\bme\b", "us"),
    (r"\bMy\b", "Our"),
    (r"\bmy\b", "our"),
)


def say_we(text: str, layout: Layout) -> bool:
    """Whether a draft is by two or more: signed by two, or a body that says "we", and never "I"."""
    body = " ".join(text[part.start : part.end] for part in layout.find("body"))
    alone = _I.search(_BESIDE_ANOTHER.sub(" ", body))
    signatures = layout.find("signature")[:1]
    if any(_TWO_NAMES.match(text, part.start, part.end) for part in signatures):
        return not alone or bool(_ANY_WE.search(body))
    return not alone and bool(_WE.search(body) or _BESIDE_ANOTHER.search(body))


def said_by_several(words: str) -> str:
    """A ready sentence as two people say it.

    >>> said_by_several("I am still keen, so call me about my interview.")
    'We are still keen, so call us about our interview.'
    """
    for one, several in _PLURAL:
        words = re.sub(one, several, words)
    return words[:1].upper() + words[1:]
