"""QIF, MT940 and CAMT.053."""

import pytest

from app.errors import AppError
from app.money import Money
from app.statements.read import read
from app.statements.statement import Statement

MT940 = """:20:X
:25:12345678/11223344
:28C:1/1
:60F:C260901GBP100,00
{}
:62F:{}GBP{}
-
"""
CAMT = """<?xml version="1.0"?>
<n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><n:BkToCstmrStmt><n:Stmt>
<n:Acct><n:Id><n:Othr><n:Id>30112211223344</n:Id></n:Othr></n:Id></n:Acct>
<n:Bal><n:Tp><n:CdOrPrtry><n:Cd>PRCD</n:Cd></n:CdOrPrtry></n:Tp>
<n:Amt Ccy="GBP">100.00</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd></n:Bal>
<n:Bal><n:Tp><n:CdOrPrtry><n:Cd>CLBD</n:Cd></n:CdOrPrtry></n:Tp>
<n:Amt Ccy="GBP">95.00</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd></n:Bal>
{}</n:Stmt></n:BkToCstmrStmt></n:Document>
"""
ENTRY = """<n:Ntry><n:Amt Ccy="GBP">5.00</n:Amt><n:CdtDbtInd>DBIT</n:CdtDbtInd><n:Sts>BOOK</n:Sts>
<n:BookgDt><n:Dt>2026-09-14</n:Dt></n:BookgDt><n:NtryDtls><n:TxDtls>
<n:RltdPties><n:Cdtr><n:Nm>Shop</n:Nm></n:Cdtr></n:RltdPties>
<n:RmtInf><n:Ustrd>Milk</n:Ustrd></n:RmtInf></n:TxDtls></n:NtryDtls></n:Ntry>
"""


def of(text: str) -> Statement:
    return read(text.encode())


def rules(statement: Statement) -> list[str]:
    return [note.rule for note in statement.notes]


def mt940(*payments: str, closing: str = "95,00", way: str = "C260930") -> Statement:
    return of(MT940.format("\n".join(payments), way, closing))


@pytest.mark.parametrize(
    ("head", "lines"),
    [("!Type:Bank\n", 1), ("!Type:Oth L\n", 1), ("!Type:CCard\n", 1), ("!Option:AutoSwitch\n!Type:Bank\n", 1),
     ("!Account\nNMy account\nTBank\n^\n!Type:Bank\n", 1), ("", 1),
     ("!Type:Cat\nNFood\nDx\n^\n!Type:Bank\n", 1),
     ("!Type:Bank\n^\n!Clear:AutoSwitch\n", 1), ("!Type:Invst\n", 0)],
)  # fmt: skip
def test_qif_payments_are_told_from_other_lists(head: str, lines: int) -> None:
    statement = of(head + "D14/09/2026\nT-5.00\nPShop\nSFood\n$-5.00\n^\n")
    assert statement.format == "qif"
    assert len(statement.lines) == lines


def test_a_qif_record_has_its_first_line_and_may_lack_its_end() -> None:
    statement = of("!Type:Bank\nD14/09/2026\nT-5.00\nPShop\nMMilk\nN101\n^\nD15/ 9'26\nU-6.00")
    first, second = statement.lines
    assert (first.number, first.payee, first.reference, first.bank_ref) == (2, "Shop", "Milk", "101")
    assert (second.number, second.day.isoformat(), second.amount) == (8, "2026-09-15", Money(-600))


def test_qif_asks_for_the_order_of_dates() -> None:
    assert of("!Type:Bank\nD04/09/2026\nT-5\n^\n").ask is not None
    assert of("!Type:Bank\nD14/09/2026\nT-5\n^\n").ask is None


def test_a_qif_file_without_a_list_of_payments_is_refused() -> None:
    with pytest.raises(AppError, match="no payments"):
        of("!Account\nNMy account\n^\n")


def test_a_qif_record_that_cannot_be_read_is_a_problem() -> None:
    statement = of("!Type:Bank\nD14/09/2026\nT5.00\n^\nT6.00\n^\nD15/09/2026\n^\n")
    assert [problem.line for problem in statement.problems] == [5, 7]


@pytest.mark.parametrize(
    ("payment", "pence"),
    [
        (":61:260914D5,NMSC", -500),
        (":61:2609140914D5,00NMSCREF//BANK1", -500),
        (":61:260914    D5,00NMSCNONREF", -500),
        (":61:260914C5NMSC", 500),
        (":61:260914RC5,00NMSC", -500),
        (":61:260914RD5,00NMSC", 500),
        (":61:260914DP5,5NMSC", -550),
    ],
)
def test_an_mt940_payment_is_read(payment: str, pence: int) -> None:
    (line,) = mt940(payment).lines
    assert (line.amount.pence, line.day.isoformat(), line.number) == (pence, "2026-09-14", 5)


def test_mt940_balances_are_checked() -> None:
    good = mt940(":61:260914D5,00NMSC")
    assert not good.notes
    assert (good.parts[0].opening, good.parts[0].closing) == (Money(10000), Money(9500))
    assert rules(mt940(":61:260914D6,00NMSC")) == ["balance"]
    overdrawn = mt940(":61:260914D105,00NMSC", closing="5,00", way="D260930")
    assert overdrawn.parts[0].closing == Money(-500)
    assert not overdrawn.notes


