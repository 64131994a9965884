"""The numbers and names that HMRC's reports want in their own form."""

import re
from unicodedata import normalize

from app.payroll.rti.parts import EmployerIds

PAYE_REFERENCE = re.compile(r"(?P<office>\d{3})\s*/\s*(?P<reference>[A-Za-z0-9]{1,10})")
ACCOUNTS_OFFICE = re.compile(r"\d{3}P[A-Z]\d{7}[0-9X]")
# Two letters that HMRC gives out, six digits, and one of A to D.
INSURANCE_NUMBER = re.compile(
    r"(?:[ACEHJLMOPRSWXY][A-CEGHJ-NPR-TW-Z]|B[A-CEHJ-NPR-TW-Z]|G[ACEGHJ-NPR-TW-Z]|[KT][A-CEGHJ-MPR-TW-Z]"
    r"|N[A-CEGHJL-NPR-SW-Z]|Z[A-CEGHJ-NPR-TW-Y])\d{6}[A-D ]"
)
POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
_PLAINER = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "£": "GBP"})
NOT_IN_NAMES, NOT_IN_LINES = r"[^A-Za-z \-']", r"[^A-Za-z0-9 .,\-()/=!\"%&*;<>'+:?]"
LINE_AT_MOST, LINES_AT_MOST, FORENAMES_AT_MOST = 35, 4, 2


def office_number(employer: EmployerIds) -> str:
    """Give the three digits before the stroke of the PAYE reference, or "" when it has none."""
    found = PAYE_REFERENCE.fullmatch(employer.paye_reference.strip())
    return found["office"] if found else ""


def paye_reference(employer: EmployerIds) -> str:
    """Give what follows the stroke of the PAYE reference, or ""."""
    found = PAYE_REFERENCE.fullmatch(employer.paye_reference.strip())
    return found["reference"].upper() if found else ""


def insurance_number(text: str) -> str:
    """Write a National Insurance number without spaces, in capitals, or "" when it is none."""
    number = "".join(text.split()).upper()
    # The last letter may be unknown; HMRC then wants a space in its place.
    number = number.ljust(9) if len(number) == 8 else number
    return number if INSURANCE_NUMBER.fullmatch(number) else ""


def name_text(text: str) -> str:
    """Write a name in the letters that HMRC's reports can carry: accents go, hyphens and apostrophes stay."""
    return _plain(text, NOT_IN_NAMES).lstrip(" -'")


def line_text(text: str) -> str:
    """Write a line of an address or a number in the letters that HMRC's reports can carry."""
    return _plain(text, NOT_IN_LINES)


def _plain(text: str, unwanted: str) -> str:
    without_accents = normalize("NFKD", text.translate(_PLAINER))
    return " ".join(re.sub(unwanted, "", without_accents).split())[:LINE_AT_MOST].strip()


def parted_name(name: str) -> tuple[tuple[str, ...], str]:
    """Part a full name into forenames and surname: the last word is the surname."""
    *first, last = name.split() or [""]
    return tuple(first), last


def parted_address(address: str) -> tuple[tuple[str, ...], str]:
    """Part an address into its lines and the postcode, which may stand anywhere in it."""
    pieces = [piece.strip() for piece in re.split(r"[\n,]", address) if piece.strip()]
    postcode, lines = "", []
    for piece in pieces:
        found = POSTCODE.search(piece.upper())
        if found and not postcode:
            postcode = found[0]
            piece = (piece[: found.start()] + piece[found.end() :]).strip()  # noqa: PLW2901  # what is left of it
        lines += [piece] if piece else []
    return _at_most_four(lines), postcode


def _at_most_four(lines: list[str]) -> tuple[str, ...]:
    """Join what goes beyond the fourth line to it."""
    kept, rest = lines[: LINES_AT_MOST - 1], lines[LINES_AT_MOST - 1 :]
    return (*kept, ", ".join(rest)) if rest else tuple(kept)
