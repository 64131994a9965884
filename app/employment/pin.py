"""The number by which a PA agrees their own hours: kept as a salted, slow hash, never as it is."""

from base64 import b64decode, b64encode
from hashlib import scrypt
from hmac import compare_digest
from secrets import token_bytes

from app.errors import AppError
from app.words import t

SHORTEST, LONGEST = 4, 8
# Memory of 16 MB and some 50 ms for each try, on an old laptop too.
COST, BLOCK, LANES = 2**14, 8, 1


def hashed(pin: str, salt: bytes | None = None) -> str:
    """Give the hash to keep of a PIN. Raises AppError when it is not four to eight figures."""
    if not (SHORTEST <= len(pin) <= LONGEST and pin.isascii() and pin.isdigit()):
        raise AppError(
            t("A PIN has four to eight figures."), t("Let the PA choose a number that only they know.")
        )
    used = token_bytes(16) if salt is None else salt
    made = scrypt(pin.encode(), salt=used, n=COST, r=BLOCK, p=LANES)
    return f"scrypt${COST}${BLOCK}${LANES}${b64encode(used).decode()}${b64encode(made).decode()}"


def fits(pin: str, kept: str) -> bool:
    """Say whether a PIN is the one whose hash is kept; with none kept, no PIN fits."""
    if not kept or len(pin) > LONGEST:
        return False
    _, cost, block, lanes, salt, made = kept.split("$")
    again = scrypt(pin.encode(), salt=b64decode(salt), n=int(cost), r=int(block), p=int(lanes))
    return compare_digest(again, b64decode(made))
