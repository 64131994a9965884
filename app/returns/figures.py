"""How each figure of `daybook-return/1` is printed, and which of them every document must print.

Fixed with the schema: a document signed years ago is still compared by these rules, whatever the wording,
the layout or the language of the day. Only a new schema may print otherwise.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from app.money import Money
from app.pdf.elements import Cell

Data = Mapping[str, Any]

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# Names under which days stand; anything else that looks like a day is somebody's words.
DAYS = frozenset(
    {
        *("first", "last", "day", "on", "made_on", "born", "received_on", "bank_day", "next_payment"),
        *("pay_day", "due_on", "paid_on", "week", "signed_on", "asked_on"),
        *("pa_agreed_on", "holder_agreed_on", "answered_on", "agreed"),
    }
)

# What must be printed of a support team, where a return tells of one.
TEAM_TOTALS = ("gross", "taken", "to_pay", "cost", "paid", "bills", "bills_paid")
TEAM_ROWS = {
    "/team/payslips": ("pay_day", "gross_pence", "taken_pence", "to_pay_pence", "cost_pence", "paid_pence"),
    "/team/bills": ("due_on", "amount_pence", "paid_pence"),
    "/team/weeks": ("week", "minutes"),
}


def figures(data: Data) -> dict[str, str]:
    """Say for every figure a document must print, by its JSON pointer, how it is printed."""
    return {pointer: text for pointer in _pointers(data) if (text := text_of(data, pointer))}


def text_of(data: Data, key: str) -> str:
    """Give the printed text of what a key points to; nothing where it points at nothing or at no figure.

    A key is a JSON pointer, with #1, #2 … after it where the same figure is printed again.
    """
    found: object = data
    name = ""
    for name in key.partition("#")[0].split("/")[1:]:
        found = _part(found, name)
    return _written(name, found)


def cell(data: Data, pointer: str, again: int = 0, *, strong: bool = False) -> Cell:
    """Give the keyed table cell of a figure; `again` counts further places where it is printed."""
    key = f"{pointer}#{again}" if again else pointer
    return Cell(text_of(data, pointer), key, strong)


def contributes(data: Data) -> bool:
    """Say whether a contribution plays any part in the return."""
    paid_in = data["contribution"]
    return any(paid_in[f"{name}_pence"] for name in ("brought", "due", "paid"))


def _part(found: object, name: str) -> object:
    if isinstance(found, Mapping):
        return found.get(name)
    if isinstance(found, Sequence) and not isinstance(found, str) and name.isdecimal():
        return found[int(name)] if int(name) < len(found) else None
    return None


def _written(name: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return ""
    if isinstance(value, int):
        if name.endswith("_pence"):
            return str(Money(value))
        return _hours(value) if name == "minutes" else str(value)
    if name in DAYS:
        year, month, day = value.split("-")
        return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
    return value


def _hours(minutes: int) -> str:
    """Write a time as hours and minutes: 37:30; below nought where it takes something back."""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'−' if minutes < 0 else ''}{hours}:{rest:02d}"


def is_one_page(data: Data) -> bool:
    """Say whether it is the return of one page, which prints the sum and leaves the lists to the data."""
    return bool((data.get("set_out") or {}).get("length") == "short")


def _pointers(data: Data) -> list[str]:
    """List what must be printed: who, when, the sum, each line, the position, each paper's fingerprint.

    On one page it is who, when and the sum.
    """
    named = ["/person/name", "/funder/name", "/period/first", "/period/last"]
    named += [f"/figures/{name}_pence" for name in ("opening", "money_in", "money_out", "closing")]
    named += ["/figures/bank_closing_pence"]
    return named if is_one_page(data) else [*named, *_in_full(data)]


def _in_full(data: Data) -> list[str]:
    """List what a return in full prints beside who, when and the sum."""
    named = []
    named += [f"/position/{name}_pence" for name in ("available", "allowed", "surplus", "before_next")]
    if contributes(data):
        named += ["/contribution/due_pence", "/contribution/paid_pence", "/contribution/owing_pence"]
    if data.get("told", {}).get("breaks"):
        named += ["/told/breaks/planned", "/told/breaks/taken"]
    rows: dict[str, tuple[str, ...]] = {
        "/groups": ("amount_pence",),
        "/position/lines": ("amount_pence",),
        "/expected/payments": ("due_pence", "received_pence"),
        "/lines": ("day", "payee", "amount_pence", "category_name"),
        "/evidence/papers": ("sha256",),
    }
    if data.get("told", {}).get("unspent"):
        rows["/told/unspent"] = ("amount_pence",)
    if data.get("team") is not None:
        named += [f"/team/totals/{name}_pence" for name in TEAM_TOTALS]
        rows |= TEAM_ROWS
    for table, columns in rows.items():
        count = len(_table(data, table))
        named += [f"{table}/{place}/{column}" for place in range(count) for column in columns]
    return named


def _table(data: Data, pointer: str) -> Sequence[Any]:
    found: Any = data
    for name in pointer.split("/")[1:]:
        found = found[name]
    rows: Sequence[Any] = found
    return rows
