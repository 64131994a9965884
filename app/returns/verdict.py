"""What can be said of a signed return from the file alone, or beside the return before it.

Each point is true, false, or unknown (None): a return is genuine when nothing fails, and the points say
in words what nobody can know from a file.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.errors import AppError
from app.pdf.reading import attachments
from app.returns.data import FILE_NAME
from app.returns.reading import read
from app.returns.verdict_points import (
    Point,
    check_checks,
    check_opening,
    check_papers,
    check_printed,
    check_sums,
)
from app.signing import Signature, signatures
from app.words import moment, t

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What can be said of one document; `signed_at` is by the signer's own clock.

    `fingerprint` names the signer's key, `sha256` the whole file; `data` is None when they cannot be read.
    """

    signer: str
    capacity: str
    fingerprint: str
    signed_at: datetime | None
    sha256: str
    points: tuple[Point, ...]
    data: Data | None

    @property
    def genuine(self) -> bool:
        """Whether nothing fails."""
        return all(point.ok is not False for point in self.points)

    @property
    def failed(self) -> tuple[Point, ...]:
        """The points that fail."""
        return tuple(point for point in self.points if point.ok is False)


def verify(pdf: bytes, previous: bytes | None = None) -> Verdict:
    """Check a signed return, beside the one before it where that is given.

    Raises AppError when a file is no PDF that can be read at all.
    """
    signed = signatures(pdf)
    before = None if previous is None else signatures(previous)
    holder = signed[0] if signed else None
    inside, data, readable = _inside(pdf)
    points = [*_signature_points(signed), _same_key(holder, before), readable]
    if data is not None:
        points.append(check_printed(pdf, inside, data))
        points += [check_sums(data), _opening(data, previous), check_papers(inside, data), check_checks(data)]
    return Verdict(
        signer=holder.signer if holder else "",
        capacity=holder.capacity if holder else "",
        fingerprint=holder.fingerprint if holder else "",
        signed_at=holder.signed_at if holder else None,
        sha256=hashlib.sha256(pdf).hexdigest(),
        points=(*points, *_unknowable()),
        data=data,
    )


def as_data(verdict: Verdict) -> dict[str, Any]:
    """Give a verdict as plain data, as the command line prints it."""
    return {
        "genuine": verdict.genuine,
        "signer": verdict.signer,
        "fingerprint": verdict.fingerprint,
        "signed_at": verdict.signed_at.isoformat() if verdict.signed_at else None,
        "points": [
            {"name": point.name, "ok": point.ok, "sentence": point.sentence} for point in verdict.points
        ],
    }


def _signature_points(signed: tuple[Signature, ...]) -> Iterator[Point]:
    """Say who signed, whether it is as it was signed, and whether anything came on top."""
    if not signed:
        yield Point("signed", ok=False, sentence=t("Nobody has signed this document"))
        return
    holder = signed[0]
    if not (holder.valid and holder.certified and holder.signed_at):
        yield Point("signed", ok=False, sentence=t("The signature does not hold"))
    else:
        who = t("Signed by {name} on {moment}", name=holder.signer, moment=moment(holder.signed_at))
        yield Point("signed", ok=True, sentence=who)
    whole = holder.intact and holder.covers != "part"
    says = t("Nothing was changed after signing") if whole else t("It was changed after it was signed")
    yield Point("unchanged", ok=whole, sentence=says)
    clean = all(each.changed_after != "other" and each.allowed for each in signed)
    says = t("Nothing was put over the pages") if clean else t("Something was added after it was signed")
    yield Point("nothing_added", ok=clean, sentence=says)
    for other in signed[1:]:
        yield _countersigned(other)


def _countersigned(other: Signature) -> Point:
    good = other.intact and other.valid and other.allowed
    if not good:
        return Point("countersigned", ok=False, sentence=t("The second signature does not hold"))
    return Point("countersigned", ok=True, sentence=t("Countersigned by {name}", name=other.signer))


def _same_key(holder: Signature | None, before: tuple[Signature, ...] | None) -> Point:
    if before is None or holder is None:
        return Point("same_key", ok=None, sentence=t("No earlier return was given to compare the key with"))
    if not before or not all(each.allowed for each in before):
        return Point("same_key", ok=False, sentence=t("The earlier return is not as it was signed"))
    same = before[0].fingerprint == holder.fingerprint
    says = t("Same key as the earlier return") if same else t("Another key than the earlier return")
    return Point("same_key", ok=same, sentence=says)


def _inside(pdf: bytes) -> tuple[Mapping[str, bytes], Data | None, Point]:
    """Give the files inside, and the data among them where they can be read."""
    try:
        files = attachments(pdf)
        if FILE_NAME not in files:
            return files, None, Point("data", ok=False, sentence=t("There are no data inside"))
        data = read(files[FILE_NAME])
    except AppError as error:
        return {}, None, Point("data", ok=False, sentence=error.sentence.rstrip("."))
    return files, data, Point("data", ok=True, sentence=t("The data inside can be read"))


def _opening(data: Data, previous: bytes | None) -> Point:
    """Compare the opening with the earlier return, where it was given."""
    if previous is None:
        said = data["before"]
        if said is None:
            return Point("opening", ok=None, sentence=t("It says it is the first return"))
        last = t("It opens with what the last return closed with, it says; that return was not given")
        return Point("opening", ok=None, sentence=last)
    _, earlier, readable = _inside(previous)
    if earlier is None:
        return Point("opening", ok=False, sentence=t("The earlier return: {what}", what=readable.sentence))
    return check_opening(data, earlier, hashlib.sha256(previous).hexdigest())


def _unknowable() -> tuple[Point, ...]:
    """Say what no check of a file can tell."""
    return (
        Point(
            "who_holds_the_key",
            ok=None,
            sentence=t("The key was made by the signer. Compare its fingerprint once, by phone or on paper"),
        ),
        Point("clock", ok=None, sentence=t("The time is by the signer's own computer")),
    )
