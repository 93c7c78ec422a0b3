"""The words beside a date that tell what happened on it: a meeting, a message, or something else.

All are patterns for a text in lower case. They were gathered from follow-ups by many hands; which
of them decides, and how much it says, is settled in :mod:`analyser.reading.dates.roles`.
"""

from __future__ import annotations

from analyser.reading.dates.words import listing

CONVERSATION = listing(r"""
    (?:sp(?:oke|eak|eaking)|talk(?:ed|ing)?|chat(?:ted|ting)?|interview(?:ed|ing)?|conversation|
        met|catch(?:ing)? up)(?: \w+){0,3}
        (?:on|by|over|via|through|using) (?:the |my )?(?:phone|telephone|zoom|teams|skype|video),
    interview(?:s|ed|ing)?, met, meet(?:ing)?, spoke(?! of), saw each other, spoken, speak(?:ing)?,
    talk(?:s|ed|ing)?, natter(?:ed)?, craic,
    our (?:zoom|teams)(?! call), conversations?, chat(?:s|ted|ting)?, discuss(?:ed|ions?), yarn,
    panels?,
    rounds?, loop, screen(?:ing)?, assessment, presentation, presented, viva, audience,
    (?:practical|skills|trade|typing|written) test, slot, tasting, tour,
    trial, tried out, audition(?:s|ed)?, shadow(?:ed|ing)?, catch-up, our (?:\w+ )?call,
    call we had,
    had (?:an?|our|the) (?:\w+ )?call, (?:video|zoom|teams|skype|introductory) call,
    on (?:the|our|a) (?:\w+ )?call, heard me, (?:was|were) seen, see(?:ing)? (?:me|us),
    (?:seeing|to see) you,
    saw (?:me|you|us), candidate you saw, (?:hav(?:e|ing)|had) me, \w+ing me in, your time
""")
"""What only an interview is called."""

VISIT = listing(r"""
    visit(?:ed|ing)?, played (?:to|for|before), for which i played, which i came, came in, i came,
    come in (?:about|for),
    (?:i|we|who|me|then) (?:just )?c[ao]me(?= (?:in|up|down|by|along|before|over|out|round)\b),
    (?:i|we|who|me|then) (?:just )?c[ao]me(?= (?:for|about|to|on|you)\b),
    (?:i|we|i['’]d) (?:was|been|were) (?:the \w+ )?in(?! touch), sat, sitting, shown,
    (?:blast|fun|laugh) with you, face to (?:the|a|your) name,
    show(?:ed|n|ing) (?:me|us|round|around),
    walk(?:ed|ing)?(?= (?:me|us|with|round|around|through|the)), session,
    receiv(?:ed?|ing) (?:me|by), (?:gave|given) (?:me|us), taught, lesson, workshop, demo,
    attended, ma(?:de|ke|king) (?:the |some |so much )?(?:time|room),
    appreciated? the time, t(?:ook|ake|aking) (?:the |some |out )?time, spen[dt](?:ing)?,
    (?:had|having) the (?:interview|chat|yarn|talk), invit(?:ed|ing) me (?:in|to your),
    le(?:t|tting) me(?! (?:know|have)), host(?:ed|ing), join(?:ed|ing) you, appeared, reception,
    (?:i|we) was (?:there|with you|at your), shook (?:your )?hands?, fit(?:ting)? me in,
    left (?:your|you|there), (?:was|were|being) (?:\w+ ){0,2}(?:late|early|nervous),
    ^(?:just )?came (?:in|by|down|up|over|out|round|about|for),
    (?:popped|dropped|stopped|nipped|swung) (?:in|by|down|up|over|round),
    welcomed?, hospitality, impression, (?:great|good|lovely|wonderful) time, ride, spin,
    pleasure, treat, joy, (?:lovely|good|great|nice) to, kindness, generous, held, took place,
    (?:hours?|morning|day|afternoon|evening) with, thank(?:s|ed)?(?: you)?(?: \w+){0,3} for
""")
"""What an interview is often spoken of with, and other things too."""

MESSAGE = listing(r"""
    e-?mail(?:s|ed|ing)?, mails?, mailed, letters?, (?:to|from|with) mine of,
    notes?, messages?, messaged, voicemails?,
    texts?, texted, texting, repl(?:y|ies|ied), answer(?:ed)?, lines, postcard, card,
    (?:an?|another|my|the|this|your) whatsapp(?! (?:call|chat|interview|video)), whatsapp['’]?e?d,
    invoice, wrote, written, write, writing, call(?:ed|ing|s)?, rang, ringing,
    (?:a|to|will|i['’]d) ring, phoned?, phoning, telephoned,
    left(?! (?:your|the|you|there)\b), tried(?! out\b), try(?:ing)?, sent,
    send(?:ing)?, posted, correspond\w*, contacted, reached out, bumped, nudged, pinged,
    follow-?ups?, get back, g[eo]t(?:ting)? back to (?:me|us|you), in touch, came back, told,
    asked, ask, promised, said, mentioned, suggested, advised, le(?:t|tting) me know,
    hear(?:d|ing)?(?! me), news, sorry
""")
"""Messages to and fro."""

ELSEWHERE = listing(r"""
    appl(?:ied|y), application, submitted, form, cv, résumé, certificate, licen[cs]e, accepted,
    released, published, newspaper, read, advert(?:ised)?, posting, listing, hope,
    (?:i|we) trust, wish,
    happy, happily, dream(?:s|t)?, started, starts?, begins?, valid, deadline, decision,
    decide[ds]?, announce[ds]?, move[ds]?, back from, free, available, holiday, returned?, due,
    ends?, ended, until, notice, close[sd]?, closing date, buried,
    funeral(?! (?:home|director|parlour|parlor|service)),
    birthday, wedding, declined, turned down, dentist, opens?(?! (?:day|evening|house)),
    stopped, missed, gone out, went (?:in|out|off), fini?sh(?:ed)?, passed, renewed, ran, failed,
    booked, other interview,
    (?:interview|meeting|talks?|round) (?:with|at) (?:another|a different|some other),
    interview(?:ed)? elsewhere,
    (?:spoke|talked) (?:to|with) your (?:\w+ )?(?:secretary|assistant|receptionist|office|pa)
""")
"""Other things that have a day: papers, plans, deadlines, the interviews of other firms."""

OTHERS_MEETING = (
    r"(?:its|their) (?:\w+ )?meeting|"
    r"(?:board|council|committee|trustees|governors|partners|directors|team|minister|commissioners|"
    r"owners|court|ministry|congregation|chapter|management|leadership|panel|union)"
    r"(?:\s(?:had|has|have|would|will|was\sto|were\sto|to|be|been|then|all|next|was|were|also)){0,3}"
    r"\s(?:met|meet(?:s|ing)?|sit(?:s|ting)?|sat|vote[ds]?|regroup(?:ed)?|convene[ds]?|decide[ds]?|"
    r"gather(?:ed|s)?)(?!\s(?:with\s)?me\b)"
)
"""Meetings that the writer was not at."""

MEETING_NOUN = listing(
    "interviews?, conversations?, chats?, talks?, discussions?, panels?, auditions?, trials?, "
    "tours?, tastings?, assessments?"
)
"""Nouns that a date describes: "Tuesday's interview", "the 3 March panel"."""
