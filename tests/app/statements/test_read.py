"""What kind of file it is, what is refused, and how letters and line ends are read."""

import gc
import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.money import Money
from app.statements.decoding import MOST_BYTES, MOST_ROWS
from app.statements.read import read
from app.statements.statement import DateOrder, Line

CSV = "Date,Description,Amount,Balance\n14/09/2026,CAFÉ £,-5.00,95.00\n01/09/2026,COUNCIL,100.00,100.00\n"
OFX = """OFXHEADER:100
<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260914<TRNAMT>-5.00<FITID>A<NAME>SHOP</STMTTRN>
</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
"""


def zipped(name: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as folder:
        folder.writestr(name, "x")
    return held.getvalue()


def rows(content: bytes) -> list[Line]:
    return list(read(content).lines)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\n \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7\n...", "PDF"),
        (zipped("xl/workbook.xml"), "spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old spreadsheet"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\x1f\x8b\x08", "packed"),
        (bytes(range(256)) * 20, "not text"),
        (b"<!DOCTYPE html><html><body><table></table></body></html>", "web page"),
        (b"\n<html lang='en'>", "web page"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "web page"),
        (b"<table><tr><td>1</td></tr></table>", "web page"),
        (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><OFX></OFX>", "instructions"),
        (b"<?xml version='1.0'?><!doctype Document SYSTEM 'file:///etc/passwd'><Document/>", "instructions"),
        (b"<?xml version='1.0'?><rss></rss>", "XML but not"),
        (b"Dear all,\nthis is a letter, with commas, in it.\n", "cannot tell"),
        (b"Name,Amount\nx,5.00\n", "cannot tell"),
        ("Date,Amount\n".encode("cp500"), "no"),
    ],
)
def test_what_is_no_statement_is_refused_in_one_sentence(content: bytes, said: str) -> None:
    with pytest.raises(AppError) as refusal:
        read(content)
    assert said in refusal.value.sentence
    assert refusal.value.sentence.count(".") == 1
    assert refusal.value.remedy


def test_the_name_only_says_more_of_a_file_that_is_no_statement() -> None:
    with pytest.raises(AppError, match="says OFX"):
        read(b"hello\n", name="march.ofx")
    assert read(CSV.encode(), name="march.pdf").format == "csv"
    assert read(OFX.encode(), name="march.csv").format == "ofx"


def test_a_file_past_the_size_is_refused_before_it_is_read() -> None:
    with pytest.raises(AppError, match="25 MB"):
        read(b"," * (MOST_BYTES + 1))


@pytest.mark.parametrize("kind", ["csv", "qif", "ofx", "mt940", "camt", "text", "blank"])
def test_a_file_past_the_rows_is_refused(kind: str) -> None:
    many = MOST_ROWS + 1
    content = {
        "csv": "Date,Details,Amount\n" + "1/9/26,a,1\n" * many,
        "qif": "!Type:Bank\n" + "D1/9/26\nT1\n^\n" * many,
        "ofx": "<OFX>" + "<STMTTRN>" * many,
        "mt940": ":20:X\n:25:1\n" + ":61:260901D1,\n" * many,
        "camt": "<Document><BkToCstmrStmt><Stmt>" + "<Ntry></Ntry>" * (many + 1),
        "text": "Date: 1/9/26\nDescription: a\nAmount: 1\nBalance: 1\n" * many,
        "blank": "Date,Details,Amount\n" + "\n" * (3 * many),
    }[kind]
    with pytest.raises(AppError, match="100,000 rows"):
        read(content.encode())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    assert rows(CSV.replace("\n", end).encode()) == rows(CSV.encode())
    assert rows(OFX.replace("\n", end).encode()) == rows(OFX.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_make_no_difference(encoding: str) -> None:
    assert rows(CSV.encode(encoding)) == rows(CSV.encode())
    assert rows(CSV.encode())[0].payee == "CAFÉ £"


def test_lines_in_two_encodings_are_each_read() -> None:
    head = b"Date,Description,Amount,Balance\n"
    mixed = (
        head
        + "14/09/2026,Café,-5.00,95.00\n".encode("cp1252")
        + "01/09/2026,Ålesund,100.00,100.00\n".encode()
    )
    assert [line.payee for line in rows(mixed)] == ["Café", "Ålesund"]


def test_a_letter_that_cannot_be_read_is_shown_and_said() -> None:
    statement = read(CSV.encode("cp1252").replace(b"\xc9", b"\x81"))
    assert statement.lines[0].payee == "CAF� £"
    assert statement.notes[0].rule == "letters"
    odd = read(CSV.encode("utf-16") + b"\x00\xd8\x41\x00")
    assert odd.notes[0].rule == "letters"
    lines = read(CSV.encode() + b"02/09/2026,\x81,1.00,101.00\n")
    assert lines.lines[2].payee == "�"


def test_a_mark_that_hides_letters_is_shown() -> None:
    (line,) = rows("Date,Details,Amount\n14/09/2026,a\u202eb\x00c,5\n".encode())
    assert line.payee == "a�b�c"


@pytest.mark.parametrize(
    "text", ["=cmd|'/c calc'!A1", "@SUM(1)", "+1+1", "-2+3", "<b>x</b>", "%s {0}", "'; DROP"]
)
def test_text_is_kept_as_it_is(text: str) -> None:
    (line,) = rows(f'Date,Details,Amount\n14/09/2026,"{text}",5\n'.encode())
    assert line.payee == text.removeprefix("'").strip()


def test_dates_given_answer_the_question() -> None:
    content = b"Posted On,Details,Amount\n01/09/2026,a,-5\n"
    asked = read(content)
    assert asked.ask is not None
    assert asked.lines[0].day == date(2026, 9, 1)
    answered = read(content, dates=DateOrder.MONTH_FIRST)
    assert answered.ask is None
    assert answered.lines[0].day == date(2026, 1, 9)


@pytest.mark.parametrize("text", [CSV, OFX])
def test_the_whole_file_can_be_turned_round(text: str) -> None:
    plain, turned = rows(text.encode()), list(read(text.encode(), flip=True).lines)
    assert [line.amount for line in turned] == [-line.amount for line in plain]
    assert [line.balance for line in turned] == [line.balance for line in plain]


def test_a_layout_can_be_named() -> None:
    assert read(CSV.encode(), layout="any").layout == "any"
    with pytest.raises(AppError):
        read(CSV.encode(), layout="monzo")


def test_reading_leaves_the_search_for_rubbish_as_it_was() -> None:
    assert gc.isenabled()
    rows(CSV.encode())
    assert gc.isenabled()
    gc.disable()
    try:
        rows(CSV.encode())
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_an_amount_comes_back_as_money() -> None:
    assert rows(CSV.encode())[0].amount == Money(-500)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        statement = read(content)
    except AppError:
        return
    assert len(statement.lines) <= content.count(b"\n") + content.count(b"\r") + content.count(b"<") + 1
