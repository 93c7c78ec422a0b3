"""The people in a message: whom it is addressed to, who wrote it, and who else is named."""

from __future__ import annotations

import pytest

from analyser.reading.layout import read_layout
from analyser.reading.page import read_page
from analyser.reading.people.finder import (
    find_people,
    first_name,
    names_interviewer,
    read_greeting,
    surname,
)


def people(text: str, label: str) -> list[str]:
    return [who.text for who in find_people(text, read_layout(text)) if who.label == label]


@pytest.mark.parametrize(
    ("greeting", "names"),
    [
        ("Hi Sara,", ["Sara"]),
        ("Dear Sara Chen,", ["Sara Chen"]),
        ("hi sara", ["sara"]),
        ("Hi Sara and Tom,", ["Sara", "Tom"]),
        ("Dear Sara, Tom and Ms Roy,", ["Sara", "Tom", "Roy"]),
        ("Dear Sara, Tom, and Priya,", ["Sara", "Tom", "Priya"]),
        ("Hi Sara/Tom,", ["Sara", "Tom"]),
        ("Dear Mr. Tom Baker and Ms. Jo Li,", ["Tom Baker", "Jo Li"]),
        ("Heyyy Sara", ["Sara"]),
        ("Good evening, Tom.", ["Tom"]),
        ("Stefan,", ["Stefan"]),
        ("Cara,", ["Cara"]),
        ("Cara Elena,", ["Elena"]),
        ("Tobias, hey, thanks for today.", ["Tobias"]),
        ("Dear Sara (and the whole hiring team),", ["Sara"]),
        ("Hi 李伟,", ["李伟"]),
        ("Dear محمد الأحمد,", ["محمد الأحمد"]),
        ("Dear Иван Петров,", ["Иван Петров"]),
        ("Hi Zsófia,", ["Zsófia"]),
        ("Hoi Femke,", ["Femke"]),
        ("Kære Mette,", ["Mette"]),
        ("Selam Mehmet,", ["Mehmet"]),
        ("Boa tarde Dra. Helena,", ["Helena"]),
        ("Dear Selection Panel and Mr Ito,", ["Ito"]),
        ("Dear Hiring Team, and Sara,", ["Sara"]),
        ("Dear panel members & Dr. Rosa Klein,", ["Rosa Klein"]),
        ("Dear Hiring Team and Candidates,", []),
        ("Dear Search Firm,", []),
        ("Dear Kuiper Search Firm,", []),
    ],
)
def test_a_greeting_names_the_interviewers(greeting: str, names: list[str]) -> None:
    assert people(f"{greeting}\n\nAny news?\n\nBest,\nZed Quux", "INTERVIEWER") == names


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Dear Mr Fairbrother,", "Fairbrother"),
        ("Dear Dr. O'Brien,", "O'Brien"),
        ("Dear Prof. Dr. Weber,", "Weber"),
        ("Dear Dr. med. Anna Roth,", "Anna Roth"),
        ("Good afternoon Coach Ramirez,", "Ramirez"),
        ("Dear Sister Joy,", "Joy"),
        ("Dear Frau Schmidt,", "Schmidt"),
        ("Good morning Chef Laurent,", "Laurent"),
        ("Dear Reverend Lucille,", "Lucille"),
        ("Dear Mr and Mrs Thompson,", "Thompson"),
        ("Dear Tanaka-san,", "Tanaka"),
        ("Dear Director Alvarez,", "Alvarez"),
        ("Dear Prof. van der Berg,", "van der Berg"),
        ("Dear Mrs Ten Broeke,", "Ten Broeke"),
        ("Szanowna Pani Katarzyno,", "Katarzyno"),
        ("Szanowny Panie Nowak,", "Nowak"),
        ("Dobrý den, paní Nováková,", "Nováková"),
        ("Guten Morgen Frau Schmidt,", "Schmidt"),
        ("Buenas tardes Sra. Ruiz,", "Ruiz"),
        ("Good day, pan Kovacs,", "Kovacs"),
        ("Dear Kak Ros,", "Ros"),
        ("Dear Mr Judge,", "Judge"),
        ("Dear Ms Best,", "Best"),
        ("Dear Dr. Md. Karim,", "Md. Karim"),
        ("Dear Mr Nguyen Van An,", "Nguyen Van An"),
        ("Dear Rear Admiral Whitcombe,", "Whitcombe"),
        ("Dear Squadron Leader Patel,", "Patel"),
        ("Dear First Officer Ekström,", "Ekström"),
    ],
)
def test_a_title_of_respect_stays_outside_the_name(greeting: str, name: str) -> None:
    assert people(f"{greeting}\n\nAny news?\n\nBest,\nZed Quux", "INTERVIEWER") == [name]


@pytest.mark.parametrize("name", ["Will", "May", "Grace", "Hope", "Mark", "Sunny", "April"])
def test_a_name_that_is_a_word_is_a_name_in_a_greeting_and_a_sign_off(name: str) -> None:
    text = f"Hi {name},\n\nAny news?\n\nBest,\nZed"
    assert people(text, "INTERVIEWER") == [name]
    assert people(f"Hi Zed,\n\nAny news?\n\nBest,\n{name}", "CANDIDATE") == [name]


