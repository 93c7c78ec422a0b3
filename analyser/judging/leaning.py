"""Sentences that lean on the one before: "If not, I'd love to", "But I am", "That is why I ask".

Where the one before goes, such a sentence is to be left whole without it: its connective goes
too, or all of it where it only remarks on what went; else what it leans on has to stay.
"""

from __future__ import annotations

import re

_CONNECTIVE = re.compile(
    r"(?i)(?:(?:but|and|so|yet)(?:,| (?=(?:however|then|still|that said|therefore)\b))? )?"
    r"(?:(?:however|nevertheless|nonetheless|even so|that said|(?:having|with) said that|"
    r"that being said|with that said|therefore|hence|thus|besides|moreover|furthermore|"
    r"because of (?:this|that)|for (?:this|that) reason|as a result|instead|"
    r"(?:apart|aside) from (?:this|that)|other than that|on the other hand|all the same|anyway|"
    r"still(?=,)|regardless|(?:despite|in spite of) (?:this|that)|on top of (?:this|that)|"
    r"either way),? |it['’]?s (?:just|only) (?:that |because )|(?:but|and|so|yet|then|though),? )"
)
_CONDITION = re.compile(
    r"(?i)(?:(?:and|but|or) )?(?:if (?:not|so|that is (?:so|not so|the case|not the case|true)|"
    r"that['’]s (?:so|the case|not the case|true)|it is|it isn['’]t|you (?:do|don['’]t|have|"
    r"haven['’]t|did|didn['’]t|can|can['’]t))|in (?:that|this|which) case|otherwise|or else|"
    r"failing (?:that|this|which))(?:, | (?=(?:(?:i|we)(?:['’]\w+)?|you|please|kindly|could|can|"
    r"would|will|may|then|the|let|just)\b))"
)
_MET = re.compile(
    r"(?i)(?:(?:and|but|or) )?(?:if (?:so|it is|you (?:do|have|did|can)|"
    r"that(?:['’]s| is) (?:so|the|true))|in (?:that|this|which) case)\b(?!['’]| not)"
)
_UPSHOT = re.compile(
    r"(?i)(?:and )?(?:then|after (?:that|this)(?: (?:date|day|point))?|from then on),? "
)
_ONCE_ANSWERED = re.compile(
    r"(?i)(?:and )?(?:then|that way),? (?:i|we)(?: can| could|['’]?ll| will) "
)
_STEP = (
    r"(?:(?:accept|withdraw|sign|join|walk|assume|conclud|regard|treat|consider|complain|escalat|"
    r"report|declin)(?:e|ing)?|(?:go|mov|look)(?:e|ing)? (?:with|to|over|elsewhere|ahead|on|for)|"
    r"(?:giv|pull)(?:e|ing)? (?:up|out)|(?:ring|call|phone|write|e-?mail|text|try|chase|ask|come|"
    r"be)(?: you| in| round| by| back)? (?:again|tomorrow|every)|"
    r"visit|(?:appear|com|turn|show|stop|drop)(?:e|ing)? (?:up|by|in|to|round)|"
    r"tak(?:e|ing) (?:it|up|(?:the|my|an?|that|their|another) (?:\w+ ){0,2}"
    r"(?:offer|job|position|post|role|place|contract)))\b"
)
_SANCTION = re.compile(
    r"(?i)(?:i|we)(?:(?:['’](?:ll|d|m|re)| will| shall| may| might| would| am| are)?"
    rf"(?: \w+ly| then| just)? {_STEP}"
    r"|(?:['’](?:ll|m|re)| will| shall| may| might| would| am| are)? (?:must|have to|"
    r"need to|off to|out|(?:be )?(?:forced|obliged|compelled|afraid)|have no (?:choice|option))\b)"
    r"|you(?:['’]ll| will) (?:lose|miss|regret|have to)\b"
)
"""What the writer does where a demand is not met: "I will go elsewhere"."""

