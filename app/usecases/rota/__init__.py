"""Who comes when, and who covers."""