@pytest.mark.parametrize(
    "name", ["Will May", "May Will", "April June", "Victor Good", "Frank Still", "Christian Day"]
)
def test_a_name_of_two_words_is_one_where_the_writer_gives_it(name: str) -> None:
    assert people(f"Hi Sara,\n\nAny news?\n\nBest,\n{name}", "CANDIDATE") == [name]
    said = f"Hi Sara,\n\nMy name is {name} and I came in on Monday. Any news?"
    assert people(said, "CANDIDATE") == [name]


@pytest.mark.parametrize(
    "words", ["Will May I ask for the rota?", "Thanks Will Best, Zed", "Will Day shifts be paid?"]
)
def test_words_after_a_name_that_go_on_are_no_surname(words: str) -> None:
    found = people(f"Hi Will,\n\n{words}\n\nBest,\nZed Quux", "INTERVIEWER")
    assert set(found) == {"Will"}


def test_a_name_that_is_a_word_is_no_name_everywhere() -> None:
    text = "Hi Will,\n\nI hope you will decide in May. Will you let me know? I may call.\n\nTom"
    assert people(text, "INTERVIEWER") == ["Will"]
    assert people(text, "PERSON") == []


def test_a_group_greeted_beside_a_name_hides_it_not() -> None:
    for greeting in ("Hi Sara and team,", "Dear Grace, dear Panel,", "Dear Mr Hill and Committee,"):
        assert people(f"{greeting}\n\nAny news?\n\nBest,\nZed Quux", "INTERVIEWER")


def test_the_reader_of_a_german_letterhead_has_the_whole_name() -> None:
    text = (
        "Ann Vogel\nUlmenweg 14\n79104 Ulm\n\nWerke Emmen GmbH\nz. Hd. Frau Petra Roth\nAm Bach 3\n"
        "79312 Emmen\n\nDear Mrs Roth,\n\nAny news?\n\nYours,\nAnn Vogel"
    )
    assert people(text, "INTERVIEWER") == ["Petra Roth", "Roth"]


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Hiring Manager,",
        "Hi there,",
        "hey team",
        "Hi Acme team,",
        "Dear Sir or Madam,",
        "Dear [Name],",
        "Hi {{first_name}},",
        "Dear XXX,",
        "To whom it may concern,",
        "Dear Chef,",
        "Dear Sirs,",
        "Dear Selection Committee,",
        "Dear Search Committee Members,",
        "Dear Admissions Panel,",
        "Dear Jury,",
    ],
)
def test_a_greeting_without_a_name_names_nobody(greeting: str) -> None:
    assert people(f"{greeting}\n\nAny news?\n\nBest,\nZed Quux", "INTERVIEWER") == []


