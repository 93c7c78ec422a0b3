"""Same, maybe or different: titles and companies as people write them."""

import pytest

from analyser.judging.likeness import compare_companies, compare_titles


@pytest.mark.parametrize(
    ("written", "logged", "likeness"),
    [
        ("data analyst", "Data Analyst", "same"),
        ("Sr. Data Analyst", "Senior Data Analyst", "same"),
        ("VP Engineering", "Vice President of Engineering", "same"),
        ("Software Engineer II", "Software Engineer 2", "same"),
        ("the Data Analyst position", "Data Analyst", "same"),
        ("RN", "Registered Nurse", "same"),
        ("Analyst", "Data Analyst", "maybe"),
        ("Data Analyst", "Senior Data Analyst", "maybe"),
        ("Data Analist", "Data Analyst", "maybe"),
        ("Senior Data Analyst", "Data Analyst", "different"),
        ("Senior Data Analyst", "Junior Data Analyst", "different"),
        ("Software Engineer II", "Software Engineer III", "different"),
        ("Assistant Manager", "Manager", "different"),
        ("Welder", "Data Analyst", "different"),
        ("QA Engineer", "Quality Assurance Engineer", "same"),
        ("Front-end Developer", "Frontend Developer", "same"),
        ("Back end Engineer", "Back-End Engineer", "same"),
        ("Sales Exec", "Sales Executive", "same"),
        ("UX Designer", "User Experience Designer", "same"),
        ("PM", "Product Manager", "same"),
        ("PM", "Project Manager", "same"),
        ("Marketing Manager", "Manager, Marketing", "same"),
        ("Programme Manager", "Program Manager", "same"),
        ("Software Developer", "Software Engineer", "maybe"),
        ("Data Engineer", "Data Engineer (Platform)", "maybe"),
        ("Data Engineer (Platform)", "Data Engineer", "same"),
        ("Teaching Assistant, Year 2", "Teaching Assistant", "same"),
        ("Teaching Assistant, Level 2", "Teaching Assistant", "different"),
        ("Sales Adviser - Store 3", "Sales Adviser", "same"),
        ("Nurse, Ward 2", "Nurse, Ward 4", "maybe"),
        ("Teaching Assistant", "Teaching Assistant, Year 2", "maybe"),
        ("Product Manager", "Project Manager", "different"),
        ("Data Scientist", "Data Analyst", "different"),
        ("Staff Nurse", "Nurse", "different"),
        ("Teacher", "Teaching Assistant", "different"),
        ("", "Data Analyst", "different"),
    ],
)
def test_titles(written, logged, likeness):
    assert compare_titles(written, logged) == likeness


@pytest.mark.parametrize(
    ("written", "logged", "likeness"),
    [
        ("Lindqvist", "Lindqvist GmbH", "same"),
        ("Barnes and Roy", "Barnes & Roy Ltd.", "same"),
        ("St Oswin’s", "St Oswin's Hospital", "same"),
        ("IBM", "International Business Machines", "same"),
        ("Lindquist", "Lindqvist GmbH", "maybe"),
        ("Globex", "Lindqvist", "different"),
        ("Acme", "Acme Ltd", "same"),
        ("JPMorgan", "J.P. Morgan Chase", "same"),
        ("P&G", "Procter & Gamble", "same"),
        ("AWS", "Amazon Web Services", "same"),
        ("Nordstrom", "Nordström", "same"),
        ("Proctor & Gamble", "Procter & Gamble", "maybe"),
        ("Acme Health", "Acme Robotics", "different"),
        ("North Health Trust", "South Health Trust", "different"),
        ("University of Leeds", "University of York", "different"),
        ("Google", "Alphabet", "different"),
    ],
)
def test_companies(written, logged, likeness):
    assert compare_companies(written, logged) == likeness
