"""Holds a report against HMRC's own schema files, where the person has put them in a folder.

The files are HMRC's and do not come with Daybook. Nothing is fetched: what a schema asks for beyond the
folder is left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.errors import AppError, Finding, Severity
from app.payroll.irmark import ENVELOPE, irmark
from app.payroll.rti.years import Kind, RtiYear, years
from app.words import t

if TYPE_CHECKING:
    from lxml.etree import XMLSchema, _Element, _LogEntry

RULE = "RTI-SCHEMA"
XSD = "{http://www.w3.org/2001/XMLSchema}"
SHOWN_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class _Report:
    """A report taken apart: the whole message, the part inside the envelope, and how its year is written."""

    whole: "_Element"
    inside: "_Element"
    year: RtiYear
    kind: Kind


def check_against_schema(xml: bytes, folder: Path) -> tuple[Finding, ...]:
    """Say where a report does not follow HMRC's schema in a folder; nothing when all of it does.

    Raises AppError when it is no report, or the folder does not hold the schema of its year.
    """
    report = _read(xml)
    found = [*_held_against(report.inside, folder / report.kind.schema)]
    envelope = folder / report.year.envelope_schema
    if envelope.exists():
        found += _held_against(report.whole, envelope)
    written = report.inside.findtext(f"{{{report.kind.namespace}}}IRheader/{{*}}IRmark")
    if written != irmark(xml):
        found.append(Finding(Severity.STOP, t("HMRC’s mark in the report does not match it."), rule="IRMARK"))
    return tuple(found)


def _read(xml: bytes) -> _Report:
    from lxml import etree  # loaded at the first check

    try:
        whole = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise _no_report() from error
    inside = whole.find(f"{ENVELOPE}Body/{{*}}IRenvelope")
    if inside is None:
        raise _no_report()
    namespace = etree.QName(inside).namespace
    for year in years():
        for kind in (year.fps, year.eps):
            if kind.namespace == namespace:
                return _Report(whole, inside, year, kind)
    raise _no_report()


def _held_against(element: "_Element", file: Path) -> list[Finding]:
    from lxml import etree

    schema = _schema(file)
    # A copy, so that what stands around the part plays no role.
    schema.validate(etree.fromstring(etree.tostring(element)))
    return [
        Finding(Severity.STOP, error.message, f"line {error.line}", RULE, file.name)
        for error in islice(cast("Iterable[_LogEntry]", schema.error_log), SHOWN_AT_MOST)
    ]


def _schema(file: Path) -> "XMLSchema":
    from lxml import etree

    if not file.exists():
        raise AppError(
            t("The folder does not hold the file {name}.", name=file.name),
            t("Download HMRC’s files for software developers for this tax year, and choose their folder."),
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        tree = etree.parse(file, parser)
        _without_outside(tree.getroot())
        return etree.XMLSchema(tree)
    except (etree.XMLSyntaxError, etree.XMLSchemaParseError) as error:
        raise AppError(
            t("The file {name} is not a schema that Daybook can read.", name=file.name),
            t("Download it again."),
        ) from error


def _without_outside(root: "_Element") -> None:
    """Take out what would be fetched from elsewhere: imports, and the references to what they bring."""
    for outside in root.findall(f"{XSD}import"):
        prefixes = [name for name, uri in root.nsmap.items() if uri == outside.get("namespace") and name]
        root.remove(outside)
        for around in list(root.iter(f"{XSD}choice", f"{XSD}sequence")):
            named = around.findall(f"{XSD}element[@ref]")
            for each in [each for each in named if each.get("ref", "").partition(":")[0] in prefixes]:
                around.remove(each)


def _no_report() -> AppError:
    return AppError(t("This is not a report for HMRC."), t("Make the report again from the pay run."))