@pytest.mark.parametrize(
    ("closing", "name"),
    [
        ("Best,\nAnna Smith", "Anna Smith"),
        ("Regards, T. Okafor", "T. Okafor"),
        ("Yours sincerely,\nMrs Anna Smith\n01632 960 455", "Anna Smith"),
        ("Cheers, Deja Whitfield", "Deja Whitfield"),
        ("— Ravi", "Ravi"),
        ("Ellie xx", "Ellie"),
        ("Best wishes, Noor 😊", "Noor"),
        ("Regards,\nLatoya Simmons, RN BSN", "Latoya Simmons"),
        ("Yours,\nThandeka Mokoena-Smith", "Thandeka Mokoena-Smith"),
        ("Saludos,\nAna Lucía Gutiérrez de la Cruz", "Ana Lucía Gutiérrez de la Cruz"),
        ('Yours,\nOluwaseun "Seun" Adeyemi', 'Oluwaseun "Seun" Adeyemi'),
        ('Yours,\nBernadette "Bernie" Falconer', 'Bernadette "Bernie" Falconer'),
        ("Yours,\nFloris van 't Hoff", "Floris van 't Hoff"),
        ("Yours,\nSanne in ’t Veld", "Sanne in ’t Veld"),
        ("Yours,\nH.-J. Pelletier", "H.-J. Pelletier"),
        ("Yours,\nWanjiku wa Kamau", "Wanjiku wa Kamau"),
        ("Yours,\nTan Boon Keng, Desmond", "Tan Boon Keng, Desmond"),
        ("Yours,\nKiplagat, E.", "Kiplagat, E."),
        ("Yours,\nCol Jenkins\nCrane Driver", "Col Jenkins"),
        ("Saygılarımla\nGülşah Yıldırım", "Gülşah Yıldırım"),
        ("Pozdravchik\nDobromiła Wieczorek", "Dobromiła Wieczorek"),
        ("Yours,\nEmmanuel & family", "Emmanuel"),
        ("- Emmanuel Kiplagat, tutor", "Emmanuel Kiplagat"),
        ("D.", "D."),
        ("Yours,\nAisha from Cardiff", "Aisha"),
        ("Yours,\nAisha Brice / Nurse / Cardiff", "Aisha Brice"),
        ("Yours,\nWednesday Obi", "Wednesday Obi"),
        ("Yours,\nAnn M. dela Cruz, RN\nPRC Lic. No. 0555123", "Ann M. dela Cruz"),
        ("此致\n王芳", "王芳"),
        ("Thanks\nAnna\n\nSent from my iPhone", "Anna"),
        ("Best,\nTaylor Cook", "Taylor Cook"),
        ("thanks\nmay x", "may"),
        ("Best regards,\nMin-jun Seo", "Min-jun Seo"),
        ("V/r,\nTerrence Boyd", "Terrence Boyd"),
        ("Yours,\nLt Cdr (Retd) Simon Peverell", "Simon Peverell"),
        ("Brgds,\nC/O Viktor Dyachenko", "Viktor Dyachenko"),
        ("Yours faithfully,\nSubrata Ghoshal\nAsst. Manager, Bally Mills", "Subrata Ghoshal"),
        ("Regards,\nSelvam s/o Muthu", "Selvam s/o Muthu"),
        ("Regards,\nKavitha a/p Rajan", "Kavitha a/p Rajan"),
        ("Best,\nColm Mac an Bhaird", "Colm Mac an Bhaird"),
        ("Warmly,\nPereira, Joana\n082 555 0101", "Pereira, Joana"),
        ("Regards,\nSMITH, Jordan T.", "SMITH, Jordan T."),
        ("Regards,\nTemitope Ogunleye, PhD", "Temitope Ogunleye"),
        ("Warm regards,\nSeo Yeon-woo", "Seo Yeon-woo"),
        ("Sincerely,\nJolene Medicine Horse", "Jolene Medicine Horse"),
        ("Best regards\n\nNguyễn Văn An", "Nguyễn Văn An"),
        ("Thanks,\nMd. Rafiqul Islam", "Md. Rafiqul Islam"),
        ("Hoogagtend\nJerome Arendse\n082 555 0119", "Jerome Arendse"),
    ],
)
def test_a_sign_off_names_the_writer(closing: str, name: str) -> None:
    text = f"Hi Zed,\n\nThank you for Monday. I look forward to hearing from you.\n\n{closing}"
    assert people(text, "CANDIDATE") == [name]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("my name is Kwabena Mensah and we spoke.", "Kwabena Mensah"),
        ("this is Ray Two Bulls calling back.", "Ray Two Bulls"),
        ("it's Gethin Rowlands from the interviews.", "Gethin Rowlands"),
        ("Sourav Ghosh this side.", "Sourav Ghosh"),
        ("Lerato Mokoena speaking.", "Lerato Mokoena"),
        ("Everton Blake here.", "Everton Blake"),
        ("it's only Craig, sorry.", "Craig"),
        ("this is Jun Villanueva.", "Jun Villanueva"),
        ("here is Piotr Zawada, good afternoon.", "Piotr Zawada"),
        ("this is Doreen Abbott, that's A-B-B-O-T-T, about Monday.", "Doreen Abbott"),
        ("I am M.Com. with Tally, my name is Anil Kumar.", "Anil Kumar"),
        ("this is a message from Angela Dean.", "Angela Dean"),
        ("this is Jenna Whitaker following up.", "Jenna Whitaker"),
        ("it's just me, Bren.", "Bren"),
        ("Benji from the April interview.", "Benji"),
        ("it's Magnus Leask frae Brae.", "Magnus Leask"),
        ("this is Florence Okafor regarding the clerk's job.", "Florence Okafor"),
        ("Kamil Nowicki is speaking.", "Kamil Nowicki"),
        ("Priscilla Owusu is my name.", "Priscilla Owusu"),
        ("Ben the roofer here.", "Ben"),
        ("Col Hargrave speaking.", "Col Hargrave"),
        ("this is um Themba from Monday.", "Themba"),
        ("this message is from Nomvula Dlamini.", "Nomvula Dlamini"),
        ("with Wietske Haitsma.", "Wietske Haitsma"),
        ("you are speaking with Petros Mavridis, we met on Friday.", "Petros Mavridis"),
        ("brother Chidi here.", "Chidi"),
        ("Aisha from Thursday's interview.", "Aisha"),
        ("they call me Kwabena, I came on Friday.", "Kwabena"),
        ("me again, Wojtek, about the rota.", "Wojtek"),
        ("just Wojtek again, about the rota.", "Wojtek"),
        ("Wojtek Lis from Gdynia is speaking.", "Wojtek Lis"),
        ("jag heter Åsa Öhman, I came on Friday.", "Åsa Öhman"),
        ("soy Ximena Paredes, I came on Friday.", "Ximena Paredes"),
        ("Bilal baat kar raha hoon, I came on Friday.", "Bilal"),
        ("si Rodel po ito, I came on Friday.", "Rodel"),
        ("it's Thulasizwe, the second-year fitter.", "Thulasizwe"),
        ("Dobromiła Wieczorek, the welder, you remember.", "Dobromiła Wieczorek"),
    ],
)
def test_a_caller_gives_a_name(words: str, name: str) -> None:
    text = f"Hi Naomi, {words} Any news about the job?"
    assert people(text, "CANDIDATE") == [name]
    assert people(text, "INTERVIEWER") == ["Naomi"]


