"""The demonstration book."""
