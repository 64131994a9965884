"""A signed and a countersigned document, made once for all tests of signatures."""

from datetime import UTC, datetime

import pytest

from app.pdf.elements import Attachment, Cell, Column, Document, Heading, SignatureBoxes, Table, Text
from app.pdf.render import render
from app.signing import certify, countersign, make_identity

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def document() -> bytes:
    return render(
        Document(
            "Return",
            "A return",
            "Margaret",
            [
                Heading("Return for July to September 2026"),
                Text("There was £3,204.18 left."),
                Table(
                    [Column("What", 3), Column("Amount", 1, figures=True)],
                    [[Cell("Left", key="what"), Cell("£3,204.18", key="left")]],
                    "What was left",
                ),
                SignatureBoxes("Signed by the person", "Seen by the council"),
            ],
            NOW,
            "SC-20417",
            (Attachment("return.json", "application/json", b'{"left": 320418}', "The figures", "Data"),),
        )
    )


@pytest.fixture(scope="session")
def holder() -> bytes:
    return make_identity("Margaret O’Neill", "nominated representative", "correct horse", NOW)


@pytest.fixture(scope="session")
def council() -> bytes:
    return make_identity("Pat Clerk", "finance officer, Stockport Council", "battery staple", NOW)


@pytest.fixture(scope="session")
def certified(document: bytes, holder: bytes) -> bytes:
    return certify(document, holder, "correct horse", NOW, "I declare that this return is true.")


@pytest.fixture(scope="session")
def countersigned(certified: bytes, council: bytes) -> bytes:
    return countersign(certified, council, "battery staple", LATER, "Accepted")
