"""The plain repositories: one table, one kind of value, and the named questions asked of it."""

from typing import ClassVar

from sqlalchemy import Connection, Table, select

from app.funding.agreement import Agreement, Due, Funder, Pot
from app.ledger.entry import Account, Category
from app.ledger.sorting import Rule
from app.ledger.statement import KeptStatement
from app.papers import Paper
from app.period import Period
from app.returns.kept import KeptAnswer, KeptQuestion, KeptReturn, Reason
from app.store import tables
from app.store.codec import row, value
from app.store.links import PaperLink
from app.store.repository import Repository


class Accounts(Repository[Account]):
    """Where money is held."""

    table: ClassVar[Table] = tables.ACCOUNT
    kind: ClassVar[type] = Account


class Funders(Repository[Funder]):
    """Who pays."""

    table: ClassVar[Table] = tables.FUNDER
    kind: ClassVar[type] = Funder


class Pots(Repository[Pot]):
    """Whose money it is."""

    table: ClassVar[Table] = tables.POT
    kind: ClassVar[type] = Pot


class Agreements(Repository[Agreement]):
    """On what terms."""

    table: ClassVar[Table] = tables.AGREEMENT
    kind: ClassVar[type] = Agreement


class Rules(Repository[Rule]):
    """How entries are filed by themselves."""

    table: ClassVar[Table] = tables.RULE
    kind: ClassVar[type] = Rule

    def in_order(self) -> list[Rule]:
        """Give the rules in the order they are tried."""
        return sorted(self.all(), key=lambda rule: (rule.position, rule.id))


class Statements(Repository[KeptStatement]):
    """Bank files that were brought in."""

    table: ClassVar[Table] = tables.STATEMENT
    kind: ClassVar[type] = KeptStatement

    def of_account(self, account_id: int) -> list[KeptStatement]:
        """Give an account's statements in order of their last day."""
        mine = [kept for kept in self.all() if kept.account_id == account_id]
        return sorted(mine, key=lambda kept: (kept.last, kept.id))


class Dues(Repository[Due]):
    """What is owed."""

    table: ClassVar[Table] = tables.DUE
    kind: ClassVar[type] = Due

    def open(self) -> list[Due]:
        """Give what is not settled yet, soonest first."""
        c = tables.DUE.c
        rows = self._connection.execute(select(tables.DUE).where(c.entry_id == 0).order_by(c.day, c.id))
        return [value(Due, stored) for stored in rows.mappings()]

    def settled_by(self, numbers: set[int]) -> list[Due]:
        """Give what these entries settled."""
        return [due for due in self.all() if due.entry_id in numbers]


class Papers(Repository[Paper]):
    """Receipts, letters and scans."""

    table: ClassVar[Table] = tables.PAPER
    kind: ClassVar[type] = Paper

    def with_print(self, sha256: str) -> Paper | None:
        """Give the paper with this fingerprint, or None."""
        rows = self._connection.execute(select(tables.PAPER).where(tables.PAPER.c.sha256 == sha256))
        found = rows.mappings().first()
        return None if found is None else value(Paper, found)


class PaperLinks(Repository[PaperLink]):
    """Which paper belongs to what."""

    table: ClassVar[Table] = tables.PAPER_LINK
    kind: ClassVar[type] = PaperLink

    def of(self, kind: str, numbers: set[int]) -> list[PaperLink]:
        """Give the links of these records, e.g. of entries."""
        c = tables.PAPER_LINK.c
        rows = self._connection.execute(select(tables.PAPER_LINK).where(c.kind == kind).order_by(c.id))
        return [value(PaperLink, stored) for stored in rows.mappings() if stored["to_id"] in numbers]


class Returns(Repository[KeptReturn]):
    """Returns that were signed."""

    table: ClassVar[Table] = tables.RETURN
    kind: ClassVar[type] = KeptReturn

    def of_funder(self, funder_id: int) -> list[KeptReturn]:
        """Give a funder's returns in order of their last day."""
        return sorted((r for r in self.all() if r.funder_id == funder_id), key=lambda r: (r.last, r.id))

    def of(self, funder_id: int, pot_id: int) -> list[KeptReturn]:
        """Give the returns of one award, or (0) of the pots that share one, in order of their last day."""
        return [kept for kept in self.of_funder(funder_id) if kept.pot_id == pot_id]


class Answers(Repository[KeptAnswer]):
    """What funders answered to returns."""

    table: ClassVar[Table] = tables.ANSWER
    kind: ClassVar[type] = KeptAnswer


class Questions(Repository[KeptQuestion]):
    """What funders asked about returns."""

    table: ClassVar[Table] = tables.QUESTION
    kind: ClassVar[type] = KeptQuestion

    def open(self) -> list[KeptQuestion]:
        """Give the questions that have no reply yet, oldest first."""
        return [question for question in self.all() if not question.reply]


class Reasons(Repository[Reason]):
    """Why checks that did not pass are as they are."""

    table: ClassVar[Table] = tables.REASON
    kind: ClassVar[type] = Reason

    def of(self, funder_id: int, period: Period, pot_id: int = 0) -> list[Reason]:
        """Give the reasons written for one return."""
        whose = (funder_id, pot_id)
        mine = (reason for reason in self.all() if (reason.funder_id, reason.pot_id) == whose)
        return [reason for reason in mine if (reason.first, reason.last) == (period.first, period.last)]


class Categories:
    """What money can be for: the list the book began with, names as the person changed them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Category]:
        """Give every category in the list's order."""
        rows = self._connection.execute(select(tables.CATEGORY).order_by(tables.CATEGORY.c.code))
        return [value(Category, stored) for stored in rows.mappings()]

    def keep(self, *categories: Category) -> None:
        """Add categories, or rename them; entries keep their link, which is the code."""
        codes = [category.code for category in categories]
        self._connection.execute(tables.CATEGORY.delete().where(tables.CATEGORY.c.code.in_(codes)))
        self._connection.execute(tables.CATEGORY.insert(), [row(category) for category in categories])
