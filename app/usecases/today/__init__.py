"""The first page: what is left, what waits."""
