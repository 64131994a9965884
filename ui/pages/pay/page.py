"""The page of the pay run: the pay day, the check, the pay, and what is done with it."""

from datetime import date
from functools import partial

from app.errors import AppError
from app.payroll.kept import KeptPayslip
from app.usecases.pay.paid import say_sent
from app.usecases.pay.rti import Lack
from app.usecases.pay.run import PayRun, pay, pay_run
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.pages.pay.asks import Asks
from ui.pages.pay.check import CheckStep
from ui.pages.pay.choose import SHOWN, ChooseStep
from ui.pages.pay.confirm import ConfirmStep
from ui.pages.pay.done import DoneStep
from ui.pages.pay.seen import Finished, Seen, see, see_finished
from ui.parts.button import Button
from ui.parts.clock import Clock, today
from ui.parts.flow import flowing
from ui.parts.steps import Steps
from ui.tasks import Progress, Tasks

CHOOSE, CHECK, PAY, DONE = range(4)


class PayPage(AskingPage):
    """Runs a pay step by step; nothing is kept before “Pay them”, and nothing that was kept changes."""

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        super().__init__(tasks, t("Pay run"))
        self._clock = clock
        self.run: PayRun | None = None
        self.pay_day: date | None = None
        self._seen: Seen | None = None
        self._most: int | None = SHOWN + 1
        self.steps = Steps([t("Pay day"), t("Check"), t("Pay"), t("Done")])
        self.body.insertWidget(0, self.steps)
        self.documents, self.asks = Documents(self), Asks(self, clock)
        self.choosing, self.checking, self.confirming = ChooseStep(self.documents), CheckStep(), ConfirmStep()
        self.finished = DoneStep(self.documents, clock())
        self.parts = (self.choosing, self.checking, self.confirming, self.finished)
        self._bar()
        self.add(*self.parts, self.bar, None)
        self._connect()
        self._go_to(CHOOSE)

    def _bar(self) -> None:
        self.on = Button(t("&Carry on"), self._on, "main")
        self.back = Button(t("&Back"), self._back)
        self.leave = Button(t("&All pay days"), self.show_all, "link")
        self.bar = flowing(self.on, self.back, self.leave)

    def _connect(self) -> None:
        self.choosing.ready.connect(self.open)
        self.choosing.opened.connect(self.open_paid)
        self.choosing.employer.connect(self.asks.employer)
        self.choosing.everything.connect(self.show_everything)
        self.checking.chosen.connect(self._settle_bar)
        self.checking.tax.connect(self.asks.tax)
        self.checking.extra.connect(self.asks.line)
        self.checking.carried.connect(self.asks.carried)
        self.checking.mend.connect(self.go)
        self.checking.employer.connect(self.asks.employer)
        self.finished.filing.sent.connect(self._sent)
        self.finished.filing.figures.connect(self.asks.bureau)
        self.finished.filing.mend.connect(self._mend)

    def arrive(self, thing: object = None) -> None:
        """Take a wish: "run" begins the next pay, a day opens it, ("tax", PA) asks for their tax details."""
        if isinstance(thing, date):
            self.open_paid(thing)
        elif isinstance(thing, tuple) and thing[0] == "tax":
            self.asks.tax(thing[1])
        elif thing == "run" and self.steps.at in (CHOOSE, DONE):
            self.tasks.ask(self, partial(see, today=self._clock(), most=self._most), self._open_next)

    def refresh(self) -> None:
        """Show the step in hand as the book now has it."""
        pay_day = self.pay_day
        if pay_day is None:
            self.tasks.ask(self, partial(see, today=self._clock(), most=self._most), self._show_all)
        elif self.steps.at == DONE:
            self.tasks.ask(self, partial(see_finished, pay_day=pay_day), self._show_paid)
        else:
            self.tasks.ask(self, lambda book: pay_run(book, pay_day), self._show_run)

    def show_all(self) -> None:
        """Go back to all pay days; nothing that was not kept stays."""
        self.run = self.pay_day = None
        self._go_to(CHOOSE)
        self.refresh()

    def show_everything(self) -> None:
        """List every earlier pay."""
        self._most = None
        self.begin_at_title()
        self.refresh()

    def _show_all(self, seen: Seen) -> None:
        for found in seen.findings:
            self.notice.say("bad", found.sentence, found.remedy, aloud=False)
        # Nothing new: the focus stays where it is.
        if seen != self._seen:
            self._seen = seen
            self.choosing.fill(seen, self._clock())

    def _open_next(self, seen: Seen) -> None:
        self._seen = seen
        if seen.coming:
            self.open(seen.coming[0].day)
        else:
            self.show_all()

    def open(self, pay_day: date) -> None:
        """Get a pay day ready; the very first time, ask for the employer's papers before."""
        if self._seen is not None and self._seen.is_first_time:
            self.asks.employer(partial(self._open, pay_day))
        else:
            self._open(pay_day)

    def _open(self, pay_day: date, _: object = None) -> None:
        self.pay_day = pay_day
        progress = Progress(t("Working the pay out…"))
        self.tasks.ask(
            self, lambda book: pay_run(book, pay_day), self._begin, self._not_run, progress=progress
        )

    def _begin(self, run: PayRun) -> None:
        self._show_run(run)
        self._go_to(CHECK)

    def _not_run(self, error: AppError) -> None:
        self.show_all()
        self.show_problem(error)

    def _show_run(self, run: PayRun) -> None:
        # Nothing new: the focus and the ticks stay as they are.
        if run != self.run:
            self.run = run
            self.checking.fill(run)
        self._settle_bar()

    def open_paid(self, pay_day: date) -> None:
        """Show a pay day that was paid."""
        self.run, self.pay_day = None, pay_day
        self.tasks.ask(self, partial(see_finished, pay_day=pay_day), self._begin_paid)

    def _begin_paid(self, found: Finished) -> None:
        self._show_paid(found)
        self._go_to(DONE)

    def _show_paid(self, found: Finished) -> None:
        self.finished.fill(found)

    def _go_to(self, step: int) -> None:
        self.steps.go(step)
        for at, part in enumerate(self.parts):
            part.setVisible(at == step)
        self.notice.say("info", "", aloud=False)
        self.problems.clear()
        if step == PAY and self.run is not None:
            self.confirming.fill(self.run, self.checking.pa_ids)
        self._say_title(step)
        self._settle_bar()
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.begin_at_title()

    def _say_title(self, step: int) -> None:
        if self.pay_day is None:
            self.header.say(t("Pay run"), t("What your PAs are paid, and everything that goes with it"))
            return
        on = day(self.pay_day)
        titles = (
            "",
            (t("Check the pay for {day}", day=on), t("Nothing is kept until you press “Pay them”.")),
            (t("Pay them on {day}", day=on), t("Check once more.")),
            (t("The pay for {day}", day=on), ""),
        )
        self.header.say(*titles[step])

    def _settle_bar(self) -> None:
        step = self.steps.at
        self.on.setText(t("&Pay them") if step == PAY else t("&Carry on"))
        self.on.setVisible(step in (CHECK, PAY))
        self.on.setEnabled(step == PAY or bool(self.checking.pa_ids))
        self.back.setVisible(step in (CHECK, PAY))
        self.leave.setVisible(step != CHOOSE)
        self.bar.setVisible(step != CHOOSE)

    def _on(self) -> None:
        if self.steps.at == CHECK:
            self._go_to(PAY)
            return
        pay_day, chosen = self.pay_day, self.checking.pa_ids
        if pay_day is not None:
            progress = Progress(t("Keeping the payslips…"))
            self.tasks.do(self, lambda book: pay(book, pay_day, chosen), self._paid, progress=progress)

    def _paid(self, kept: tuple[KeptPayslip, ...]) -> None:
        self.open_paid(kept[0].pay_day)

    def _back(self) -> None:
        if self.steps.at == PAY:
            self._go_to(CHECK)
        else:
            self.show_all()

    def _mend(self, lack: Lack) -> None:
        if lack.page == "employer":
            self.asks.employer()
        elif lack.page == "pay_details":
            self.asks.tax(lack.pa_id)
        else:
            self.go.emit(lack.page, lack.thing)

    def _sent(self, on: date) -> None:
        pay_day = self.pay_day
        if pay_day is not None:
            said = partial(
                self.done, t("Written down: sent on {day}.", day=day(on)), self.finished.filing.mark
            )
            self.tasks.do(self, lambda book: say_sent(book, pay_day, on), said)
