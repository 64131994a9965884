"""The kinds of file that can go with a return."""

from app.words import t


def paper_kinds() -> list[str]:
    """Name the kinds of file to choose from."""
    return [t("Papers (*.jpg *.jpeg *.png *.pdf *.webp *.tif *.tiff *.txt)"), t("All files (*)")]
