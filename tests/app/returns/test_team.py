"""What a return tells of the support team: written, read, added up again, set out and checked."""

import copy
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

import jsonschema
import pytest

from app.employment.relatives import ExceptionAnswer
from app.funding.agreement import DueKind
from app.money import Money
from app.pdf.reading import attachments
from app.pdf.render import render
from app.returns.adding import add_up
from app.returns.data import canonical, to_data
from app.returns.figures import figures, text_of
from app.returns.parts import Return
from app.returns.reading import from_data, read
from app.returns.schema import problems
from app.returns.verdict import verify
from tests.app.returns.samples import drafted
from tests.app.returns.signed import made, sign
from tests.app.returns.team_samples import AMINA, SLIPS, paying, sheet, team, with_team
from tests.app.returns.test_data import SCHEMA, leaves, with_value
from tests.app.returns.test_document import words
from tests.verapdf import problems as pdf_problems


def full() -> Return:
    return drafted(**with_team())


FULL = to_data(full())


@lru_cache
def signed() -> bytes:
    return sign(made(**{**with_team(), "papers": ()})[1])


def test_data_of_a_team_follow_the_schema_add_up_and_read_back() -> None:
    jsonschema.validate(FULL, SCHEMA)
    assert problems(FULL, "return-1.json") == []
    assert add_up(FULL) == []
    assert read(canonical(FULL)) == FULL
    whole = full()
    assert replace(from_data(FULL), funder=whole.funder) == whole


def test_a_return_without_a_team_says_nothing_of_one() -> None:
    bare = to_data(drafted())
    assert "team" not in bare
    assert from_data(bare).team is None
    assert from_data({**bare, "team": None}).team is None


def test_payslips_equal_the_engines_and_what_the_bank_paid() -> None:
    told = FULL["team"]
    assert [row["to_pay_pence"] for row in told["payslips"]] == [each.slip.to_pay.pence for each in SLIPS]
    assert [row["cost_pence"] for row in told["payslips"]] == [each.slip.cost.pence for each in SLIPS]
    assert [row["sha256"] for row in told["payslips"]] == [each.kept.sha256 for each in SLIPS]
    assert all(row["paid_pence"] == row["ours_pence"] == row["to_pay_pence"] for row in told["payslips"])
    wages = next(row for row in FULL["categories"] if row["code"] == "O01")
    assert told["totals"]["paid_pence"] == -wages["amount_pence"]


def team_leaves() -> Iterator[tuple[Any, str | int, str]]:
    return leaves(FULL["team"], "/team")


def test_every_figure_of_the_team_changed_by_a_penny_is_found() -> None:
    missed = []
    for node, name, pointer in team_leaves():
        node[name] += 1
        missed += [] if add_up(FULL) else [pointer]
        node[name] -= 1
    assert missed == []


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/team/totals/payslips", 5),
        ("/team/totals/minutes", 0),
        ("/team/payslips/0/lines", []),
        ("/team/payslips/0/minutes", 1),
        ("/team/bills/0/lines", [1]),
    ],
)
def test_other_changes_of_the_team_that_do_not_add_up_are_found(pointer: str, value: Any) -> None:
    assert add_up(with_value(FULL, pointer, value))


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/team/payslips/0/sha256", "short"),
        ("/team/leave/0/earned", "28"),
        ("/team/leave/0/unit", "weeks"),
        ("/team/bills/0/kind", "gift"),
        ("/team/members", None),
        ("/team/surprise", 1),
    ],
)
def test_data_that_are_no_team_are_refused(pointer: str, value: Any) -> None:
    changed = with_value(FULL, pointer, value)
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(changed)
    assert problems(changed, "return-1.json")


def test_what_paid_two_dues_is_shared_between_them_and_a_bill_not_paid_stays_open() -> None:
    both = tuple(
        replace(each, dues=(replace(each.dues[0], entry_id=201),)) if each.kept.id < 3 else each
        for each in SLIPS
    )
    together = both[0].slip.to_pay + both[1].slip.to_pay
    entries = [each for each in paying() if each.id not in (201, 202)]
    one = next(each for each in paying() if each.id == 201)
    one = replace(one, amount=-together, splits=(replace(one.splits[0], amount=-together),))

    whole = drafted(entries=(*entries, one), team=team(slips=both))

    assert whole.team is not None
    assert [slip.paid for slip in whole.team.payslips[:2]] == [each.slip.to_pay for each in both[:2]]
    assert whole.team.payslips[0].lines == whole.team.payslips[1].lines
    assert add_up(to_data(whole)) == []
    [hmrc] = [bill for bill in whole.team.bills if bill.kind is DueKind.HMRC and not bill.lines]
    assert (hmrc.paid, hmrc.paid_on) == (Money(0), None)


