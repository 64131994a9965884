from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.plan.people_around import Helper, Role
from app.plan.risk import Risk
from app.usecases.life import around
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)


def test_the_people_around_somebody_with_those_to_call_in_order() -> None:
    book = a_book()
    gone = around.keep_helper(book, Helper(0, "Ann", Role.FRIEND, DAY, last=DAY, backup=2))
    sister = around.keep_helper(book, Helper(0, "Bea", Role.CARER, DAY, backup=1))
    around.keep_helper(book, replace(sister, weekly_minutes=300))

    seen = around.around(book, date(2026, 6, 1))

    assert [each.name for each in seen.helpers] == ["Bea", "Ann"]
    assert [each.name for each in seen.backups] == ["Bea"]
    assert (seen.unpaid_minutes, len(seen.findings)) == (300, 1)
    around.take_helper_out(book, gone.id)
    assert [each.name for each in around.around(book, DAY).helpers] == ["Bea"]


def test_somebody_needs_a_name_and_no_minus() -> None:
    book = a_book()
    with pytest.raises(AppError, match="needs a name"):
        around.keep_helper(book, Helper(0, " ", Role.FAMILY, DAY))
    with pytest.raises(AppError, match="below nothing"):
        around.keep_helper(book, Helper(0, "Ann", Role.FAMILY, DAY, weekly_minutes=-1))


def test_a_card_is_finished_once_it_says_what_happens_then() -> None:
    book = a_book()
    card = around.keep_risk(book, Risk(0, "Swim alone", DAY))
    with pytest.raises(AppError, match="not finished"):
        around.keep_risk(book, replace(card, finished=True))
    whole = replace(card, could_go_wrong="A seizure", if_it_happens="The lifeguard knows", finished=True)
    around.keep_risk(book, whole)
    around.keep_risk(book, Risk(0, "Cook", DAY))
    assert [(each.risk.want, len(each.findings)) for each in around.risks(book, DAY)] == [
        ("Cook", 2),
        ("Swim alone", 0),
    ]
    with pytest.raises(AppError, match="what you want to do"):
        around.keep_risk(book, Risk(0, "", DAY))


def test_a_card_written_by_mistake_is_taken_out() -> None:
    book = a_book()
    card = around.keep_risk(book, Risk(0, "Swim alone", DAY))
    around.take_risk_out(book, card.id)
    assert around.risks(book, DAY) == ()
