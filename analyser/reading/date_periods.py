"""How people name longer times: months, seasons, quarters, years and feasts, and their edges.

Most of these words also mean something else ("May I", "March on", "the spring gala", "room 2019"),
so a bare one counts only after a word that leads to a time, or where nothing follows that it
could describe.
"""

from __future__ import annotations

import re

from analyser.reading.date_expressions import Edge, Holiday, Meaning, Period, Unit
from analyser.reading.date_holidays import HOLIDAY, HOLIDAY_BREAK, holiday_name
from analyser.reading.date_patterns import Pattern, pattern, period
from analyser.reading.date_phrases import WEEKS_AWAY, last_word, side_of
from analyser.reading.date_words import (
    ALONE,
    DAY_NUMBER,
    GAP,
    MONTH,
    ORDINAL_WORD,
    WEEKDAY,
    YEAR,
    month_number,
    year_number,
)

_SEASON = r"(?:spring|summer|autumn|fall|winter)(?!\w)"
_LONG_UNIT = (
    rf"(?:week(?:end)?|month|year|fortnight|quarter|decade|century|season|term|semester|"
    rf"(?:rainy|dry|wet|monsoon|growing|planting|football|holiday)[ ]season|"
    rf"(?:school|academic|financial|fiscal|tax|calendar)[ ]year|{_SEASON}(?:[ ](?:term|semester))?)(?!\w)"
)
_WHOSE = r"(?P<near>this(?:{gap}coming)?|last|next|(?:the{gap})?(?:following|coming|previous)|the)".format(
    gap=GAP
)
_SINGLED_OUT = (
    rf"(?:this{GAP}(?:past|coming|last|current|next)|last|next|this|the{GAP}(?:coming|current))"
)
_EDGE = rf"(?:the{GAP})?(?:very{GAP})?(?P<edge>end|start|beginning|close){GAP}of"
_PART_OF = r"(?:(?:early|late|mid|mid-?to-?late|early-?to-?mid)(?:[ -]|-in-)(?:in[ ])?)"
_FIRST_NAMES = r"(?:april|may|june|august)"
_SURE_MONTH = (
    r"(?:january|february|july|september|october|november|december|(?-i:March|August))(?!\w)"
)
_LEADS_TO_A_TIME = (
    r"\b(?:in|since|until|till|til|during|before|after|around|through|throughout|over|for|late|early|"
    r"mid|towards?|both|started?|back in|as of|come|of)"
)
_NOT_A_YEAR_BUT_A_NUMBER = (
    rf"(?!{GAP}[a-z]{{3,}}s(?!\w)|[%:]|{GAP}(?:people|staff|miles|per)(?!\w))"
)
_YEAR = r"(?:1[789]\d\d|20[0-4]\d)(?![\d%£$€]|[.,:/-]\d|-\w)"


def _edge(match: re.Match[str]) -> Meaning:
    groups = match.groupdict()
    last = match["edge"].lower() in {"end", "close"}
    year = year_number(groups["y"]) if groups.get("y") else None
    if groups.get("m"):
        return Edge(last, "month", month=month_number(groups["m"]), year=year)
    if year:
        return Edge(last, "year", year=year)
    units: dict[str, Unit] = {"week": "week", "month": "month", "year": "year"}
    return Edge(last, units[last_word(match["unit"])], WEEKS_AWAY[last_word(match["near"])])


def _unit_end(match: re.Match[str]) -> Meaning:
    return Edge(True, "year" if match["unit"].lower() == "year" else "month")


def _feast(match: re.Match[str]) -> Meaning:
    year = year_number(match["y"]) if match["y"] else None
    side = side_of(match["near"]) if match["near"] else None
    return Holiday(holiday_name(match["name"]), year, side)