def test_a_caller_may_say_the_name_a_second_time_and_in_full() -> None:
    bond = "Hi Naomi, the name is Wójcik, Tomasz Wójcik, I came in on Monday."
    assert people(bond, "CANDIDATE") == ["Wójcik", "Tomasz Wójcik"]
    twice = "Hi Naomi, this is Johan Johan Niemi Wallin calling about the job."
    assert people(twice, "CANDIDATE") == ["Johan", "Johan Niemi Wallin"]


def test_somebody_who_was_on_the_phone_when_we_met_is_not_the_caller() -> None:
    text = "Hi Naomi,\n\nWe met on Monday, with Lorraine on the phone.\n\nBest,\nZed Quux"
    assert people(text, "CANDIDATE") == ["Zed Quux"]


@pytest.mark.parametrize(
    "words",
    [
        "Frank, hey, Bobby Quux, how are you? Any news about the job?",
        "Hello, am I speaking to Frank? It's Bobby Quux, I came in on Monday.",
        "Good morning, I'm trying to reach Frank. This is Bobby Quux.",
        "Hello, this is Bobby Quux for Frank. Any news about the job?",
        "Frank, Bobby Quux here. Any news about the job?",
    ],
)
def test_a_caller_says_whom_the_call_is_for(words: str) -> None:
    assert people(words, "INTERVIEWER") == ["Frank"]
    assert people(words, "CANDIDATE") == ["Bobby Quux"]


@pytest.mark.parametrize(
    "words", ["I met Sara, the foreman.", "We came to Sara, met Tomas, and left.", "Ici Paris."]
)
def test_a_phrase_of_another_tongue_introduces_nobody_in_an_english_sentence(words: str) -> None:
    assert people(f"Hi Naomi,\n\n{words}\n\nBest,\nZed Quux", "CANDIDATE") == ["Zed Quux"]


def test_a_caller_who_takes_leave_by_name_is_nobody_who_is_thanked() -> None:
    text = "Hello, this is Marcus Obi. Call me on 555 0101. Thanks, Marcus."
    assert people(text, "CANDIDATE") == ["Marcus Obi", "Marcus"]
    assert people(text, "INTERVIEWER") == []


@pytest.mark.parametrize("words", ["thanks, ta, cheerio.", "thank you, ka kite."])
def test_a_goodbye_in_any_tongue_is_no_name(words: str) -> None:
    assert people(f"Hi Naomi, it's Moana here. I am waiting, {words}", "CANDIDATE") == ["Moana"]


@pytest.mark.parametrize("name", ["Dela Peña, Rodel", "Suresh Babu K."])
def test_a_subject_line_files_the_writer_as_the_sign_off_does(name: str) -> None:
    text = f"Subject: Clerk application - {name}\n\nHi Zed,\n\nAny news?\n\nRegards,\n{name}"
    assert people(text, "CANDIDATE") == [name, name]


@pytest.mark.parametrize(
    ("subject", "names"),
    [
        ("Fitter (2:1 roster) - Rob Dunstan", ["Rob Dunstan"]),
        ("Follow-up – Robert Dunstan – fitter", ["Robert Dunstan"]),
        ("Clerk - Siti Hajar binti Osman", ["Siti Hajar binti Osman"]),
        ("Fitter - Zed Zachariah", []),
        ("Fitter - Perth Airport", []),
        ("Fitter - Grace Church", []),
        ("Fitter - Robert Dunstan Engineering", []),
    ],
)
def test_a_subject_may_give_the_name_that_the_sign_off_shortens(
    subject: str, names: list[str]
) -> None:
    text = f"Subject: {subject}\n\nHi Zed,\n\nAny news?\n\nCheers,\nRobbo"
    assert people(text, "CANDIDATE") == [*names, "Robbo"]


@pytest.mark.parametrize("field", ["Name", "Full name", "Applicant", "Candidate's name"])
def test_a_form_gives_the_name_of_the_applicant(field: str) -> None:
    text = f"{field}: Lerato Mokoena\nPost: Clerk\n\nDear Palesa,\n\nAny news?\n\nThank you"
    assert people(text, "CANDIDATE") == ["Lerato Mokoena"]


@pytest.mark.parametrize("sign_off", ["Jacko\n(Jack O'Halloran)", "Jacko (Jack O'Halloran)"])
def test_the_full_name_may_stand_in_brackets_beside_the_one_that_is_used(sign_off: str) -> None:
    text = f"hi zed,\n\nany news?\n\nta\n{sign_off}\n0491 574 632"
    assert people(text, "CANDIDATE") == ["Jacko", "Jack O'Halloran"]


def test_a_full_name_with_letters_after_it_may_end_the_last_line() -> None:
    text = "Hi Zed, any news about the job? Best, Priya Raghunathan, M.Sc."
    assert people(text, "CANDIDATE") == ["Priya Raghunathan"]


