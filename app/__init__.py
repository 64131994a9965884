"""Daybook's core: money, support and returns of one person. It never imports Qt."""
