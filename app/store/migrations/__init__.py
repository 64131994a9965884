"""The steps that bring older books up to date: one module for each version, one function in it.

`STEPS[n]` takes Alembic's operations and changes a book of version n - 1 into one of version n. Version 1
is the first, made directly from `app.store.tables`, so there is no step yet. A step is never changed after
it has been released, and comes with an old book to try it on.
"""

from app.store.schema import Step

STEPS: dict[int, Step] = {}
