"""Employers and other organisations, by the words before them and by their own form."""

from __future__ import annotations

import pytest

from analyser.reading.companies.finder import company_sightings, find_companies
from analyser.reading.layout import read_layout
from analyser.reading.page import read_page

NAMES = [
    "Trellis",
    "Acme Ltd",
    "Nimbuskart",
    "Hartmann & Cie",
    "St Columba's Hospice",
    "University of Leeds",
    "Feather & Lark",
    "Leeds City Council",
    "Sal's Diner",
    "Müller GmbH",
    "Adeyemi, Cole & Partners",
    "Ministry of Works",
    "Max Planck Institute",
    "Médecins du Monde",
    "Booking.com",
    "KPMG",
    "Royal Free London NHS Foundation Trust",
    "3Flow",
    "8fold Labs",
    "MV Nordlys Star",
    "Department of Customs and Excise",
    "Metalform Sp. z o.o.",
    "Harlan Bros. Roofing",
    "MT Arctic Petrel",
    "Guru Harkrishan Public School",
    "St Botolph-by-the-Bridge",
    "Hallam and Sons",
    "Carr and Daughter",
    "B and Q",
    "St Aidan's C of E Primary School",
]
FRAMES = [
    "I am writing about the cook position at {}.",
    "I would love to join {}.",
    "My three years at {} taught me patience.",
    "I applied for the role with {} in June.",
    "I now have an offer from {}.",
]


def companies(text: str) -> list[str]:
    return [house.text for house in find_companies(text, read_layout(text))]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("frame", FRAMES)
