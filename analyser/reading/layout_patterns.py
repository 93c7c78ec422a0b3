"""What the lines of a message look like: greetings, closings, quotation marks, addresses.

All patterns are tried at the start of a line, or on lines of bounded length.
"""

from __future__ import annotations

import re

_FROM = "from|von|de|da|van|od|från|fra|lähettäjä|feladó|kimden|от|від|από"
_SUBJECT = (
    "subject(?: line)?|re|fwd?|betreff|objet|oggetto|asunto|assunto|onderwerp|ämne|emne|temat|"
    "předmět|tárgy|aihe|konu|тема|θέμα"
)
HEADER = re.compile(
    rf"(?i)\*{{0,2}}(?:{_FROM}|{_SUBJECT}|to|cc|bcc|date|sent|reply-to|an|à|para|aan|till?|gesendet|"
    r"datum|envoyé|enviad[oa]|inviato|verzonden|skickat|sendt|wysłano)\*{0,2}\s*:\s*(?=\S)"
)
SUBJECT = re.compile(rf"(?i)\*{{0,2}}(?:{_SUBJECT})\*{{0,2}}\s*:\*{{0,2}}\s*")
MATTER = re.compile(
    r"(?i)(?:re|subject|subj|sub|object|objet|oggetto|betreff|asunto|assunto|concerning|regarding)"
    r"\s{0,3}[:.–-]\s{0,3}(?=\S)"
)
"""A line above the greeting of a letter that says what the letter is about."""

ABOUT_A_JOB = re.compile(
    r"(?i)\b(?:interview(?:ed)?|application|applied|vacancy|position|(?:post|role) (?:of|as|for)|"
    r"our (?:conversation|meeting|talk))\b|"
    r"[\w)], \(?ref(?:erence)?\.?:? ?(?:no\.? ?)?[a-z]{0,4}[-/]?\d"
)
_GREETING_WORD = (
    r"(?:dear(?:est)?|hi+(?:ya)?|hello+|hey+|hullo|howdy|greetings|salutations|g['’]day|namaste|"
    r"salam|salaam|shalom|bonjour|hola|ciao|aloha|moin|hallo|hej|hei|olá|oi|kia ora|tēnā koe|"
    r"respected|esteemed|estimad[oa]|prezad[oa]|querid[oa]|gentile|egregi[oa]|geachte|beste|"
    r"sehr geehrte[r]?|liebe[r]?|chère?|caro|cara|kære|szanown\w{1,4}|vážen\w{1,4}|"
    r"(?:a (?:very )?)?good (?:morning|afternoon|evening|day)|"
    r"(?:guten|dobr[ýéy]|dobar|dzień|buen[oa]s|bo[ma]|buon[ao]?|god) (?:tag|morgen|abend|de[nň]|"
    r"večer|dan|dobry|d[ií]as?|tardes?|noches|noite|giorno|sera|dag)|"
    r"(?:morning|afternoon|evening)(?=[ ,]))"
)
ABBREVIATED_END = re.compile(
    r"\b(?:Inc|Ltd|Co|Corp|Lda|Ltda|Bros|Cia|Pvt|Jr|Sr|Esq|Dept|St|Ave|Rd|Hons|Minn|Mass|Mich)\.$"
)
TWO_SENTENCES = re.compile(
    r"(?<!\bAsst)(?<!\bAssoc)(?<!\bDept)(?<!\bExec)(?<!\bEngr)(?<!\bMgr)(?<!\bMgt)(?<!\bTech)"
    r"(?<=[a-z]{2})[.!?]\s+(?!Nos?\b)[A-Z]"
)
_WHOM = r"to whom(?:soever)? it may concern|to the [\w' ]{3,40}(?:team|committee|panel|manager)"
NOT_IN_A_NAME = (
    r"(?:i|i['’]\w+|im|it['’]?s|this|that|my|we|thank\w*|thx|just|hope|hoping|how|following|follow|"
    r"wanted|want|was|is|am|as|so|on|in|at|for|about|again|writing|checking|quick|sorry|please|"
    r"it|you|your|what|when|any|could|can|would|have|had|has|do|did|here|after|with|since|from|if)"
)
_HONORIFIC = (
    r"(?:mr|mrs|ms|mx|dra?|prof|st|rev|fr|sra?|srta|jr|messrs|engr|ing|lic|arch|arq|atty|adv|barr|"
    r"capt|sgt|cllr|hon|dott|mgr|[a-z])\."
)
_NAME_WORD = rf"(?!{NOT_IN_A_NAME}(?:\W|$))(?:{_HONORIFIC}|[^\W\d_][\w'’`-]*)"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|bint|ibn|al|el|abu|ap|st)"
_NEXT_NAME = rf"(?:(?-i:(?![a-z])){_NAME_WORD}|{_PARTICLE}(?=\s))"
_ONE_MORE = rf"(?:,? (?:and|&|und|et|y) |, ?| ?/ ?){_NAME_WORD}|[ \u00a0]{_NEXT_NAME}"
_NAMES = rf"{_NAME_WORD}(?:{_ONE_MORE}){{0,7}}"
GREETING = re.compile(
    rf"(?i)(?:(?:yeah|yes|oh|um+|uh|er|okay?|so|well|right)[,.…]* ){{0,3}}"
    rf"(?:(?:{_WHOM})|{_NAME_WORD}, {_GREETING_WORD}|{_GREETING_WORD}"
    rf"(?:[,!]? +(?:there[,!]? +)?(?:{_NAMES}|\[[^\]\n]{{1,40}}\]|"
    rf"<[^>\n]{{1,40}}>|\{{\{{?[^}}\n]{{1,40}}\}}?\}}))?)(?=\W|$)"
)
GREETING_END = re.compile(r"[ \t]*(?:[,;:!.–—…]+|-(?=\s|$))?(?:[ \t]*[^\w\s\"'“‘(\[<{*#>-]+)?")
GREETED_TOO = re.compile(
    r"(?i)[ ,/&+(](?![^\n]{0,75}(?:\b(?:i|i['’]\w+|im|it['’]?s|this|that|my|me|we|you|your|thx|"
    r"thank\w*|hop(?:e|ing)|how|just|want\w*|was|is|are|am|it|what|when|any|could|can|would|have|"
    r"had|has|do|did|here|sorry|please|following|writing|checking|great|good|nice|lovely|quick|"
    r"about|from)\b|\s[–—-]))[^.?!\n]{2,70}[,:;]\s*$"
)
"""What a greeting goes on with to the end of its line: "or Madam,", "and panel members,"."""

