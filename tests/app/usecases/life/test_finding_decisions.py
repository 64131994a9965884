"""The register of years: what a search counts and lists, and the other times that the same was asked."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.money import Money
from app.plan.decision import Capacity, Decision, Verdict, same_question
from app.store.book import Book
from app.usecases.life import decisions as register
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)
WORDS = ("a", "the", "help", "HELP", "garden", "Gartenstraße", "gartenstrasse", "élan", "Élan", "50%", "x_y")


def asked(book: Book, what: str, **more: object) -> Decision:
    with book.begin() as work:
        return work.plan.decisions.add(Decision(0, DAY, what, **more))


def test_a_search_counts_all_and_lists_the_newest() -> None:
    book = a_book()
    for day in range(5):
        register.ask(book, Decision(0, DAY + timedelta(day), f"Garden {day}"))
    asked(book, "A rail")

    found = register.search_decisions(book, "garden", 2)

    assert found.count == 5
    assert [each.what for each in found.newest] == ["Garden 4", "Garden 3"]


def test_a_search_that_lists_all_counts_them() -> None:
    book = a_book()
    asked(book, "A rail")

    found = register.search_decisions(book, "", 25)

    assert (found.count, [each.what for each in found.newest]) == (1, ["A rail"])


def test_signs_that_mean_something_to_a_database_are_looked_for_as_they_are() -> None:
    book = a_book()
    asked(book, "Half price: 50% off")
    asked(book, "500 sheets of paper")

    assert [each.what for each in register.decisions(book, "50%")] == ["Half price: 50% off"]
    assert register.decisions(book, "_") == ()


def test_only_what_rests_on_a_decision_stands_beside_it() -> None:
    book = a_book()
    rail, ramp = asked(book, "A rail"), asked(book, "A ramp")
    for each in (rail, ramp):
        register.keep_capacity(book, Capacity(0, each.what, DAY, decision_id=each.id))

    seen = register.decision(book, rail.id)

    assert [record.about for record in seen.capacities] == ["A rail"]
    assert seen.spent == ()


def test_questions_that_were_answered_wait_no_more() -> None:
    book = a_book()
    asked(book, "A rail", verdict=Verdict.NO, answered=DAY, answered_by="Duty team", cost=Money(1))
    ramp = asked(book, "A ramp")

    with book.begin() as work:
        assert register.open_decisions(work) == [ramp]


questions = st.tuples(st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join), st.integers(0, 2))


def test_the_other_times_that_the_same_was_asked_are_all_found() -> None:
    book = a_book()

    @given(st.lists(questions, min_size=1, max_size=6))
    def holds(every: list[tuple[str, int]]) -> None:
        with book.begin() as work:
            for old in work.plan.decisions.all():
                work.plan.decisions.remove(old.id)
        kept = [asked(book, what, line_id=line) for what, line in every]
        for one in kept:
            alike = {each.id for each in kept if each != one and same_question(one, each)}
            assert {each.id for each in register.decision(book, one.id).alike} == alike

    holds()