def test_an_employer_is_known_by_the_words_before_it(name: str, frame: str) -> None:
    assert companies(f"Hi Sara,\n\n{frame.format(name)}\n\nBest,\nTom") == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("I reduced the changeover at Sousa & Filhos, Lda. in May.", "Sousa & Filhos, Lda."),
        ("I work for Tata Consultancy Services Pvt. Ltd. in Pune.", None),
        ("I was a clerk at Whitman, Ross & Delgado LLP before.", "Whitman, Ross & Delgado LLP"),
        ("I liked the order in your shop and the team at Copper Kettle.", "Copper Kettle"),
        ("I've shopped in Hendry's for years.", "Hendry's"),
        ("Ask anybody at Thirlby's.", "Thirlby's"),
        ("I am excited about what Figment is building.", "Figment"),
        ("It was my job at Müller GmbH & Co. KG until June.", "Müller GmbH & Co. KG"),
        ("I'd join St. Mary's tomorrow.", "St. Mary's"),
        ("They treat the cows well at Thornfield farm.", "Thornfield farm"),
        ("I loved what I saw of the Orbisgrid.io platform.", "Orbisgrid.io"),
        ("We met last week at the Copperline office.", "Copperline"),
        ("I would choose Fjordbyte over anyone.", "Fjordbyte"),
        ("I turned down Aqua Safari for you.", "Aqua Safari"),
        ("McGlone's Chemist is two minutes from my door.", "McGlone's Chemist"),
        ("I write about Hoshino Precision, our interview on Tuesday.", "Hoshino Precision"),
        ("Is Tidewell still on track for an answer?", "Tidewell"),
        ("If Vector9 hasn't closed it, I am still keen.", "Vector9"),
        ("I would love to see the Lantern Players season.", "Lantern Players"),
        ("My present employer, Tolbooth Ales, requires a month.", "Tolbooth Ales"),
        ("I have been playing with the Snaplet app.", "Snaplet"),
        ("From SmileWorks I would learn a lot.", "SmileWorks"),
        ("Thank you for showing me Lattice & Loom's spring range.", "Lattice & Loom"),
        ("I handed in my notice at Well & Good Chemists.", "Well & Good Chemists"),
        ("Arcline's approach to work is refreshing.", "Arcline"),
        ("Quick question: has Wildwood Camps filled it?", "Wildwood Camps"),
        ("I was delighted to meet the Board of Mercy Sisters Hospice.", "Mercy Sisters Hospice"),
        ("I serve St Botolph-by-the-Bridge at present.", "St Botolph-by-the-Bridge"),
    ],
)
def test_names_are_spanned_to_their_ends(sentence: str, name: str | None) -> None:
    expected = [name or "Tata Consultancy Services Pvt. Ltd."]
    assert companies(f"Hi Sara,\n\n{sentence}\n\nBest,\nTom") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "I met you at Leeds on Monday, and I live in Oslo.",
        "We spoke via Zoom, and I wrote on LinkedIn.",
        "I know Python and hold the Care Certificate.",
        "I can be there at Easter or in April.",
        "Please write to me at Flat 3, 9 Minster Yard.",
        "I would love to join you at your Coimbatore campus.",
        "I spoke with Sara Chen about the Data Analyst role.",
        "Thank you for the Q&A and the R&D tour.",
        "I would gladly work nights at A and E.",
        "I asked how the T and M gives out its lanes.",
        "I would join INSERT COMPANY tomorrow.",
        "Did Head Office change its mind?",
        "Thank you for the tour of the Alzheimer's wing.",
        "You called the boiler the Titanic.",
        "I was interviewed for Town Clerk & Responsible Financial Officer.",
        "My old gaffer, Big Tam, will vouch for me.",
    ],
)
def test_places_tools_and_people_are_no_employers(sentence: str) -> None:
    assert companies(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == []


def test_an_employer_is_found_again_at_the_head_of_a_sentence() -> None:
    text = "Hi Sara,\n\nI would love to join Trellis. Trellis does good work.\n\nBest,\nTom"
    assert companies(text) == ["Trellis", "Trellis"]


def test_an_employer_is_found_again_by_the_first_word_of_its_name() -> None:
    text = "Hi Zed,\n\nI liked Sunstone Solar. I know Sunstone wants somebody soon.\n\nBest,\nTom"
    assert companies(text) == ["Sunstone Solar", "Sunstone"]


def test_a_house_on_a_letterhead_may_end_in_a_trade() -> None:
    text = "Mr A. Pengelly\nPengelly & Daughters Boatbuilders\nThe Slip\n\nDear Mr Pengelly,\n\nHi."
    assert companies(text) == ["Pengelly & Daughters Boatbuilders"]


def test_a_greeted_team_is_an_employer() -> None:
    assert companies("Hi Nimbuskart team,\n\nAny news?\n\nTom") == ["Nimbuskart"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("I told Walmart that I would leave in May.", "Walmart"),
        ("Ryanair want an answer by Friday.", "Ryanair"),
        ("I know the tills from Primark, so training would be short.", "Primark"),
    ],
)
def test_an_employer_whom_everybody_knows_needs_no_announcing(sentence: str, name: str) -> None:
    assert companies(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("I am writing about the designer role at Figma.", "Figma"),
        ("It was for Customer Success Manager, EMEA @ HubSpot.", "HubSpot"),
        ("I would love to join Slack.", "Slack"),
        ("I am quick at Excel.", None),
        ("I could not join Zoom on time.", None),
        ("Should I join Slack for the call on Friday?", None),
        ("Could you send me the link to join Slack?", None),
        ("I am happy to join Webex too.", None),
        ("I would be thrilled to join Zoom as a Product Designer.", "Zoom"),
        ("I am keen to join Discord's support team.", "Discord"),
        ("Thank you for the interview with Excel exercises.", None),
        ("Thank you for my interview at Zoom last Tuesday.", "Zoom"),
        ("I interviewed with Slack last week.", "Slack"),
        ("I had an interview with Zoom on Monday.", "Zoom"),
        ("Our interview with Zoom on Monday went well.", None),
        ("Our second interview with Teams on Monday went well.", None),
        ("The interview with Webex yesterday was a joy.", None),
        ("Our interview with Microsoft Teams on Monday went well.", None),
        ("Our interview with MS Teams on Monday went well.", None),
        ("Our interview with Google Hangouts on Monday went well.", None),
        ("Thank you for the interview with Microsoft on Monday.", "Microsoft"),
        ("I am writing about the Engineer role at Microsoft Teams.", "Microsoft Teams"),
    ],
)
def test_who_makes_a_tool_may_be_the_employer(sentence: str, name: str | None) -> None:
    assert companies(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == ([name] if name else [])


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("I am writing about the Data Engineer role at brimble.", "brimble"),
        ("You asked what I would mend first at krokant, and I rambled.", "krokant"),
        ("I would love to join krokant in May.", "krokant"),
        ("Do you know whether krokant has decided?", "krokant"),
        ("Thank you for having me at malt & moss yesterday.", "malt & moss"),
        ("I am keen on the Team Lead job at lantern.", "lantern"),
        ("I met you about the designer role @ krokant labs today.", "krokant labs"),
    ],
)
def test_an_employer_may_write_its_name_small(sentence: str, name: str) -> None:
    assert companies(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "I can start at sixty hours.",
        "I tried you at handover yesterday.",
        "I can join whenever it suits.",
        "I asked whether pestering helps.",
        "I work at home.",
        "I saw the trucks stuck at Bredevik.",
        "You showed me the workshop at Unterkoblach.",
        "We talked about the flats at Sandvika Bay.",
        "I set the clock to UTC.",
    ],
)
def test_times_and_places_are_no_employers(sentence: str) -> None:
    assert companies(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("I would be proud to join Sorel, Blythe & Quince.", "Sorel, Blythe & Quince"),
        ("For Havblik Vind A/S I changed the gears.", "Havblik Vind A/S"),
        ("I sorted screws at Nails on Harbour before this.", "Nails on Harbour"),
        ("I pulled pints at the Bell and Thistle.", "Bell and Thistle"),
        ("I did night shifts at Silver Shepherd, too.", "Silver Shepherd"),
        ("I laid pipes with Borewell Kenya and others.", "Borewell Kenya"),
        ("I have a diploma from Queen's University Belfast.", "Queen's University Belfast"),
        ("I served with the Royal Signals Corps.", "Royal Signals Corps"),
        ("I hold it from the Department of Justice.", "Department of Justice"),
        (
            "I hold it from Odisha Nurses and Midwives Council.",
            "Odisha Nurses and Midwives Council",
        ),
        ("I tuned it at St Anne's Music School for Mr Roy.", "St Anne's Music School"),
        ("Your advertisement appeared in The Beacon, I think.", "The Beacon"),
        ("I would build at Orgelbau van Meeteren B.V. for years.", "Orgelbau van Meeteren B.V."),
    ],
)
def test_a_name_goes_on_over_lists_and_little_words(sentence: str, name: str) -> None:
    assert companies(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "I was interviewed in the Litigation Department upstairs.",
        "My badge says Plant Services.",
        "I worked in Accounts Payable for six years.",
        "I rang the Waste and Street Services office.",
        "The form calls it Sales & Home.",
        "I ran at the Exmoor Marathon.",
    ],
)
def test_a_part_of_any_house_is_no_employer(sentence: str) -> None:
    assert companies(f"Hi Zed,\n\n{sentence}\n\nBest,\nTom") == []


