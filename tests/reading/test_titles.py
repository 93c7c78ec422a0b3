"""Job titles of every trade: found by the words that announce them, and spanned exactly."""

from __future__ import annotations

import pytest

from analyser.reading.layout import read_layout
from analyser.reading.titles.finder import find_titles

TITLES = [
    "night-shift RN",
    "VP, Engineering",
    "Year 4 class teacher",
    "Readership in Palaeography",
    "second sous chef",
    "Software Engineer II (Backend)",
    "Head of Geography",
    "Associate Professor of Musicology",
    "speech and language therapist",
    "plumber's mate",
    "lock-keeper",
    "HGV Class 1 driver",
    "Court Interpreter (Polish)",
    "Front of House Manager",
    "Public Health Officer II",
    "C++ Developer",
    "school crossing warden",
    "Asst. Manager",
    "chef de partie",
    "lab tech",
    "Trainee Manager",
    "Conservator, Grade 6",
    "Maintenance Supervisor – 3rd Shift",
    "Working Student Controlling (m/f/d)",
    "Senior iOS Developer",
    "Class A Driver",
    "Deputy Manager – Finance & Accounts",
    "Live-in House Manager (Women's Refuge)",
    "Registered Manager, Children's Home",
    "Town Clerk & Responsible Financial Officer",
    "PGT Mathematics",
    "shearers' cook",
]
_STATION_AGENT = "Station Agent, Below Wing, Part-Time"
FRAMES = [
    "I am writing about the {} position.",
    "I wanted to follow up on my interview for the {} role last Tuesday.",
    "It is about the {} vacancy, as you know.",
    "We talked about the role of {} at Acme Ltd.",
    "I applied for the post of {} and have not heard.",
]


def titles(text: str) -> list[str]:
    return [title.text for title in find_titles(text, read_layout(text))]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("frame", FRAMES)
def test_a_title_is_spanned_without_the_words_around_it(title: str, frame: str) -> None:
    assert titles(f"Hi Sara,\n\n{frame.format(title)}\n\nBest,\nTom") == [title]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("You interviewed me for Bus Fitter at Trentside.", "Bus Fitter"),
        ("This concerns my application as Product Owner, sent in May.", "Product Owner"),
        ("I would love to be your nursery aide.", "nursery aide"),
        ("I am eager to serve as a civilian Logistics Specialist.", "Logistics Specialist"),
        ("I'm the cook who visited the convent.", "cook"),
        ("Do you still plan to fill the Principal Engineer req?", "Principal Engineer"),
        ("There is a place as Schweißfachmann.", "Schweißfachmann"),
        ("The Head of Talent conversation was a joy.", "Head of Talent"),
        ("I sat before the board for firefighter/EMT with the county.", "firefighter/EMT"),
        ("It is for the captioned position of Loom Tuner.", "Loom Tuner"),
        ("I asked about the Data Engineer (Orbisgrid.io) opening.", "Data Engineer"),
        ("Thank you for seeing me about becoming a Postmistress.", "Postmistress"),
        ("How is the search for a tiler coming on?", "tiler"),
        ("I'd like to hear about the Quarry Surveyor post from our talk.", "Quarry Surveyor"),
        ("Any news on the herdsman job?", "herdsman"),
        ("I was in for the Boiler Operator thing.", "Boiler Operator"),
        ("I came in on Tuesday about the tram driver.", "tram driver"),
        ("How is the driving instructor thing coming along?", "driving instructor"),
        ("Have you had time to look at the Sub-Editor shortlist?", "Sub-Editor"),
        ("I hope I get to be your next youth worker.", "youth worker"),
        ("I'd jump at the chance to join as climbing arborist.", "climbing arborist"),
        ("I met you for the post of Técnico de Manutenção.", "Técnico de Manutenção"),
        ("I had the interview for Directeur Achats with you.", "Directeur Achats"),
        ("We spoke about the place as Industriemechaniker (EG 7).", "Industriemechaniker (EG 7)"),
        ("I was interviewed for Keeper of Prints and Drawings.", "Keeper of Prints and Drawings"),
        ("It is about the Station Agent, Below Wing, Part-Time job.", _STATION_AGENT),
        ("You saw me for Registrar of Loans, part time 60%.", "Registrar of Loans, part time 60%"),
        ("I met you for Lecturer in Commerce held on Monday.", "Lecturer in Commerce"),
        ("We met on Monday for Supervisor in Palm Court Hotel.", "Supervisor"),
        ("It's Ana, the one who sat in for the night porter.", "night porter"),
        ("I write about the affineur post.", "affineur"),
    ],
)
def test_many_words_announce_a_title(sentence: str, title: str) -> None:
    assert titles(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == [title]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Follow-up: Readership in Palaeography interview", "Readership in Palaeography"),
        ("Data Analyst interview follow-up", "Data Analyst"),
        ("Still no reply - Admissions Officer", "Admissions Officer"),
        ("URGENT - Buyer position", "Buyer"),
        ("Re: Re: Sales Executive interview", "Sales Executive"),
        ("checking in: line cook", "line cook"),
    ],
)
def test_a_subject_line_names_the_title(subject: str, title: str) -> None:
    assert titles(f"Subject: {subject}\n\nHi Sara,\n\nAny news?\n\nTom") == [title]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dear Hiring Manager, thank you.",
        "What are the next steps for the role?",
        "I am still keen on the position.",
        "We met about the accounting role.",
        "This is my dream job, and I liked the Zoom interview.",
        "Thank you for the first interview and the second interview.",
        "I hope for an answer soon, in whatever form.",
        "It is the same job that I saw in September.",
        "Mr Cook and Ms Porter met me.",
        "Our Senior Technician, Étienne, will vouch for me.",
        "Your charge nurse, Demetrius, answers every call.",
        "I worked as a cashier for five years.",
        "The letter and the computer were a matter of time.",
        "I applied through Indigo Talent and heard of the Fenland Partnership.",
        "This is about the captioned position.",
    ],
)
def test_false_friends_are_no_titles(sentence: str) -> None:
    assert titles(f"Hi Sara,\n\n{sentence}\n\nBest,\nTom") == []