LONE_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Sister|Father)\b\.? ?)?"
    r"(?:[^\W\d_][\w.'’-]*)(?: (?:and |& |/ )?[^\W\d_][\w.'’-]*){0,3} ?(?:[,:!–—]|-)\W*$"
)
BARE_NAME = re.compile(r"([^\W\d_][\w'’-]*)(?: (?:and|&|/) ([^\W\d_][\w'’-]*))?$")
CLOSING = re.compile(
    r"""(?ix)(?:and\s)?(?:
    (?:(?:with|my|our|very|warm|warmest|kind|kindest|best|many|much|all|most|sincere|cordial|
        friendly|respectful|good|heartfelt|deep|deepest|lots\ of|a\ thousand|again|personal|
        every|great)[,]?\s+)*
      (?:regards?|rgds|wishes|thanks|thank\s?you|thank\ u|greetings|gratitude|appreciation|
         respect|anticipation|the\ best|best|warmth|love|salutations|blessings|cheer)
      (?:\s+(?:again|so\ much|very\ much|once\ (?:more|again)|everyone|all|always|and\s.{2,25}|
         from\s.{2,25}|to\ (?:you|all)\s?.{0,20}|for\ .{3,25}|in\ advance|as\ always|a\ lot|
         a\ million|ever\ so\ much|kindly))?
      (?:\s*(?:&|and|n|,)\s*(?:(?:with|very|warm|best|kind|kindest|many)\s+)*
         (?:regards?|rgds|wishes|thanks|greetings|respect))?
    | (?:i\ (?:am|remain),?\s+)?
      (?:(?:yours|your[s']?)(?:\s+(?:very|most|ever|in\ .{3,20}))*\s*,?\s*
         (?:sincerely|truly|faithfully|respectfully|cordially|gratefully|hopefully|kindly|aye)?
       | (?:very\ |most\ |ever\ so\ )?
         (?:sincerely|respectfully|cordially|gratefully|faithfully|warmly|kindly|truly|thankfully|
            hopefully|appreciatively|courteously)(?:\s+(?:yours|submitted))?)
    | (?:cheers|ta(?:\ (?:again|(?:ever\ )?so\ much|very\ much|muchly))?|
         thx|tks|tia|thanking\ (?:you|u)|v/r|ciao|peace|by+e+(?:[ -]by+e+)*|goodbye|
         cheerio|ta[ -]?ra|toodle[ -]?(?:pip|oo)|laters|take\ care|be\ well|
         stay\ (?:well|safe|warm)|(?:talk|speak)\ (?:to\ you\ |with\ you\ )?soon|
         see\ (?:you|ya)(?:\ (?:soon|then))?|until\ (?:then|soon)|
         have\ a\ (?:great|good|lovely|nice|wonderful|blessed)\s.{3,20}|god\ bless(?:\ you)?|
         (?:i\ )?(?:am\ )?looking\ forward|in\ (?:hope|gratitude|appreciation|anticipation)|
         all\ good\ wishes|xo+x?o?|mit\ freundlichen\ gr(?:ü|ue)(?:ß|ss)en|cordialement|saludos|
         le\ gach\ dea-ghuí|att|atte|atentamente|atenciosamente|cordialmente|
         (?:distinti|cordiali|cari|tanti)\ saluti|un\ (?:saludo|abrazo)|um\ abraço|abraços|
         (?:met\ )?vriendelijke\ groet(?:en)?|groet(?:en|jes)?|groete|
         med\ vänliga?\ hälsning(?:ar)?|hälsningar|med\ venlig\ hilsen|mvh|vg|lg|
         (?:viele|beste|liebe)\ gr(?:ü|ue)(?:ß|ss)e|bien\ (?:à\ vous|cordialement)|pozdrawiam|
         s\ pozdravem|cofion(?:\ \w+)?|hwyl|ngā\ mihi(?:\ nui)?)
    )\b(?P<end>[\s,.!;:–—-]*)"""
)
_WROTE_AT = (
    r"(?=[^\n]{0,60}\d[:.h]\d\d)[^\n<>]{6,120}\n?<[^<>\s]{1,80}@[^<>\s]{1,80}>[^\n<>]{0,20}:\s*$"
)
"""A time and an address before a colon: "Am Do., 12. Nov. um 16:20 schrieb Eva <eva@x.org>:"."""

