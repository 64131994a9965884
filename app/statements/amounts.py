"""Amounts as banks write them, read to the penny or not at all."""

import re

from app.errors import AppError
from app.words import t

MOST = 1_000_000_000
"""The largest amount believed, in pence: £10 million."""

# Nearly every amount of nearly every file: read without taking it apart.
_PLAIN = re.compile(r"-?£?(?:[0-9]{1,3},[0-9]{3}|[0-9]{1,6})\.[0-9]{2}").fullmatch
_BARE = str.maketrans("", "", "£,.")
_WHOLE_CELL = re.compile(
    r"""(?P<open>\()?\s*(?P<before>[-+−–]?)\s*(?:Â?£|€|\$|GBP|EUR|USD)?\s*(?P<inner>[-+−–]?)\s*
    (?P<number>[\d.,][\d.,'\s]*?)\s*(?:£|€|GBP|EUR|USD)?\s*(?P<close>\))?\s*(?P<after>[-−]|CR|DR)?""",
    re.VERBOSE | re.IGNORECASE,
).fullmatch
_POINT = re.compile(r"(\d{1,3}(?:([,'\s])\d{3})(?:\2\d{3})*|\d*)(?:\.(\d+))?").fullmatch
_COMMA = re.compile(r"(\d{1,3}(?:([.'\s])\d{3})(?:\2\d{3})*|\d*)(?:,(\d*))?").fullmatch
_LONGEST = 60  # characters
_OUT = ("-", "−", "–", "(", "DR")


def pence(text: str, *, comma: bool = False) -> int:
    """Read an amount in whole pence, money out negative; `comma` says that pence follow a comma.

    Raises AppError with the reason where it is no amount, has parts of a penny, or is past belief.
    """
    if not comma and _PLAIN(text):
        return int(text.translate(_BARE))
    found = _found(text)
    if found is None or bool(found["open"]) != bool(found["close"]):
        raise not_an_amount(text)
    signs = [sign.upper() for sign in found.group("open", "before", "inner", "after") if sign]
    if len(signs) > 1:
        raise not_an_amount(text)
    size = _size(found["number"], text, comma=comma)
    return -size if signs and signs[0] in _OUT else size


def not_an_amount(text: str) -> AppError:
    """Give the reason for a cell that holds no amount of money."""
    if not text.strip():
        return AppError(t("There is no amount in this line."))
    return AppError(t("“{text}” cannot be read as an amount of money.", text=text.strip()[:40]))


def proves_comma(text: str) -> bool | None:
    """Say whether an amount shows that pence follow a comma (True), a point (False), or neither (None)."""
    found = _found(text)
    if found is None:
        return None
    point, comma = _POINT(found["number"]), _COMMA(found["number"])
    return None if (point is None) == (comma is None) else point is None


def _found(text: str) -> re.Match[str] | None:
    # A cell without end would keep the pattern busy for ever; no bank writes an amount that long.
    return _WHOLE_CELL(text.strip()) if len(text) <= _LONGEST else None


def _size(number: str, text: str, *, comma: bool) -> int:
    first, second = (_COMMA, _POINT) if comma else (_POINT, _COMMA)
    found = first(number)
    if found is None and (("," in number and "." in number) or number.endswith(",") or " " in number):
        found = second(number)  # both marks, or a comma with nothing after it, can be read one way only
    if found is None or not (found[1] or found[3]):
        raise not_an_amount(text)
    whole, part = re.sub(r"\D", "", found[1]), (found[3] or "").rstrip("0")
    if len(part) > 2:
        raise AppError(t("“{text}” has parts of a penny.", text=text.strip()[:40]))
    size = int(whole or "0") * 100 + int(part.ljust(2, "0"))
    if size > MOST:
        raise AppError(t("The amount is more than £10 million, which cannot be right."))
    return size