def test_the_line_above_the_greeting_of_a_letter_names_the_title() -> None:
    letter = "4 Quay Street\n12 May 2026\n\nRe: Probate Paralegal\n\nDear Mr Katz,\n\nAny news?"
    assert titles(letter) == ["Probate Paralegal"]


def test_a_line_with_a_reference_above_the_greeting_names_the_title() -> None:
    line = "Conservator (Rare Books), ref. AO1187"
    letter = f"4 Quay Street\n12 May 2026\n\n{line}\n\nDear Mr Katz,\n\nAny news?"
    assert titles(letter) == ["Conservator (Rare Books)"]
    (subject,) = read_layout(letter).find("subject")
    assert letter[subject.start : subject.end].strip() == line


def test_a_title_is_found_again_in_whatever_case() -> None:
    text = "Subject: Data Steward job\n\nHi Sara,\n\nWould the data steward start in May?\n\nTom"
    assert titles(text) == ["Data Steward", "data steward"]


def test_titles_stand_in_signatures_and_letterheads() -> None:
    text = (
        "Ms Sara Roy\nHead of Operations\n12 High Street\n\n3 May 2026\n\nDear Sara,\n\n"
        "Any news?\n\nYours sincerely,\nTom Okafor\nCustoms Clerk | Orwell Shipping"
    )
    assert titles(text) == ["Head of Operations", "Customs Clerk"]


def test_lower_case_and_capitals_make_no_difference() -> None:
    for text in (
        "hi sara, any news on the dump truck driver job? thx, tom",
        "HI SARA, ANY NEWS ON THE DUMP TRUCK DRIVER JOB? THX, TOM",
    ):
        assert [title.lower() for title in titles(text)] == ["dump truck driver"]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_title_may_run_over_a_wrapped_line(ending: str) -> None:
    text = (
        "Hi Sara,\n\nI am writing to ask how things stand with the Senior Data\n"
        "Analyst position 🎉 that we talked about.\n\nBest,\nTom"
    ).replace("\n", ending)
    (title,) = find_titles(text, read_layout(text))
    assert title.text == f"Senior Data{ending}Analyst"
    assert text[title.start : title.end] == title.text


