"""Daybook keeping the key of a book in the keyring."""

import sys
from pathlib import Path

from app import keys
from app.store.book import book_id
from tests.bench.told import tell
from ui.preferences import note_remembered

if __name__ == "__main__":
    path = Path(sys.argv[1])
    kept = keys.remember(book_id(path), bytes.fromhex(path.with_suffix(".key").read_text()))
    note_remembered(path.resolve(), kept=kept)
    tell(kept=kept)