def test_a_legal_form_keeps_its_stop_on_a_line_of_its_own() -> None:
    text = "Hi Sara,\n\nAny news?\n\nBest,\nTom Okafor\nBuyer\nTrishul Auto Parts Ltd.\n0171 55"
    assert companies(text) == ["Trishul Auto Parts Ltd."]


def test_a_department_in_a_signature_is_no_employer() -> None:
    text = "Hi Sara,\n\nAny news?\n\nBest,\nTom Okafor\nCustomer Services, Nordhylla AB"
    assert companies(text) == ["Nordhylla AB"]


def test_letterheads_and_signatures_name_employers() -> None:
    text = (
        "Ravenswood Interactive Ltd\n12 High Street\n\n3 May 2026\n\nDear Sara,\n\nAny news?\n\n"
        "Yours sincerely,\nTom Okafor\nClerk, Harbour Freight Group"
    )
    assert companies(text) == ["Ravenswood Interactive Ltd", "Harbour Freight Group"]


def test_a_house_on_the_writers_own_letterhead_is_a_home() -> None:
    text = (
        "Rose Cottage, Llanbedr\n1 December 2026\n\nDear Sara,\n\nAny news?\n\nYours,\nTom Okafor"
    )
    assert companies(text) == []


def test_lower_case_employers_are_announced_by_at() -> None:
    text = "hi jess just checking about the job at blue tokai coffee, i worked at primark before"
    assert companies(text) == ["blue tokai coffee", "primark"]
    text = "yo marcus\n\nstill keen on the barback spot at the velvet fox. lmk\ndre"
    assert companies(text) == ["the velvet fox"]


def test_a_message_in_lower_case_may_name_an_employer_like_a_person() -> None:
    text = "hi kim\nits about the porter job at selena\ni rang on monday\nbye\nbo"
    assert companies(text) == ["selena"]
    text = "hi kim\ni knead dough at maison bertrand and i like it\nany news\nbye\nbo"
    assert companies(text) == ["maison bertrand"]


def test_a_house_beside_the_vacancy_in_the_subject_is_an_employer() -> None:
    text = "Subject: Bid Writer search - Harket Soames\n\nHi Sara,\n\nAny news?\n\nBest,\nTom"
    assert companies(text) == ["Harket Soames"]


