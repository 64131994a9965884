"""Questions that return a value, or None. A dialog never writes."""
