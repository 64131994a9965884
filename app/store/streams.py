"""Money streams in the book: who holds them, what is shared and lent between them, what money is kept for."""

from typing import ClassVar

from sqlalchemy import Table

from app.funding.balance import Saving, UnspentReason
from app.funding.holding import Control, Holding, StepName
from app.funding.sharing import Pool, PotDebt, SharedCost
from app.store.repository import Repository
from app.store.shelf import Shelf, Shelves
from app.store.tables import METADATA, link, maybe, number, own_id, words

HOLDING = Table(
    "holding",
    METADATA,
    *(own_id(), link("pot_id", "pot"), words("first"), words("held_by"), maybe("last"), words("payee")),
    *(words("signs"), words("spends"), words("employs"), number("second_from_pence")),
    *(number("left_pence"), number("left_minutes"), maybe("left_on"), words("note")),
    sqlite_autoincrement=True,
)

CONTROL = Table(
    "control", METADATA, *(own_id(), words("day"), words("task"), number("step")), sqlite_autoincrement=True
)

STEP_NAME = Table(
    "step_name", METADATA, *(own_id(), number("step"), words("words")), sqlite_autoincrement=True
)

SHARED_COST = Table(
    "shared_cost",
    METADATA,
    *(own_id(), number("entry_id"), words("day"), words("reason"), words("agreed_by"), maybe("agreed")),
    sqlite_autoincrement=True,
)

POT_DEBT = Table(
    "pot_debt",
    METADATA,
    *(own_id(), link("from_pot", "pot"), link("to_pot", "pot"), words("day"), number("amount_pence")),
    *(words("reason"), maybe("by"), number("entry_id"), number("repaid_pence")),
    sqlite_autoincrement=True,
)

POOL = Table(
    "pool",
    METADATA,
    *(own_id(), words("what"), words("first"), words("members"), number("share"), number("pot_id")),
    *(number("cost_pence"), maybe("last"), words("payer"), words("leaving_rule")),
    sqlite_autoincrement=True,
)

UNSPENT_REASON = Table(
    "unspent_reason",
    METADATA,
    *(own_id(), link("pot_id", "pot"), words("first"), words("last"), number("amount_pence")),
    *(words("why"), words("words")),
    sqlite_autoincrement=True,
)

SAVING = Table(
    "saving",
    METADATA,
    *(own_id(), link("pot_id", "pot"), words("what"), words("by"), number("amount_pence")),
    *(words("agreed_by"), maybe("agreed"), number("spent"), number("decision_id")),
    sqlite_autoincrement=True,
)


class Holdings(Repository[Holding]):
    """Who holds which pot, and when."""

    table: ClassVar[Table] = HOLDING
    kind: ClassVar[type] = Holding


class Controls(Repository[Control]):
    """How much control the person wants."""

    table: ClassVar[Table] = CONTROL
    kind: ClassVar[type] = Control


class StepNames(Repository[StepName]):
    """What the person calls the steps of control."""

    table: ClassVar[Table] = STEP_NAME
    kind: ClassVar[type] = StepName


class SharedCosts(Repository[SharedCost]):
    """Why payments are borne by several pots."""

    table: ClassVar[Table] = SHARED_COST
    kind: ClassVar[type] = SharedCost


class PotDebts(Repository[PotDebt]):
    """What pots owe one another."""

    table: ClassVar[Table] = POT_DEBT
    kind: ClassVar[type] = PotDebt


class Pools(Repository[Pool]):
    """Money put together with others."""

    table: ClassVar[Table] = POOL
    kind: ClassVar[type] = Pool


class UnspentReasons(Repository[UnspentReason]):
    """Why money is unspent."""

    table: ClassVar[Table] = UNSPENT_REASON
    kind: ClassVar[type] = UnspentReason


class Savings(Repository[Saving]):
    """What money is kept for."""

    table: ClassVar[Table] = SAVING
    kind: ClassVar[type] = Saving


class Streams(Shelves):
    """All that is kept of the money streams beside the pots themselves."""

    holdings: "Shelf[Holdings]" = Shelf("streams.Holdings")
    controls: "Shelf[Controls]" = Shelf("streams.Controls")
    pools: "Shelf[Pools]" = Shelf("streams.Pools")
    shared_costs: "Shelf[SharedCosts]" = Shelf("streams.SharedCosts")
    debts: "Shelf[PotDebts]" = Shelf("streams.PotDebts")
    step_names: "Shelf[StepNames]" = Shelf("streams.StepNames")
    reasons: "Shelf[UnspentReasons]" = Shelf("streams.UnspentReasons")
    savings: "Shelf[Savings]" = Shelf("streams.Savings")
