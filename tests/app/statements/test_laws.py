"""What holds for every statement: what is written is read back, and no damage is silent or fatal."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.statements.layouts import Layout, all_layouts
from app.statements.read import read
from app.statements.statement import DateOrder, Statement

FILES = Path(__file__).parents[2] / "files" / "statements"
LAYOUTS = {layout.id: layout for layout in all_layouts() if layout.format == "csv"}
TEXT = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz,;|\"'-=@#é£"


@dataclass(frozen=True)
class Moved:
    """One invented movement, oldest first."""

    day: date
    pence: int
    payee: str
    balance: int


@st.composite
def statements(draw: st.DrawFn) -> list[Moved]:
    """Draw a statement; one day is past the twelfth, so that the order of dates always shows."""
    day, held, moved = date(2026, draw(st.integers(1, 12)), 13), draw(st.integers(-(10**6), 10**6)), []
    for _ in range(draw(st.integers(1, 8))):
        pence = draw(st.integers(-(10**7), 10**7).filter(bool))
        held += pence
        words = draw(st.text(TEXT, min_size=1, max_size=12))
        moved.append(Moved(day, pence, f"To {words} x", held))
        day += timedelta(days=draw(st.integers(0, 40)))
    return moved


def plain(pence: int) -> str:
    return f"{'-' if pence < 0 else ''}{abs(pence) // 100}.{abs(pence) % 100:02d}"


def cell(layout: Layout, meaning: str, one: Moved) -> str:
    """Write one cell as the layout has it."""
    card = -1 if layout.sign == "card" else 1
    size = abs(one.pence) if layout.sign == "direction" and not layout.nameless else card * one.pence
    written: dict[str, Callable[[], str]] = {
        "date": lambda: f"{one.day:%d/%m/%Y}",
        "payee": lambda: one.payee,
        "amount": lambda: plain(size),
        "in": lambda: plain(one.pence) if one.pence > 0 else "",
        "out": lambda: plain(-one.pence) if one.pence < 0 else "",
        "balance": lambda: plain(one.balance),
        "direction": lambda: min(layout.ins if one.pence > 0 else layout.outs),
        "status": lambda: "COMPLETED",
        "account": lambda: "20-11-22 33445566",
        "sort_code": lambda: "'20-11-22",
        "account_number": lambda: "33445566",
        "currency": lambda: "GBP",
        "product": lambda: "Current",
        "fee": lambda: "0.00",
    }
    return written.get(meaning, lambda: "")()


def write(layout: Layout, moved: list[Moved]) -> bytes:
    """Write a statement in a layout."""
    out = io.StringIO()
    writer = csv.writer(out)
    lead = [[layout.lead, "20-11-22"]] if layout.lead else []
    if layout.shape:
        rows = [[shaped(layout, kind, means, one) for kind, means in layout.shape] for one in moved]
    else:
        meanings = [
            name for name in layout.columns if name not in ("reference", "fee") or layout.id == "revolut"
        ]
        meanings += [name for name in layout.columns if name == "reference"]
        if layout.id == "any":
            meanings = ["date", "payee", "amount", "balance"]
        header = [layout.columns[meaning][0].replace("(*)", "(GBP)") for meaning in meanings]
        rows = [*lead, header, *([cell(layout, meaning, one) for meaning in meanings] for one in moved)]
    writer.writerows(rows)
    return out.getvalue().encode()


def shaped(layout: Layout, kind: str, means: str, one: Moved) -> str:
    if "|" in kind:
        return kind.split("|", maxsplit=1)[0]
    filler = {"date": f"{one.day:%d/%m/%Y}", "text": "Purchase"}.get(kind, "")
    return cell(layout, means, one) or filler


def figures(statement: Statement) -> list[tuple[date, int]]:
    return [(line.day, line.amount.pence) for line in statement.lines]


@pytest.mark.parametrize("name", sorted(LAYOUTS))
@settings(max_examples=12, deadline=None)
@given(moved=statements(), newest_first=st.booleans())
def test_what_is_written_in_a_layout_is_read_back(name: str, moved: list[Moved], newest_first: bool) -> None:
    rows = moved[::-1] if newest_first else moved
    statement = read(write(LAYOUTS[name], rows))

    assert statement.layout == name
    assert not statement.problems
    assert figures(statement) == [(one.day, one.pence) for one in rows]
    (part,) = statement.parts
    if part.opening is not None and part.closing is not None:
        assert part.closing.pence - part.opening.pence == sum(one.pence for one in moved)
        assert part.closing.pence == moved[-1].balance


@settings(max_examples=60, deadline=None)
@given(statements())
def test_every_kind_of_file_gives_the_same_figures(moved: list[Moved]) -> None:
    expected = [(one.day, one.pence) for one in moved]
    for content in (ofx(moved), qif(moved), mt940(moved), camt(moved), santander(moved)):
        statement = read(content.encode(), dates=DateOrder.DAY_FIRST)
        assert not statement.problems
        assert figures(statement) == expected


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def ofx(moved: list[Moved]) -> str:
    rows = "".join(
        f"<STMTTRN><TRNTYPE>X<DTPOSTED>{one.day:%Y%m%d}<TRNAMT>{plain(one.pence)}<NAME>{escaped(one.payee)}</STMTTRN>\n"
        for one in moved
    )
    return f"<OFX><STMTRS><CURDEF>GBP<BANKTRANLIST>{rows}</BANKTRANLIST></STMTRS></OFX>"


def qif(moved: list[Moved]) -> str:
    return "!Type:Bank\n" + "".join(
        f"D{one.day:%d/%m/%Y}\nT{one.pence / 100:,.2f}\nP{one.payee}\n^\n" for one in moved
    )


def mt940(moved: list[Moved]) -> str:
    rows = "".join(
        f":61:{one.day:%y%m%d}{'C' if one.pence > 0 else 'D'}{plain(abs(one.pence)).replace('.', ',')}NMSC\n"
        for one in moved
    )
    return f":20:X\n:25:1\n{rows}"


def camt(moved: list[Moved]) -> str:
    rows = "".join(
        f"<Ntry><Amt Ccy='GBP'>{plain(abs(one.pence))}</Amt><CdtDbtInd>{'CRDT' if one.pence > 0 else 'DBIT'}"
        f"</CdtDbtInd><BookgDt><Dt>{one.day}</Dt></BookgDt></Ntry>"
        for one in moved
    )
    return f"<Document><BkToCstmrStmt><Stmt>{rows}</Stmt></BkToCstmrStmt></Document>"


def santander(moved: list[Moved]) -> str:
    return "".join(
        f"Date: {one.day:%d/%m/%Y}\nDescription: {one.payee}\n"
        f"Amount: {plain(one.pence)}\nBalance: {plain(one.balance)}\n"
        for one in moved
    )


def originals() -> list[bytes]:
    drawn = [
        Moved(date(2026, 9, 14), -500, "To A Shop", 9500),
        Moved(date(2026, 9, 15), 700, "From B", 10200),
    ]
    others = [ofx(drawn), qif(drawn), mt940(drawn), camt(drawn), santander(drawn)]
    return [path.read_bytes() for path in sorted(FILES.iterdir()) if path.suffix != ".tsv"] + [
        text.encode() for text in others
    ]


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(originals()),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=6),
    st.floats(0, 1),
)
def test_no_damage_is_fatal_and_none_makes_rows(
    content: bytes, flips: list[tuple[float, int]], cut: float
) -> None:
    damaged = bytearray(content)
    for place, byte in flips:
        damaged[int(place * len(damaged))] = byte
    if cut > 0.8:
        del damaged[int(len(damaged) * (cut - 0.8) * 5) :]
    try:
        statement = read(bytes(damaged))
    except AppError:
        return
    most = max(
        damaged.count(b"\n") + damaged.count(b"\r"),
        damaged.upper().count(b"<STMTTRN>"),
        damaged.count(b"<Ntry>"),
    )
    assert len(statement.lines) + len(statement.problems) <= most + 1


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["lloyds", "nationwide", "starling", "first-direct"]), statements(), st.data())
def test_every_data_line_is_a_line_a_problem_or_something_else(
    name: str, moved: list[Moved], data: st.DataObject
) -> None:
    lines = write(LAYOUTS[name], moved).decode().splitlines()
    place = data.draw(st.integers(1, len(lines) - 1))
    start = data.draw(st.integers(0, len(lines[place])))
    lines[place] = (
        lines[place][:start]
        + data.draw(st.sampled_from([",", '"', "x", "0", ";", ".", " "]))
        + lines[place][start:]
    )
    statement = read("\n".join(lines).encode())
    assert len(statement.lines) + len(statement.problems) + statement.others == len(lines) - 1
