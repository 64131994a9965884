"""The support team: who works, on what terms, and what each one's file needs."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.employment.check import Check, CheckKind
from app.employment.contract import HolidayPay
from app.employment.health_tasks import HealthTask
from app.employment.pa import PersonalAssistant, Relation, Status
from app.employment.relatives import ExceptionAnswer, RelativeException
from app.employment.shift import Shift
from app.employment.timesheet import Timesheet
from app.errors import AppError, Severity
from app.funding.agreement import FunderKind
from app.money import Money
from app.store.book import Book
from app.usecases.books.export import ExportAs, export
from app.usecases.money.ledger import latest_changes
from app.usecases.team import people as team
from app.usecases.team.papers import keep_check, keep_exception, keep_health_task
from tests.app.usecases.started import a_book
from tests.app.usecases.teams import STARTED, TODAY, a_team_book, taken_on, terms


def paid(book: Book, pa_id: int, week: date) -> None:
    with book.begin("Paid") as work:
        work.timesheets.add(Timesheet(0, pa_id, week, payslip_id=1))


def waiting(book: Book, today: date = TODAY) -> set[int]:
    with book.begin() as work:
        return team.not_yet_agreed(work, today)


def sentences(book: Book, pa_id: int) -> list[str]:
    return [finding.sentence for finding in team.member(book, pa_id, TODAY).findings]


def test_a_pa_is_taken_on_with_the_terms_of_the_first_day() -> None:
    book = a_team_book()

    number = taken_on(book, " Ana Costa ")

    [member] = team.team(book, TODAY)
    assert (member.pa.id, member.pa.name, member.weekly_minutes) == (number, "Ana Costa", 1200)
    assert member.contract == terms(id=1, pa_id=number)
    assert latest_changes(book, 1)[0].because == "Added Ana Costa to the support team"


@pytest.mark.parametrize(
    ("pa", "contract", "wrong"),
    [
        ({"name": " "}, {}, "needs a name"),
        ({"born": STARTED}, {}, "birthday"),
        ({}, {"hourly": Money(0)}, "pay for an hour"),
        ({}, {"last": date(2026, 4, 5)}, "end before"),
        ({}, {"first": date(2026, 4, 7)}, "first day of the job"),
        ({}, {"holiday": HolidayPay.ROLLED_UP}, "when it is taken"),
    ],
)
def test_what_cannot_be_is_refused_and_nobody_is_added(
    pa: dict[str, Any], contract: dict[str, Any], wrong: str
) -> None:
    book = a_team_book()
    asked = PersonalAssistant(**{"id": 0, "name": "Ana", "started": STARTED, **pa})

    with pytest.raises(AppError, match=wrong):
        team.add_pa(book, asked, terms(**contract))
    assert team.team(book, TODAY) == ()


def test_those_who_work_or_will_come_first_then_those_who_left() -> None:
    book = a_team_book()
    names = {
        "Left early": {"left": date(2026, 5, 31)},
        "Starts later": {"started": date(2026, 9, 1)},
        "Left late": {"left": date(2026, 6, 30)},
        "Works": {},
        "Last day today": {"left": TODAY},
    }
    for name, more in names.items():
        taken_on(book, name, **more)

    shown = [member.pa.name for member in team.team(book, TODAY)]

    assert shown == ["Works", "Last day today", "Starts later", "Left late", "Left early"]


def test_the_terms_shown_are_todays_or_the_next_or_the_last() -> None:
    book = a_team_book()
    later = taken_on(book, "Later", started=date(2026, 9, 1))
    ended = taken_on(book, "Ended", terms(last=date(2026, 6, 30)))
    twice = taken_on(book, "Two jobs")
    team.change_contract(book, terms(pa_id=twice, job="Nights", weekly_minutes=600), TODAY)

    shown = {member.pa.id: member for member in team.team(book, TODAY)}

    assert shown[later].contract.first == date(2026, 9, 1)  # type: ignore[union-attr]  # it has terms
    assert shown[later].weekly_minutes == 0
    assert shown[ended].contract.last == date(2026, 6, 30)  # type: ignore[union-attr]  # it has terms
    assert shown[twice].weekly_minutes == 1800


def test_details_change_but_not_the_pin_nor_the_last_day() -> None:
    book = a_team_book()
    number = taken_on(book)
    team.set_pin(book, number, "4071")
    pa = team.member(book, number, TODAY).pa

    team.change_pa(book, replace(pa, phone="01632 960001", pin="", left=TODAY))

    assert team.member(book, number, TODAY).pa == replace(pa, phone="01632 960001")
    with pytest.raises(AppError, match="needs a name"):
        team.change_pa(book, replace(pa, name=""))


def test_the_first_day_moves_until_pay_has_been_worked_out() -> None:
    book = a_team_book()
    number = taken_on(book)
    pa = team.member(book, number, TODAY).pa
    team.change_pa(book, replace(pa, started=date(2026, 4, 1)))
    paid(book, number, date(2026, 4, 6))

    with pytest.raises(AppError, match="Pay has been worked out up to 12 April 2026"):
        team.change_pa(book, pa)


def test_a_pin_is_known_again_and_can_be_taken_away() -> None:
    book = a_team_book()
    number = taken_on(book)
    with pytest.raises(AppError, match="has no PIN yet"):
        team.pin_is(book, number, "4071")

    team.set_pin(book, number, "4071")
    assert team.pin_is(book, number, "4071")
    assert not team.pin_is(book, number, "4072")

    team.set_pin(book, number, "")
    with pytest.raises(AppError):
        team.pin_is(book, number, "4071")
    with pytest.raises(AppError, match="four to eight figures"):
        team.set_pin(book, number, "12")


@pytest.mark.parametrize("form", ExportAs)
def test_no_pin_leaves_the_book(form: ExportAs) -> None:
    book = a_team_book()
    team.set_pin(book, taken_on(book), "40719283")

    text = export(book, form)

    assert "scrypt" not in text
    assert "40719283" not in text
    if form is ExportAs.JSON:
        [pa] = json.loads(text)["pa"]
        assert "pin" not in pa
        assert pa["name"] == "Ana Costa"


def test_a_brother_who_lives_in_is_not_paid_before_the_council_agrees() -> None:
    book = a_team_book()
    brother = taken_on(book, "Ben Reed", relation=Relation.SIBLING, same_household=True)
    taken_on(book)

    assert waiting(book) == {brother}
    assert "Your funder may have to agree before Ben Reed is paid: ask first." in sentences(book, brother)
    asked = keep_exception(
        book, RelativeException(0, brother, date(2026, 5, 1), why="Nobody else can lift me.")
    )
    assert waiting(book) == {brother}
    agreed = replace(
        asked,
        answer=ExceptionAnswer.AGREED,
        answered=date(2026, 6, 1),
        agreed_by="Jo Fox",
        last=date(2026, 12, 31),
    )
    keep_exception(book, agreed)

    assert waiting(book) == set()
    assert waiting(book, date(2027, 1, 1)) == {brother}
    assert team.member(book, brother, TODAY).exceptions == (agreed,)
    assert not any("funder" in sentence for sentence in sentences(book, brother))


def test_work_done_while_consent_held_may_still_be_paid() -> None:
    book = a_team_book()
    brother = taken_on(book, relation=Relation.SIBLING, same_household=True)
    agreed = {"answer": ExceptionAnswer.AGREED, "answered": STARTED, "agreed_by": "Jo Fox"}
    ended = RelativeException(0, brother, STARTED, last=date(2026, 6, 24), **agreed)
    keep_exception(book, ended)
    assert waiting(book) == {brother}

    at = datetime(2026, 6, 29, 9, tzinfo=UTC)
    with book.begin("Worked and agreed") as work:
        sheet = work.timesheets.add(Timesheet(0, brother, date(2026, 6, 22), at, holder_agreed=at))
        work.shifts.add(Shift(0, brother, date(2026, 6, 24), 540, 600))
    assert waiting(book) == set()

    with book.begin("Worked on") as work:
        work.shifts.add(Shift(0, brother, date(2026, 6, 25), 540, 600))
    assert waiting(book) == {brother}
    with book.begin("Paid") as work:
        work.timesheets.change(replace(sheet, payslip_id=1))
    assert waiting(book, date(2026, 6, 24)) == set()


def test_whose_money_pays_decides_about_a_friend_who_lives_in() -> None:
    friend = {"relation": Relation.FRIEND, "same_household": True}
    council, health = a_team_book(), a_team_book(FunderKind.ICB)

    taken_on(council, **friend)
    number = taken_on(health, **friend)

    assert waiting(council) == set()
    assert waiting(health) == {number}


def test_own_money_may_pay_anybody_and_no_pot_counts_as_public_money() -> None:
    partner = {"relation": Relation.PARTNER}
    own, plain = a_team_book(FunderKind.OWN), Book.in_memory(actor=a_book().actor)

    taken_on(own, **partner)
    number = taken_on(plain, **partner)

    assert waiting(own) == set()
    assert waiting(plain) == {number}


def test_a_file_holds_what_was_kept_and_says_what_it_needs() -> None:
    book = a_team_book()
    number = taken_on(book, born=date(1990, 1, 1))
    other = taken_on(book, "Other")
    seen = keep_check(book, Check(0, number, CheckKind.RIGHT_TO_WORK, name="Passport", seen=STARTED))
    keep_check(book, Check(0, other, CheckKind.RIGHT_TO_WORK, seen=STARTED))
    task = keep_health_task(book, HealthTask(0, number, "Catheter care"))
    keep_health_task(book, HealthTask(0, other, "Tube feeding"))

    file = team.member(book, number, TODAY)

    assert [paper.check for paper in file.papers] == [seen]
    assert file.health_tasks == (task,)
    assert [one.severity for one in file.findings] == sorted(
        (one.severity for one in file.findings), key=[Severity.STOP, Severity.WARNING, Severity.NOTE].index
    )
    assert any("Catheter care" in sentence for sentence in sentences(book, number))
    assert not any("right to work" in sentence for sentence in sentences(book, number))


def test_a_task_of_somebody_who_left_needs_nothing() -> None:
    book = a_team_book()
    number = taken_on(book, left=date(2026, 6, 30), status=Status.AGENCY)
    keep_health_task(book, HealthTask(0, number, "Catheter care"))

    assert sentences(book, number) == []


def test_the_employers_own_papers_say_that_insurance_is_missing_or_ends() -> None:
    book = a_team_book()
    assert team.employer_papers(book, TODAY).findings == ()
    taken_on(book)
    [missing] = team.employer_papers(book, TODAY).findings
    assert missing.severity is Severity.STOP

    cover = Check(
        0,
        0,
        CheckKind.LIABILITY_INSURANCE,
        name="Fairway",
        cover=Money(1_000_000_000),
        last=date(2026, 7, 20),
    )
    kept = keep_check(book, cover)
    keep_check(book, Check(0, 1, CheckKind.REFERENCE, seen=STARTED))

    file = team.employer_papers(book, TODAY)
    assert [(paper.check, paper.due) for paper in file.papers] == [(kept, date(2026, 7, 20))]
    assert [one.severity for one in file.findings] == [Severity.NOTE]
