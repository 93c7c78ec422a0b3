"""What is written around a name and is no part of it: "Mgr. et Mgr. Jana Malá, Ph.D."."""

from __future__ import annotations

import re

from analyser.reading.lexicon import HONORIFICS, cue, fold
from analyser.reading.people.name_marks import LETTERS_AFTER, SUFFIXES

_SHORT_NAMES = cue("name.shortened")
_WITH_GIVEN_NAME = cue("name.with_given")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")


def is_title(word: str) -> bool:
    """Whether a word before a name is a title of respect, known or cut short with a stop.

    >>> [is_title(word) for word in ("Dr", "Mag.", "Dipl.-Ing.", "J.R.", "Wm.", "Sara")]
    [True, True, True, False, False, False]
    """
    folded = fold(word).strip(".")
    if folded in HONORIFICS:
        return True
    return word.endswith(".") and bool(_TWO_LETTERS.search(word)) and folded not in _SHORT_NAMES


def without_titles(name: str) -> list[str]:
    """The words of a name alone; those of the whole where nothing else is there.

    >>> without_titles("Mag. (FH) Eva Huber"), without_titles("Prof. Dr. h.c. Karl Bauer")
    (['Eva', 'Huber'], ['Karl', 'Bauer'])
    """
    words = name.split()
    first = 0
    while first < len(words):
        if fold("-".join(words[first : first + 2])) in HONORIFICS:
            first += 2  # "Rear Admiral"
        elif is_title(words[first]) or _goes_between(words, first):
            first += 1
        else:
            break
    bare = [word for word in words[first:] if fold(word).strip(".") not in HONORIFICS]
    return bare or words


def _goes_between(words: list[str], index: int) -> bool:
    """As "h.c." and "(FH)" after a title, and "et" between two."""
    word, after = words[index], words[index + 1 : index + 2]
    joins = word.endswith(".") or any(map(is_title, after))
    return index > 0 and (word.startswith("(") or (word[0].islower() and joins))


def is_letters_behind(words: str) -> bool:
    """Whether what follows a name and a comma are its letters: "Jr.", "CSc.", "BSc (Hons)".

    >>> is_letters_behind("Ph.D."), is_letters_behind("MSc, MBA"), is_letters_behind("Rodel")
    (True, True, False)
    """
    parts = [word for word in words.replace(",", " ").split() if not word.startswith("(")]
    return all(
        fold(part).strip(".") in SUFFIXES | LETTERS_AFTER
        or is_title(part)
        or (part.isupper() and _TWO_LETTERS.search(part))
        for part in parts
    )


def kept_title(name: str) -> str:
    """The title that is said together with a given name, or nothing.

    >>> kept_title("Sister Mary Immaculata"), kept_title("Dr Amina Yusuf")
    ('Sister', '')
    """
    first = name.strip().partition(" ")[0]
    return first if fold(first).strip(".") in _WITH_GIVEN_NAME else ""
