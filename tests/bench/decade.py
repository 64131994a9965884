"""A generous person's decade of bank lines, the same every time: wages, care, and what pays for it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

FIRST = date(2016, 4, 6)
DAYS = 3650
SEED = 20260406

# Who is paid, how the bank writes it, the kind of spending, and from how much to how much in pence.
PAYEES = (
    ("NADIA HUSSAIN WAGES", "staff", 18000, 62000),
    ("JOAN PEARCE WAGES", "staff", 9000, 41000),
    ("T OKAFOR SUPPORT", "staff", 6000, 22000),
    ("M LEWANDOWSKA PA", "staff", 8000, 30000),
    ("HMRC PAYE", "hmrc", 4000, 31000),
    ("NEST PENSIONS", "pension", 1500, 9000),
    ("CAREWELL AGENCY LTD", "agency", 12000, 90000),
    ("BRIGHT DAYS CENTRE", "activity", 2500, 9500),
    ("SUNFLOWER RESPITE", "respite", 15000, 80000),
    ("DISABILITY LAW INSURANCE", "insurance", 6000, 14000),
    ("PAYPACKET PAYROLL", "payroll", 900, 4500),
    ("TESCO STORES", "other", 300, 8000),
    ("SAINSBURYS", "other", 300, 8000),
    ("CO-OP GROUP FOOD", "other", 200, 4000),
    ("BOOTS", "equipment", 300, 6000),
    ("NRS HEALTHCARE", "equipment", 1500, 40000),
    ("ARGOS", "equipment", 900, 20000),
    ("AMAZON EU", "other", 400, 15000),
    ("CITY TAXIS", "transport", 500, 4200),
    ("TRAINLINE", "transport", 600, 9000),
    ("FIRST BUS", "transport", 150, 900),
    ("UBER TRIP", "transport", 500, 3800),
    ("LEISURE CENTRE", "activity", 400, 2500),
    ("SWIM SESSIONS", "activity", 400, 1500),
    ("ART CLUB", "activity", 600, 3000),
    ("CINEMA", "activity", 700, 2800),
    ("DBS UPDATE SERVICE", "training", 1300, 1600),
    ("FIRST AID COURSE", "training", 3000, 12000),
    ("POST OFFICE", "admin", 100, 2500),
    ("RYMAN STATIONERY", "admin", 200, 3500),
    ("STANDING FEE", "bank", 100, 1000),
    ("MOBILE TOPUP", "admin", 500, 2500),
    ("PHARMACY", "equipment", 300, 4000),
    ("WHEELCHAIR SERVICES", "equipment", 2000, 60000),
    ("CASH MACHINE", "cash", 1000, 20000),
    ("GARDEN HELP", "other", 1500, 6000),
    ("CLEANING LTD", "other", 2000, 7000),
)
INCOME = (
    ("ANYSHIRE COUNCIL DIRECT PAYMENT", "direct-payment", 90000, 190000),
    ("OWN CONTRIBUTION", "contribution", 4000, 18000),
    ("NHS PHB", "direct-payment", 20000, 80000),
)
RULES = tuple((words, kind) for words, kind, _, _ in (*PAYEES, *INCOME))
assert len(RULES) == 40


@dataclass(frozen=True, slots=True)
class BankLine:
    """One line of the bank: the day, its words, pence in (or out, below zero), the balance after it."""

    day: date
    text: str
    pence: int
    balance: int


def lines(count: int, first: date = FIRST) -> Iterator[BankLine]:
    """Give so many lines spread over ten years, oldest first, never overdrawn for long."""
    dice = random.Random(SEED)  # noqa: S311  # the same decade every time, nothing secret
    balance = 250_000
    for number in range(count):
        comes_in = balance < 300_000 and dice.random() < 0.5
        words, _, least, most = dice.choice(INCOME if comes_in else PAYEES)
        pence = dice.randrange(least, most) * (1 if comes_in else -1)
        balance += pence
        # One in forty is from somebody no rule knows.
        shown = (
            f"{words} REF {dice.randrange(10**9):09d}" if dice.random() > 0.025 else f"UNKNOWN {number:07d}"
        )
        yield BankLine(first + timedelta(days=number * DAYS // count), shown, pence, balance)


def _pounds(pence: int) -> str:
    return f"{pence // 100}.{pence % 100:02d}"


def write_csv(path: Path, count: int, first: date = FIRST) -> Path:
    """Write the decade as the CSV of a big British bank."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(
            "Transaction Date,Transaction Type,Sort Code,Account Number,"
            "Transaction Description,Debit Amount,Credit Amount,Balance\r\n"
        )
        for line in lines(count, first):
            debit, credit = (_pounds(-line.pence), "") if line.pence < 0 else ("", _pounds(line.pence))
            balance = ("-" if line.balance < 0 else "") + _pounds(abs(line.balance))
            out.write(
                f"{line.day:%d/%m/%Y},DEB,'11-22-33,12345678,{line.text},{debit},{credit},{balance}\r\n"
            )
    return path


_OFX = """OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260405<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>GBP
<BANKACCTFROM><BANKID>112233<ACCTID>12345678<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20160406<DTEND>20260405
"""


def write_ofx(path: Path, count: int) -> Path:
    """Write the same decade as OFX 1."""
    last = 0
    with path.open("w", encoding="ascii", newline="\r\n") as out:
        out.write(_OFX)
        for number, line in enumerate(lines(count)):
            sign, kind = ("-", "DEBIT") if line.pence < 0 else ("", "CREDIT")
            out.write(
                f"<STMTTRN><TRNTYPE>{kind}<DTPOSTED>{line.day:%Y%m%d}<TRNAMT>{sign}{_pounds(abs(line.pence))}"
                f"<FITID>D{number:09d}<NAME>{line.text[:32]}<MEMO>{line.text}</STMTTRN>\n"
            )
            last = line.balance
        out.write(f"</BANKTRANLIST><LEDGERBAL><BALAMT>{last / 100:.2f}<DTASOF>20260405</LEDGERBAL>\n")
        out.write("</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n")
    return path
