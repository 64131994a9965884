"""Whose money it is: agreements, streams, what is shared, and why a balance stands where it does."""
