"""Composition root and the `daybook` command."""