def test_the_team_stands_in_the_document_with_every_figure() -> None:
    unsigned = made(**{**with_team(), "papers": ()})[1]
    said = words(unsigned)

    assert "1 | Amina Khan | 31 July 2026 | £981.00 | £776.71 | £1,089.78 | £776.71 | 4" in said
    assert "Tomasz Nowak | employee, relative in the household | 4 May 2026 | still working" in said
    assert "HMRC | 22 August 2026 | 20 August 2026 | £318.40 | £318.40" in said
    assert "Amina Khan | 29 June 2026 | 37:30 | 1 | 6 July 2026 | 6 July 2026 | 1" in said
    assert "Amina Khan: 28.0 days built up since 1 April 2026, 6.5 days taken, 21.5 days left" in said
    assert "Premier Care, PC-118: 1 April 2026 to 31 March 2027" in said
    assert "Tomasz Nowak: asked on 20 April 2026, agreed by J. Bell" in said
    assert set(figures(FULL)) >= {"/team/totals/paid_pence", "/team/weeks/0/minutes"}


def test_what_else_can_be_said_of_a_team_is_said() -> None:
    told = team()
    policy, consent = told.papers[0], told.exceptions[0]
    week = sheet(9, AMINA, 1, pa_agreed=None)
    corrected = replace(week, sheet=replace(week.sheet, number=1), minutes=-90)
    changed = team(
        pas=(replace(AMINA, left=date(2026, 9, 1)), replace(told.pas[1], same_household=False)),
        contracts=(),
        weeks=(corrected,),
        papers=(
            replace(policy, first=None),
            replace(policy, last=None),
            replace(policy, first=None, last=None, name="", number=""),
        ),
        exceptions=(
            replace(consent, answer=ExceptionAnswer.WAITING, answered=None),
            replace(consent, answer=ExceptionAnswer.REFUSED),
        ),
    )
    said = words(made(entries=paying(), team=changed, papers=())[1])

    assert "Amina Khan | employee | 6 April 2026 | 1 September 2026 | not yet" in said
    assert "Tomasz Nowak | employee, relative | 4 May 2026" in said
    assert "Amina Khan, put right | 29 June 2026 | −1:30 | 1 | – | 6 July 2026 | 1" in said
    assert "Premier Care, PC-118: until 31 March 2027" in said
    assert "Premier Care, PC-118: from 1 April 2026" in said
    assert "A policy\n" in said
    assert "Tomasz Nowak: asked on 20 April 2026, no answer yet" in said
    assert "Tomasz Nowak: asked on 20 April 2026, not agreed" in said


def test_a_team_of_nobody_in_the_period_is_told_in_one_heading() -> None:
    empty = team(
        pas=(replace(AMINA, left=date(2026, 5, 1)),),
        **dict.fromkeys(("slips", "bills", "weeks", "papers", "exceptions", "leave"), ()),
    )
    said = words(made(entries=paying(), team=empty, papers=())[1])
    assert "The support team\nAll the checks" in said


def test_a_signed_return_with_a_team_is_genuine() -> None:
    verdict = verify(signed())
    assert verdict.failed == ()
    assert verdict.data is not None
    assert verdict.data["team"]["totals"] == FULL["team"]["totals"]


def test_a_payslip_changed_inside_the_data_is_found() -> None:
    data = copy.deepcopy(FULL)
    data["team"]["payslips"][0]["gross_pence"] += 100
    assert next(found.where for found in add_up(data)) == "/team/payslips/0/to_pay_pence"
    assert text_of(data, "/team/payslips/0/gross_pence") == "£982.00"


@pytest.mark.slow
@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_a_return_with_a_team_passes_verapdf(flavour: str) -> None:
    pdf = render(made(**with_team())[1])
    assert "return.json" in attachments(pdf)
    assert pdf_problems(pdf, flavour) == []
