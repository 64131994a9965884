"""Whose money it is: pots, the agreement's terms, contribution, what is owed, surplus."""
