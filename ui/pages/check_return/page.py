"""The page for whoever receives a return: choose the file, see whether it holds, answer it."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer

from app.errors import AppError
from app.words import t
from ui.dialogs.files import open_file, read_file, save_file, write_file
from ui.dialogs.paper import PaperDialog
from ui.dialogs.papers_inside import PapersInside
from ui.pages.check_return.answer import AnswerCard, Reply
from ui.pages.check_return.verdict import Checked, VerdictView
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import flowing
from ui.parts.layout import HUGE
from ui.parts.page import Page
from ui.parts.text import Text
from ui.tasks import Progress, Tasks
from ui.theme import px


class CheckReturnPage(Page):
    """Checks a return, beside the one before it where there is one; nothing to set up, no book needed."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            t("Check a return"),
            t("For whoever receives it: nothing to set up, nothing leaves this computer."),
        )
        self._file: Path | None = None
        self._previous: Path | None = None
        self.checked: Checked | None = None
        self.signed_answer = b""
        self.choose_button = Button(t("&Choose the return…"), self._choose, "main", "check")
        self.previous_button = Button(t("Add the return &before it…"), self._choose_previous, "second")
        self._chosen = Text("", "small")
        self.verdict = VerdictView()
        self.answer = AnswerCard()
        self._build()

    def _build(self) -> None:
        self._intro = Text(
            t(
                "Choose the PDF as you received it. With the return before it, Daybook can also say "
                "whether the same person signed both, and whether the balances join."
            )
        )
        self.choosing = Card(t("Which return?")).add(
            self._intro,
            flowing(self.choose_button, self.previous_button),
            self._chosen,
        )
        self.add(self.choosing, self.verdict, self.answer, None)
        for part in (self.verdict, self.answer, self.previous_button, self._chosen):
            part.hide()
        self.verdict.save.connect(self._save_figures)
        self.verdict.see.connect(self._see)
        self.verdict.papers.connect(self._papers)
        self.answer.answered.connect(self.reply)

    def arrive(self, thing: object = None) -> None:
        """Take a file to check from elsewhere."""
        if isinstance(thing, Path):
            self.check(thing)

    def leave_draft(self) -> bool:
        """Say whether an answer was begun."""
        return self.answer.has_draft

    def _choose(self) -> None:
        open_file(self, t("Choose a return"), [t("PDF (*.pdf)"), t("All files (*)")], self.check)

    def _choose_previous(self) -> None:
        kinds = [t("PDF (*.pdf)"), t("All files (*)")]
        open_file(self, t("Choose the return before it"), kinds, self.check_beside)

    def check(self, file: Path) -> None:
        """Check this file by itself."""
        self._previous = None
        self._check(file)

    def check_beside(self, previous: Path) -> None:
        """Check the file again, beside the return before it."""
        self._previous = previous
        if self._file is not None:
            self._check(self._file)

    def _check(self, file: Path) -> None:
        self._file, previous = file, self._previous
        self.problems.clear()
        progress = Progress(t("Checking {name}", name=file.name))
        self.tasks.ask(
            self, lambda _: _checked(file, previous), self._show, self._not_read, progress=progress
        )

    def _not_read(self, error: AppError) -> None:
        for part in (self.verdict, self.answer, self._chosen):
            part.hide()
        self.show_problem(error)

    def _show(self, checked: Checked) -> None:
        self.checked = checked
        for part in (self.verdict, self.previous_button, self._chosen):
            part.show()
        beside = self._previous.name if self._previous is not None else ""
        self._chosen.setText(
            t("{name}, beside {previous}", name=checked.name, previous=beside) if beside else checked.name
        )
        self._intro.hide()
        self.verdict.fill(checked)
        self.answer.setVisible(checked.verdict.data is not None)
        self.answer.fill(checked.verdict)
        self.verdict.pdf.setFocus()
        # Only once everything stands in its place is it known where the verdict is.
        QTimer.singleShot(0, self, self._see_verdict)

    def _see_verdict(self) -> None:
        self.ensureWidgetVisible(self.verdict.banner, 0, px(HUGE))

    def _see(self) -> None:
        if self.checked is not None:
            PaperDialog(self, self.tasks, self.checked.name, "application/pdf", self.checked.pdf).begin(
                820, whole=True
            )

    def _papers(self) -> None:
        if self.checked is not None:
            PapersInside(self, self.tasks, self.checked.papers).begin(820, whole=True)

    def _save_figures(self) -> None:
        if self._file is not None:
            name = f"{self._file.stem}.csv"
            save_file(self, t("Save the figures"), name, [t("Sheets (*.csv)")], self.save_figures)

    def save_figures(self, to: Path) -> None:
        """Write the figures inside the return to a file."""
        if self.checked is not None:
            pdf = self.checked.pdf
            self.tasks.ask(self, lambda _: write_file(to, _figures(pdf)), self._saved)

    def _saved(self, to: Path) -> None:
        self.tell("ok", t("Saved as {name}", name=to.name))

    def reply(self, reply: Reply) -> None:
        """Sign an answer, then ask where to keep it."""
        checked = self.checked
        if checked is not None:
            progress = Progress(t("Signing your answer…"))
            self.tasks.ask(
                self.answer,
                lambda _: _answered(checked, reply),
                self._answered,
                self._not_answered,
                progress=progress,
            )

    def _answered(self, pdf: bytes) -> None:
        self.answer.password.line.clear()
        name = f"answer-to-{self._file.stem if self._file is not None else ''}.pdf"
        self.signed_answer = pdf
        save_file(self, t("Save your answer"), name, [t("PDF (*.pdf)")], self.save_answer)

    def save_answer(self, to: Path) -> None:
        """Write the signed answer to a file."""
        pdf = self.signed_answer
        self.tasks.ask(self, lambda _: write_file(to, pdf), self._answer_saved)

    def _answer_saved(self, to: Path) -> None:
        self.tell(
            "ok", t("Your answer is signed and saved as {name}", name=to.name), t("Send it to the holder.")
        )

    def _not_answered(self, error: AppError) -> None:
        from app.usecases.returns.identity import PasswordNeededError

        if isinstance(error, PasswordNeededError) or self.answer.password.isVisibleTo(self.answer):
            self.answer.ask_password(error)
        else:
            self.answer.show_problem(error)


# What follows runs beside the window; what it needs is loaded there too, so that the page opens at once.


def _checked(file: Path, previous: Path | None) -> Checked:
    from app.usecases.returns.drawing import check_return
    from app.usecases.returns.parts import papers_inside

    pdf = read_file(file)
    verdict = check_return(pdf, read_file(previous) if previous is not None else None)
    return Checked(file.name, pdf, verdict, papers_inside(pdf) if verdict.data is not None else ())


def _figures(pdf: bytes) -> bytes:
    from app.usecases.returns.parts import figures_csv

    return figures_csv(pdf)


def _answered(checked: Checked, reply: Reply) -> bytes:
    from app.usecases.returns.answering import Officer, answer_return

    officer = Officer(reply.name, reply.role, reply.body)
    said = (reply.note, reply.questions)
    return answer_return(checked.verdict, officer, said, datetime.now(UTC), reply.password)
