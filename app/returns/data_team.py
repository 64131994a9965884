"""The support team of a return as plain data: part of `app.returns.data`."""

from app.money import total
from app.returns.data_sums import Data, day_data
from app.returns.parts_team import (
    BillLine,
    ConsentLine,
    InsuranceLine,
    LeaveLine,
    PayslipLine,
    Team,
    TeamMember,
    WeekLine,
)

# The figures of a payslip, in the order in which they follow from one another.
FIGURES = (
    *("gross", "tax", "insurance", "loans", "pension", "other", "taken", "expenses", "to_pay"),
    *("employer_insurance", "employer_pension", "cost", "ours", "paid"),
)


def team_data(team: Team) -> Data:
    """Write down everything a return tells of the support team."""
    return {
        "members": [_member(member) for member in team.members],
        "payslips": [_payslip(line) for line in team.payslips],
        "bills": [_bill(line) for line in team.bills],
        "totals": {
            "payslips": len(team.payslips),
            "minutes": sum(line.minutes for line in team.payslips),
            **{f"{name}_pence": team.sum_of(name).pence for name in FIGURES},
            "bills_pence": total(line.amount for line in team.bills).pence,
            "bills_paid_pence": total(line.paid for line in team.bills).pence,
        },
        "weeks": [_week(line) for line in team.weeks],
        "insurances": [_insurance(line) for line in team.insurances],
        "consents": [_consent(line) for line in team.consents],
        "leave": [_leave(line) for line in team.leave],
    }


def _member(member: TeamMember) -> Data:
    return {
        "name": member.name,
        "first": member.first.isoformat(),
        "last": day_data(member.last),
        "status": member.status,
        "relation": member.relation,
        "same_household": member.same_household,
        "signed_on": day_data(member.signed),
    }


def _payslip(line: PayslipLine) -> Data:
    return {
        "number": line.number,
        "name": line.name,
        "pay_day": line.pay_day.isoformat(),
        "first": line.first.isoformat(),
        "last": line.last.isoformat(),
        "minutes": line.minutes,
        **{f"{name}_pence": getattr(line, name).pence for name in FIGURES},
        "lines": list(line.lines),
        "sha256": line.sha256,
    }


def _bill(line: BillLine) -> Data:
    return {
        "kind": str(line.kind),
        "payee": line.payee,
        "first": line.first.isoformat(),
        "last": line.last.isoformat(),
        "due_on": line.due_on.isoformat(),
        "amount_pence": line.amount.pence,
        "paid_pence": line.paid.pence,
        "paid_on": day_data(line.paid_on),
        "lines": list(line.lines),
    }


def _week(line: WeekLine) -> Data:
    return {
        "name": line.name,
        "week": line.week.isoformat(),
        "number": line.number,
        "minutes": line.minutes,
        "nights": line.nights,
        "pa_agreed_on": day_data(line.pa_agreed),
        "how": line.how,
        "holder_agreed_on": day_data(line.holder_agreed),
        "payslip": line.payslip,
    }


def _insurance(line: InsuranceLine) -> Data:
    return {
        "name": line.name,
        "number": line.number,
        "first": day_data(line.first),
        "last": day_data(line.last),
    }


def _consent(line: ConsentLine) -> Data:
    return {
        "name": line.name,
        "paid_for": line.paid_for,
        "asked_on": line.asked.isoformat(),
        "answer": line.answer,
        "agreed_by": line.agreed_by,
        "first": day_data(line.first),
        "last": day_data(line.last),
    }


def _leave(line: LeaveLine) -> Data:
    return {
        "name": line.name,
        "first": line.first.isoformat(),
        "last": line.last.isoformat(),
        "earned": f"{line.earned:.1f}",
        "taken": f"{line.taken:.1f}",
        "left": f"{line.left:.1f}",
        "unit": "days" if line.in_days else "hours",
    }
