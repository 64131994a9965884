"""Photos and scans, made small but legible."""

from io import BytesIO
from warnings import catch_warnings, simplefilter

from app.errors import AppError
from app.words import t

# A till receipt or an A4 letter is still read with ease at about 200 dots an inch.
LONGEST_SIDE = 2200  # pixels
QUALITY = 78  # JPEG
MOST_BYTES = 25 * 1024 * 1024


def made_small(content: bytes) -> tuple[bytes, str]:
    """Give the bytes to keep and their kind (MIME): pictures as smaller JPEGs, PDFs and text as they are.

    Places and camera facts inside a photo are left behind. Raises AppError for anything else.
    """
    if len(content) > MOST_BYTES:
        raise AppError(t("This file is larger than 25 MB."), t("Scan it again at a lower setting."))
    if content.startswith(b"%PDF-"):
        return content, "application/pdf"
    if not content:
        raise AppError(t("This file is empty."), t("Choose another file."))
    return _as_text(content) or (_as_jpeg(content), "image/jpeg")


def _as_text(content: bytes) -> tuple[bytes, str] | None:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    printable = all(sign.isprintable() or sign in "\r\n\t" for sign in text)
    return (content, "text/plain") if printable else None


def _as_jpeg(content: bytes) -> bytes:
    from PIL import Image, ImageOps, UnidentifiedImageError

    too_large = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    try:
        with catch_warnings():
            simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content)) as opened:
                turned = ImageOps.exif_transpose(opened)
                picture = turned.convert("L" if turned.mode in ("1", "L", "LA") else "RGB")
    except too_large as error:
        raise AppError(
            t("This picture is too large."), t("Take the photo again, a little smaller.")
        ) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise AppError(
            t("This file cannot be shown as a paper."), t("Use a photo, a PDF or a plain text file.")
        ) from error
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    out = BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()
