"""A document with everything in it, for the tests."""

from datetime import UTC, datetime

from app.pdf.elements import (
    Attachment,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    NewPage,
    SignatureBoxes,
    Table,
    Text,
)

MADE = datetime(2026, 11, 21, 14, 9, tzinfo=UTC)
WHO = (
    "Council direct payment",
    "Wages – Sam Okoye",
    "Mobility shop “Freedom”, High Street branch",
    "Café <b>&amp;",
)


def payments(count: int) -> Table:
    columns = [
        Column("Date", 15),
        Column("Who and what", 36),
        Column("What for", 18),
        Column("Amount", 16, figures=True),
        Column("Balance", 16, figures=True),
    ]
    rows = [
        [
            Cell(f"{place % 28 + 1} July 2026", f"line.{place}.day"),
            Cell(WHO[place % 4], f"line.{place}.payee"),
            Cell(("Pay", "Money in", "Equipment ✓")[place % 3]),
            Cell(f"£{place * 7 % 911:,}.{place % 100:02d}", f"line.{place}.amount"),
            Cell(f"−£{place * 1313 % 99733:,}.{place * 7 % 100:02d}", f"line.{place}.balance"),
        ]
        for place in range(count)
    ]
    return Table(columns, rows, "Every payment in and out")


SUM = Table(
    [Column("What", 3), Column("Amount", 1, figures=True)],
    [
        [Cell("In the bank on 1 July"), Cell("£2,871.40", "opening")],
        [Cell("Money out"), Cell("−£5,717.62", "out")],
        [Cell("In the bank on 30 September", strong=True), Cell("£3,204.18", "closing", strong=True)],
    ],
    "How the balance was reached",
    row_headings=True,
)

RICH = Document(
    "Return for July to September 2026",
    "Direct payment return",
    "Margaret O’Neill",
    [
        Heading("Return for July to September 2026"),
        Text("Margaret O’Neill · Stockport Council · reference SC-20417", "lead"),
        Text("The money adds up. £6,050.40 came in and £5,717.62 went out. " * 5),
        Heading("The money adds up", 2),
        SUM,
        Text("This return was made on this computer. The time is this computer’s own. " * 4, "notice"),
        Heading("What has gone well", 2),
        Text("I went swimming every week.\nThe new PA starts in October.", "quote"),
        Heading("In short", 3),
        Bullets(["Balance agrees with the bank ✓", "One point that needs more than a single line. " * 4]),
        Text("Printed small, with a name in letters the typeface lacks: 李明.", "small"),
        NewPage(),
        Heading("Every payment", 2),
        payments(70),
        Heading("Signatures", 2),
        SignatureBoxes("Signed by the person or their representative", "Seen by the council"),
    ],
    MADE,
    "Margaret O’Neill · SC-20417 · 1 July to 30 September 2026",
    (
        Attachment("return.json", "application/json", b'{"closing": 320418}', "The figures", "Data"),
        Attachment("receipt £12 – taxi.txt", "text/plain", b"Taxi", "A receipt for a taxi"),
    ),
)
