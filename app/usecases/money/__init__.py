"""Money in and out: bank statements, entries, receipts."""
