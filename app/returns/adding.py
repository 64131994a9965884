"""Adds a return's data up again, from the lines to the last total, and says what does not agree."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from app.errors import Finding, Severity
from app.funding.movement import CONTRIBUTION_IN, FUNDER_IN
from app.funding.payments import WEEKS_A_YEAR
from app.money import Money
from app.returns.adding_team import team_claims
from app.returns.parts import MOVED
from app.words import money, t

Data = Mapping[str, Any]
Claim = tuple[str, int | None, int | None]  # a pointer, what stands there, what it should be

# Accounts that have no statement: the book's own count stands for the bank's.
NO_BANK = ("cash", "purse")


def add_up(data: Data) -> list[Finding]:
    """Say every figure that does not follow from the others; nothing when all of it adds up.

    The data must follow the schema.
    """
    claims = [
        *_figures(data),
        *_totals(data),
        *_accounts(data),
        *_terms(data),
        *_position(data),
        *_rest(data),
        *team_claims(data),
    ]
    return [_finding(pointer, stands, should) for pointer, stands, should in claims if stands != should]


def _finding(pointer: str, stands: int | None, should: int | None) -> Finding:
    sentence = t(
        "{where} says {stands}, but the others make it {should}",
        where=pointer,
        stands=_written(pointer, stands),
        should=_written(pointer, should),
    )
    return Finding(Severity.STOP, sentence, pointer, "R24")


def _written(pointer: str, number: int | None) -> str:
    if number is None:
        return t("nothing")
    return money(Money(number)) if pointer.endswith("_pence") else str(number)


def _figures(data: Data) -> Iterator[Claim]:
    """Lines make the sides, the sides make the closing, and the bank's figure the difference."""
    figures, lines = data["figures"], data["lines"]
    for name, side in (("money_in_pence", "in"), ("money_out_pence", "out"), ("moved_pence", "")):
        yield f"/figures/{name}", figures[name], sum(_pence(line) for line in lines if _side(line) == side)
    sides = figures["money_in_pence"] + figures["money_out_pence"] + figures["moved_pence"]
    yield "/figures/closing_pence", figures["closing_pence"], figures["opening_pence"] + sides
    bank = figures["bank_closing_pence"]
    said = [_bank(account) for account in data["accounts"]]
    known = [amount for amount in said if amount is not None]
    yield "/figures/bank_closing_pence", bank, sum(known) if known and len(known) == len(said) else None
    held = figures["closing_pence"] + figures["others_pence"]
    yield "/figures/difference_pence", figures["difference_pence"], None if bank is None else bank - held


def _totals(data: Data) -> Iterator[Claim]:
    """Lines make the categories, categories the groups."""
    lines = [line for line in data["lines"] if _side(line)]
    sums: Counter[tuple[str, str]] = Counter()
    counts: Counter[tuple[str, str]] = Counter()
    for line in lines:
        sums[_side(line), line["category"]] += _pence(line)
        counts[_side(line), line["category"]] += 1
    named = [(row["direction"], row["code"]) for row in data["categories"]]
    yield "/categories", len(named), len(counts)
    for place, row in enumerate(data["categories"]):
        key = (row["direction"], row["code"])
        yield f"/categories/{place}/amount_pence", row["amount_pence"], sums[key]
        yield f"/categories/{place}/lines", row["lines"], counts[key]
    for place, group in enumerate(data["groups"]):
        members = [row for row in data["categories"] if _same_group(row, group)]
        yield f"/groups/{place}/amount_pence", group["amount_pence"], sum(map(_pence, members))
    yield (
        "/groups",
        len(data["groups"]),
        len({(row["direction"], row["group"]) for row in data["categories"]}),
    )
    yield "/lines", len(data["lines"]), max((line["number"] for line in data["lines"]), default=0)
    yield "/lines", len(data["lines"]), len({line["number"] for line in data["lines"]})
    yield from _balances(data)


def _balances(data: Data) -> Iterator[Claim]:
    """Run on from the opening, line by line, where the data say what is left."""
    left = data["figures"]["opening_pence"]
    for place, line in enumerate(data["lines"]):
        left += _pence(line)
        if "balance_pence" in line:
            yield f"/lines/{place}/balance_pence", line["balance_pence"], left


