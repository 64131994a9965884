"""Whole returns, rendered and signed with real keys, for the tests of the verdict and the answer."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from app.funding.profiles import load_profile
from app.pdf.elements import Document
from app.pdf.render import render
from app.period import Period
from app.returns.data import to_data
from app.returns.document import document
from app.returns.draft import draft_return
from app.returns.parts import Return
from app.returns.records import PreviousReturn, Records
from app.returns.verdict import Verdict
from app.signing import certify, make_identity
from tests.app.returns.samples import ENTRIES, QUARTER, TODAY, entry, paper, records

NOW = datetime(2026, 11, 21, 14, 9, tzinfo=UTC)
PASSWORD = "six words are enough here today"
NEXT = Period(date(2026, 10, 1), date(2026, 12, 31))


@lru_cache
def key(name: str = "Marian Osei", role: str = "the budget holder") -> bytes:
    """Make one signing key for all tests."""
    return make_identity(name, role, PASSWORD, NOW)


def with_papers(kept: Records) -> tuple[Records, Mapping[int, bytes]]:
    """Give every paper real bytes and their fingerprint."""
    contents = {each.paper.id: f"paper {each.paper.id}".encode() for each in kept.papers}
    papers = tuple(
        replace(
            each,
            paper=replace(
                each.paper,
                sha256=hashlib.sha256(contents[each.paper.id]).hexdigest(),
                size=len(contents[each.paper.id]),
            ),
        )
        for each in kept.papers
    )
    return replace(kept, papers=papers), contents


def made(
    period: Period = QUARTER, profile: str = "gb-eng-haringey", **changes: Any
) -> tuple[Return, Document]:
    """Draw up a return and set it out."""
    kept, contents = with_papers(records(**changes))
    drafted = draft_return(kept, load_profile(profile), period, TODAY)
    return drafted, document(drafted, contents, NOW)


def sign(unsigned: Document, p12: bytes | None = None) -> bytes:
    """Render and sign as the holder."""
    return certify(render(unsigned), p12 or key(), PASSWORD, NOW, "This is my return")


@lru_cache
def first_return() -> tuple[Return, bytes]:
    """Give a short signed return for the quarter."""
    drafted, unsigned = made(entries=ENTRIES[:6], papers=(paper(1, 1), paper(2)))
    return drafted, sign(unsigned)


def next_return(period: Period = NEXT, p12: bytes | None = None, **changes: Any) -> bytes:
    """Give the signed return after that."""
    drafted, pdf = first_return()
    settings: dict[str, Any] = {
        "entries": (entry(50, date(2026, 10, 5), "Amina Khan", -50_00, "O01"),),
        "opening": drafted.figures.closing,
        "held": (),
        "papers": (),
        "statements": (),
        "previous": PreviousReturn(drafted.name, to_data(drafted), hashlib.sha256(pdf).hexdigest()),
        **changes,
    }
    return sign(made(period, **settings)[1], p12)


def failing(verdict: Verdict) -> list[str]:
    return [point.name for point in verdict.failed]


def ok(verdict: Verdict, name: str) -> bool | None:
    (point,) = [point for point in verdict.points if point.name == name]
    return point.ok


def says(verdict: Verdict, name: str) -> str:
    return next(point.sentence for point in verdict.points if point.name == name)


def short() -> Document:
    return made(entries=ENTRIES[:6], papers=(paper(1, 1), paper(2)))[1]
