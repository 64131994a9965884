"""Sums that SQL works out: balances from the running totals, spending by category from one index."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, text

from app.funding.movement import NOT_SPENDING, Movement
from app.ledger.statement import MonthSum, Sum
from app.money import Money
from app.period import Period
from app.store import tables

_T, _S, _A = tables.TALLY.c, tables.SPLIT.c, tables.ACCOUNT.c

# In the very words of the index, which SQLite would not take for a bound nought.
_NAMED = text("(plan_line_id != 0 OR outcome_id != 0)")


class Sums:
    """Named questions about totals; none of them walks the whole book."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def balance(self, account_id: int, at_end_of: date | None = None) -> Money:
        """Give what was in an account at the end of a day, or now."""
        opening = self._pence(select(_A.opening_pence).where(_A.id == account_id))
        of = select(func.sum(_T.pence)).where(_T.account_id == account_id)
        if at_end_of is None:
            return Money(opening + self._pence(of))
        month = at_end_of.isoformat()[:7]
        rest = select(func.sum(_S.amount_pence)).where(
            _S.account_id == account_id, _S.day.between(f"{month}-01", at_end_of.isoformat())
        )
        return Money(opening + self._pence(of.where(_T.month < month)) + self._pence(rest))

    def pot_balance(self, pot_id: int, at_end_of: date, account_id: int) -> Money:
        """Give what a pot's entries in an account up to the end of a day add up to, opening balance apart."""
        month = at_end_of.isoformat()[:7]
        earlier = select(func.sum(_T.pence)).where(
            _T.pot_id == pot_id, _T.account_id == account_id, _T.month < month
        )
        rest = select(func.sum(_S.amount_pence)).where(
            _S.pot_id == pot_id,
            _S.account_id == account_id,
            _S.day.between(f"{month}-01", at_end_of.isoformat()),
        )
        return Money(self._pence(earlier) + self._pence(rest))

    def accounts_of(self, pot_ids: Sequence[int]) -> set[int]:
        """Give the accounts that have moved money of these pots."""
        rows = self._connection.execute(select(_T.account_id).where(_T.pot_id.in_(pot_ids)).distinct())
        return set(rows.scalars())

    def by_category(self, period: Period, pot_id: int = 0) -> list[Sum]:
        """Add a period up by pot and category."""
        asked = select(_S.pot_id, _S.category, func.sum(_S.amount_pence), func.count())
        asked = asked.where(_S.day.between(period.first.isoformat(), period.last.isoformat()))
        asked = asked.where(_S.pot_id == pot_id) if pot_id else asked
        rows = self._connection.execute(asked.group_by(_S.pot_id, _S.category))
        return [Sum(pot, category, Money(pence), count) for pot, category, pence, count in rows]

    def by_day(self, period: Period, pot_id: int = 0) -> list[Movement]:
        """Add up each day of a period by pot and category, as movements without a payee."""
        asked = select(_S.day, func.sum(_S.amount_pence), _S.category, _S.pot_id)
        asked = asked.where(_S.day.between(period.first.isoformat(), period.last.isoformat()))
        asked = asked.where(_S.pot_id == pot_id) if pot_id else asked
        rows = self._connection.execute(asked.group_by(_S.day, _S.pot_id, _S.category))
        return [
            Movement(date.fromisoformat(day), Money(pence), category, pot)
            for day, pence, category, pot in rows
        ]

    def spent_by_day(self, period: Period) -> dict[date, Money]:
        """Say what was spent on each day of a period: money out, less what came back for the same thing."""
        whole = func.sum(_S.amount_pence)
        asked = select(_S.day, whole.label("pence"))
        asked = asked.where(_S.day.between(period.first.isoformat(), period.last.isoformat()))
        asked = asked.where(_S.category.not_in(NOT_SPENDING)).group_by(_S.day, _S.pot_id, _S.category)
        moved = asked.having(or_(whole < 0, _S.category.like("O%"))).subquery()
        rows = self._connection.execute(select(moved.c.day, func.sum(moved.c.pence)).group_by(moved.c.day))
        return {date.fromisoformat(day): Money(-pence) for day, pence in rows}

    def in_and_out(self, period: Period) -> tuple[Money, Money]:
        """Say what came in and what went out (below nought); moves between own accounts are neither."""
        e = tables.ENTRY.c
        moved = select(func.sum(e.amount_pence)).where(e.transfer_id == 0)
        moved = moved.where(e.day.between(period.first.isoformat(), period.last.isoformat()))
        came, went = moved.where(e.amount_pence > 0), moved.where(e.amount_pence < 0)
        return Money(self._pence(came)), Money(self._pence(went))

    def by_plan(self, period: Period, pot_id: int | None = None) -> list[tuple[int, int, Money]]:
        """Add a period's spending up by plan line and outcome (0: none named); refunds lower it.

        `pot_id` takes that of one pot, where 0 is what names no pot.

        What names a line or an outcome has an index of its own; the rest is all spending less that.
        """
        spending: list[ColumnElement[bool]] = [
            _S.day.between(period.first.isoformat(), period.last.isoformat()),
            _S.category.like("O%"),
            _S.category.not_in(NOT_SPENDING),
        ]
        if pot_id is not None:
            spending.append(_S.pot_id == pot_id)
        named = select(_S.plan_line_id, _S.outcome_id, func.sum(_S.amount_pence)).where(*spending)
        named = named.where(_NAMED)
        rows = self._connection.execute(named.group_by(_S.plan_line_id, _S.outcome_id)).all()
        rest = self._pence(select(func.sum(_S.amount_pence)).where(*spending)) - sum(row[2] for row in rows)
        found = [(line, outcome, Money(-pence)) for line, outcome, pence in rows]
        return [*found, (0, 0, Money(-rest))] if rest else found

    def by_month(self, first: str, last: str, pot_id: int = 0) -> list[MonthSum]:
        """Add up each month (2026-04 to 2027-03) by category, from the running totals."""
        asked = select(_T.month, _T.category, func.sum(_T.pence)).where(_T.month.between(first, last))
        asked = asked.where(_T.pot_id == pot_id) if pot_id else asked
        rows = self._connection.execute(asked.group_by(_T.month, _T.category).order_by(_T.month))
        return [MonthSum(month, category, Money(pence)) for month, category, pence in rows]

    def _pence(self, asked: Select[int]) -> int:
        return self._connection.execute(asked).scalar() or 0