def test_a_name_in_lower_case_takes_an_initial_at_the_end() -> None:
    text = "hey zed\nits jayden from wednesday, any news on the job\ncheers jayden k"
    assert people(text, "CANDIDATE") == ["jayden", "jayden k"]


def test_a_tongue_is_not_somebody_of_ours() -> None:
    text = "Hi Zed,\n\nThank you for your patience with my German yesterday.\n\nBest,\nAnn Quux"
    assert people(text, "PERSON") == []


def test_a_full_name_in_lower_case_is_signed_below_a_message_in_lower_case() -> None:
    assert people("hi zed, any news on the job?\ncheers\n\nbilly noble", "CANDIDATE") == [
        "billy noble"
    ]


def test_a_voicemail_may_stutter() -> None:
    text = (
        "Hey, it's Ray Two Bulls, um, this is, this is Ray calling for Dolores about the, uh, "
        "the line cook job. So yeah, call me. Ray Two Bulls. Bye."
    )
    assert people(text, "CANDIDATE") == ["Ray Two Bulls", "Ray", "Ray Two Bulls"]
    assert people(text, "INTERVIEWER") == ["Dolores"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("It was lovely to meet you and Haruto on Monday.", "Haruto"),
        ("I spoke with Keoni last week.", "Keoni"),
        ("Thanks to you and Mr Danjuma for the tour.", "Danjuma"),
        ("Please give my best to Sister Joy.", "Joy"),
        ("Anil from the test lab showed me the bench.", "Anil"),
        ("Quillon told me that you would decide soon.", "Quillon"),
        ("My last manager, Gus Andreou, can speak for me.", "Gus Andreou"),
        ("Say hi to Chuck for me.", "Chuck"),
        ("Thanks to Big Stan for the ride.", "Big Stan"),
        ("You and Dela Cruz interviewed me.", "Dela Cruz"),
        ("Dr Ferrante confirmed it.", "Ferrante"),
        ("I met 王芳 too.", "王芳"),
        ("Luis, one of your case managers, spoke highly of you.", "Luis"),
        ("Keisha in registration showed me the board.", "Keisha"),
        ("Did Sasha get my email?", "Sasha"),
        ("I would love to be Rosie's nanny.", "Rosie"),
    ],
)
def test_others_are_known_by_the_words_beside_them(sentence: str, name: str) -> None:
    assert people(f"Hi Zed,\n\n{sentence}\n\nBest,\nZelda", "PERSON") == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "I flew from Minna to Bida.",
        "It is on Willow Road in Leeds.",
        "I used Python and Tableau at work.",
        "My HPLC course is done.",
        "I can start in April or on 3 May.",
        "I worked on Easter Monday.",
        "Thank God for that.",
        "My Certificate came today.",
        "I would be proud to stand there as Chef de Partie.",
        "I would join you as a Quality Inspector. May I ask for news?",
        "Harlan Bros. Roofing sounds like a solid outfit.",
        "I teach at Guru Harkrishan Public School.",
        "I chose Reef & Raines, not Ashby, Raines & Cole.",
    ],
)
def test_places_tools_and_days_are_nobody(sentence: str) -> None:
    assert people(f"Hi Zed,\n\n{sentence}\n\nBest,\nZelda", "PERSON") == []


def test_a_row_of_names_is_read_to_its_end() -> None:
    text = "Hi Zed,\n\nI met Priti, Bartosz and Li Wei on Monday.\n\nBest,\nZelda"
    assert people(text, "PERSON") == ["Priti", "Bartosz", "Li Wei"]


def test_a_later_mention_keeps_the_label() -> None:
    text = "Hi Sara,\n\nYou know me, Sara: I never give up.\n\nBest,\nTom Okafor\n\nPS Tom is Tom."
    assert people(text, "INTERVIEWER") == ["Sara", "Sara"]
    assert people(text, "CANDIDATE") == ["Tom Okafor", "Tom", "Tom"]


def test_a_message_in_lower_case_has_its_people() -> None:
    text = "hi sara i wanted to ask about the job, i spoke with you and tom last week\n\nthx\nmei"
    assert people(text, "INTERVIEWER") == ["sara"]
    assert people(text, "PERSON") == ["tom"]
    assert people(text, "CANDIDATE") == ["mei"]


@pytest.mark.parametrize(
    "ending",
    [
        "i have clean licence 6 years. thank you {}",
        "have you picked someone yet? from {}",
        "thx {}",
    ],
)
def test_a_name_nowhere_else_at_the_end_is_the_writers(ending: str) -> None:
    text = f"hello mr patel i came for the driver job last friday. {ending.format('yusuf')}"
    assert people(text, "CANDIDATE") == ["yusuf"]


@pytest.mark.parametrize("name", ["Seyi", "Beth", "Poppy Day", "Dawn Fields"])
def test_a_name_after_the_last_sentence_is_the_writers(name: str) -> None:
    assert people(f"Hi Tunde, is the cook role still open? I hope so. {name} x", "CANDIDATE") == [
        name
    ]