_HOLDS_ANYHOW = re.compile(
    r"(?i)(?:i['’]?d|i would|we['’]?d|we would) (?:still |really |very much |just )*"
    r"(?:love|be (?:glad|happy|delighted|keen|pleased)|welcome|enjoy)\b"
    r"|(?:please|could|can|would|may) (?:you |let |tell |do )|i (?:still )?(?:look forward|hope)\b"
    r"|(?:i|we|you) can (?:be|find|reach|ring|call|get) "
)
"""What was asked or wished on a condition is so without it; "I'd like my papers back" is not."""

_NUMBER = (
    r"(?:the )?\d{1,2}(?:st|nd|rd|th)?|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_REMARK = re.compile(
    r"(?i)(?:that|this)(?:['’]s| is| was) (?:why|how|all|because|the (?:truth|case|reason)|it\b)"
    r"|(?:you|they)(?:['’]ll| will) not (?:regret|be sorry)"
    r"|(?:you|they) won['’]?t (?:regret|be sorry)"
    r"|i (?:really |do )?(?:mean|promise|swear) (?:it|that|you)\W*$|(?:trust|believe) me\W*$"
    r"|is (?:that|this|it) (?:really |so |too |honestly )*"
    r"(?:much|hard|difficult|fair|how|what|a lot)\b"
    r"|i hope (?:that )?you (?:can |will )?understand\W*$"
    r"|(?:it|that|today)(?:['’]?s| is| was| has)? "
    r"(?:(?:been|now|already|over|more than|nearly|almost) )*"
    rf"(?:{_NUMBER})(?: \w*(?:day|week|fortnight|month)s?)?(?: (?:ago|now|already|since))*\W*$"
)
_EXCEPTION = re.compile(
    r"(?i)(?:(?:well|and|but|oh),? )?(?:except|save for|apart from|aside from|other than|not even|"
    r"least of all)\b(?![^.?!]{0,60}\b(?:i|we|you|it|they|he|she)\b)(?: [^\s,.?!]{1,20}){1,5}\W*$"
)
"""As in "Well, except him": what is left of a sentence that says more of the one before."""

_HIM = re.compile(r"(?i)\b(?:him|her|them)\b")

_BE = r"(?:['’]s| is| was| would be|['’]d be| will be| has been|['’]ll be| might be| may be)"
_EXPLETIVE = re.compile(
    rf"(?i)(?:it|this)(?:{_BE}\b.{{0,60}}\b(?:to|that|if|when|since|meeting|talking|speaking|"
    r"hearing|seeing|visiting|working)\b| (?:seems|appears|seemed|looks|turns out|sounds)\b|"
    r" (?:would|will|might|could) help\b|(?:['’]s| is| was) (?:just |only |all )*"
    r"(?:about|regarding|concerning|to (?:ask|say)|[+\d])| concerns\b)"
)
_WHO = re.compile(r"(?i:(?:this|that)(?: is|['’]?s)|it['’]?s|it is) (?:[A-Z]|me\b|my\b)")
_PRONOUN = re.compile(
    r"(?i)(?:(?:it|they|she|he)\b|such\b|(?:this|that|these|those)(?:['’]s| (?:is|are|was|were|"
    r"will|would|has|have|had|could|can|may|might|should|must|means|meant|makes|made|does|"
    r"did|alone|way|being)\b)|that number\b|(?:i|we)(?:['’]ve| have)? (?:\w+ly |just )?"
    r"(?:sent|mailed|e-?mailed|posted|wrote|left|handed|dropped|put|said|meant|attached) "
    r"(?:it|them|those)\b)"
)
_SHORT = 8
"""So many words a sentence has at most that points back with its last one."""

_POINTS_BACK = re.compile(
    r"(?i)\b(?:it|that|this|those|these|them|they|so|why|either|neither|yours|mine|ours|theirs|none)\W*$"
)
_THE_JOB = re.compile(
    r"(?i)\b(?:filled|want|wanted|love|like|keen on|interested in|excited about|applied for|"
    r"suited to|right for) it\W*$"
)
"""What one wants, or what may be filled, is the job, wherever it was named."""

