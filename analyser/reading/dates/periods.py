"""How people name longer times: months, seasons, quarters, years and feasts, and their edges.

Most of these words also mean something else ("May I", "March on", "the spring gala", "room 2019"),
so a bare one counts only after a word that leads to a time, or where nothing follows that it
could describe.
"""

from __future__ import annotations

import re

from analyser.reading.dates.expressions import Edge, Holiday, Meaning, Unit
from analyser.reading.dates.grammar import Pattern, pattern, period
from analyser.reading.dates.holidays import HOLIDAY, HOLIDAY_BREAK, holiday_name
from analyser.reading.dates.phrases import UNITS_AWAY, last_word, side_of
from analyser.reading.dates.words import (
    ALONE,
    DAY_NUMBER,
    DAY_PART,
    MONTH,
    ORDINAL_WORD,
    SEASON,
    SPOKEN_YEAR,
    WEEKDAY,
    YEAR,
    month_number,
    year_number,
)

_LONG_UNIT = (
    r"(?:week(?:end)?|month|year|fortnight|quarter|decade|century|season|term|semester|"
    r"(?:rainy|dry|wet|monsoon|growing|planting|football|holiday) season|"
    rf"(?:school|academic|financial|fiscal|tax|calendar) year|{SEASON}(?: (?:term|semester))?)\b"
)
_WHICH = r"(?P<which>this(?: coming)?|last|next|(?:the )?(?:following|coming|previous)|the)"
_SINGLED_OUT = r"(?:this(?: (?:past|coming|last|next))?|last|next|the coming)"
_LONG_WEEKEND = (
    r"(?:long|(?:(?:early|late) )?(?:(?:may|august) )?bank) (?:weekend|holiday)(?: weekend)?"
)
_NTH = rf"(?:{ORDINAL_WORD}|last|final|[1-5](?:st|nd|rd|th))"
_EDGE = r"(?:the )?(?:very )?(?P<edge>end|start|beginning|close) of"
_NO_TILL = r"(?! till (?:job|role|shift|work|position)\b)"  # where the till is one of a shop
_PART_OF = r"(?:early|late|mid|mid-?to-?late|early-?to-?mid)(?:[ -]|-in-)"
_AMBIGUOUS_MONTH = (
    r"(?:april|may|june|august|march|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)"
)
_SURE_MONTH = r"(?:january|february|july|september|october|november|december|(?-i:March|August))\b"
_LEADS_TO_A_TIME = (
    r"\b(?:in|since|until|till|til|during|before|after|around|through|throughout|over|for|late|"
    r"early|mid|towards?|both|started?|back in|as of|come|of)"
)
_BY_A_PERSON = (
    r"\b(?:(?:interviewed|met|seen|shown|hosted|led|run|called|contacted|taught|told|introduced|"
    r"emailed|written|chaired) by|(?:message|e-?mail|note|call|letter|word|reply|hear|heard|"
    r"hearing|regards|wishes|text|news|thanks) from|(?:spoke|spoken|speak|speaking|talked|talking|"
    r"wrote|write|introduced|thanks|said|sent|gave|reported|regards|hello|hi) to)"
)
_YEAR_ALONE = r"(?:1[789]\d\d|20[0-4]\d)(?![\d%£$€]|[.,:/-]\d|-\w)"
_NO_COUNT = r"(?! [a-z]{3,20}s\b|[%:]| (?:people|staff|miles|per)\b)"
_LEADS_TO_A_YEAR = (
    r"\b(?:in|since|from|until|till|til|through|throughout|during|before|after|by|circa|late|"
    r"early|mid|for|class of|year|expires?|exp|of|to|and|between|renewed|dated|autumn|summer|"
    r"spring|winter)"
)


