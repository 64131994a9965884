"""Holding a report against HMRC's files: what breaks them is said, and nothing is fetched."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.errors import AppError
from app.payroll.pay import work_out_pay
from app.payroll.rti.fps import fps_xml
from app.payroll.rti.schema import check_against_schema
from app.payroll.year import YearSoFar
from tests.app.payroll.rti.reports import HMRC, a_report, needs_hmrc_files, reported
from tests.app.payroll.team import pay_on, terms, worked

XML = fps_xml(
    a_report(reported(work_out_pay(terms(), pay_on(date(2025, 5, 30), worked("900")), YearSoFar(""))))
)


@needs_hmrc_files
def test_a_figure_that_was_changed_is_found_by_the_mark() -> None:
    (found,) = check_against_schema(XML.replace(b"900.00", b"900.01", 1), HMRC)

    assert (found.rule, found.sentence) == ("IRMARK", "HMRC’s mark in the report does not match it.")


@needs_hmrc_files
def test_what_breaks_the_schema_is_said_with_the_file_that_says_so() -> None:
    found = check_against_schema(XML.replace(b"<Gender>F", b"<Gender>Q"), HMRC)

    assert {(each.rule, each.source) for each in found} >= {
        ("RTI-SCHEMA", "FullPaymentSubmission-2026-v1-0.xsd")
    }
    assert "Gender" in found[0].sentence


@needs_hmrc_files
def test_the_envelope_is_held_against_its_own_schema_where_it_is_there(tmp_path: Path) -> None:
    broken = XML.replace(b"<Qualifier>request", b"<Qualifier>wish")
    shutil.copy(HMRC / "FullPaymentSubmission-2026-v1-0.xsd", tmp_path)

    assert check_against_schema(broken, HMRC)[0].source == "envelope-v2-0-HMRC.xsd"
    assert check_against_schema(broken, tmp_path) == ()


def test_a_folder_without_the_years_schema_is_named(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="does not hold the file FullPaymentSubmission"):
        check_against_schema(XML, tmp_path)


@pytest.mark.parametrize("content", [b"no schema", b"<schema/>"])
def test_a_file_that_is_no_schema_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "FullPaymentSubmission-2026-v1-0.xsd").write_bytes(content)

    with pytest.raises(AppError, match="is not a schema that Daybook can read"):
        check_against_schema(XML, tmp_path)


@pytest.mark.parametrize(
    "content",
    [b"", b"<a/>", XML.replace(b"IRenvelope", b"Letter"), XML.replace(b"/25-26/", b"/19-20/")],
)
def test_what_is_no_report_is_refused(content: bytes) -> None:
    with pytest.raises(AppError, match="not a report for HMRC"):
        check_against_schema(content, HMRC)
