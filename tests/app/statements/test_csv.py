"""CSV: rows that fit, rows that do not, signs, balances and files of no known bank."""

import pytest

from app.errors import AppError
from app.money import Money
from app.statements.read import read
from app.statements.statement import Statement

LLOYDS = (
    "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,"
    "Debit Amount,Credit Amount,Balance\n"
)


def of(text: str) -> Statement:
    return read(text.encode())


def pence(statement: Statement) -> list[int]:
    return [line.amount.pence for line in statement.lines]


def reasons(statement: Statement) -> list[tuple[int, str]]:
    return [(problem.line, problem.reason) for problem in statement.problems]


def said(statement: Statement) -> str:
    return " ".join(note.sentence for note in statement.notes)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_any_delimiter_is_found_though_descriptions_have_others(mark: str) -> None:
    rows = (("Posted On", "Details", "Money Out", "Money In"), ("14/09/2026", "a, b; c | d", "5.00", ""))
    text = "\n".join(mark.join(f'"{cell}"' for cell in row) for row in rows)
    statement = of(text)
    assert pence(statement) == [-500]
    assert statement.lines[0].payee == "a, b; c | d"


def test_two_equal_rows_are_two_payments() -> None:
    row = "15/09/2026,DEB,'30-11-22,11223344,BUS,2.00,,\n"
    assert pence(of(LLOYDS + row + row)) == [-200, -200]


def test_every_data_line_is_accounted_for() -> None:
    text = LLOYDS + (
        "15/09/2026,DEB,'30-11-22,11223344,A,2.00,,8.00\n"
        "31/02/2026,DEB,'30-11-22,11223344,B,2.00,,8.00\n"
        "15/09/2026,DEB,'30-11-22,11223344,C,2.00,,8.00,surplus\n"
        "15/09/2026,DEB,'30-11-22,11223344\n"
        "15/09/2026,DEB,'30-11-22,11223344,D,x,,8.00\n"
        "15/09/2026,DEB,'30-11-22,11223344,E,2.00,,y\n"
        "\n , ,\n" + LLOYDS + "15/09/2026,DEB,'30-11-22,11223344,F,,,8.00\n"
        ",DEB,'30-11-22,11223344,G,1.00,,8.00\n"
        "15/09/2026,DEB,'30-11-22,11223344,H,1.00,1.00,8.00,,\n"
        "15/09/2026,DEB,'30-11-22,11223344,I,2.00,-1.00,8.00\n"
        "15/09/2026,DEB,'30-11-22,11223344,J,,-1.00,8.00\n"
        "x,DEB,'30-11-22,11223344,K,x,y,z\n"
    )
    statement = of(text)
    assert [line.payee for line in statement.lines] == ["A"]
    assert [line for line, _ in reasons(statement)] == [3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16]
    assert statement.others == 1
    assert "date" in dict(reasons(statement))[16]


def test_an_unclosed_quote_swallows_no_other_line() -> None:
    text = 'Date,Details,Amount\n14/09/2026,a,1\n15/09/2026,"b,2\n16/09/2026,c,3\n17/09/2026,"d",4\n'
    statement = of(text)
    assert pence(statement) == [100, 300, 400]
    assert reasons(statement) == [(3, "The quotation marks in this line are not in pairs.")]


def test_quotes_astray_in_two_lines_swallow_nothing_between_them() -> None:
    middle = "".join(f"14/09/2026,m{n},1\n" for n in range(30))
    for rows in (middle, "14/09/2026,m,1\n", ""):
        statement = of(f'Date,Details,Amount\n15/09/2026,"b,2\n{rows}16/09/2026,c",3\n')
        assert len(statement.lines) == rows.count("\n")
        assert len(statement.problems) == 2


def test_a_quote_astray_before_the_header_hides_nothing() -> None:
    text = '"Text Qualifier:";""";\nNote;"\nDate;Details;Amount\n14/09/2026;"a";1.00\n15/09/2026;"b";2.00\n'
    assert pence(of(text)) == [100, 200]


def test_a_cell_too_long_for_a_bank_is_a_problem() -> None:
    statement = of("Date,Details,Amount\n14/09/2026," + "x" * 140_000 + ",1\n15/09/2026,b,2\n")
    assert pence(statement) == [200]
    assert reasons(statement) == [(2, "This line has too few cells.")]


