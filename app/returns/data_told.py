"""What a return tells beside the money, and how it is set out, as plain data: part of `app.returns.data`."""

from typing import Any

from app.returns.data_sums import Data, day_data
from app.returns.parts import SetOut
from app.returns.told import DecidedTold, OutcomeTold, ProcessTold, SuccessTold, SureTold, Told


def told_data(told: Told) -> Data:
    """Write what is told; what nobody said is left out."""
    parts: dict[str, Any] = {
        "outcomes": [_outcome(each) for each in told.outcomes],
        "tests": [_test(each) for each in told.tests],
        "sure": None if told.sure is None else _sure(told.sure),
        "breaks": None
        if told.breaks is None
        else {"planned": told.breaks.planned, "taken": told.breaks.taken},
        "decided": [_decided(each) for each in told.decided],
        "unspent": [
            {
                "pot": each.pot,
                "first": each.first.isoformat(),
                "last": each.last.isoformat(),
                "amount_pence": each.amount.pence,
                "why": str(each.why),
                "words": each.words,
            }
            for each in told.unspent
        ],
        "process": None if told.process is None else _process(told.process),
    }
    return {name: part for name, part in parts.items() if part}


def set_out_data(set_out: SetOut) -> Data:
    """Write how it is set out: its length, and the layout by whose it is."""
    length, layout = set_out.length, set_out.layout
    return {
        "length": str(length.length),
        "settled": length.settled,
        "why": length.why,
        "length_source": length.source,
        "name": layout.name,
        "source": layout.source,
        "seen_on": day_data(layout.seen_on),
        "note": layout.note,
        "who": list(layout.who),
        "sums": list(layout.sums),
        "position": list(layout.position),
        "sections": list(layout.sections),
        "lines": list(layout.lines),
        "headings": [{"over": over, "words": words} for over, words in layout.headings.items()],
    }


def _outcome(told: OutcomeTold) -> Data:
    return {
        "place": told.place,
        "words": told.words,
        "said": told.said,
        "feeling": str(told.feeling),
        "day": day_data(told.day),
        "voice": str(told.voice),
        "name": told.name,
        "clinician": told.clinician,
    }


def _test(told: SuccessTold) -> Data:
    return {
        "pot": told.pot,
        "words": told.words,
        "agreed_by": told.agreed_by,
        "agreed": day_data(told.agreed),
    }


def _sure(told: SureTold) -> Data:
    return {
        "sure": str(told.sure),
        "day": told.day.isoformat(),
        "voice": str(told.voice),
        "name": told.name,
        "before": [{"last": each.last.isoformat(), "sure": str(each.sure)} for each in told.before],
    }


def _decided(told: DecidedTold) -> Data:
    return {
        "what": told.what,
        "asked_of": told.asked_of,
        "asked_on": told.asked.isoformat(),
        "verdict": str(told.verdict),
        "days": told.days,
        "answered_on": day_data(told.answered),
        "answered_by": told.answered_by,
        "reason": told.reason,
    }


def _process(told: ProcessTold) -> Data:
    return {
        "plan_days": told.plan_days,
        "plan_waits": told.plan_waits,
        "open_questions": told.open_questions,
        "longest": told.longest,
        "notes": list(told.notes),
    }
