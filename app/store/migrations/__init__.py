"""The steps that bring older books up to date: one module for each version, one function in it.

`STEPS[n]` takes Alembic's operations and changes a book of version n - 1 into one of version n. Version 1
is the first. A step is never changed after it has been released, and comes with an old book to try it on.
"""

from app.store.migrations.version_2 import to_2
from app.store.schema import Step

STEPS: dict[int, Step] = {2: to_2}
