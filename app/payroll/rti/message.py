"""The envelope around a report, and HMRC's mark in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from app.money import Money
from app.payroll.irmark import irmark
from app.payroll.rti.parts import EmployerIds, Final
from app.payroll.rti.references import office_number, paye_reference
from app.payroll.rti.years import Kind, RtiYear

if TYPE_CHECKING:
    from lxml.etree import _Element

YES = "yes"


@dataclass(frozen=True, slots=True)
class Part:
    """One element of a report: its name, text or inner elements, and attributes."""

    name: str
    text: str = ""
    inner: tuple["Part", ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)


def said(name: str, value: object) -> tuple[Part, ...]:
    """Give an element with this text, or nothing where there is nothing to say."""
    return (Part(name, str(value)),) if value not in (None, "") else ()


def yes(name: str, *, when: bool) -> tuple[Part, ...]:
    """Give an element that says yes, or nothing."""
    return (Part(name, YES),) if when else ()


def amount(name: str, value: Money) -> Part:
    """Write money as HMRC reads it: -1204.50."""
    pounds, pence = divmod(abs(value.pence), 100)
    return Part(name, f"{'-' if value.pence < 0 else ''}{pounds}.{pence:02d}")


def amount_if_any(name: str, value: Money) -> tuple[Part, ...]:
    """Write money that is not nought."""
    return (amount(name, value),) if value else ()


def group(name: str, *parts: Part) -> tuple[Part, ...]:
    """Give an element around others, or nothing where there are none."""
    return (Part(name, inner=parts),) if parts else ()


def final_part(final: Final | None) -> tuple[Part, ...]:
    """Say that this is the last report of the year, or of the scheme."""
    if final is None:
        return ()
    ceased = (*yes("BecauseSchemeCeased", when=True), *said("DateSchemeCeased", final.ceased))
    return group("FinalSubmission", *(ceased if final.ceased else ()), *yes("ForYear", when=final.for_year))


def references(employer: EmployerIds) -> Part:
    """Name the employer within the report."""
    return Part(
        "EmpRefs",
        inner=(
            Part("OfficeNo", office_number(employer)),
            Part("PayeRef", paye_reference(employer)),
            Part("AORef", employer.accounts_office),
        ),
    )


def message(year: RtiYear, kind: Kind, employer: EmployerIds, ends: date, body: Part) -> bytes:
    """Put a report into HMRC's envelope, with its mark; `ends` is the last day that it speaks of.

    The same report always gives the same bytes.
    """
    from lxml import etree  # loaded at the first report

    header = _header(kind, employer, ends, body.name)
    root = _element(_envelope(kind, employer), year.envelope)
    wrapped = _element(Part("IRenvelope", inner=(header, body)), kind.namespace)
    root[-1].append(wrapped)
    etree.indent(root)
    mark = irmark(_written(root))
    for place in wrapped.iter(f"{{{kind.namespace}}}IRmark"):
        place.text = mark
    return _written(root)


def _written(root: "_Element") -> bytes:
    from lxml import etree

    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


def _keys(employer: EmployerIds) -> Part:
    return Part(
        "Keys",
        inner=(
            Part("Key", office_number(employer), attributes={"Type": "TaxOfficeNumber"}),
            Part("Key", paye_reference(employer), attributes={"Type": "TaxOfficeReference"}),
        ),
    )


def _envelope(kind: Kind, employer: EmployerIds) -> Part:
    """Give the envelope, without anybody's sign-in: whoever sends the report adds their own."""
    details = Part(
        "MessageDetails",
        inner=(
            Part("Class", kind.message_class),
            Part("Qualifier", "request"),
            Part("Function", "submit"),
            Part("CorrelationID"),
            Part("Transformation", "XML"),
        ),
    )
    target = Part("TargetDetails", inner=(Part("Organisation", "IR"),))
    return Part(
        "GovTalkMessage",
        inner=(
            Part("EnvelopeVersion", "2.0"),
            Part("Header", inner=(details,)),
            Part("GovTalkDetails", inner=(_keys(employer), target)),
            Part("Body"),
        ),
    )


def _header(kind: Kind, employer: EmployerIds, ends: date, top: str) -> Part:
    manifest = Part(
        "Reference",
        inner=(
            Part("Namespace", kind.namespace),
            Part("SchemaVersion", _version(kind)),
            Part("TopElementName", top),
        ),
    )
    return Part(
        "IRheader",
        inner=(
            _keys(employer),
            Part("PeriodEnd", ends.isoformat()),
            Part("DefaultCurrency", "GBP"),
            Part("Manifest", inner=(Part("Contains", inner=(manifest,)),)),
            Part("IRmark", attributes={"Type": "generic"}),
            Part("Sender", "Employer"),
        ),
    )


def _version(kind: Kind) -> str:
    """Read the schema's version out of its file's name: 2026-v1.0."""
    _, year, major, minor = kind.schema.removesuffix(".xsd").split("-")
    return f"{year}-{major}.{minor}"


def _element(part: Part, namespace: str) -> "_Element":
    """Make the element that stands at the top of its namespace, with all that is in it."""
    from lxml import etree

    top = etree.fromstring(f'<{part.name} xmlns="{namespace}"/>')
    _fill(top, part, namespace)
    return top


def _fill(element: "_Element", part: Part, namespace: str) -> None:
    from lxml import etree

    element.text = part.text or None
    for name, value in part.attributes.items():
        element.set(name, value)
    for each in part.inner:
        _fill(etree.SubElement(element, f"{{{namespace}}}{each.name}"), each, namespace)