def test_a_longer_title_that_breaks_off_at_the_end_is_the_shorter_one() -> None:
    text = "Hi Sara,\n\nI like the glazier job and the glazier trainer job. I am a glazier"
    assert titles(text) == ["glazier", "glazier trainer", "glazier"]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("I'm following up on the junior sous job at Ember & Rye.", "junior sous"),
        ("I am writing about the Modéliste post.", "Modéliste"),
        ("You interviewed me on Monday for the Intake position.", "Intake"),
        ("Is there news about the Front of House position?", "Front of House"),
        ("Thank you for having me out for the wash bay job.", "wash bay"),
        ("We talked about the 2nd AC job on the new series.", "2nd AC"),
        ("I'm following up on the Utility Locator interview.", "Utility Locator"),
        ("I am following up on the Trust & Safety role.", "Trust & Safety"),
        ("I interviewed for Saturday girl at the salon.", "Saturday girl"),
        ("I am Giulio, the luthier who visited you on Monday.", "luthier"),
        ("I would like to ask about your decision for forklift operator.", "forklift operator"),
    ],
)
def test_a_clear_frame_needs_no_known_word(sentence: str, title: str) -> None:
    assert titles(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == [title]


@pytest.mark.parametrize(
    "sentence",
    [
        "I am writing about the Kotug job. I would love to work at Kotug.",
        "Thank you for the chat about the Boston job.",
        "Thank you for talking to me about the night shift job.",
        "I am still hoping for the other job.",
        "Is there news about the Harbour Foods position?",
        "We talked about the Monday interview.",
        "I work as a test engineer now.",
        "I have been a box office temp at the Roundhouse.",
    ],
)
def test_a_frame_around_a_house_a_place_or_hours_is_no_title(sentence: str) -> None:
    assert titles(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == []


def test_a_title_known_by_its_words_comes_before_one_known_by_its_frame() -> None:
    text = "Hi Zed,\n\nAny news on the fitter role? I liked the talk about the new site job.\n\nTom"
    assert titles(text) == ["fitter"]


def test_the_employer_after_a_title_in_a_signature_is_no_part_of_it() -> None:
    text = "Hi Zed,\n\nAny news?\n\nBest,\nTom Roy\nPastry Chef, Blue Mahoe Café"
    assert "Pastry Chef, Blue Mahoe Café" not in titles(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "As Senior Cutter at Brocade House I trained two beginners.",
        "In my years as Deputy Registrar I never lost a file.",
        "The bakery where I am Head Baker closes in May.",
        "I am presently Assistant Librarian in Hove.",
        "I am still employed as a lecturer.",
        "As a former surveyor's assistant I know the tools.",
        "Your own Site Manager told me to wait.",
        "When can I see you and the Head of Payroll again?",
        "I was interviewed by your Area Manager, Mr Oyelaran.",
        "Is the dressmaking job still open?",
    ],
)
def test_a_post_that_somebody_holds_is_not_the_one_applied_for(sentence: str) -> None:
    assert titles(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == []


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("As Senior Cutter I would train your beginners.", "Senior Cutter"),
        ("I would be proud to be employed as a lecturer.", "lecturer"),
        ("I came in about the Chief of Staff to the Rector.", "Chief of Staff to the Rector"),
        ("You saw me for Counsel to the Board.", "Counsel to the Board"),
        ("I met you about the Poet in Residence post.", "Poet in Residence"),
        ("You interviewed me for editor at large.", "editor at large"),
        ("It is about Req. 55120 Land Surveyor II at your office.", "Land Surveyor II"),
        ("It concerns vacancy JR-20418 Soil Scientist, as you know.", "Soil Scientist"),
        ("I met you for Archivist, County of Merrow.", "Archivist"),
        ("You saw me for Warden for Ponds and Ditches.", "Warden for Ponds and Ditches"),
        ("I was interviewed for Tutor in Latin and Greek.", "Tutor in Latin and Greek"),
        ("I auditioned for Sub-Principal Viola on Monday.", "Sub-Principal Viola"),
        ("Have you picked anyone for the seafront till job?", "seafront till"),
        ("Did you choose anybody for kennel hand yet?", "kennel hand"),
        ("We spoke about the community connector role.", "community connector"),
        ("any news on the analyst, credit risk job?", "analyst, credit risk"),
        ("I met you about the KS2 Teacher post.", "KS2 Teacher"),
        ("I met you about the 0.6 FTE Band 7 Nurse post.", "Band 7 Nurse"),
    ],
)
def test_a_title_keeps_what_belongs_to_it_and_no_more(sentence: str, title: str) -> None:
    assert titles(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == [title]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("intern, investor relations - quick question", "intern, investor relations"),
        ("Interview 3/9 / Lecturer in Soil Science / ref. 20418", "Lecturer in Soil Science"),
        ("Req. 55120 Land Surveyor I - any news", "Land Surveyor I"),
    ],
)
def test_a_subject_line_gives_a_reference_and_a_field_beside_the_title(
    subject: str, title: str
) -> None:
    assert titles(f"Subject: {subject}\n\nHi Sara,\n\nAny news?\n\nTom") == [title]


