"""Passphrases, for the pages that make a book: made, judged, and written on a recovery sheet."""

from app.store.passphrases import Level, RecoverySheet, Strength, make_passphrase, recovery_sheet, strength

__all__ = ["Level", "RecoverySheet", "Strength", "make_passphrase", "recovery_sheet", "strength"]
