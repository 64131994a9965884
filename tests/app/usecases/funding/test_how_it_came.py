"""From the first contact to the first money: the order of days, and whether planning began too soon."""

from dataclasses import replace
from datetime import date

from app.money import Money
from app.plan.allocation import Allocation
from app.plan.assessment import Assessment, AssessmentKind
from app.store.book import Book
from app.usecases.funding.allocations import keep_allocation
from app.usecases.funding.how_it_came import HowItCame, Stage, how_it_came
from app.usecases.funding.streams import change_pot
from app.usecases.life.assessments import keep_assessment
from app.usecases.plan.signing_off import plan_agreed, send_plan
from app.usecases.plan.writing import begin_version
from tests.app.usecases.returns.test_drawing import filled
from tests.app.usecases.started import a_book

TODAY = date(2026, 7, 10)


def way(book: Book) -> HowItCame:
    [found] = how_it_came(book)
    return found


def tell(book: Book, day: date) -> None:
    keep_allocation(
        book, Allocation(0, 1, day, "Ann Ward", indicative=Money(36900), final_told=date(2026, 3, 20))
    )


def test_a_new_book_knows_of_nothing_yet() -> None:
    with a_book() as book:
        found = way(book)

    assert found.reached == ()
    assert set(found.missing) == set(Stage)
    assert not found.too_soon


def test_the_days_stand_in_order_with_what_was_waited_between_them() -> None:
    with filled() as book:
        keep_assessment(
            book, Assessment(0, AssessmentKind.NEEDS, date(2026, 1, 5), date(2026, 1, 26), "Jo"), TODAY
        )
        tell(book, date(2026, 2, 16))
        version = begin_version(book, date(2026, 2, 20))
        send_plan(book, version.id, date(2026, 3, 2), "Riverside Council")
        plan_agreed(book, version.id, date(2026, 3, 30), "Panel", date(2026, 4, 1))
        found = way(book)

    assert [(each.stage, each.waited) for each in found.reached] == [
        (Stage.CONTACT, 0), (Stage.ASSESSED, 21), (Stage.TOLD, 21), (Stage.BEGUN, 4), (Stage.SENT, 10),
        (Stage.FINAL, 18), (Stage.AGREED, 10), (Stage.PAID, 7),
    ]  # fmt: skip
    assert (found.told_after, found.in_all, found.missing) == (42, 91, ())
    assert not found.too_soon


def test_planning_before_an_amount_was_told_is_flagged() -> None:
    with a_book() as book:
        begin_version(book, date(2026, 2, 1))
        assert way(book).too_soon
        tell(book, date(2026, 2, 16))
        assert way(book).too_soon
        assert way(book).told_after is None
        tell(book, date(2026, 1, 31))
        assert not way(book).too_soon


def test_own_money_has_no_first_payment_of_a_funder() -> None:
    with filled() as book:
        with book.begin() as work:
            pot = work.pots.get(1)
        change_pot(book, replace(pot, stream="own"))

        assert way(book).reached == ()


def test_what_is_only_half_known_is_told_as_far_as_it_goes() -> None:
    with a_book() as book:
        keep_assessment(book, Assessment(0, AssessmentKind.NEEDS, asked=date(2026, 1, 5)), TODAY)
        keep_assessment(book, Assessment(0, AssessmentKind.HOME, None, date(2026, 1, 12), "Jo"), TODAY)
        keep_allocation(book, Allocation(0, 1, date(2026, 2, 2), indicative=Money(36900)))
        begin_version(book, date(2026, 2, 3))
        with book.begin() as work:
            other = work.pots.add(replace(work.pots.get(1), id=0, label="NHS", stream="phb"))
        first, second = how_it_came(book)

    assert [each.stage for each in first.reached] == [Stage.CONTACT, Stage.ASSESSED, Stage.TOLD, Stage.BEGUN]
    assert first.told_after == 28
    assert Stage.TOLD in second.missing
    assert second.pot == other
