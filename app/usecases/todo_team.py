"""Things to do for the support team: what waits, and by when."""

from datetime import date

from app.errors import Severity
from app.store.work import Work
from app.usecases.todo import ToDo
from app.words import day, t


def team_to_do(work: Work, _today: date) -> list[ToDo]:
    """Give what the support team waits for, the most pressing first."""
    return _hours_to_agree(work)


def _hours_to_agree(work: Work) -> list[ToDo]:
    """Name the weeks that the PA has agreed and whoever holds the book has not."""
    names = {pa.id: pa.name for pa in work.pas.all()}
    return [
        ToDo(
            t("Agree the hours of {name}", name=names[sheet.pa_id]),
            t("The week from {day}", day=day(sheet.week)),
            t("Before the pay day"),
            Severity.WARNING,
            "hours",
        )
        for sheet in work.timesheets.all()
        if sheet.pa_agreed is not None and sheet.holder_agreed is None
    ]