def test_a_memo_says_who_writes_to_whom() -> None:
    text = (
        "To: Mr. R. Delgado\nFrom: Curtis Webb\nDate: August 28, 2026\n\nMr. Delgado,\n\nAny news?"
    )
    assert people(text, "CANDIDATE") == ["Curtis Webb"]


def test_the_offices_before_a_greeted_name_are_skipped() -> None:
    text = "Dear Selection Committee Chair Dr. Rao,\n\nAny news?\n\nYael Ben-Ami"
    assert people(text, "INTERVIEWER") == ["Rao"]


def test_who_is_thanked_at_the_end_by_name_is_the_reader() -> None:
    text = "Hi Kevin, it's Dana from Monday, any news? Thanks again Kevin!"
    assert people(text, "CANDIDATE") == ["Dana"]
    assert people(text, "INTERVIEWER") == ["Kevin", "Kevin"]


def test_the_readers_name_in_that_of_the_house_is_none() -> None:
    text = "Hi Mr Lacey,\n\nI loved Lacey's Garden Centre and Lacey, Moss & Cole.\n\nBest,\nTom"
    assert people(text, "INTERVIEWER") == ["Lacey"]
    for house in ("Garrowby & Kelly", "Garrowby Lindstrom Engineering"):
        text = f"Hi Mr Garrowby,\n\nIs {house} still hiring?\n\nBest,\nTom"
        assert people(text, "INTERVIEWER") == ["Garrowby"]
        assert people(text, "PERSON") == []


def test_a_message_in_capitals_has_its_people() -> None:
    text = "HI TOM,\n\nI WANTED TO FOLLOW UP ON THE SUPERVISOR POSITION.\n\nTHANKS,\nLINDA"
    assert people(text, "INTERVIEWER") == ["TOM"]
    assert people(text, "CANDIDATE") == ["LINDA"]


def test_quoted_mail_names_its_writer_and_the_people_known_before() -> None:
    text = (
        "Hi Bea,\n\nThank you.\n\nBest,\nSol Tardy\n\n"
        "On Thu, 12 Feb 2026 at 16:20, Bea Amiot <bea@example.com> wrote:\n> Hello Sol,\n> See you."
    )
    assert people(text, "INTERVIEWER") == ["Bea", "Bea Amiot"]
    assert people(text, "CANDIDATE") == ["Sol Tardy", "Sol"]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("space", [" ", "\u00a0"])
def test_spans_are_exact(ending: str, space: str) -> None:
    text = f"Hi{space}Sara 🌅,\n\n🎉 I met Dr.{space}Zoë O’Neill.\n\nBest,\nJosé 🎈".replace(
        "\n", ending
    )
    found = find_people(text, read_layout(text))
    assert [text[who.start : who.end] for who in found] == [who.text for who in found]
    assert [who.text for who in found] == ["Sara", "Zoë O’Neill", "José"]


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Sara Chen", "Sara", "Chen"),
        ("Sara", "Sara", None),
        ("Okafor", None, "Okafor"),
        ("Ms Chen", None, "Chen"),
        ("Pham Quoc Anh", "Anh", "Pham"),
        ("Anneke van der Berg", "Anneke", "van der Berg"),
        ("Nagy Éva", "Éva", "Nagy"),
        ("李伟", "伟", "李"),
        ("Chen Wei", None, None),
        ("Dela Peña, Rodel", "Rodel", "Dela Peña"),
        ("Tom Bell, Jr.", "Tom", "Bell"),
        ("Bc. Zdeňka Nováková-Říhová", "Zdeňka", "Nováková-Říhová"),
        ("Mag. (FH) Eva Huber", "Eva", "Huber"),
        ("Mgr. et Mgr. Jana Malá, Ph.D.", "Jana", "Malá"),
        ("Jan Novák, CSc.", "Jan", "Novák"),
        ("Quux. Nováková", None, "Nováková"),
        ("Th. de Vries", None, "de Vries"),
        ("Ms van der Berg", None, "van der Berg"),
        ("J.R. Ford", "J.R.", "Ford"),
        ("Md. Rahim", "Md.", "Rahim"),
        ("", None, None),
    ],
)
def test_names_are_parted_only_where_the_order_is_known(
    name: str, given: str | None, family: str | None
) -> None:
    assert first_name(name) == given
    assert surname(name) == family