@pytest.mark.parametrize("closing", ["x", "1,234"])
def test_an_mt940_balance_that_cannot_be_read_is_not_taken(closing: str) -> None:
    assert mt940(":61:260914D5,00NMSC", closing=closing).parts[0].closing is None


@pytest.mark.parametrize("payment", [":61:260230D5,00N", ":61:rubbish", ":61:260914D5,005N"])
def test_an_mt940_payment_that_cannot_be_read_is_a_problem(payment: str) -> None:
    statement = mt940(payment)
    assert [problem.line for problem in statement.problems] == [5]
    assert not statement.notes


def test_mt940_names_come_from_the_numbered_fields() -> None:
    (line,) = mt940(":61:260914D5,00NMSCREF//B1", ":86:020?00CARD?20MILK?21BREAD?32CORNER?33 SHOP").lines
    assert (line.payee, line.reference, line.bank_ref) == ("CORNER SHOP", "MILK BREAD", "B1")
    (line,) = mt940(":61:260914D5,00NMSC", ":86:020?00CARD").lines
    assert line.payee == "CARD"
    (line,) = mt940(":61:260914D5,00NMSC", ":86:Corner", "shop").lines
    assert line.payee == "Corner shop"
    (line,) = mt940(":61:260914D5,00NMSC", "more").lines
    assert line.payee == "more"


def test_statements_that_do_not_follow_one_another_are_noted() -> None:
    block = MT940.format("", "C260930", "100,00")
    assert rules(of(block + block)) == ["no-payments"]
    gap = of(
        block + block.replace("C260901GBP100,00", "C260901GBP90,00").replace("C260930GBP100", "C260930GBP90")
    )
    assert rules(gap) == ["gap", "no-payments"]
    assert (gap.parts[0].opening, gap.parts[0].closing) == (Money(10000), Money(9000))


def test_mt940_may_have_no_balances() -> None:
    statement = of("{1:F01}\n:20:X\n:61:260914D5,00NMSC\n")
    assert statement.parts[0].opening is None
    assert len(statement.lines) == 1


def test_camt_is_read_under_any_prefix() -> None:
    statement = of(CAMT.format(ENTRY))
    (part,) = statement.parts
    (line,) = part.lines
    assert not statement.notes
    assert (part.account, part.currency, part.opening, part.closing) == (
        "30112211223344", "GBP", Money(10000), Money(9500)
    )  # fmt: skip
    assert (line.number, line.payee, line.reference, line.amount) == (8, "Shop", "Milk", Money(-500))


def test_camt_entries_that_are_not_booked_are_left_out_and_counted() -> None:
    new = ENTRY.replace("<n:Sts>BOOK</n:Sts>", "<n:Sts><n:Cd>PDNG</n:Cd></n:Sts>")
    statement = of(CAMT.format(ENTRY + new))
    assert (len(statement.lines), statement.others, rules(statement)) == (1, 1, ["pending"])


def test_camt_details_of_a_batch_do_not_replace_the_entry() -> None:
    detail = "<n:TxDtls></n:TxDtls>"
    (line,) = of(CAMT.format(ENTRY.replace("</n:NtryDtls>", detail * 2 + "</n:NtryDtls>"))).lines
    assert (line.amount, line.payee) == (Money(-500), "3 payments together")
    start, end = ENTRY.index("<n:NtryDtls>"), ENTRY.index("</n:Ntry>")
    (bare,) = of(CAMT.format(ENTRY[:start] + "<n:AddtlNtryInf>Fee</n:AddtlNtryInf>" + ENTRY[end:])).lines
    assert bare.payee == "Fee"


@pytest.mark.parametrize(
    ("old", "new"),
    [("5.00", "12..34"), ("5.00", "-5.00"), ("5.00", ""), ("DBIT", "OUT"), ("2026-09-14", "2026-02-30"),
     ("<n:Dt>2026-09-14</n:Dt>", "")],
)  # fmt: skip
def test_a_camt_entry_that_cannot_be_read_is_a_problem(old: str, new: str) -> None:
    statement = of(CAMT.format(ENTRY.replace(old, new)))
    assert [problem.line for problem in statement.problems] == [8]
    assert not statement.notes


def test_camt_may_have_times_and_no_balances() -> None:
    entry = ENTRY.replace("<n:Dt>2026-09-14</n:Dt>", "<n:DtTm>2026-09-14T23:30:00+02:00</n:DtTm>")
    text = CAMT.format(entry).replace("PRCD", "XXXX").replace(">95.00<", ">x<")
    (part,) = of(text).parts
    assert part.lines[0].day.isoformat() == "2026-09-14"
    assert part.opening is part.closing is None


def test_camt_balances_that_do_not_fit_are_noted_and_none_is_no_payments() -> None:
    assert rules(of(CAMT.format(ENTRY * 2))) == ["balance"]
    assert rules(of(CAMT.format(""))) == ["balance", "no-payments"]
    assert of("<Document><BkToCstmrStmt><Stmt></Stmt></BkToCstmrStmt></Document>").parts[0].currency == ""
    assert len(of("<BkToCstmrStmt><Stmt></Stmt></BkToCstmrStmt>").parts) == 1


@pytest.mark.parametrize(
    "text", [CAMT.format(ENTRY)[:-30], "<BkToCstmrStmt>" + "<a>" * 200_000, "<BkToCstmrStmt>&x;"]
)
def test_damaged_camt_is_refused_whole(text: str) -> None:
    with pytest.raises(AppError, match="damaged"):
        of(text)
