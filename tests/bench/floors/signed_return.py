"""The least a signed statement can cost: a bare canvas with an embedded font, P-256, one check."""

import csv
import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import islice
from pathlib import Path

from tests.bench.told import tell

ROOT = Path(__file__).parents[3]
FONT = ROOT / "resources" / "fonts" / "AtkinsonHyperlegibleNext_400Regular.ttf"
PASSWORD = b"floor"
HEADING = ("Date", "What", "Amount", "Balance")
ROWS_ON_A_PAGE = 42


def rows_of(statement: Path, count: int) -> list[tuple[str, str, str, str]]:
    """Read so many lines of the bank's CSV: day, words, amount, balance."""
    with statement.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        return [(row[0], row[4], row[5] or row[6], row[7]) for row in islice(reader, count)]


def draw(rows: list[tuple[str, str, str, str]]) -> bytes:
    """Write the rows as pages of a PDF, each with its heading."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("Body", str(FONT)))
    written = BytesIO()
    canvas = Canvas(written, pagesize=A4)
    for start in range(0, len(rows), ROWS_ON_A_PAGE):
        canvas.setFont("Body", 9)
        page = [HEADING, *rows[start : start + ROWS_ON_A_PAGE]]
        for place, row in enumerate(page):
            height = 800 - place * 17
            canvas.drawString(40, height, row[0])
            canvas.drawString(110, height, row[1])
            canvas.drawRightString(480, height, row[2])
            canvas.drawRightString(555, height, row[3])
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def make_key() -> bytes:
    """Make a P-256 key with its own certificate, as PKCS#12."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Floor")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=1))
    made = made.not_valid_after(now + timedelta(days=365))
    use = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign"), False
    )
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, encipher_only=False, decipher_only=False, **use
    )
    certificate = made.add_extension(usage, critical=True).sign(key, hashes.SHA256())
    return pkcs12.serialize_key_and_certificates(
        b"floor", key, certificate, None, BestAvailableEncryption(PASSWORD)
    )


def sign(pdf: bytes, p12: bytes) -> bytes:
    """Certify a PDF with an invisible PAdES signature."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    signer = signers.SimpleSigner.load_pkcs12_data(p12, other_certs=[], passphrase=PASSWORD)
    assert signer is not None
    how = signers.PdfSignatureMetadata(
        field_name="Signature", subfilter=fields.SigSeedSubFilter.PADES, certify=True, md_algorithm="sha256"
    )
    signed: BytesIO = signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), how, signer=signer)
    return signed.getvalue()


def verify(pdf: bytes) -> bool:
    """Check the signature against its own certificate."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    signature = PdfFileReader(BytesIO(pdf)).embedded_signatures[0]
    roots = ValidationContext(trust_roots=[signature.signer_cert], allow_fetching=False)
    return bool(validate_pdf_signature(signature, roots).bottom_line)


def main() -> None:
    """Make, sign and check one statement as a whole process."""
    statement, count, p12 = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    signed = sign(draw(rows_of(statement, count)), p12.read_bytes())
    assert verify(signed)
    tell(pages=-(-count // ROWS_ON_A_PAGE), bytes=len(signed))


if __name__ == "__main__":
    main()