def test_the_initials_of_a_title_stand_for_it() -> None:
    text = (
        "Hi Sara,\n\nI met you for Casual Relief Teacher. Is the CRT list full? My CRT 5513.\n\nTom"
    )
    assert titles(text) == ["Casual Relief Teacher", "CRT"]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("It would suit me to be a Bellhanger with you.", "Bellhanger"),
        ("I would be proud to become your Rigging Loftsman.", "Rigging Loftsman"),
        ("I should like to be your GRO at the front desk.", "GRO"),
        ("Whoever becomes your Parish Archivist has luck.", "Parish Archivist"),
        ("It is Edson, the Farrier candidate.", "Farrier"),
        ("You asked me what a Carillonneur is for.", "Carillonneur"),
        ("If Tuner-Technician is still open, I am there.", "Tuner-Technician"),
        ("I think I'd make a good cook for you.", "cook"),
        ("Has the board decided on a warden?", "warden"),
        ("The advert said lamp trimmer and I can do that.", "lamp trimmer"),
        ("I can see myself working as a dry stone waller.", "dry stone waller"),
        ("I came in on Monday for the barber chair.", "barber"),
        ("Could I be your next postmistress?", "postmistress"),
        ("It is about the 7.5 tonne driver job.", "7.5 tonne driver"),
        ("You saw me for Programme Officer P-3.", "Programme Officer P-3"),
        ("You saw me for Loom Technician 2 on Monday.", "Loom Technician 2"),
        ("It is about the 4-H Garden Educator job.", "4-H Garden Educator"),
        ("It is about the 3D Artist job.", "3D Artist"),
        ("You saw me for the 2pm Analyst interview.", "Analyst"),
        ("I'm checking in on the Cellar Hand (Harvest 2026) job.", "Cellar Hand (Harvest 2026)"),
        ("You saw me for Cook for Sourdough and Pastry.", "Cook for Sourdough and Pastry"),
        ("I want to be your Tester, Forty Crows feels right.", "Tester"),
        ("I came for Dispatch Coordinator, Marram Tern Couriers.", "Dispatch Coordinator"),
        ("I met you for Second Mate, MV Petrel Sound.", "Second Mate"),
        ("I came for Dispatch Coordinator, Swift Tern Couriers.", "Dispatch Coordinator"),
        ("I met you for Planner, English Division.", "Planner, English Division"),
        ("I was interviewed for C/O on your tankers.", "C/O"),
        ("Is there news on my application for 2/E?", "2/E"),
        ("You saw me for Wool Classer, AWEX registered.", "Wool Classer, AWEX registered"),
        ("I'd be honoured to be appointed Verger.", "Verger"),
        ("Has somebody else been made lead glazier?", "lead glazier"),
        ("I interviewed on 2/7 as caregiver for your mother.", "caregiver"),
        ("Any decision on chainman?", "chainman"),
        ("I'm calling about store associate.", "store associate"),
        ("We were discussing the night porter.", "night porter"),
        ("Is dispenser still open?", "dispenser"),
        ("I'd make a cracking commis.", "commis"),
        ("I'm checking on the Class A CDL driver spot.", "Class A CDL driver"),
        ("Ben the roofer here, from Monday.", "roofer"),
        ("You saw me for Teacher of the Deaf at Elm School.", "Teacher of the Deaf"),
        ("You saw me for Director, Annual Giving.", "Director, Annual Giving"),
        ("Thanks for the chat about the Front of House position.", "Front of House"),
        ("Any update on the 3.5t van driver position?", "3.5t van driver"),
        ("It is about the position of Driver Cat C+E.", "Driver Cat C+E"),
        ("I came for the MOT Tester, Class 4 and 7 job.", "MOT Tester, Class 4 and 7"),
        ("You saw me to be Deputy Warden of Kestrel House.", "Deputy Warden"),
        ("Do you know who'll be the new ceramics technician?", "ceramics technician"),
        ("I'm still up for the zip-line guide summer job.", "zip-line guide"),
        ("I went for the signaller on the 12th.", "signaller"),
        ("It's about the caretaker's job.", "caretaker"),
        ("I'm one of the candidates for dental nurse.", "dental nurse"),
        ("You and Mr Tan saw me on Monday in Poole, with Ms Roe, for Second Mate.", "Second Mate"),
    ],
)
def test_a_trade_may_be_told_by_how_it_is_spoken_of(sentence: str, title: str) -> None:
    assert titles(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == [title]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("dry stone waller - any news", "dry stone waller"),
        ("Re: gardener", "gardener"),
        ("Press Officer, Diaspora Banking", "Press Officer, Diaspora Banking"),
        ("Loom Technician 2 follow-up", "Loom Technician 2"),
        ("deckhand/cook on the Marigold", "deckhand/cook"),
        ("2/E application", "2/E"),
        ("Ref 2231 / Laundry Supervisor", "Laundry Supervisor"),
        ("EYFS Lead interview", "EYFS Lead"),
        ("Housekeeper/Cook, live-in", "Housekeeper/Cook, live-in"),
    ],
)
def test_a_subject_line_may_hold_nothing_but_a_title(subject: str, title: str) -> None:
    assert titles(f"Subject: {subject}\n\nHi Sara,\n\nAny news?\n\nTom") == [title]


