"""The written statement: what it has to say, what it says, and whether it is due."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.employment.contract import Contract, HolidayPay, HoursKind
from app.employment.law import law
from app.employment.names import item_names
from app.employment.pa import Status
from app.employment.particulars import ELSEWHERE, LATER, Item, Particulars, Term, changes, missing, text_of
from app.employment.particulars_draft import FROM_CONTRACT, LeastByLaw, drafted
from app.employment.statement_due import statement_findings
from app.errors import Severity
from app.money import Money
from app.people import Person
from tests.app.employment.people import STARTED, TODAY, a_pa, terms

LEAST = LeastByLaw(Decimal("5.6"), Decimal("0.1207"), 1, 1, 12)
PERSON = Person("Sam Reed", address="4 Mill Lane,\nRiverside RV1 2AB\n")
WHOLE = tuple(Term(item, "Said.") for item in Item)
SIGNED = Particulars(
    1, 1, 1, 1, STARTED, STARTED, text_of(WHOLE), STARTED, holder_signed=STARTED, pa_signed=STARTED
)


def of(*said: Term) -> Particulars:
    return Particulars(0, 1, 1, 1, STARTED, STARTED, text_of(said))


def draft(contract: Contract | None = None) -> dict[Item, str]:
    said = drafted(PERSON, a_pa(address="9 High Street"), contract or terms(), LEAST)
    return {term.item: term.words for term in said}


def test_every_item_is_named_and_asked_for_until_it_is_said() -> None:
    found = missing(of(), law(), item_names())

    assert [finding.where for finding in found] == [str(item) for item in Item]
    assert {finding.where for finding in found if finding.severity is Severity.WARNING} == LATER
    assert missing(of(*WHOLE), law(), item_names()) == ()


@pytest.mark.parametrize("item", Item)
def test_a_document_may_be_named_only_where_the_law_lets_it_stand_elsewhere(item: Item) -> None:
    assert Term(item, document="Sheet 2").is_said is (item in ELSEWHERE)
    assert not Term(item, "  ", "  ").is_said


def test_what_is_said_later_takes_the_place_of_what_was() -> None:
    statement = of(*WHOLE).saying(Term(Item.SICK, "", "Sheet 2"), Term(Item.PAY, "£14 an hour."))

    said = {term.item: term for term in statement.terms}
    assert said[Item.SICK] == Term(Item.SICK, document="Sheet 2")
    assert said[Item.PAY].words == "£14 an hour."
    assert said[Item.JOB].words == "Said."
    assert [each.item for each in changes(of(*WHOLE), statement)] == [Item.PAY, Item.SICK]
    assert changes(statement, statement) == ()


@given(
    st.dictionaries(st.sampled_from(Item), st.tuples(st.text(max_size=30), st.text(max_size=10)), max_size=25)
)
def test_what_is_written_is_read_again(said: dict[Item, tuple[str, str]]) -> None:
    terms_said = tuple(
        Term(item, words.strip(), document.strip()) for item, (words, document) in said.items()
    )
    read = {term.item: term for term in of(*terms_said).terms}

    assert list(read) == list(Item)
    assert all(read[term.item] == term for term in terms_said)
    assert text_of(tuple(read.values())) == text_of(terms_said)


def test_a_draft_says_what_the_book_knows_and_makes_nothing_up() -> None:
    said = draft()

    assert said[Item.EMPLOYER] == "Sam Reed, 4 Mill Lane, Riverside RV1 2AB"
    assert said[Item.WORKER] == "Ana Costa, 9 High Street"
    assert said[Item.STARTED] == "6 April 2026"
    assert said[Item.PAY] == "£13.50 an hour."
    assert said[Item.PAY_DAYS] == "Every four weeks, from 8 May 2026."
    assert said[Item.HOURS].startswith("20 hours a week, on 5 days as a rule.")
    assert said[Item.HOLIDAY].startswith("5.6 weeks a year")
    assert "1 week;" in said[Item.NOTICE]
    assert said[Item.HOW_LONG] == "No end is set."
    assert set(said) >= FROM_CONTRACT
    unknown = {Item.BENEFITS, Item.PROBATION, Item.TRAINING, Item.PENSION, Item.DISCIPLINE, Item.GRIEVANCE}
    assert unknown.isdisjoint(said)


def test_an_employer_without_an_address_is_not_said_yet() -> None:
    said = drafted(Person("Sam Reed"), a_pa(), terms(), LEAST)

    assert [term.item for term in said if not term.is_said] == [Item.EMPLOYER, Item.PLACE]


def test_a_draft_says_each_rate_that_differs() -> None:
    pay = draft(
        terms(
            evening_hourly=Money(1425),
            waking_night_hourly=Money(1500),
            sleep_in=Money(6000),
            mileage=Money(45),
        )
    )[Item.PAY]

    assert pay == (
        "£13.50 an hour. Evenings, 20:00 to 06:00: £14.25 an hour. Nights awake: £15.00 an hour. "
        "Sleep-in: £60.00 a night. Miles driven for the person: 45p a mile."
    )


def test_a_draft_for_hours_that_vary() -> None:
    said = draft(terms(hours=HoursKind.IRREGULAR, weekly_minutes=1230, holiday=HolidayPay.ROLLED_UP))

    assert said[Item.HOURS].startswith("About 20 hours 30 minutes a week.")
    assert said[Item.HOURS_VARY] == "The hours and days vary from week to week, as the rota says."
    assert said[Item.HOLIDAY] == (
        "12.07 hours of holiday for every 100 hours worked. It is paid with each pay, on a line of its own."
    )
    assert "part of the year" in draft(terms(hours=HoursKind.PART_YEAR))[Item.HOURS_VARY]
    assert draft(terms(weekly_minutes=0))[Item.HOURS] == ""


def test_a_draft_says_earlier_service_an_end_and_half_days() -> None:
    pa = a_pa(continuous_from=date(2020, 1, 6))
    contract = terms(last=date(2027, 3, 31), half_days=9, job="Nights", notice_weeks=4)
    said = {term.item: term.words for term in drafted(PERSON, pa, contract, LEAST)}

    assert said[Item.CONTINUOUS] == "6 January 2020. Work before this job counts."
    assert said[Item.WORKER] == "Ana Costa"
    assert said[Item.HOW_LONG] == "Until 31 March 2027."
    assert "on 4.5 days" in said[Item.HOURS]
    assert said[Item.JOB] == "Nights"
    assert said[Item.NOTICE].endswith("From the PA: 4 weeks.")


def due(
    *statements: Particulars, today: date = TODAY, status: Status = Status.EMPLOYEE
) -> list[tuple[Severity, str]]:
    pa = a_pa(status=status)
    found = statement_findings(pa, [terms()], statements, today, law())
    return [(one.severity, one.sentence) for one in found]


def test_the_statement_is_due_on_the_first_day() -> None:
    none = "Ana Costa has no written statement of the job yet."
    assert due() == [(Severity.STOP, none)]
    assert due(today=date(2026, 4, 5)) == [(Severity.WARNING, none)]
    assert due(of(*WHOLE)) == [(Severity.STOP, none)]
    assert due(SIGNED) == []
    assert due(status=Status.SELF_EMPLOYED) == []


def test_both_sign_it() -> None:
    given = replace(SIGNED, pa_signed=None)

    assert given.is_begun
    assert not given.is_signed
    assert due(given) == [(Severity.WARNING, "The written statement of Ana Costa is not signed by both.")]


def test_a_statement_that_was_given_still_lacks_what_it_does_not_say() -> None:
    said = of(*(term for term in WHOLE if term.item is not Item.PAY))
    given = replace(said, given=STARTED, holder_signed=STARTED, pa_signed=STARTED)

    assert due(given) == [(Severity.WARNING, "The written statement of Ana Costa does not say everything.")]


def test_new_terms_want_a_new_version() -> None:
    new = terms(id=2, first=date(2026, 6, 1))
    found = list(statement_findings(a_pa(), [terms(), new], [SIGNED], TODAY, law()))

    assert [one.sentence for one in found] == [
        "The terms changed on 1 June 2026, after the written statement."
    ]
    second = replace(SIGNED, id=2, version=2, contract_id=2, first=date(2026, 6, 1))
    assert list(statement_findings(a_pa(), [terms(), new], [SIGNED, second], TODAY, law())) == []
    assert list(statement_findings(a_pa(), [terms(), new], [SIGNED], date(2026, 5, 31), law())) == []


def test_who_has_left_needs_no_statement() -> None:
    assert list(statement_findings(a_pa(left=date(2026, 6, 30)), [terms()], [], TODAY, law())) == []
