"""The continuity pack: enough for somebody else to cover the week and to run pay."""

import json
from dataclasses import replace
from datetime import date

from app.employment.shift import AbsenceKind
from app.payroll.pension import Relief
from app.pdf.reading import attachments
from app.usecases.owed.continuity import continuity_pack, continuity_pdf
from tests.app.usecases.owing import TODAY, covered, is_readable
from tests.app.usecases.paying import (
    away,
    words_of,
)
from tests.app.usecases.started import a_book


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
