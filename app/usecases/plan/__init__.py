"""The plan in the person’s words: writing, costing, signing off."""
