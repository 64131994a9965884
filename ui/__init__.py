"""Daybook's window: Qt, and only Qt."""
