"""pyHanko's parts as a signature here needs them. Imported only when somebody signs."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle

from app.pdf.stamp import stamp

_MIDDLE = AxisAlignment.ALIGN_MID


class Addition(IncrementalPdfFileWriter):
    """A revision added to a file: the signature and nothing else.

    The document's own dates and metadata are the document's, so they are left as they were signed.
    """

    def _update_meta(self) -> None:
        pass


class Pen(PdfSigner):
    """Signs at a given moment, not at whatever moment the library finds."""

    def __init__(
        self, meta: PdfSignatureMetadata, signer: SimpleSigner, look: StaticStampStyle, now: datetime
    ) -> None:
        super().__init__(meta, signer, stamp_style=look)
        self._now = now

    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        """Begin to sign, at the moment given."""
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._now
        return session


class _Drawing(PdfContent):
    """A page drawn by us, to be shown inside a field."""

    def __init__(self, page: bytes, size: tuple[float, float]) -> None:
        super().__init__(box=BoxConstraints(width=size[0], height=size[1]))
        self._page = page

    def render(self) -> bytes:
        """Put the page into the file, and say how to paint it."""
        form = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._page)))
        self.resources.xobject["/Stamp"] = form
        return b"/Stamp Do"


def appearance(sentences: Sequence[str], size: tuple[float, float]) -> StaticStampStyle:
    """Draw the words a field shows once it is signed."""
    page = stamp(sentences, *size)
    fill = SimpleBoxLayoutRule(x_align=_MIDDLE, y_align=_MIDDLE, margins=Margins(0, 0, 0, 0))
    return StaticStampStyle(
        border_width=0, background=_Drawing(page, size), background_layout=fill, background_opacity=1.0
    )


def field_size(addition: Addition, name: str) -> tuple[float, float] | None:
    """Measure an empty signature field in points; None when there is none of that name."""
    for _, _, field in enumerate_sig_fields(addition.prev, filled_status=False, with_name=name):
        left, low, right, top = (float(edge) for edge in field.get_object()["/Rect"])
        return abs(right - left), abs(top - low)
    return None


def metadata(field: str, reason: str, name: str, *, certify: bool) -> PdfSignatureMetadata:
    """Say what kind of signature it is: PAdES with SHA-256; certifying leaves only the other field open."""
    return PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        reason=reason or None,
        name=name,
    )
