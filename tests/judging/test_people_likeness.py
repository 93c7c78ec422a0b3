"""Same, maybe or different: the names of people as people write them."""

import pytest

from analyser.judging.people_likeness import compare_people, respell


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
        ("Ravi", "Ravindra Rao", "same"),
        ("Tunde Ojo", "Babatunde Ojo", "same"),
        ("Venkat", "S. Venkatraghavan", "same"),
        ("Daniel", "Danielle Roux", "maybe"),
        ("Mr Peter", "Tom Peterson", "different"),
        ("Olivia", "Oliver Grant", "different"),
        ("Mr Garcia Huidobro", "Ana García-Huidobro", "maybe"),
        ("Paco", "Francisco Gil", "same"),
        ("Gosia", "Małgorzata Nowak", "same"),
        ("Mohd. Faizal", "Mohammed Faizal", "same"),
        ("Ms Tan", "Tan Wei Ling", "same"),
        ("Weiling", "Tan Wei Ling", "same"),
        ("Thorunn", "Þórunn Jónsdóttir", "maybe"),
        ("Tom", "Sara Chen", "different"),
        ("Will", "Robert", "different"),
        ("", "Sara Chen", "different"),
        ("O’Neil", "Tom O'Neil", "same"),
        ("Chen, Sara", "Sara Chen", "same"),
        ("Dr Okafor", "Chidi Okafor", "same"),
        ("Robert J. Ford", "Robert Ford", "same"),
        ("Robert Ford Jr.", "Robert Ford", "same"),
        ("Sara Lee", "Sara", "same"),
        ("Nguyen Van An", "An Nguyen", "same"),
        ("Bill", "William Roy", "same"),
        ("Oneil", "Tom O'Neil", "maybe"),
        ("Jose", "José Ruiz", "maybe"),
        ("Lukasz", "Łukasz Nowak", "maybe"),
        ("Muller", "Anna Müller", "maybe"),
        ("Mueller", "Anna Müller", "maybe"),
        ("Jean", "Jean-Luc Picard", "maybe"),
        ("Jean Luc", "Jean-Luc Picard", "maybe"),
        ("Sara Chen", "Sara Chen-Roy", "maybe"),
        ("Steven", "Stephen Roy", "maybe"),
        ("Kathryn", "Katherine Mills", "maybe"),
        ("Cathy", "Kathy Roy", "maybe"),
        ("Zoey", "Zoe Kay", "maybe"),
        ("Marc", "Mark Roy", "maybe"),
        ("Mohamed", "Mohammed Ali", "maybe"),
        ("Tim Ford", "Tom Ford", "maybe"),
        ("Tim", "Tom Ford", "different"),
        ("Erin", "Eric Ford", "different"),
        ("Maria", "Mario Ruiz", "different"),
        ("Joe", "Zoe Kay", "different"),
        ("Sara Roy", "Sara Chen", "different"),
    ],
)
def test_people(written, logged, likeness):
    assert compare_people(written, logged) == likeness


@pytest.mark.parametrize(
    ("written", "logged", "right"),
    [
        ("Lindkvist", "Astrid Lindqvist", "Lindqvist"),
        ("Astryd", "Dr. Astrid Lindqvist", "Astrid"),
        ("Anna Schmid", "Anna Maria Schmidt", "Anna Schmidt"),
        ("J. Smyth", "John Smith", "J. Smith"),
        ("Chan Sara", "Sara Chen", "Chen Sara"),
        ("Muller", "Müller, Anna", "Müller"),
        ("Jean Luc", "Jean-Luc Picard", "Jean-Luc"),
        ("Anne-Marie", "Anne Marie Doyle", "Anne Marie"),
    ],
)
def test_a_misspelt_name_is_respelt_word_by_word(written, logged, right):
    assert respell(written, logged) == right