@pytest.mark.parametrize(
    ("text", "state", "words"),
    [
        ("Hi Sara,\n\nAny news?\n\nTom", "present", ["Sara"]),
        ("Hi Ged,\n\nAny news?\n\nTom", "present", ["Ged"]),
        ("Dear Sara Chen,\n\nAny news?\n\nTom", "present", ["Sara Chen"]),
        ("Dear Dr. Sara Chen,\n\nAny news?\n\nTom", "present", ["Sara Chen"]),
        ("Dear Reverend Lucille,\n\nAny news?\n\nTom", "present", ["Lucille"]),
        ("Dear Dr Al Green,\n\nAny news?\n\nTom", "present", ["Al Green"]),
        ("Dear Prof. Jo Brown,\n\nAny news?\n\nTom", "present", ["Jo Brown"]),
        ("Dear Dr Al Rashid,\n\nAny news?\n\nTom", "weak", ["Al Rashid"]),
        ("Dear Mag. Eva Huber,\n\nAny news?\n\nTom", "present", ["Eva Huber"]),
        ("Dear Sister Mary,\n\nAny news?\n\nTom", "present", ["Mary"]),
        ("Dear Sister Immaculata,\n\nAny news?\n\nTom", "present", ["Immaculata"]),
        ("Respected Madam Lakshmi,\n\nAny news?\n\nTom", "present", ["Lakshmi"]),
        ("Hi Ma’am Grace,\n\nAny news?\n\nTom", "present", ["Grace"]),
        ("Dear Sir Okonkwo,\n\nAny news?\n\nTom", "weak", ["Okonkwo"]),
        ("Dear Ms Chen,\n\nAny news?\n\nTom", "weak", ["Chen"]),
        ("Dear Mrs de la Cruz,\n\nAny news?\n\nTom", "weak", ["de la Cruz"]),
        ("Dear Ms Ó Briain,\n\nAny news?\n\nTom", "weak", ["Ó Briain"]),
        ("Dear Mr President,\n\nAny news?\n\nTom", "missing", []),
        ("Dear Ms Chen and Tom,\n\nAny news?\n\nBea", "present", ["Tom"]),
        ("Dear Hiring Manager,\n\nAny news?\n\nTom", "missing", []),
        ("Hi there,\n\nAny news?\n\nTom", "missing", []),
        ("Dear Team,\n\nI was interviewed on Monday by Ms Ida Roy.\n\nTom", "weak", ["Ida Roy"]),
        ("Dear Sir,\n\nPlease tell Wanjiru, who interviewed me.\n\nTom", "weak", ["Wanjiru"]),
        ("Dear Team,\n\nI met Wanjiru on Monday.\n\nTom", "weak", ["Wanjiru"]),
        ("Hello,\n\nMy thanks to Pilar for the interview.\n\nTom", "weak", ["Pilar"]),
        ("Dear Team,\n\nMy old colleague Ida Roy sends regards.\n\nTom", "missing", []),
        ("Hi {{name}},\n\nAny news?\n\nTom", "missing", []),
    ],
)
def test_a_greeting_is_present_weak_or_missing(text: str, state: str, words: list[str]) -> None:
    layout = read_layout(text)
    page = read_page(text, layout)
    evidence = names_interviewer(page, read_greeting(page), find_people(text, layout))
    assert evidence.state == state
    assert [text[span.start : span.end] for span in evidence.spans] == words


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("I was seen by you and Ward Manager Celia Hobbs.", ["Celia Hobbs"]),
        ("It has been quiet since Ron went.", ["Ron"]),
        ("I was interviewed by your Area Manager, Mr Phipps.", ["Phipps"]),
    ],
)
def test_an_office_before_a_name_is_no_name(sentence: str, names: list[str]) -> None:
    assert people(f"To whom it may concern,\n\n{sentence}\n\nBest,\nTom", "PERSON") == names


def test_a_name_alone_on_the_first_line_is_the_interviewer() -> None:
    text = "Marcus\n\njust asking about my interview on Monday\n\nDeshawn"
    assert people(text, "INTERVIEWER") == ["Marcus"]


def test_a_full_name_behind_another_may_be_all_that_a_message_says() -> None:
    assert people("Robbo, Leanne Schuster", "PERSON") == ["Leanne Schuster"]


def test_a_drawn_out_goodbye_is_not_the_writer() -> None:
    assert people("Hi Ana,\n\nThanks for Monday!\n\nByeee\nTiff Langford", "CANDIDATE") == [
        "Tiff Langford"
    ]


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("Morning Col,", ["Col"]),
        ("Ah howya Concepta, it's Zed Quux.", ["Concepta"]),
        ("Fionnbharr, a chara,", ["Fionnbharr"]),
        ("Father Brennan, or Tim, as you told me,", ["Brennan", "Tim"]),
        ("Dear Mrs Hall (Jean, as you said),", ["Hall", "Jean"]),
        ("Dear Mr Hall - or Jim, if I may -", ["Hall", "Jim"]),
        ("Dr. Yoo, Grace, hi, it is me.", ["Yoo", "Grace"]),
        ("Hey Captain Ruiz, Marisol, this is Zed.", ["Ruiz", "Marisol"]),
        ("My dear Mr Thomas Greene,", ["Thomas Greene"]),
        ("Now then Bill,", ["Bill"]),
        ("Top of the morning Declan!", ["Declan"]),
        ("Happy Monday, Wendy!", ["Wendy"]),
        ("Sat sri akal Harpreet ji,", ["Harpreet"]),
        ("Mirza sb salam,", ["Mirza"]),
        ("Hi anh Quang,", ["Quang"]),
        ("Dag Pieter,", ["Pieter"]),
        ("Geagte Mr Mofokeng", ["Mofokeng"]),
        ("Thank you, Wendy, for the talk.", ["Wendy"]),
    ],
)
def test_people_greet_in_many_ways(opening: str, names: list[str]) -> None:
    for subject in ("", "Subject: a question\n\n"):
        text = f"{subject}{opening}\n\nIs there any news?\n\nBest,\nZed Quux"
        assert people(text, "INTERVIEWER") == names