def test_spans_are_exact_beside_pictures_and_line_ends() -> None:
    text = "Hi Sara 🌅,\r\n\r\nI'd love to join Bud\u00a0& Bramble 🎉!\r\n\r\nTom"
    (house,) = find_companies(text, read_layout(text))
    assert text[house.start : house.end] == house.text == "Bud\u00a0& Bramble"


@pytest.mark.parametrize(
    "name", ["Two Herons", "Little Wolf", "Big Bend", "All Saints'", "Biscuit Love", "Curl Up"]
)
@pytest.mark.parametrize("frame", ["I would gladly start at {}.", "I look forward to joining {}."])
def test_capitals_where_a_place_of_work_is_named_may_be_everyday_words(
    name: str, frame: str
) -> None:
    assert companies(f"Hi Sara,\n\n{frame.format(name)}\n\nBest,\nTom") == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Kotug is known for good seamanship.", "Kotug"),
        ("Ironhoof has been on my mind.", "Ironhoof"),
        ("Nightjar looks like a blast.", "Nightjar"),
        ("I like that Velogo pays by the hour.", "Velogo"),
        ("Harbor Light does much for the families here.", "Harbor Light"),
        ("I worked three seasons with Grecotel.", "Grecotel"),
        ("I cut hair at the salon, Curl Up, on Saturdays.", "Curl Up"),
        ("In my old kindergarten, Regenbogenhaus, I led a group.", "Regenbogenhaus"),
        ("I must inform Textilmuseum Krefeld by Friday.", "Textilmuseum Krefeld"),
        ("I am impressed by the workshop in the Schloss Hohenbrunn.", "Schloss Hohenbrunn"),
        ("My present bakery, the Golden Sheaf, closes in May.", "Golden Sheaf"),
        ("I glue chairs in the joinery Tarnowex by day.", "Tarnowex"),
        ("In Talisay Women's Health Unit I ran the ward.", "Talisay Women's Health Unit"),
        ("I am signing with Brindlow unless you call.", "Brindlow"),
        ("My uncle said Threlkeld Askew are fair to apprentices.", "Threlkeld Askew"),
        ("Old Thorn Instruments in Bath answered within a day.", "Old Thorn Instruments"),
        ("I drove nights for Six Elms Ambulance last year.", "Six Elms Ambulance"),
        ("I hung the drapes in the Palladrome's lobby.", "Palladrome"),
        ("The tram stopped behind Sgoil an Rubha Mhòir.", "Sgoil an Rubha Mhòir"),
        ("The tram stopped behind Sgoil na hAbhann.", "Sgoil na hAbhann"),
        ("Running the Harbour Kitchen has taught me much.", "Harbour Kitchen"),
        ("The tram stopped behind Briathar Teo.", "Briathar Teo"),
        ("The tram stopped behind Yıldız Üniversitesi Hastanesi.", "Yıldız Üniversitesi Hastanesi"),
        ("I swept flues for Ember Hearth and Chimney CC.", "Ember Hearth and Chimney CC"),
        (
            "I have sung with Friends of the Lights of Wexcombe.",
            "Friends of the Lights of Wexcombe",
        ),
        ("I sang for two years in the choir of Sta. Lucia Chapel.", "Sta. Lucia Chapel"),
        ("I turned Brindlow down for this.", "Brindlow"),
        ("I was placed by Brindlow for two weeks.", "Brindlow"),
        ("I love that Brindlow keeps its own bees.", "Brindlow"),
        ("I am still with Brindlow until May.", "Brindlow"),
        ("Since Brindlow folded I have been looking.", "Brindlow"),
        ("I met your colleague from Brindlow at a fair.", "Brindlow"),
        ("I rang Brindlow reception on the Tuesday.", "Brindlow"),
        ("The skipper wants a cook on the Morning Gannet soon.", "Morning Gannet"),
    ],
)
def test_a_strange_name_is_an_employer_by_what_it_does_or_is(sentence: str, name: str) -> None:
    assert companies(f"Hi Sara,\n\n{sentence}\n\nBest,\nTom") == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "I hope the Aeolus is back in port.",
        "The Steinway in Murnau was a model B.",
        "I have my TESDA card now.",
        "I started at Easter Monday lunch.",
        "I can start at Two.",
        "I shipped four hundred parcels on the Black Friday run.",
        "Cancellation is free until the Monday.",
        "I cleared a claim for USD 318 in May.",
        "In Cape Ferrers I ran a stall.",
        "I stood in front of the Managing Committee.",
        "I start on Red Watch in June.",
    ],
)
def test_ships_places_and_papers_are_no_employers(sentence: str) -> None:
    assert companies(f"Hi Sara,\n\n{sentence}\n\nBest,\nTom") == []