def test_a_row_may_lack_cells_that_are_not_used() -> None:
    text = "Date,Details,Amount,Colour\n14/09/2026,a,1.00\n15/09/2026,b,2.00,red\n"
    assert pence(of(text)) == [100, 200]


def test_a_truncated_amount_is_a_problem() -> None:
    statement = of("14/09/2026,a,-12.34\n15/09/2026,b,-12.34\n16/09/2026,c,-12.")
    assert statement.layout == "hsbc-personal"
    assert pence(statement) == [-1234, -1234]
    assert [line for line, _ in reasons(statement)] == [3]


def test_a_balance_that_breaks_is_warned_of_once_and_named() -> None:
    head = "Date,Description,Amount,Balance\n"
    right = (
        head + "14/09/2026,a,-1.00,99.00\n15/09/2026,b,-2.00,97.00\n"
        "16/09/2026,c,-3.00,94.00\n17/09/2026,d,-4.00,90.00\n"
    )
    assert not of(right).notes
    wrong = of(right.replace("b,-2.00", "b,-20.00"))
    assert len(wrong.lines) == 4
    assert [(note.where, note.rule) for note in wrong.notes] == [("line 3", "balance")]
    assert "£18.00" in said(wrong)
    assert wrong.parts[0].closing == Money(9000)


def test_a_balance_column_that_is_none_gives_no_balances() -> None:
    text = "Date,Description,Amount,Balance\n" + "".join(f"1{n}/09/2026,a,-1.00,50.00\n" for n in range(5))
    statement = of(text)
    assert statement.parts[0].opening is statement.parts[0].closing is None
    assert "do not follow" in said(statement)


def test_same_day_rows_newest_first_are_told_by_their_balances() -> None:
    text = "Date,Description,Amount,Balance\n14/09/2026,b,-2.00,7.00\n14/09/2026,a,-1.00,9.00\n"
    part = of(text).parts[0]
    assert (part.opening, part.closing) == (Money(1000), Money(700))
    assert not of(text).notes


def test_money_out_may_be_written_with_a_minus_all_through() -> None:
    head = "Date,Details,Money In,Money Out\n"
    assert pence(of(head + "14/09/2026,a,,-5.00\n15/09/2026,b,,-x\n16/09/2026,c,2.00,\n")) == [-500, 200]
    mixed = of(head + "14/09/2026,a,,-5.00\n15/09/2026,b,,6.00\n")
    assert pence(mixed) == [-600]
    assert len(mixed.problems) == 1


def test_one_column_each_way_is_enough() -> None:
    assert pence(of("Date,Details,Paid out\n14/09/2026,a,5.00\n")) == [-500]
    assert pence(of("Date,Details,Paid in\n14/09/2026,a,5.00\n")) == [500]


def test_a_column_may_say_which_way() -> None:
    head = "Date,Details,Amount,CR/DR\n"
    statement = of(
        head + "14/09/2026,a,5.00,DR\n15/09/2026,b,6.00,CR\n16/09/2026,c,7.00,?\n17/09/2026,d,-8.00,DR\n"
    )
    assert pence(statement) == [-500, 600]
    assert len(statement.problems) == 2
    assert pence(of("Date,Details,Paid out,CR/DR\n14/09/2026,a,5.00,DR\n")) == [-500]


def test_pence_after_a_comma_show_from_the_whole_file() -> None:
    assert pence(of("Date;Details;Amount\n2026-09-14;a;-4,50\n2026-09-15;b;1.234\n")) == [-450, 123400]
    assert pence(of('Date,Details,Amount\n2026-09-14,a,"-4,50"\n2026-09-15,b,"1.234,56"\n')) == [-450, 123456]
    doubtful = of('Date,Details,Amount\n2026-09-14,a,"4,50"\n')
    assert not doubtful.lines
    assert len(doubtful.problems) == 1


def test_rows_that_are_no_payments_are_left_out_and_counted() -> None:
    text = (
        "Date,Details,Amount,Status,Balance\n14/09/2026,Balance brought forward,,,10.00\n"
        "14/09/2026,Balance brought forward,5.00,,15.00\n15/09/2026,a,-5.00,Pending,\n"
        "Pending,b,-5.00,,\n16/09/2026,c,-5.00,Declined,\nTotal,,5.00,,\n"
    )
    statement = of(text)
    assert pence(statement) == [500]
    assert statement.others == 5
    assert "2 payments are still pending" in said(statement)


