"""OFX 1 and 2, and the ways banks break them."""

import pytest

from app.money import Money
from app.statements.read import read
from app.statements.statement import Statement

HEAD = "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><SIGNONMSGSRSV1><FI><ORG>A Bank</FI></SIGNONMSGSRSV1>\n"
START = (
    "<BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP"
    "<BANKACCTFROM><BANKID>301122<ACCTID>11223344</BANKACCTFROM>\n<BANKTRANLIST>\n"
)
END = (
    "</BANKTRANLIST><LEDGERBAL><BALAMT>95.00<DTASOF>20260930</LEDGERBAL>"
    "</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n"
)
PAYMENT = "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260914<TRNAMT>-5.00<FITID>A1<NAME>SHOP</STMTTRN>\n"


def of(body: str, head: str = HEAD + START, end: str = END) -> Statement:
    return read((head + body + end).encode())


def said(statement: Statement) -> list[str]:
    return [note.rule for note in statement.notes]


def test_a_plain_file_is_read() -> None:
    statement = of(PAYMENT)
    (part,) = statement.parts
    (line,) = part.lines
    assert (statement.bank, part.account, part.currency) == ("A Bank", "30-11-22 11223344", "GBP")
    assert (part.opening, part.closing) == (None, Money(9500))
    assert (line.day.isoformat(), line.amount, line.payee, line.bank_ref, line.kind, line.number) == (
        "2026-09-14",
        Money(-500),
        "SHOP",
        "A1",
        "DEBIT",
        7,
    )


@pytest.mark.parametrize(
    "body",
    [
        PAYMENT.lower(),
        PAYMENT.replace("<NAME>SHOP", "\n<NAME>SHOP</NAME>\n"),
        PAYMENT.replace("SHOP", "<![CDATA[SHOP]]>"),
        PAYMENT.replace("</STMTTRN>", ""),
        PAYMENT.replace("</STMTTRN>", "</CCSTMTRS>"),
        PAYMENT.replace("20260914", "20260914233000.000[-5:EST]"),
        PAYMENT.replace("-5.00", " -5,00 "),
        PAYMENT.replace("-5.00", "-5.000000"),
        PAYMENT.replace("DEBIT", "DIRECTDEP"),
    ],
)
def test_a_broken_form_is_read_the_same(body: str) -> None:
    (line,) = of(body).lines
    assert (line.day.isoformat(), line.amount, line.payee.upper()) == ("2026-09-14", Money(-500), "SHOP")


@pytest.mark.parametrize(
    "head", ["<OFX>" + START, "\n\n" + HEAD.replace("\n", " ") + START, "<OFX>", "<ofx><STMTRS>"]
)
def test_the_header_may_be_missing_or_on_one_line(head: str) -> None:
    assert len(of(PAYMENT, head).lines) == 1


@pytest.mark.parametrize("amount", ["$120", "1,650.00", "1,650", "", "12..34", "abc"])
def test_a_doubtful_amount_is_a_problem(amount: str) -> None:
    statement = of(PAYMENT.replace("-5.00", amount))
    assert not statement.lines
    assert [problem.line for problem in statement.problems] == [7]


@pytest.mark.parametrize("day", ["", "00000000", "20260230", "2026", "30/06/2026"])
def test_a_doubtful_day_is_a_problem(day: str) -> None:
    assert len(of(PAYMENT.replace("20260914", day)).problems) == 1


def test_an_ampersand_may_stand_bare() -> None:
    assert of(PAYMENT.replace("SHOP", "EE & T-MOBILE &amp; CO")).lines[0].payee == "EE & T-MOBILE & CO"


def test_the_memo_is_the_reference_or_stands_in_for_the_name() -> None:
    both = of(PAYMENT.replace("SHOP", "SHOP<MEMO>CARD")).lines[0]
    assert (both.payee, both.reference) == ("SHOP", "CARD")
    alone = of(PAYMENT.replace("<NAME>SHOP", "<MEMO>CARD")).lines[0]
    assert (alone.payee, alone.reference) == ("CARD", "")
    neither = of(PAYMENT.replace("<NAME>SHOP", "")).lines[0]
    assert neither.payee == "DEBIT"


@pytest.mark.parametrize(
    "balance",
    ["<LEDGERBAL><BALAMT> <DTASOF>20260930", "<LEDGERBAL><BALAMT>R$ 5,00</BALAMT>", "",
     "<LEDGERBAL><BALAMT>5.00</BALAMT>\n<DTASOF>00000000"],
)  # fmt: skip
def test_a_balance_that_is_empty_or_of_no_day_is_not_taken(balance: str) -> None:
    (part,) = of(PAYMENT, end=f"</BANKTRANLIST>{balance}</STMTRS></OFX>").parts
    assert part.closing is None
    assert len(part.lines) == 1


def test_the_same_reference_twice_is_two_payments() -> None:
    assert len(of(PAYMENT * 2).lines) == 2


def test_two_accounts_are_two_parts_and_one_account_twice_is_one() -> None:
    other = START.replace("11223344", "99887766")
    statement = of(PAYMENT, HEAD + START + PAYMENT + "</STMTRS>" + other)
    assert [(part.account[-8:], len(part.lines)) for part in statement.parts] == [
        ("11223344", 1),
        ("99887766", 1),
    ]
    again = of(PAYMENT, HEAD + START + PAYMENT + "</STMTRS>" + START)
    assert [len(part.lines) for part in again.parts] == [2]
    nameless = START.replace("<BANKID>301122<ACCTID>11223344", "")
    assert len(of("", HEAD + nameless + PAYMENT + "</STMTRS>" + nameless).parts) == 2


def test_a_file_without_payments_says_so() -> None:
    assert said(of("")) == ["no-payments"]
    assert said(of("", "<OFX><STATUS><CODE>2000<SEVERITY>ERROR</STATUS>", "</OFX>")) == ["bank-error"]


def test_a_file_cut_anywhere_gives_whole_payments_only() -> None:
    text = (HEAD + START + PAYMENT * 3 + END).encode()
    whole = [line.amount for line in read(text).lines]
    for end in range(len(HEAD), len(text) - len("</OFX>\n"), 3):
        statement = read(text[:end])
        done = text[:end].count(b"</STMTTRN>")
        assert [line.amount for line in statement.lines] == whole[:done]
        assert "cut" in said(statement)


def test_deep_nesting_is_no_trouble() -> None:
    assert len(of("<A>" * 200_000 + PAYMENT + "</A>" * 200_000).lines) == 1


def test_marks_that_open_and_never_close_are_no_trouble() -> None:
    assert len(of(PAYMENT.replace("SHOP", "<![CDATA[SHOP") + "<![CDATA[" * 100_000).lines) == 1