@pytest.mark.parametrize(
    "name",
    [
        "Tables for Everyone",
        "Care Across Rivers",
        "Rags to Gold",
        "Children First",
        "Step Above",
        "The Silver Still",
        "Under the Arches",
        "Not Just Soup",
        "Flour and Water",
        "Marks and Wilson",
        "Smile",
        "Stratton School of Boat Building",
        "Borough of Elmhurst",
    ],
)
def test_at_a_place_of_work_every_capital_belongs_to_the_name(name: str) -> None:
    for sentence in (f"You saw me for the cook job at {name}.", f"My year at {name} was good."):
        assert companies(f"Hi Sara,\n\n{sentence}\n\nBest,\nTom") == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("I understand why Cinder and Moss wants a chef.", "Cinder and Moss"),
        ("I keep the books as secretary to Thornley Seeds.", "Thornley Seeds"),
        ("Kirsty came from Hands First, the agency, I think.", "Hands First"),
        ("I have not heard how the Nether Sedge committee voted.", "Nether Sedge"),
        ("Little Kereru feels like a place to stay.", "Little Kereru"),
        ("Lumafold is the kind of place where I could stay.", "Lumafold"),
        ("Weaver, Moss & Daughters: it sounds good.", "Moss & Daughters"),
        ("My year at Harrow's taught me patience.", "Harrow's"),
        ("My week at Hill School I'll not forget.", "Hill School"),
    ],
)
def test_the_sentence_tells_a_name_of_everyday_words(sentence: str, name: str) -> None:
    assert companies(f"Hi Sara,\n\n{sentence}\n\nBest,\nTom") == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "I met you at the Elmbank mall on Monday.",
        "You and the VP Medical saw me.",
        "I am good at Excel.",
    ],
)
def test_a_mall_a_rank_a_skill_or_a_field_is_no_employer(sentence: str) -> None:
    assert companies(f"Hi Sara,\n\n{sentence}\n\nBest,\nTom") == []


def test_the_village_below_a_street_is_no_employer() -> None:
    letter = "9 Tanner Street\nElmwick\n\n12 May 2026\n\nDear Mr Katz,\n\nAny news?"
    assert companies(letter) == []


@pytest.mark.parametrize(("place", "named"), [("orchard", ["orchard"]), ("school", [])])
def test_without_an_article_a_kind_of_place_is_a_name(place: str, named: list[str]) -> None:
    assert companies(f"hi sara\n\nany news on the barista thing at {place}?\n\ntom") == named


def test_a_village_below_the_readers_name_is_an_employer() -> None:
    letter = "Elaine Roy\nFern Hollow Retirement Village\n\nDear Elaine,\n\nAny news?\n\nTom"
    assert companies(letter) == ["Fern Hollow Retirement Village"]


def test_what_is_weakly_a_house_grows_no_stronger_by_being_read_again() -> None:
    text = "Hi Zed,\n\nThe shop takes messages, ask for Lyall.\n\nBest,\nTom"
    (house,) = company_sightings(read_page(text, read_layout(text)))
    assert house.score == pytest.approx(0.5)


def test_a_place_before_a_thing_is_no_employer() -> None:
    text = "Thank you for the talk about the site foreman position at the Leeds tunnel."
    assert find_companies(text, read_layout(text)) == ()


def test_somebody_with_letters_after_the_name_is_no_employer() -> None:
    text = "I was seen by Omar Bell, CPA, and by Ann Lee CPA."
    assert find_companies(text, read_layout(text)) == ()


@pytest.mark.parametrize(("line", "named"), [("Talacker 40", []), ("Helvarion", ["Helvarion"])])
def test_the_street_below_the_readers_title_is_no_employer(line: str, named: list[str]) -> None:
    text = (
        f"Dr. Regula Roth\nHead of Pricing\n{line}\n8001 Zürich\n\nDear Dr. Roth,\n\n"
        "Is there any news?\n\nYours sincerely,\nTom Roy"
    )
    assert [one.text for one in find_companies(text, read_layout(text))] == named


def test_a_maker_of_parts_is_an_employer_and_nobody() -> None:
    text = "Hi Ana,\n\nKanda Precision is where I want to be.\n\nBest,\nTom Roy"
    assert [one.text for one in find_companies(text, read_layout(text))] == ["Kanda Precision"]