def _accounts(data: Data) -> Iterator[Claim]:
    """Each account opens, moves and closes; all of them together hold what the return holds."""
    opening = closing = 0
    for place, account in enumerate(data["accounts"]):
        here = sum(_pence(line) for line in data["lines"] if line["account"] == account["name"])
        made = account["opening_pence"] + here + account["other_pence"]
        yield f"/accounts/{place}/closing_pence", account["closing_pence"], made
        bank = account["bank_closing_pence"]
        apart = None if bank is None else bank - account["closing_pence"]
        yield f"/accounts/{place}/difference_pence", account["difference_pence"], apart
        opening += account["opening_pence"]
        closing += account["closing_pence"]
    if data["accounts"]:
        figures = data["figures"]
        yield "/figures/others_pence", figures["others_pence"], closing - figures["closing_pence"]


def _terms(data: Data) -> Iterator[Claim]:
    """Compare the terms, what was expected and received, and the contribution."""
    for place, stream in enumerate(data["streams"]):
        for name in ("", "contribution_"):
            yearly = stream[f"{name}weekly_pence"] * WEEKS_A_YEAR
            yield f"/streams/{place}/{name}yearly_pence", stream[f"{name}yearly_pence"], yearly
    expected = data["expected"]
    for name in ("due_pence", "received_pence"):
        yield f"/expected/{name}", expected[name], sum(row[name] for row in expected["payments"])
    difference = expected["received_pence"] - expected["due_pence"]
    yield "/expected/difference_pence", expected["difference_pence"], difference
    yield "/expected/received_pence", expected["received_pence"], _of(data, FUNDER_IN)
    paid_in = data["contribution"]
    owing = paid_in["brought_pence"] + paid_in["due_pence"] - paid_in["paid_pence"]
    yield "/contribution/owing_pence", paid_in["owing_pence"], owing
    yield "/contribution/paid_pence", paid_in["paid_pence"], _of(data, CONTRIBUTION_IN)
    yield "/contribution/weekly_pence", paid_in["weekly_pence"], _weekly(data, "contribution_weekly_pence")


def _position(data: Data) -> Iterator[Claim]:
    """Compare what is left, what may be kept, and what is over."""
    position = data["position"]
    lines = position["lines"]
    yield "/position/available_pence", position["available_pence"], sum(map(_pence, lines))
    if lines:
        yield "/position/lines/0/amount_pence", _pence(lines[0]), data["figures"]["closing_pence"]
    allowed = position["weekly_pence"] * position["retained_weeks"]
    yield "/position/allowed_pence", position["allowed_pence"], allowed
    over = max(position["available_pence"] - position["allowed_pence"], 0)
    yield "/position/surplus_pence", position["surplus_pence"], over
    before_next = position["available_pence"] - position["ahead_pence"]
    yield "/position/before_next_pence", position["before_next_pence"], before_next
    yield "/position/weeks", _tenths(position["weeks"]), _weeks(position)


def _rest(data: Data) -> Iterator[Claim]:
    """Count the papers, and compare the opening with the last return's closing."""
    evidence = data["evidence"]
    yield "/evidence/count", evidence["count"], len(evidence["papers"])
    yield "/evidence/bytes", evidence["bytes"], sum(paper["size"] for paper in evidence["papers"])
    if data["before"] is not None:
        closed = data["before"]["closing_pence"]
        yield "/figures/opening_pence", data["figures"]["opening_pence"], closed


def _pence(row: Data) -> int:
    return int(row["amount_pence"])


def _side(line: Data) -> str:
    """Say which side a line stands on; nothing for money moved between own accounts."""
    code = line["category"]
    if code == MOVED:
        return ""
    if code:
        return "in" if code.startswith("I") else "out"
    return "in" if _pence(line) > 0 else "out"


def _same_group(row: Data, group: Data) -> bool:
    return (row["direction"], row["group"]) == (group["direction"], group["name"])


def _bank(account: Data) -> int | None:
    said = account["closing_pence"] if account["kind"] in NO_BANK else account["bank_closing_pence"]
    return None if said is None else int(said)


def _of(data: Data, codes: frozenset[str]) -> int:
    return sum(_pence(line) for line in data["lines"] if line["category"] in codes)


def _weekly(data: Data, name: str) -> int:
    """Add up a weekly sum over the terms that still run on the last day, or all if none do."""
    last = data["period"]["last"]
    streams: Sequence[Data] = data["streams"]
    running = [
        row for row in streams if row["first"] <= last and (row["last"] is None or row["last"] >= last)
    ]
    return sum(row[name] for row in running or streams)


def _tenths(text: str | None) -> int | None:
    return None if text is None else int(Decimal(text) * 10)


def _weeks(position: Data) -> int | None:
    if position["weekly_pence"] <= 0:
        return None
    weeks = Decimal(position["available_pence"]) / position["weekly_pence"]
    return int(weeks.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP) * 10)
