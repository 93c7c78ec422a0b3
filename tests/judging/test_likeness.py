"""Same, maybe or different: names, titles and companies as people write them."""

import pytest

from analyser.judging.likeness import compare_companies, compare_people, compare_titles


@pytest.mark.parametrize(
    ("written", "logged", "likeness"),
    [
        ("Sara", "Sara Chen", "same"),
        ("sara chen", "Sara Chen", "same"),
        ("Chen", "Sara Chen", "same"),
        ("S. Chen", "Sara Chen", "same"),
        ("Bob", "Robert Ford", "same"),
        ("Katie", "Katherine Mills", "same"),
        ("Mike", "Michael", "same"),
        ("Liz", "Elizabeth Roy", "same"),
        ("Sarah", "Sara Chen", "maybe"),
        ("Zoe", "Zoë Kay", "maybe"),
        ("Jon", "John", "maybe"),
        ("Sara Chan", "Sara Chen", "maybe"),
        ("Micheal", "Michael", "maybe"),
        ("Ravi", "Ravindra", "different"),
        ("Tom", "Sara Chen", "different"),
        ("Will", "Robert", "different"),
        ("", "Sara Chen", "different"),
    ],
)
def test_people(written, logged, likeness):
    assert compare_people(written, logged) == likeness


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
    ],
)
def test_companies(written, logged, likeness):
    assert compare_companies(written, logged) == likeness
