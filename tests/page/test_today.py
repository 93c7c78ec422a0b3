from datetime import date
from types import SimpleNamespace

import pytest

from analyser.page import today as page_day
from analyser.page.today import today


@pytest.fixture
def zone(monkeypatch):
    def look_from(name):
        page = SimpleNamespace(context=SimpleNamespace(timezone=name))
        monkeypatch.setattr(page_day, "st", page)
        return today()

    return look_from


def test_the_day_is_that_of_the_person_not_of_the_machine(zone):
    # 25 hours lie between the two, so it is never the same day in both
    assert zone("Pacific/Kiritimati") > zone("Pacific/Pago_Pago")


@pytest.mark.parametrize("name", [None, "", "Nowhere/At_all", "../etc", "Europe"])
def test_without_a_known_zone_it_is_the_day_of_the_machine(zone, name):
    before = date.today()
    assert before <= zone(name) <= date.today()