@pytest.mark.parametrize(
    "sentence",
    [
        "My present post as records lead ends in May.",
        "My current title at Acme is Lead Rigger.",
        "I've enjoyed being a Senior Rigger at Acme.",
        "At Acme I am only Associate Producer.",
        "I am at present a Lift Technician with Acme.",
        "You told me that Imogen, who I gather is the Production Manager, decides.",
        "He is the Production Manager there.",
        "The Branch Supervisor, Mr Wekesa, has moved.",
        "I liked Imogen Hart, the Production Manager.",
        "Mary Adams, Chief Engineer at Acme, vouches for me.",
        "I used to be a Senior Buyer at Acme.",
        "At Acme I was promoted to Senior Planner.",
        "I qualified as a Chartered Accountant in 2012.",
        "In my role as Team Coordinator I plan the shifts.",
        "The Warehouse Supervisor showed me the racks.",
        "I met the Chief Executive too.",
        "I'm a fast learner.",
        "You told me about moving to a single courier hub.",
        "I would not like to be a bother.",
        "What a day it was.",
        "Is the office still open on Sunday?",
        "It is about the glasshouse job.",
        "We discussed the driver shortage.",
        "I asked about customer service.",
        "I made the manager laugh.",
        "I know that the manager's job is a hard one.",
        "I managed a bar as Assistant Manager for six years.",
        "I have been with Acme as Head of Year since 2019.",
        "I'm on trial with Opera North as third flute.",
    ],
)
def test_what_others_are_and_what_the_writer_is_now_is_no_title(sentence: str) -> None:
    assert titles(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "You would report to Jo and the Infrastructure Lead.",
        "I'm now Assistant Caretaker at Elkhorn.",
        "Would a word with my old Head of Events help?",
        "The Transportation Manager joined us.",
    ],
)
def test_beside_a_title_that_is_announced_others_in_capitals_are_somebodys(sentence: str) -> None:
    text = f"Hi Zed,\n\nI applied for the Yard Foreman job. {sentence}\n\nBest,\nTom"
    assert titles(text) == ["Yard Foreman"]


def test_the_announced_title_is_known_again_when_it_is_longer() -> None:
    text = "Hi Zed,\n\nI applied for the Tram Driver job. Trainee Tram Driver suits me.\n\nTom"
    assert titles(text) == ["Tram Driver", "Trainee Tram Driver"]


def test_the_line_below_a_greeting_names_the_title() -> None:
    text = "Dear Mr Ng,\n\nBus Captain (Articulated)\n\nMy firm must hire a relief driver.\n\nTom"
    assert titles(text)[0] == "Bus Captain (Articulated)"


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("the position as Pflegefachkraft in your intensive care unit", ["Pflegefachkraft"]),
        ("the position as Pflegefachkraft in Teilzeit", ["Pflegefachkraft in Teilzeit"]),
        ("a steady hand with a brush", []),
        ("I spoke with Ann Lee RN about it", []),
    ],
)
def test_a_title_ends_where_the_sentence_goes_on(words: str, titles: list[str]) -> None:
    text = f"Hi Sara,\n\nI am writing about {words}."
    assert [one.text for one in find_titles(text, read_layout(text))] == titles


@pytest.mark.parametrize(
    "greeting", ["Dear Ms Chen,\n\nLetter cutter", "Letter cutter\n\nDear Ms Chen,"]
)
def test_a_heading_of_a_letter_may_be_the_title_alone(greeting: str) -> None:
    text = f"Mill Lane\nYork\n\n{greeting}\n\nI write about our talk of May.\n\nYours,\nTom Roy\n"
    assert [one.text for one in find_titles(text, read_layout(text))] == ["Letter cutter"]
