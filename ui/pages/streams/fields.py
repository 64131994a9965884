"""Fields that this page alone needs: shares in percent, and labels parted by commas."""

import re

from app.errors import AppError
from app.words import t
from ui.parts.field import LineField

_PERCENT = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?")
WHOLE = 10_000  # hundredths of a percent


class ShareField(LineField):
    """A share in percent, read into hundredths of a percent; empty is none unless it is needed."""

    def __init__(self, label: str, hint: str = "", *, needed: str = "") -> None:
        super().__init__(label, hint, needed=needed, width=120)

    def read(self) -> int:
        """Give the share in hundredths of a percent."""
        text = self.typed().removesuffix("%").strip()
        if not text:
            return 0
        found = _PERCENT.fullmatch(text)
        share = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else WHOLE + 1
        if share > WHOLE:
            raise AppError(t("Write a share from 0 to 100, like 60 or 33.33."))
        return share

    def set_share(self, share: int) -> None:
        """Fill the field in."""
        self.line.setText(percent(share) if share else "")


def percent(share: int) -> str:
    """Write hundredths of a percent the way they may be typed: 60, or 33.33."""
    return f"{share // 100}.{share % 100:02}".rstrip("0").rstrip(".")