def test_a_file_with_only_a_header_has_no_payments() -> None:
    for text in ("Date,Details,Amount\n", "Date,Details,Amount"):
        statement = of(text)
        assert not statement.lines
        assert "no payments" in said(statement)
    (part,) = of(LLOYDS).parts
    assert (part.account, part.lines) == ("", ())


def test_amounts_that_are_all_money_in_are_remarked_on() -> None:
    assert "turn the whole file round" in said(of("Date,Details,Amount\n14/09/2026,a,5.00\n"))


def test_the_currency_is_what_the_file_says() -> None:
    assert of("Date,Details,Amount (eur)\n14/09/2026,a,-5.00\n").parts[0].currency == "EUR"
    assert of("Date,Details,Amount\n14/09/2026,a,-€5.00\n").parts[0].currency == "EUR"
    assert of("Date,Details,Amount\n14/09/2026,a,-5.00\n").parts[0].currency == ""


def test_an_entity_in_a_text_is_the_letter_it_stands_for() -> None:
    text = "Date,Details,Amount\n14/09/2026,EE &amp; T &#38; &#x26; &#0; A & B &copy;,-5\n"
    assert of(text).lines[0].payee == "EE & T & & � A & B &copy;"


def test_what_is_at_hand_stands_in_for_a_payee() -> None:
    text = (
        "Date,Name,Notes,Type,Amount\n14/09/2026,,note,DD,-1\n14/09/2026,,,DD,-1\n14/09/2026,n,note,DD,-1\n"
    )
    lines = of(text).lines
    assert [(line.payee, line.reference) for line in lines] == [("note", ""), ("DD", ""), ("n", "note")]
    (bare,) = of("Date,Amount\n14/09/2026,-1\n").lines
    assert bare.payee == ""


def test_mixed_date_orders_are_refused() -> None:
    with pytest.raises(AppError, match="month first"):
        of("Date,Details,Amount\n13/02/2026,a,1\n02/13/2026,b,1\n")


def test_a_full_santander_file_may_lack_its_first_days() -> None:
    block = "Date: 14/09/2026\nDescription: a\nAmount: -1.00 GBP\nBalance: {} GBP\n\n"
    text = "From: 01/09/2026 to 14/09/2026\n" + "".join(block.format(f"{n}.00") for n in range(600))
    statement = of(text)
    assert statement.layout == "santander-text"
    assert len(statement.lines) == 600
    assert statement.parts[0].currency == "GBP"
    assert "early days may be missing" in said(statement)


def test_a_line_of_santander_text_with_no_known_name_is_a_problem() -> None:
    text = (
        "Account: 1234\nDate: 14/09/2026\nDescription: a\nAmount: -1.00\nBalance: 5.00\nwhat\nColour: red\n"
    )
    assert [line for line, _ in reasons(of(text))] == [6, 7]


def test_a_natwest_card_is_told_by_its_last_row_and_its_spending_is_money_out() -> None:
    text = (
        "Date, Type, Description, Value, Balance, Account Name, Account Number\n"
        "14/09/2026,Purchase,SHOP,.54,,A CARD,1234********5678\n"
        "15/09/2026,Payment,THANKS,-20,,A CARD,1234********5678\n"
        "16/09/2026,,Balance as at 16 September 2026,,100.00,A CARD,1234********5678\n"
    )
    statement = of(text)
    assert pence(statement) == [-54, 2000]
    assert statement.others == 1
    assert [note.rule for note in statement.notes] == ["card"]


def test_markup_in_a_payee_is_only_letters() -> None:
    text = "Date,Details,Amount\n14/09/2026,<!DOCTYPE html><html >,-5\n"
    assert of(text).lines[0].payee == "<!DOCTYPE html><html >"


def test_a_line_without_end_is_refused_soon() -> None:
    for text in ("Date,Details,Amount\n" + "," * 2_000_000, "," * 2_000_000):
        with pytest.raises(AppError):
            of(text)


@pytest.mark.parametrize("cell", ["1" + " " * 100_000 + "x", "1" * 100_000, "(" * 100_000])
def test_a_cell_without_end_is_a_problem_and_soon(cell: str) -> None:
    assert len(of(f'Date,Details,Amount\n14/09/2026,a,"{cell}"\n').problems) == 1
