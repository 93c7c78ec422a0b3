"""What an email address tells: a company by its domain, and a name where none is given."""

from __future__ import annotations

import re

_PRIVATE = frozenset(
    "gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web proton "
    "protonmail pm fastmail hey mail posteo tutanota tuta zoho yandex qq 163 126 naver rediffmail "
    "comcast btinternet orange free laposte libero t-online".split()
)
_SERVICES = frozenset(
    "calendar calendly greenhouse greenhouse-mail lever hire ashbyhq workable smartrecruiters "
    "goodtime icims myworkday workday recruitee teamtailor personio bamboohr breezy jobvite "
    "modernloop gem cal zoom microsoft google hackerrank codility x bookings".split()
)
_SECOND_LEVEL = frozenset(
    "co com org net ac edu gov govt ne or go gob gouv nhs sch police ltd plc".split()
)
_BETWEEN_LETTERS = r"(?:[ .&-]|, | & | and |, & )?"
_NAME = r"[A-Z][\w'’-]*"
_PARTNERS = re.compile(rf"(?:, {_NAME})*,? & (?:{_NAME}|co\b)\.?")
_VOWEL = re.compile(r"[aeiouy]|^..$")
_SHOUTED = frozenset("UK USA NHS PLC LLP".split())
_SMALL = frozenset("AND FOR OF THE".split())
_OFFICE_NAME = re.compile(
    r"(?i)(?:[^\W\d_]+ ){0,4}(?:office|recruit(?:ment|ing)|hr|human resources|resourcing|careers?|"
    r"talent|acquisition|hiring|scheduling|interviews?|reception|admin|team|panel|jobs)"
)
_OFFICES = re.compile(
    r"(?i)(?:no-?reply|do-?not-?reply|info|hr|jobs?|careers?|talent|recruit\w*|hiring|interviews?|"
    r"people|team|calendar|scheduling|schedule|office|contact|hello|admin|room|resource)(?:[-._+].*)?"
)


def company_label(address: str) -> str:
    """The part of an address that names an employer, such as ``acme-robotics``; else nothing.

    Private mailboxes and the services that send invitations for others name none.

    >>> company_label("sara@mail.acme-robotics.co.uk"), company_label("kim@gmail.com")
    ('acme-robotics', '')
    """
    labels = address.lower().rpartition("@")[2].strip(".").split(".")
    if "@" not in address or len(labels) < 2:
        return ""
    suffix = 2 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 1
    if labels[-2] == "sch" and len(labels) > 3:
        suffix = 3  # a British school stands below its county: "oakfield.leeds.sch.uk"
    label = labels[-1 - suffix]
    return "" if label in _PRIVATE | _SERVICES else label


def spell_company(label: str, *texts: str) -> str:
    """The name behind a label, as the texts spell it where they do.

    >>> spell_company("acme-robotics"), spell_company("acmerobotics", "You at ACME Robotics")
    ('Acme Robotics', 'ACME Robotics')
    >>> spell_company("bbc")
    'BBC'
    """
    letters = [re.escape(letter) for letter in label if letter.isalnum()]
    pattern = re.compile(rf"(?i)(?<![\w@.-]){_BETWEEN_LETTERS.join(letters)}(?![\w@-]|\.\w)")
    for text in texts:
        for found in pattern.finditer(text):
            if not found[0].islower():
                return whole_firm(text, found.start(), found.end())
    parts = [part for part in re.split(r"[-_]", label) if part]
    return " ".join(part.capitalize() if _VOWEL.search(part) else part.upper() for part in parts)


def whole_firm(text: str, start: int, end: int) -> str:
    """A company's name with the partners that follow it: all names up to the last ampersand's.

    >>> whole_firm("Interview at Smith, Jones & Co", 13, 18)
    'Smith, Jones & Co'
    """
    partners = _PARTNERS.match(text, end)
    return text[start : partners.end() if partners else end]


def spell_person(name: str, address: str) -> str:
    """A person's name from what a calendar shows and the address; nothing for an office or a room.

    >>> spell_person("Chen, Sara", ""), spell_person("", "tom.baker@acme.example")
    ('Sara Chen', 'Tom Baker')
    >>> spell_person("O'DOWD, Siobhan (LEEDS NHS TRUST)", ""), spell_person("HR Team", "")
    ("Siobhan O'Dowd", '')
    """
    shown = re.split(r"[|(<\[]| - | @ ", name.strip(" \"'"), maxsplit=1)[0].strip()
    box = address.partition("@")[0]
    if not shown or "@" in shown:
        if _OFFICES.fullmatch(box):
            return ""
        parts = re.split(r"[._+-]", box.partition("+")[0])
        return " ".join(part.capitalize() for part in parts if part.isalpha())
    if _OFFICE_NAME.fullmatch(shown):
        return ""
    family, comma, given = shown.partition(",")
    if not comma or "," in given:
        return without_shouting(shown) if shown.isupper() and " " in shown else shown
    return f"{without_shouting(given.strip())} {without_shouting(family.strip())}"


def without_shouting(name: str) -> str:
    """A name in capitals as it is usually spelt; any other as it stands.

    >>> without_shouting("O'DOWD-MCCALL"), without_shouting("LEEDS UNIVERSITY OF THE ARTS")
    ("O'Dowd-McCall", 'Leeds University of the Arts')
    >>> without_shouting("ST MARY'S HOSPITAL")
    "St Mary's Hospital"
    """
    if not name.isupper():
        return name
    calm = re.sub(r"[^\W\d_]+", lambda word: _calm(word[0]), name)
    calm = re.sub(r"(?<=\w)(['’])S\b", r"\1s", calm)
    return calm[0].upper() + calm[1:]


def _calm(word: str) -> str:
    if word in _SHOUTED or not _VOWEL.search(word.lower()):
        return word
    if word in _SMALL:
        return word.lower()
    return f"Mc{word[2:].capitalize()}" if word.startswith("MC") else word.capitalize()
