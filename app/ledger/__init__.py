"""The money in and out: accounts, entries and their splits, sorting, reconciling, balances."""
