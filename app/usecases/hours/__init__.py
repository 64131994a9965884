"""Hours worked and days away, agreed by both."""