@pytest.mark.parametrize(
    "line",
    ["Thanks to Wendy,", "Regards, Wendy", "I met Wendy,", "Speaking with Wendy,"],
)
def test_a_first_line_that_is_no_greeting_names_no_addressee(line: str) -> None:
    assert people(f"{line}\n\nIs there any news?", "INTERVIEWER") == []


@pytest.mark.parametrize(
    ("opening", "addressee", "writer"),
    [
        ("Hiya Dermot Jamie Rafferty here I came on Monday.", "Dermot", "Jamie Rafferty"),
        ("Hi Mr Hill Tom Okafor speaking.", "Hill", "Tom Okafor"),
        ("Robbo, Leanne Schuster. I rang on Monday.", "Robbo", "Leanne Schuster"),
        ("Robbo, Leanne Schuster.\nI rang on Monday.", "Robbo", "Leanne Schuster"),
    ],
)
def test_the_writer_may_stand_straight_after_the_addressee(
    opening: str, addressee: str, writer: str
) -> None:
    text = f"{opening} Any news?"
    assert people(text, "INTERVIEWER") == [addressee]
    assert people(text, "CANDIDATE") == [writer]


def test_dean_is_an_office_beside_clergy_and_else_a_given_name() -> None:
    rest = "Dear Dean Strand,\n\nAny news?\n\nYours,\nZed Quux"
    head = "The Very Rev. Helen Strand\nThe Close, Ely\n\n3 May 2026\n\n"
    assert people(rest, "INTERVIEWER") == ["Dean Strand"]
    assert people(head + rest, "INTERVIEWER")[-1] == "Strand"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The bus got stuck, well, Eddie got stuck.", ["Eddie"]),
        ("Thank you for lending me Hamish's coat.", ["Hamish"]),
        ("I can send you the reference of Ingrid Lund.", ["Ingrid Lund"]),
        ("My referee Venerable Shi Guang Ming will write.", ["Shi Guang Ming"]),
        ("Our Plant Manager, Ed Sorensen, let me try it.", ["Ed Sorensen"]),
        ("In May I was interviewed by Rukmini Iyer.", ["Rukmini Iyer"]),
        ("I tuned the old Roland for you.", []),
        ('I named the freezer "Elsa" that day.', []),
        ("I am keen to serve the farmers of Mavuno Bora.", []),
    ],
)
def test_a_given_name_in_a_sentence_is_a_person_unless_something_bears_it(
    sentence: str, names: list[str]
) -> None:
    text = f"Hi Sara,\n\n{sentence}\n\nBest,\nZed Quux"
    assert people(text, "PERSON") == names


@pytest.mark.parametrize(
    "name",
    ["Thu Ha", "Nguyen Thi Thu Ha", "Thu Pham", "Wed Al-Amin", "Sun Wei", "Mon Laferte"],
)
def test_a_name_may_begin_as_a_weekday_does(name: str) -> None:
    assert people(f"Hi Sara,\n\nAny news?\n\nBest,\n{name}", "CANDIDATE") == [name]


@pytest.mark.parametrize("letters", ["CA", "CPA", "RN", "PhD", "MSc", "BSc (Hons)"])
def test_letters_after_a_name_are_no_part_of_it(letters: str) -> None:
    text = f"Dear Sara Chen, {letters},\n\nAny news?\n\nBest,\nJane Doe, {letters}"
    assert people(text, "INTERVIEWER") == ["Sara Chen"]
    assert people(text, "CANDIDATE") == ["Jane Doe"]


def test_a_name_may_stand_once_more_in_brackets_in_its_own_script() -> None:
    text = "Hi Sara,\n\nAny news?\n\nBest,\nSun Jiahao (孙家豪)"
    assert people(text, "CANDIDATE") == ["Sun Jiahao", "孙家豪"]


def test_letters_of_a_roman_hand_are_nobody() -> None:
    text = "Hi Sara,\n\nI have practice with Roman capitals.\n\nBest,\nZed Quux"
    assert people(text, "PERSON") == []


@pytest.mark.parametrize("signed", ["/Linnea", "// Linnea Berg", "~ Linnea", "- Linnea Berg"])
def test_a_stroke_may_lead_to_the_writers_name(signed: str) -> None:
    text = f"Hej Oskar!\n\nThanks for a fun interview, hoping to hear from you soon!\n\n{signed}"
    assert people(text, "CANDIDATE") == [signed.strip("/~- ")]


def test_a_stroke_may_lead_to_the_writers_name_at_the_end_of_the_last_line() -> None:
    text = "Hej Oskar!\n\nThanks for a fun interview, hoping to hear from you soon! /Linnea"
    assert people(text, "CANDIDATE") == ["Linnea"]


def test_pronouns_beside_a_stroke_sign_nothing() -> None:
    text = "Hi Sara,\n\nAny news?\n\nBest,\nTom Roy\nhe/Tom"
    assert "he" not in people(text, "CANDIDATE")
