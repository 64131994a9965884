"""The papers of what is owed: what they say, and that everybody can read them."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.employment.back_up import BackUp
from app.employment.contract import HoursKind
from app.employment.health_tasks import HealthTask
from app.employment.shift import AbsenceKind, PlannedShift, ShiftKind
from app.errors import AppError
from app.funding.agreement import Agreement, Due, DueKind, Funder, FunderKind, Pot
from app.ledger.entry import Account
from app.money import Money
from app.payroll.pension import Relief
from app.payroll.record import EmployerRecord
from app.pdf.reading import attachments
from app.people import Actor, Capacity, Person, Representative
from app.store.book import Book
from app.usecases import owed, wage_rise
from app.usecases.continuity import continuity_pack, continuity_pdf
from app.usecases.pay_records import keep_employer_record
from tests.app.usecases.paying import (
    EIGHT,
    FIRST_PAY,
    STARTED,
    TEN,
    a_pa,
    away,
    employ,
    paid,
    terms,
    words_of,
    work_weeks,
)
from tests.app.usecases.started import a_book
from tests.verapdf import problems

TODAY = date(2026, 5, 11)
PERSON = Person("Sam Reed", address="4 Mill Lane\nRiverside", reference="SC-4471", words="Write it down.")
FUNDER = Funder(0, "Riverside Council", FunderKind.COUNCIL, team="Direct payments", address="Town Hall")
EMPLOYER = EmployerRecord(
    0,
    "123/AB456",
    "123PA00045678",
    pension_provider="NEST",
    pension_reference="EMP-9",
    insurer="Fish",
    insurance_number="P-77",
)


def a_team(**more: Any) -> Book:
    """Start a book with a PA who is paid up to the first pay day and has worked since."""
    book = a_book(**{"person": PERSON, "funder": FUNDER, **more})
    keep_employer_record(book, EMPLOYER)
    bea = a_pa("Bea Long", sort_code="200000", account_number="12345678", phone="01632 960001", born=None)
    pa_id = employ(book, bea, enrolled=STARTED)
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    work_weeks(book, pa_id, date(2026, 4, 27), 2)
    return book


def is_readable(pdf: bytes) -> bool:
    return problems(pdf, "ua1") == [] and problems(pdf, "3a") == []


def test_the_sheet_to_pay_from_names_everybody_with_bank_details() -> None:
    book = a_team()
    pdf = owed.supplier_out_pdf(book, TODAY)
    said = words_of(pdf)

    for words in ("Bea Long", "£402.00", "1 May 2026, late", "20-00-00", "12345678", "Pay 010526"):
        assert words in said
    assert "HM Revenue and Customs" in said
    assert "123PA00045678" in said
    assert is_readable(pdf)


def test_several_pots_are_added_up_each_by_itself() -> None:
    book = a_team()
    with book.begin("Health money too") as work:
        health = work.pots.add(Pot(0, "Health budget", 1, "NHS"))
        work.agreements.add(Agreement(0, health.id, STARTED, Money(10000), STARTED))
        work.dues.add(Due(0, DueKind.INVOICE, date(2026, 5, 20), Money(-9000), "Agency", health.id, "March"))
        work.dues.add(Due(0, DueKind.INVOICE, date(2026, 5, 21), Money(-1), "Shop", health.id))

    said = words_of(owed.supplier_out_pdf(book, TODAY))
    assert "£90.01 from Health budget" in said
    assert "Bill: March" in said


def test_a_sheet_of_nobody_says_so() -> None:
    assert "Nobody is owed anything." in words_of(owed.supplier_out_pdf(a_book(), TODAY))


def test_a_bank_number_of_another_shape_is_printed_as_it_is() -> None:
    book = a_team()
    with book.begin("Typed otherwise") as work:
        work.pas.change(replace(work.pas.all()[0], sort_code="20-00"))

    assert " 20-00 " in words_of(owed.supplier_out_pdf(book, TODAY))


def lent(book: Book) -> int:
    dues = tuple(one.due_id for one in owed.who_is_owed(book, TODAY) if one.kind is DueKind.NET_PAY)
    said = owed.Lending("Mary Reed", TODAY, dues, date(2026, 6, 1), "The card did not work.")
    return owed.lend_wages(book, said)[0].id


def test_the_letter_says_who_lent_what_why_and_when_it_comes_back() -> None:
    book = a_team()
    pdf = owed.lent_letter_pdf(book, lent(book), TODAY)
    said = words_of(pdf)

    for words in ("Riverside Council, Direct payments, Town Hall", "Reference: SC-4471", "11 May 2026"):
        assert words in said
    assert "Mary Reed paid £402.00 out of their own money" in said
    assert "Why: The card did not work." in said
    assert "back from the direct payment by 1 June 2026" in said
    assert is_readable(pdf)
    assert "Mary Reed lent £402.00 on 11 May 2026" in words_of(owed.supplier_out_pdf(book, TODAY))


def test_the_letter_of_a_loan_that_came_back_says_when() -> None:
    book = a_team()
    number = lent(book)
    with book.begin("Given back, without a reason said") as work:
        due = work.dues.get(work.lent.get(number).due_id)
        entry = work.entries.all()[0]
        work.entries.change(replace(entry, day=date(2026, 6, 2)))
        work.dues.change(replace(due, entry_id=entry.id))
        work.lent.change(replace(work.lent.get(number), why=""))

    said = words_of(owed.lent_letter_pdf(book, number, TODAY))
    assert "Mary Reed got it back on 2 June 2026." in said
    assert "Why:" not in said


def test_a_letter_of_a_loan_that_is_not_there_is_refused() -> None:
    with pytest.raises(AppError, match="no longer in the book"):
        owed.lent_letter_pdf(a_book(), 7, TODAY)


def test_why_the_money_is_not_spare_is_the_meter_on_paper() -> None:
    book = a_team()
    meter, pdf = owed.liability(book, TODAY), owed.liability_pdf(book, TODAY)
    said = words_of(pdf)

    for amount in (meter.amount, meter.held, meter.wages, meter.leave, meter.notice, meter.net_pay):
        assert str(amount) in said
    assert "Ask the legal line of Fish" in said
    assert "birthday is missing" in said
    assert is_readable(pdf)


def test_without_pas_there_is_no_table_of_them() -> None:
    assert "For each PA" not in words_of(owed.liability_pdf(a_book(), TODAY))


def test_the_letter_asks_for_what_a_rise_adds() -> None:
    book = a_book(person=PERSON, funder=FUNDER, weekly=Money(13000), opened=date(2025, 9, 1))
    began = date(2025, 9, 1)
    employ(book, a_pa(started=began), terms(first=began, hourly=Money(1221), first_pay_day=date(2025, 10, 3)))
    pdf = wage_rise.wage_rise_letter_pdf(book, date(2026, 4, 1), today=date(2026, 2, 20))
    said = words_of(pdf)

    assert "From 1 April 2026 the law asks more than I pay now for Bea Long." in said
    assert "A week now costs £125.98. It will cost £131.73, which is £5.75 more." in said
    assert "It lacks £1.73 a week." in said
    assert is_readable(pdf)


def test_a_rise_of_ones_own_that_the_money_reaches_asks_for_nothing() -> None:
    book = a_team()
    said = words_of(wage_rise.wage_rise_letter_pdf(book, date(2026, 9, 1), Money(20), today=TODAY))

    assert "From 1 September 2026 I will pay my PAs more." in said
    assert "It lacks" not in said


def test_somebody_who_acts_for_the_person_signs_for_them_and_a_book_without_funder_names_none() -> None:
    book = a_book(
        person=replace(PERSON, reference=""), actor=Actor("Jo Reed", Capacity.NOMINATED, "Sam Reed")
    )
    employ(book, a_pa(), terms(hourly=Money(1280)))
    with book.begin("No pot yet") as work:
        for agreement in work.agreements.all():
            work.agreements.remove(agreement.id)
        for account in work.accounts.all():
            work.accounts.change(Account(**{**fields_of(account), "pot_id": 0}))
        for pot in work.pots.all():
            work.pots.remove(pot.id)
    said = words_of(wage_rise.wage_rise_letter_pdf(book, date(2026, 9, 1), today=TODAY))

    assert "Jo Reed, for Sam Reed" in said
    assert "To:" not in said
    assert "Reference:" not in said


def fields_of(account: Account) -> dict[str, Any]:
    return {name: getattr(account, name) for name in Account.__dataclass_fields__}


def covered() -> Book:
    """Give a book with a rota, a gap, a night, back-up people and a health task."""
    book = a_team()
    ali = employ(book, a_pa("Ali Khan", kin_name="Ana", kin_phone="01632 960003"), varying())
    with book.begin("Rota") as work:
        bea = work.pas.all()[0].id
        for pa_id, day, start in ((bea, 11, EIGHT), (ali, 12, EIGHT), (0, 13, EIGHT), (bea, 14, 22 * 60)):
            night = start > TEN
            kind = ShiftKind.SLEEP_IN if night else ShiftKind.USUAL
            finish = EIGHT if night else TEN
            work.planned.add(PlannedShift(0, pa_id, date(2026, 5, day), start, finish, 0, kind=kind))
        work.back_ups.add(BackUp(0, 2, 0, "Kay Care", "01632 960009", "from 7 o’clock"))
        work.back_ups.add(BackUp(0, 1, bea))
        work.representatives.add(Representative("Jo Reed", Capacity.NOMINATED, STARTED))
        work.representatives.add(Representative("Old Ned", Capacity.NOMINATED, STARTED, date(2026, 5, 1)))
        work.health_tasks.add(HealthTask(0, bea, "PEG feed"))
    return book


def varying() -> Any:
    return terms(hours=HoursKind.IRREGULAR, weekly_minutes=0, sleep_in=Money(0))


def test_the_pack_lets_somebody_else_cover_the_week_and_run_pay() -> None:
    pdf = continuity_pdf(covered(), TODAY)
    said = words_of(pdf)

    for words in (
        "How to communicate with me: Write it down.",
        "Find somebody for the 1 time marked",
        "Monday 11 May 2026",
        "Sleep-in",
        "nobody yet",
        "Bea Long, 01632 960001",
        "Kay Care, 01632 960009, from 7 o’clock",
        "PEG feed",
        "Jo Reed",
        "Fish, P-77",
        "NEST, EMP-9",
        "£13.40 an hour, 10 h a week, £75.00 a sleep-in",
        "£13.40 an hour, hours that vary",
        "next on 29 May 2026",
        "pay £402.00, tax £0.00",
        "12345678",
    ):
        assert words in said
    assert "Old Ned" not in said
    assert is_readable(pdf)


def test_the_data_inside_is_enough_to_work_the_pay_out_and_holds_no_pin() -> None:
    book = covered()
    with book.begin("A PIN") as work:
        work.pas.change(replace(work.pas.all()[0], pin="salt$hash"))
    data = json.loads(attachments(continuity_pdf(book, TODAY))["continuity.json"])
    bea = data["team"][0]

    assert (data["what"], data["version"], data["made_on"]) == ("Daybook continuity pack", 1, "2026-05-11")
    assert (bea["pa"]["name"], bea["pa"]["account_number"]) == ("Bea Long", "12345678")
    assert "pin" not in bea["pa"]
    assert (bea["tax_code"], bea["letter"], bea["next_pay_day"]) == ("1257L", "A", "2026-05-29")
    assert bea["pension"] == "5% from the PA after tax, 3% from me"
    assert bea["contracts"][0]["hourly"] == 1340
    assert bea["year"]["gross"] == 40200
    assert sum(line["minutes"] for line in bea["unpaid"]) == 20 * 60
    assert [slot["who"] for slot in data["rota"]] == ["Bea Long", "Ali Khan", "", "Bea Long"]
    assert [each["name"] for each in data["back_ups"]] == ["Bea Long", "Kay Care"]
    assert data["owed"][0]["amount"] == 40200


def test_a_pa_who_is_away_leaves_a_place_to_fill_or_none() -> None:
    book = covered()
    bea = continuity_pack(book, TODAY).team[0].pa.id
    away(book, bea, AbsenceKind.HOLIDAY, date(2026, 5, 11), date(2026, 5, 12))
    with book.begin("Not needed") as work:
        holiday = work.absences.all()[0]
        work.absences.add(
            replace(holiday, id=0, first=date(2026, 5, 14), last=date(2026, 5, 14), needs_cover=False)
        )
    said = words_of(continuity_pdf(book, TODAY))

    assert "nobody yet (Bea Long is away)" in said
    assert "not needed" in said


def test_a_pension_before_tax_is_said_to_be() -> None:
    book = covered()
    with book.begin("Net pay") as work:
        record = work.payroll_records.all()[0]
        work.payroll_records.change(replace(record, relief=Relief.NET_PAY, employee_rate=550))

    assert continuity_pack(book, TODAY).team[0].pension == "5.5% from the PA before tax, 3% from me"


def test_a_bureau_is_named_and_a_bare_book_says_what_is_not_written_down() -> None:
    book = covered()
    with book.begin("A bureau") as work:
        employer = work.employer_records.all()[0]
        work.employer_records.change(replace(employer, bureau_name="Payfair", bureau_contact="01632 960011"))
    assert "payroll bureau: Payfair, 01632 960011" in words_of(continuity_pdf(book, TODAY))

    bare = words_of(continuity_pdf(a_book(), TODAY))
    assert "not written down" in bare
    assert "Nothing is planned" in bare
    assert "All planned times have somebody" in bare
    assert "How to communicate" not in bare
