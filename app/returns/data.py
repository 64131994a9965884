"""A return's data, `daybook-return/1`: everything the document says, for programs to read and add up again.

Money is whole pence under names ending in `_pence`, money out below nought; days are written 2026-09-30.
The published description is `resources/schema/return-1.json`.
"""

import json
from collections.abc import Mapping
from typing import Any

from app.returns.data_sums import Data, day_data, position_data, sums_data
from app.returns.data_team import team_data
from app.returns.data_told import set_out_data, told_data
from app.returns.parts import Before, Check, Evidence, Return, ReturnLine
from app.returns.records import OpenQuestion
from app.returns.told import Told

SCHEMA = "daybook-return/1"
FILE_NAME = "return.json"


def to_data(drafted: Return) -> Data:
    """Write a return down as plain data, in the order of the published schema."""
    return {
        "schema": SCHEMA,
        "name": drafted.name,
        "made_on": drafted.made_on.isoformat(),
        "language": "en-GB",
        "period": {
            "first": drafted.period.first.isoformat(),
            "last": drafted.period.last.isoformat(),
            "days": drafted.period.days,
        },
        **_people(drafted),
        "own_words": drafted.own_words,
        "requests": list(drafted.requests),
        **sums_data(drafted),
        "position": position_data(drafted.position),
        "lines": _lines(drafted),
        "evidence": {
            "count": len(drafted.evidence),
            "bytes": sum(paper.size for paper in drafted.evidence),
            "papers": [_paper(paper) for paper in drafted.evidence],
        },
        **({} if drafted.team is None else {"team": team_data(drafted.team)}),
        "checks": [_check(check) for check in drafted.checks],
        **_story(drafted),
        **({} if drafted.told == Told() else {"told": told_data(drafted.told)}),
        **({} if drafted.set_out is None else {"set_out": set_out_data(drafted.set_out)}),
    }


def canonical(data: Mapping[str, Any]) -> bytes:
    """Give the one way these data are written as bytes: UTF-8, keys in order, one value a line."""
    return (json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode("utf-8")


def _people(drafted: Return) -> Data:
    person, signer, funder, used = drafted.person, drafted.signer, drafted.funder, drafted.profile
    return {
        "person": {
            "name": person.name,
            "born": day_data(person.born),
            "reference": person.reference,
            "address": person.address,
            "communication": person.words,
        },
        "signer": {"name": signer.name, "capacity": str(signer.capacity), "for_whom": signer.for_whom},
        "representative": drafted.representative,
        "funder": {
            "name": funder.name,
            "kind": str(funder.kind),
            "team": funder.team,
            "reference": funder.reference,
            "address": funder.address,
            "email": funder.email,
        },
        "profile": {
            "id": used.id,
            "name": used.name,
            "version": used.version,
            "source": used.source,
            "seen_on": used.seen_on.isoformat(),
            "quality": used.quality,
            "figures": [{"name": name, "value": value} for name, value in used.figures],
        },
    }


def _lines(drafted: Return) -> list[Data]:
    """Write the lines, each with what is left after it."""
    left, written = drafted.figures.opening, []
    for line in drafted.lines:
        left += line.amount
        written.append(_line(line) | {"balance_pence": left.pence})
    return written


def _line(line: ReturnLine) -> Data:
    return {
        "number": line.number,
        "day": line.day.isoformat(),
        "payee": line.payee,
        "amount_pence": line.amount.pence,
        "category": line.category,
        "category_name": line.category_name,
        "account": line.account,
        "papers": list(line.papers),
        "note": line.note,
        "entry": line.entry_id,
    }


def _paper(paper: Evidence) -> Data:
    return {
        "number": paper.number,
        "name": paper.name,
        "file": paper.file,
        "mime": paper.mime,
        "sha256": paper.sha256,
        "size": paper.size,
        "kind": paper.kind,
        "paper": paper.paper_id,
        "lines": list(paper.lines),
    }


def _check(check: Check) -> Data:
    return {
        "rule": check.rule,
        "passed": check.passed,
        "sentence": check.sentence,
        "detail": check.detail,
        "severity": str(check.severity),
        "where": check.where,
        "source": check.source,
        "remedy": check.remedy,
        "lines": list(check.lines),
        "reason": check.reason,
        "blocks": check.blocks,
    }


def _story(drafted: Return) -> Data:
    asked = drafted.asked
    return {
        "corrections": [
            {"of_return": made.of_return, "of_line": made.of_line, "line": made.line, "reason": made.reason}
            for made in drafted.corrections
        ],
        "questions": [_question(question) for question in drafted.questions],
        "away": [
            {
                "first": away.period.first.isoformat(),
                "last": away.period.last.isoformat(),
                "where": away.where,
            }
            for away in drafted.away
        ],
        "asked": {"on": day_data(asked.on), "due": day_data(asked.due), "extra": list(asked.extra)},
        "before": None if drafted.before is None else _before(drafted.before),
    }


def _question(question: OpenQuestion) -> Data:
    return {
        "words": question.words,
        "asked_on": question.asked_on.isoformat(),
        "asked_by": question.asked_by,
        "of_return": question.of_return,
        "line": question.line,
    }


def _before(before: Before) -> Data:
    return {
        "name": before.name,
        "last": before.last.isoformat(),
        "closing_pence": before.closing.pence,
        "sha256": before.sha256,
    }