def _edge(match: re.Match[str]) -> Meaning:
    groups = match.groupdict()
    last = match["edge"].lower() in {"end", "close"}
    year = year_number(groups["year"]) if groups.get("year") else None
    if groups.get("month"):
        return Edge(last, "month", month=month_number(groups["month"]), year=year)
    if year:
        return Edge(last, "year", year=year)
    units: dict[str, Unit] = {"week": "week", "month": "month", "year": "year"}
    return Edge(last, units[last_word(match["unit"])], UNITS_AWAY[last_word(match["which"])])


def _unit_end(match: re.Match[str]) -> Meaning:
    return Edge(True, "year" if match["unit"].lower() == "year" else "month")


def _feast(match: re.Match[str]) -> Meaning:
    year = year_number(match["year"]) if match["year"] else None
    side = side_of(match["which"]) if match["which"] else None
    return Holiday(holiday_name(match["name"]), year, side)


PERIOD_PATTERNS: tuple[Pattern, ...] = (
    # the end of October, the start of next week, the end of 2026, month end
    pattern(
        rf"{_EDGE} (?:(?:this|next|last) )?(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
        _edge,
    ),
    pattern(rf"{_EDGE} {_WHICH} (?P<unit>(?:working )?week|month|(?:calendar )?year)\b", _edge),
    pattern(rf"{_EDGE} (?P<year>20\d\d)(?!\d)", _edge),
    pattern(
        r"(?:the )?(?:very )?(?:end|start|beginning|close|middle) of "
        rf"(?:{_WHICH} )?(?:{_LONG_UNIT}|{MONTH}|Q[1-4]\b|{ORDINAL_WORD} quarter)"
        rf"(?: (?:of )?{YEAR})?",
        period,
    ),
    pattern(
        rf"(?P<unit>month|year)[ -]end\b{ALONE}",
        _unit_end,
        after=r"\b(?:at|by|until|till|before|after|for|it is)(?: the)?",
    ),
    # the second week of May; the week of 9 November
    pattern(
        rf"the {_NTH}(?: (?:full|working))? (?:week(?:end)?|half|fortnight|quarter|days?) "
        rf"(?:of|in) (?:(?:the )?{MONTH}(?: {YEAR})?|"
        rf"(?:this|last|next|the) (?:month|year|quarter|term)\b|{YEAR})",
        period,
    ),
    pattern(
        r"(?:the week (?:of|commencing|beginning|ending)|week (?:commencing|beginning)|w/?c) "
        rf"(?:{WEEKDAY},? )?(?:the )?(?:{DAY_NUMBER}(?: (?:of )?{MONTH})?|{MONTH} {DAY_NUMBER})",
        period,
    ),
    # calendar week 21, as in German
    pattern(r"(?:calendar week|KW|week no\.?|week number) \d{1,2}(?!\d)", period),
    # earlier this month; last quarter; the weekend; spring break
    pattern(
        rf"(?:(?:earlier|later|early|late|mid)[ -])?{_SINGLED_OUT} (?:whole )?{_LONG_UNIT}",
        period,
        not_after=r"\b(?:the|my|your|his|her|our|their|final)",
    ),
    pattern(rf"the (?:following|previous) {_LONG_UNIT}", period),
    pattern(r"the (?:week(?:end)?|month|year) before last\b", period),
    pattern(
        rf"the (?:weekend|new year|holidays|festive season)(?!['’]\w){_NO_TILL}{ALONE}", period
    ),
    pattern(rf"(?:the )?{HOLIDAY_BREAK}(?: {YEAR})?{ALONE}", period),
    pattern(rf"(?:the|this|last|next) {_LONG_WEEKEND}{ALONE}", period),
    # Christmas; last Easter; Thanksgiving 2026
    pattern(
        rf"(?:(?P<which>last|next|this) )?(?P<name>{HOLIDAY})(?: {DAY_PART})?"
        rf"(?:,? (?P<year>20\d\d)(?!\d))?(?:{ALONE}|(?= (?:mubarak|haha|greetings)\b))",
        _feast,
    ),
    # early November; mid-December 2026; late next week
    pattern(
        rf"{_PART_OF}(?:{MONTH}(?:,? {YEAR})?|"
        rf"(?:(?:the|this|next|last) )?{SEASON}(?: (?:of )?{YEAR})?|"
        rf"next (?:week|month|year)\b|{_YEAR_ALONE}|(?:the )?(?:19|20)\d0s\b)",
        period,
    ),
    # March 2026; last June; every March; March; the summer of 2024; spring
    pattern(rf"{MONTH}\.?,? (?:of )?(?:{YEAR}|{SPOKEN_YEAR})", period),
    pattern(
        SPOKEN_YEAR,
        period,
        after=r"\b(?:in|since|until|till|through|from|to|of|by|before|after|summer|spring)",
    ),
    pattern(
        r"that (?:week(?:end)?|month)\b",
        period,
        after=r"\b(?:on|in|since|see|survive|during|over|for|until|after|before)",
    ),
    pattern(
        r"(?:last|next|this(?: (?:past|coming))?|every|each|the following) "
        rf"(?!(?-i:may)\b){MONTH}(?!\.?,? {DAY_NUMBER})",
        period,
    ),
    pattern(
        rf"{_SURE_MONTH}(?! (?:on|forward|past|street|road|avenue)\b)",
        period,
        not_after=r"\b(?:dear|hi|hello|hey|mr|mrs|ms|miss|dr)\.?",
    ),
    pattern(
        rf"{_AMBIGUOUS_MONTH}{ALONE}",
        period,
        after=rf"{_LEADS_TO_A_TIME}|\b(?:by|from|to)",
        not_after=_BY_A_PERSON,
    ),
    pattern(rf"(?:the )?{SEASON} (?:of )?{YEAR}", period),
    pattern(
        rf"(?:the )?{SEASON}{ALONE}",
        period,
        after=rf"{_LEADS_TO_A_TIME}|\b(?:by|to)",
        not_after=r"\b(?:likely|going|due|set|bound|seems?|happens?|used) to",
    ),
    pattern(rf"the (?:summer|autumn|winter){ALONE}", period),
    # Q3 2026; the third quarter; FY26
    pattern(r"(?-i:Q[1-4]|H[12])(?:[ /-]?(?:of )?(?:FY )?(?:20\d\d|['’]?\d\d))?\b", period),
    pattern(r"(?-i:FY)[ ]?['’]?(?:20)?\d\d\b", period),
    pattern(rf"the (?:first|second|third|fourth|last|next) quarter\b(?: of {YEAR})?", period),
    # the 1990s; 2019-2023; 2019; the 2023 campaign; '77
    pattern(
        r"(?:the )?(?:(?:19|20)\d0|['’]?[5-9]0)['’]?s\b",
        period,
        after=r"\b(?:in|since|of|from|the|late|early|mid)",
    ),
    pattern(
        r"(?:19|20)\d\d"
        r"(?:[ ]?[-–/][ ]?(?:(?:19|20)?\d\d|present|now|today)| to (?:present|date|now))"
        r"(?![\w-]| (?:street|avenue|road|st|ave))",
        period,
        not_after=r"\b(?:no|nr|ref|reference|number|file)\.?:?",
    ),
    pattern(
        rf"{_YEAR_ALONE}{_NO_COUNT}",
        period,
        after=_LEADS_TO_A_YEAR,
        not_after=r"\b(?:room|suite|extension|ext|box|unit|flat|model|version|out of|up to)",
    ),
    pattern(
        rf"{_YEAR_ALONE}(?= (?-i:[a-z]{{3}}))", period, after=r"\b(?:the|our|your|my|its|their)"
    ),
    pattern(
        r"['’]\d\d(?!['’\w])",
        period,
        after=r"\b(?:in|since|of|from|summer|spring|winter|autumn|the|and)",
    ),
)
