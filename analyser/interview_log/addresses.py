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
_SECOND_LEVEL = frozenset("co com org net ac edu gov govt ne or go gob gouv nhs ltd plc".split())
_BETWEEN_LETTERS = r"(?:[ .&-]|, | & | and |, & )?"
_NAME = r"[A-Z][\w'’-]*"
_PARTNERS = re.compile(rf"(?:, {_NAME})*,? & (?:{_NAME}|co\b)\.?")
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
    label = labels[-1 - suffix]
    return "" if label in _PRIVATE | _SERVICES else label


def spell_company(label: str, *texts: str) -> str:
    """The name behind a label, as the texts spell it where they do.

    >>> spell_company("acme-robotics"), spell_company("acmerobotics", "You at ACME Robotics")
    ('Acme Robotics', 'ACME Robotics')
    """
    letters = [re.escape(letter) for letter in label if letter.isalnum()]
    pattern = re.compile(rf"(?i)(?<![\w@.-]){_BETWEEN_LETTERS.join(letters)}(?![\w@-]|\.\w)")
    for text in texts:
        for found in pattern.finditer(text):
            if not found[0].islower():
                return whole_firm(text, found.start(), found.end())
    return " ".join(part.capitalize() for part in re.split(r"[-_]", label) if part)


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
    """
    shown = re.split(r"[|(<\[]| - | @ ", name.strip(" \"'"), maxsplit=1)[0].strip()
    box = address.partition("@")[0]
    if not shown or "@" in shown:
        if _OFFICES.fullmatch(box):
            return ""
        parts = re.split(r"[._+-]", box.partition("+")[0])
        return " ".join(part.capitalize() for part in parts if part.isalpha())
    family, comma, given = shown.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else shown
