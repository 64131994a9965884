"""Opens PDFs that may have come from anybody."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from app.errors import AppError
from app.words import t

if TYPE_CHECKING:
    import pikepdf

MIB = 1024 * 1024
LARGEST = 256 * MIB  # of a file, and of all that one unpacks to
LARGEST_STREAM = 64 * MIB

# What the libraries raise for a file that is not what it claims to be, beside their own errors.
NONSENSE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NotImplementedError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
    zlib.error,
)


@cache
def _limit() -> None:
    """Keep qpdf from unpacking without end; it holds for the whole process, so it is set once."""
    from pikepdf.settings import set_qpdf_limits  # pikepdf is loaded when a PDF is read

    set_qpdf_limits(
        flate_max_memory=LARGEST_STREAM,
        run_length_max_memory=LARGEST_STREAM,
        png_max_memory=LARGEST_STREAM,
        tiff_max_memory=LARGEST_STREAM,
        max_stream_filters=2,
        doc_max_warnings=200,
    )


@contextmanager
def opened(pdf: bytes) -> Iterator["pikepdf.Pdf"]:
    """Open a PDF for reading; whatever turns out to be wrong with it, then or later, is an AppError."""
    import pikepdf  # loaded when a PDF is read

    _limit()
    if len(pdf) > LARGEST:
        raise AppError(
            t("This file is too large to check."), t("Ask whoever sent it for a file of less than 256 MB.")
        )
    try:
        with pikepdf.open(BytesIO(pdf), suppress_warnings=True) as document:
            yield document
    except (pikepdf.PdfError, *NONSENSE) as problem:
        raise unreadable() from problem


def unreadable() -> AppError:
    """Say that a file is damaged or not a PDF."""
    return AppError(
        t("This file is damaged, or it is not a PDF."),
        t("Ask for the file again, as it was first made."),
    )
