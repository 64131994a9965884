"""Adds many small objects to a finished file, as one more revision of it.

A long table has tens of thousands of structure elements. Handing them one by one to a PDF library, which
then reads and writes each again, costs more than drawing the table; here they are written once, packed.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

# A reader that looks for one object reads the heads of its whole stream: few in each keep checking fast.
PACK = 50


@dataclass(frozen=True, slots=True)
class Base:
    """What is known of the file as it is: its bytes, its catalogue, its document information, its name."""

    content: bytes
    root: int
    info: int
    name: bytes


def added(base: Base, numbers: Sequence[int], objects: Sequence[str]) -> bytes:
    """Give the file with these objects under these numbers, the highest in the file last."""
    parts, at = [base.content], len(base.content)
    free = numbers[-1] + 1
    where: dict[int, tuple[int, int, int]] = {}
    for start in range(0, len(numbers), PACK):
        pack = numbers[start : start + PACK]
        for place, number in enumerate(pack):
            where[number] = (2, free, place)
        part = _packed(free, pack, objects[start : start + PACK])
        where[free] = (1, at, 0)
        parts.append(part)
        at += len(part)
        free += 1
    where[free] = (1, at, 0)
    parts.append(_table(base, free, where, parts[1:]))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % at)
    return b"".join(parts)


def _packed(own: int, numbers: Sequence[int], objects: Sequence[str]) -> bytes:
    heads, at = [], 0
    for number, text in zip(numbers, objects, strict=True):
        heads.append(f"{number} {at}")
        at += len(text) + 1
    head = " ".join(heads) + "\n"
    content = zlib.compress((head + "\n".join(objects)).encode("ascii"), 6)
    return _stream(own, f"/Type/ObjStm/N {len(numbers)}/First {len(head)}", content)


def _stream(own: int, details: str, content: bytes) -> bytes:
    head = f"{own} 0 obj\n<<{details}/Filter/FlateDecode/Length {len(content)}>>\nstream\n"
    return head.encode("ascii") + content + b"\nendstream\nendobj\n"


def _table(base: Base, own: int, where: dict[int, tuple[int, int, int]], new: Sequence[bytes]) -> bytes:
    """Write the table of where everything new is."""
    rows = b"".join(
        b"%c%b%b" % (kind, at.to_bytes(4, "big"), place.to_bytes(2, "big"))
        for _, (kind, at, place) in sorted(where.items())
    )
    before = int(base.content[base.content.rindex(b"startxref") + 9 :].split()[0])
    name = sha256(b"".join([base.name, *new])).hexdigest()[:32]
    details = (
        f"/Type/XRef/Size {own + 1}/W[1 4 2]/Index[{_runs(sorted(where))}]/Prev {before}"
        f"/Root {base.root} 0 R/Info {base.info} 0 R/ID[<{base.name.hex()}><{name}>]"
    )
    return _stream(own, details, zlib.compress(rows, 6))


def _runs(numbers: Sequence[int]) -> str:
    """Write numbers as runs: the first, and how many follow one another."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][0] + runs[-1][1]:
            runs[-1][1] += 1
        else:
            runs.append([number, 1])
    return " ".join(f"{first} {count}" for first, count in runs)