_HEADED = r"(?::\*|\s?:) ?[^\n]+"
QUOTE = re.compile(
    r"(?im)^(?:>|-{2,} ?(?:original|forwarded|ursprüngliche|begin forwarded)|"
    r"begin forwarded message|"
    r"_{8,}\s*$|(?:on |\d)[^\n]{6,160}(?:\n[^\n]{0,80})?wrote:\s*$|"
    r"(?:le|am) [^\n]{6,120}(?:écrit|schrieb)\s?:?\s*$|"
    rf"{_WROTE_AT}|from: ?[^\n]+\n(?:sent|date|to): ?[^\n]+$|"
    rf"\*?(?:{_FROM}){_HEADED}(?:\n\*?[^\W\d_]{{1,10}}(?: el| em)?{_HEADED}){{2}})"
)
"""The lines above an earlier mail, as mail programs of many languages write them."""
POSTSCRIPT = re.compile(r"(?i)p\.? ?p?\.?s\b\.?[:.,\s–—-]")
CONTACT_LINE = re.compile(
    r"(?i)\+?\(?\d[\d\s().-]{5,}\d|@|https?:|www\.|linkedin|^(?:tel|phone|mob|cell|email)\b"
)
DATE_LINE = re.compile(
    r"(?i)(?:[a-zÀ-ɏ .]+, ?(?:the )?)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)[a-z]*,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?[a-zéû]{3,9}\.?,? ?\d{2,4}|"
    r"[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\s*$"
)
STREET = re.compile(
    r"(?i)\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|close|court|way|row|square|"
    r"terrace|box|flat|ul\.|apt|suite|floor|house|cottage|farm|place|crescent|strasse|straße|rue|via|"
    r"calle|plot|block|postcode|p\.?o\.?)\b|"
    r"\b\d{4,6}\b|^\d+[a-z]?[ ,]|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
)
