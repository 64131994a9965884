"""Payees, references and account numbers as they are kept."""

import re
from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")

_ENTITY = re.compile(r"&(amp|lt|gt|quot|apos|nbsp|#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,5});")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " "}
# What a person cannot see but that could hide or turn round what they can: marked, never dropped.
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_SORT_CODE = re.compile(r"([0-9]{2})[- ]?([0-9]{2})[- ]?([0-9]{2})").fullmatch
_BOTH = re.compile(r"([0-9]{2}[- ]?[0-9]{2}[- ]?[0-9]{2})[- ]+([0-9]{6,10})").fullmatch
_QUOTED = "\u2018\u2019'"


class Once(dict[K, T], Generic[K, T]):
    """What each cell of a file means, worked out once: bank files repeat days, amounts and names."""

    def __init__(self, work: Callable[[K], T]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, key: K) -> T:
        value = self[key] = self._work(key)
        return value


def clean(text: str) -> str:
    """Give a text without the padding, the leading apostrophe and the entities banks leave in it."""
    if "&" in text:
        text = unescaped(text)
    text = " ".join(_HIDDEN.sub("\ufffd", text).split())
    if text[:1] != "'":
        return text
    return text[1:].removesuffix("'").strip()


def unescaped(text: str) -> str:
    """Give a text with XML's entities as the letters they stand for; a lone & stays."""
    return _ENTITY.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    name = found[1]
    if name[0] != "#":
        return _NAMED[name]
    code = int("0" + name[1:], 0) if name[1] in "xX" else int(name[1:])
    return chr(code) if 31 < code < 0x110000 else "\ufffd"


def halves(text: str, mark: str) -> tuple[str, str]:
    """Part the payee from what follows the mark; padding marks are runs of spaces."""
    payee, _, rest = text.strip().partition(mark)
    return clean(payee), clean(rest.replace(mark, " ") if mark.strip() else rest)


def account_name(sort_code: str, number: str) -> str:
    """Write an account one way: 12-34-56 12345678, or whatever of it the file has."""
    code, number = clean(sort_code), clean(number)
    if not code and (both := _BOTH(number)):
        code, number = both[1], both[2]
    if found := _SORT_CODE(code):
        code = "-".join(found.groups())
    return f"{code} {number}".strip()
