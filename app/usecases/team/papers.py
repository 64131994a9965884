"""Keeping the papers of the support team: checks, health tasks, consents, and the scans beside them."""

from app.employment.check import Check, CheckKind, CheckState
from app.employment.health_tasks import HealthTask
from app.employment.relatives import ExceptionAnswer, RelativeException
from app.errors import AppError
from app.papers import Paper
from app.pictures import made_small
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.papers import keep_paper
from app.words import t

# The kinds of record that a paper can belong to here, by the names of their tables.
KINDS = ("pa_paper", "health_task", "pa_exception", "particulars", "leaving")


def keep_check(book: Book, check: Check) -> Check:
    """Keep a check or paper, new (number 0) or changed; `pa_id` 0 is the employer's own."""
    _check(check)
    with book.begin(t("Kept a check or paper of the support team")) as work:
        if check.pa_id:
            work.pas.get(check.pa_id)
        if not check.id:
            return work.checks.add(check)
        work.checks.change(check)
        return check


def take_check_out(book: Book, check_id: int) -> None:
    """Take a check out with its papers, when it was a mistake or its copy is to be destroyed."""
    with book.begin(t("Took a check out")) as work:
        _let_papers_go(work, "pa_paper", check_id)
        work.checks.remove(check_id)


def keep_health_task(book: Book, task: HealthTask) -> HealthTask:
    """Keep a health task, new (number 0) or changed; one may be kept with signatures still missing."""
    if not task.name.strip():
        raise AppError(t("The task needs a name."), t("Type what the PA does."))
    with book.begin(t("Kept a health task")) as work:
        work.pas.get(task.pa_id)
        if not task.id:
            return work.health_tasks.add(task)
        work.health_tasks.change(task)
        return task


def keep_exception(book: Book, exception: RelativeException) -> RelativeException:
    """Keep the question whether a relative may be paid, or its answer."""
    _check_exception(exception)
    with book.begin(t("Kept a consent to pay a relative")) as work:
        work.pas.get(exception.pa_id)
        if not exception.id:
            return work.exceptions.add(exception)
        work.exceptions.change(exception)
        return exception


def attach_team_paper(book: Book, kind: str, number: int, name: str, content: bytes) -> Paper:
    """Keep a scan or photo beside a record; `kind` is one of KINDS and `number` the record's own.

    Raises AppError for files that are not pictures, PDFs or plain text.
    """
    kept, mime = made_small(content)
    with book.begin(t("Attached a paper")) as work:
        _of(work, kind, number)
        return keep_paper(work, name, kept, mime, (kind, number))


def team_papers(book: Book, kind: str, number: int) -> tuple[Paper, ...]:
    """List the papers of one record."""
    with book.begin() as work:
        links = work.paper_links.of(kind, {number})
        return tuple(work.papers.get(link.paper_id) for link in links)


def _of(work: Work, kind: str, number: int) -> None:
    """See that the record is there."""
    kinds = {name: work.kinds()[name] for name in KINDS}
    kinds[kind].get(number)


def _let_papers_go(work: Work, kind: str, number: int) -> None:
    for link in work.paper_links.of(kind, {number}):
        work.paper_links.remove(link.id)


def _check(check: Check) -> None:
    if (
        check.state is CheckState.DONE
        and check.seen is None
        and check.kind is not CheckKind.LIABILITY_INSURANCE
    ):
        raise AppError(t("It has to say when it was checked."), t("Type the day on which you saw it."))
    if check.state is CheckState.DECLINED and not check.reason.strip():
        raise AppError(t("It has to say why there is no check."), t("Write down what was decided, and why."))
    if check.first and check.last and check.last < check.first:
        raise AppError(t("The last day comes before the first day."), t("Look at both days again."))
    number = check.number.strip()
    if check.kind is CheckKind.POLICE_CHECK and len(number) > 4:
        raise AppError(
            t("Only the last four figures of a DBS certificate are kept."), t("Type those four alone.")
        )


def _check_exception(exception: RelativeException) -> None:
    if exception.answer is ExceptionAnswer.WAITING:
        return
    if exception.answered is None:
        raise AppError(t("The answer needs its day."), t("Type the day on which they answered."))
    if exception.answered < exception.asked:
        raise AppError(t("The answer is before the question."), t("Look at both days again."))
    if not exception.agreed_by.strip():
        raise AppError(t("The answer needs a name."), t("Type who answered."))