PERIOD_PATTERNS: tuple[Pattern, ...] = (
    # the end of October, the start of next week, the end of 2026
    pattern(
        rf"{_EDGE}{GAP}(?:(?:this|next|last){GAP})?(?P<m>{MONTH})(?:,?{GAP}(?P<y>{YEAR}))?", _edge
    ),
    pattern(
        rf"{_EDGE}{GAP}{_WHOSE}{GAP}(?P<unit>(?:working[ ])?week|month|(?:calendar[ ])?year)(?!\w)",
        _edge,
    ),
    pattern(rf"{_EDGE}{GAP}(?P<y>20\d\d)(?!\d)", _edge),
    pattern(
        rf"(?:the{GAP})?(?:very{GAP})?(?:end|start|beginning|close|middle){GAP}of{GAP}"
        rf"(?:{_WHOSE}{GAP})?(?:{_LONG_UNIT}|{MONTH}|Q[1-4](?!\w)|{ORDINAL_WORD}{GAP}quarter)"
        rf"(?:{GAP}(?:of{GAP})?{YEAR})?",
        period,
    ),
    pattern(
        r"(?P<unit>month|year)[ -]end(?!\w)" + ALONE,
        _unit_end,
        after=r"\b(?:at|by|until|till|before|after|for|i am at|it is)(?: the)?",
    ),
    # the second week of May, the week of 9 November
    pattern(
        rf"the{GAP}(?:{ORDINAL_WORD}|last|final|[1-5](?:st|nd|rd|th))(?:{GAP}(?:full|working))?{GAP}"
        rf"(?:week(?:end)?|half|fortnight|quarter|days?|working{GAP}day){GAP}(?:of|in){GAP}(?:(?:the{GAP})?{MONTH}"
        rf"(?:{GAP}{YEAR})?|(?:this|last|next|the){GAP}(?:month|year|quarter|term)(?!\w)|{YEAR})",
        period,
    ),
    pattern(
        rf"(?:the{GAP}week{GAP}(?:of|commencing|beginning|ending)|w/?c|week{GAP}commencing|week{GAP}beginning)"
        rf"{GAP}(?:{WEEKDAY},?{GAP})?(?:the{GAP})?(?:{DAY_NUMBER}(?:{GAP}(?:of{GAP})?{MONTH})?|{MONTH}{GAP}{DAY_NUMBER})",
        period,
    ),
    # earlier this month, last quarter, the weekend
    pattern(
        rf"(?:(?:earlier|later|early|late|mid)[ -])?{_SINGLED_OUT}{GAP}(?:whole{GAP})?{_LONG_UNIT}",
        period,
        not_after=r"\b(?:the|my|your|his|her|our|their|final)",
    ),
    pattern(rf"the{GAP}(?:following|previous){GAP}{_LONG_UNIT}", period),
    pattern(rf"the{GAP}weekend{ALONE}", period),
    pattern(rf"the{GAP}(?:new{GAP}year|holidays|festive{GAP}season)(?!['’\w]){ALONE}", period),
    pattern(
        rf"(?:the{GAP})?{HOLIDAY_BREAK}(?:{GAP}{YEAR})?{ALONE}",
        period,
    ),
    # Christmas, last Easter, Thanksgiving 2026
    pattern(
        rf"(?:(?P<near>last|next|this){GAP})?(?P<name>{HOLIDAY})(?:,?{GAP}(?P<y>20\d\d)(?!\d))?(?:{ALONE}|"
        rf"(?={GAP}(?:mubarak|haha|greetings)))",
        _feast,
    ),
    # early November, mid-December 2026, late next week, in late 2026
    pattern(
        rf"{_PART_OF}(?:{MONTH}(?:,?{GAP}{YEAR})?|(?:the{GAP}|this{GAP}|next{GAP}|last{GAP})?{_SEASON}"
        rf"(?:{GAP}(?:of{GAP})?{YEAR})?|next{GAP}(?:week|month|year)|{_YEAR}|(?:the{GAP})?(?:19|20)\d0s)(?!\w)",
        period,
    ),
    # March 2026, last June, every March, spring of 2025
    pattern(rf"{MONTH}\.?,?{GAP}(?:of{GAP})?{YEAR}", period),
    pattern(
        rf"(?:last|next|this(?:{GAP}(?:past|coming))?|every|each|the{GAP}following){GAP}{MONTH}",
        period,
    ),
    pattern(rf"(?:the{GAP})?{_SEASON}{GAP}(?:of{GAP})?(?:{YEAR})", period),
    pattern(
        rf"{_SURE_MONTH}(?!{GAP}(?:on|forward|past|street|road|avenue)\b)",
        period,
        not_after=r"\b(?:dear|hi|hello|hey|mr|mrs|ms|miss|dr)\.?",
    ),
    pattern(
        rf"(?:{_FIRST_NAMES}|march|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\w)){ALONE}",
        period,
        after=rf"{_LEADS_TO_A_TIME}|\b(?:by|from|to)",
    ),
    pattern(
        rf"(?:the{GAP})?{_SEASON}{ALONE}",
        period,
        after=rf"{_LEADS_TO_A_TIME}|\b(?:by|this|next)",
        not_after=r"\b(?:in the|into the) fall",
    ),
    pattern(rf"the{GAP}(?:summer|autumn|winter){ALONE}", period),
    # Q3 2026, the third quarter, FY26
    pattern(
        r"(?-i:Q[1-4]|H[12])(?:[ /-]?(?:of[ ])?(?:FY[ ]?)?(?:20\d\d|['’]?\d\d))?(?!\w)", period
    ),
    pattern(r"(?-i:FY)[ ]?['’]?(?:20)?\d\d(?!\w)", period),
    pattern(
        rf"the{GAP}(?:first|second|third|fourth|last|next){GAP}quarter(?!\w)(?:{GAP}of{GAP}{YEAR})?",
        period,
    ),
    # 2019, '77, the 1990s
    pattern(
        rf"(?:the{GAP})?(?:(?:19|20)\d0|['’]?[5-9]0)['’]?s(?!\w)",
        period,
        after=r"\b(?:in|since|of|from|the|late|early|mid)",
    ),
    pattern(r"(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)?\d\d|present|now|today)(?![\w-])", period),
    pattern(
        rf"{_YEAR}{_NOT_A_YEAR_BUT_A_NUMBER}",
        period,
        after=r"\b(?:in|since|from|until|till|til|through|throughout|during|before|after|by|circa|late|early|mid|class of|year|valid (?:to|till|until)|expires?|exp|of|to|and|between|back in|renewed|dated|autumn|summer|spring|winter)",
        not_after=r"\b(?:room|suite|extension|ext|box|unit|flat|model|version|out of|up to)",
    ),
    pattern(
        rf"{_YEAR}(?={GAP}(?-i:[a-z]{{3,}}))", period, after=r"\b(?:the|our|your|my|its|their)"
    ),
    pattern(
        r"['’]\d\d(?!['’\w])",
        period,
        after=r"\b(?:in|since|of|from|class of|back in|summer|spring|winter|autumn)",
    ),
)