_SAYS_SO = re.compile(r"(?i)if (?:you|the|it|i|we)\b(?! (?:do|can|did|have)\b).*\bso\W*$")
"""As in "If you have filled it, just say so", which names what is to be said."""

_REST_OF_A_THOUGHT = re.compile(
    r"(?i)(?:which|nor|neither|not that|because|or|same|whichever|why|really|as (?:did|do|was)|"
    r"(?:did|have|do|are|were|was) (?:it|they|those|these|that))\b"
)
_WHOLE = re.compile(
    r"(?i)(?:i|i['’](?:m|d|ve|ll)|im|we|we['’](?:re|d|ve|ll)|you|my|our|your|the|there|please|"
    r"could|can|would|may|is|are|has|have|do|did|when|where|how|what|thank|thanks|let)\b"
)
_LONG = 5
_NO_HEAD = re.compile(r"(?i)(?:not|never|only|rather|than|nothing|of|to)\b|\w+ing\b")
_HALF = re.compile(
    r"(?i)(?:i|we|you) (?:do|did|am|are|was|were|can|could|will|would|have|had|should|must)"
    r"(?: not|n['’]?t)?\W*$"
)


def stand_alone(sentence: str) -> str | None:
    """The sentence as it stands when the one before has gone.

    Returns:
        The sentence itself where it does not lean; the rest of it where it is whole without its
        first words; nothing, ``""``, where it only remarks on the one before; ``None`` where it
        leans on what nothing can replace.

    >>> stand_alone("However, I am thorough."), stand_alone("It broke."), stand_alone("I care.")
    ('I am thorough.', None, 'I care.')
    """
    if _REMARK.match(sentence) or _EXCEPTION.match(sentence):
        return ""
    if _ONCE_ANSWERED.match(sentence):
        return None
    lead = _CONDITION.match(sentence)
    rest = sentence
    if lead:
        rest = sentence[lead.end() :]
        if not _HOLDS_ANYHOW.match(rest):
            return None
    elif lead := _CONNECTIVE.match(sentence):
        rest = sentence[lead.end() :]
    if _points_back(rest) or (lead and not _is_whole(rest)):
        return None
    if lead and sentence[0].isupper():
        rest = rest[0].upper() + rest[1:]
    return rest


def speaks_of_somebody(sentence: str) -> bool:
    """Whether it is but an exception, for somebody named a while before: "Well, except him."."""
    return bool(_EXCEPTION.match(sentence) and _HIM.search(sentence))


def awaits_answer(sentence: str) -> bool:
    """Whether a sentence can follow a question as it followed a demand: "Then I can plan"."""
    return bool(_ONCE_ANSWERED.match(sentence))


def threatens(sentence: str) -> bool:
    """Whether a sentence says what follows where the one before is not heeded.

    >>> threatens("Otherwise I'll go elsewhere."), threatens("Then I'll bring my papers.")
    (True, False)
    """
    lead = _CONDITION.match(sentence) or _UPSHOT.match(sentence)
    return bool(lead and not _MET.match(sentence) and _SANCTION.match(sentence, lead.end()))


def _points_back(sentence: str) -> bool:
    if _REST_OF_A_THOUGHT.match(sentence):
        return True
    if _PRONOUN.match(sentence):
        return not (_EXPLETIVE.match(sentence) or _WHO.match(sentence))
    short = "," not in sentence and len(sentence.split()) <= _SHORT
    own = _THE_JOB.search(sentence) or _SAYS_SO.match(sentence)
    return short and bool(_POINTS_BACK.search(sentence)) and not own


def _is_whole(sentence: str) -> bool:
    if _WHOLE.match(sentence):
        return " " in sentence and not _HALF.match(sentence)
    return len(sentence.split()) >= _LONG and not _NO_HEAD.match(sentence)
