"""Reads what a return tells beside the money, and how it is set out; older returns say neither."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.funding.balance import Why
from app.funding.layout import Layout
from app.money import Money
from app.plan.decision import Verdict
from app.plan.outcome import Feeling, Voice
from app.returns.agreed import Length, Sure
from app.returns.length import LengthChosen
from app.returns.parts import SetOut
from app.returns.told import (
    BreaksTold,
    DecidedTold,
    OutcomeTold,
    ProcessTold,
    SuccessTold,
    SureThen,
    SureTold,
    Told,
    UnspentTold,
)

Data = Mapping[str, Any]


def read_told(data: Data) -> Told:
    """Give what the data tell."""
    sure, breaks, process = (data.get(name) for name in ("sure", "breaks", "process"))
    return Told(
        outcomes=tuple(map(_outcome, data.get("outcomes", ()))),
        tests=tuple(
            SuccessTold(row["pot"], row["words"], row["agreed_by"], _maybe_day(row["agreed"]))
            for row in data.get("tests", ())
        ),
        sure=None if sure is None else _sure(sure),
        breaks=None if breaks is None else BreaksTold(breaks["planned"], breaks["taken"]),
        decided=tuple(map(_decided, data.get("decided", ()))),
        unspent=tuple(map(_unspent, data.get("unspent", ()))),
        process=None if process is None else _process(process),
    )


def read_set_out(data: Data | None) -> SetOut | None:
    """Give how the return is set out; None for one made before that was said."""
    if data is None:
        return None
    lists = {name: tuple(data[name]) for name in ("who", "sums", "position", "sections", "lines")}
    return SetOut(
        LengthChosen(Length(data["length"]), data["settled"], data["why"], data["length_source"]),
        Layout(
            data["name"],
            data["source"],
            _maybe_day(data["seen_on"]),
            data["note"],
            **lists,
            headings={row["over"]: row["words"] for row in data["headings"]},
        ),
    )


def _outcome(row: Data) -> OutcomeTold:
    return OutcomeTold(
        row["place"],
        row["words"],
        row["said"],
        Feeling(row["feeling"]),
        _maybe_day(row["day"]),
        Voice(row["voice"]),
        row["name"],
        row["clinician"],
    )


def _sure(row: Data) -> SureTold:
    before = tuple(SureThen(_day(each["last"]), Sure(each["sure"])) for each in row["before"])
    return SureTold(Sure(row["sure"]), _day(row["day"]), Voice(row["voice"]), row["name"], before)


def _decided(row: Data) -> DecidedTold:
    return DecidedTold(
        row["what"],
        row["asked_of"],
        _day(row["asked_on"]),
        Verdict(row["verdict"]),
        row["days"],
        _maybe_day(row["answered_on"]),
        row["answered_by"],
        row["reason"],
    )


def _unspent(row: Data) -> UnspentTold:
    first, last = _day(row["first"]), _day(row["last"])
    return UnspentTold(row["pot"], first, last, Money(row["amount_pence"]), Why(row["why"]), row["words"])


def _process(row: Data) -> ProcessTold:
    told = (row["plan_days"], row["plan_waits"], row["open_questions"], row["longest"])
    return ProcessTold(*told, tuple(row["notes"]))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _maybe_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
