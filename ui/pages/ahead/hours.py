"""Hours saved: agreed beside used, what is saved up and what for, and what was lost and why."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from app.funding.balance import why_name
from app.funding.hours_bank import Fewer, FewerHours, HoursBank, HoursSaving
from app.usecases.plan.ahead_papers import hours_pdf
from app.usecases.plan.hours_bank import (
    HoursSeen,
    ask_after,
    hours_saving_used,
    keep_hours_saving,
    say_why_fewer,
    see_hours,
    take_hours_saving_out,
    take_why_fewer_out,
)
from app.usecases.plan.hours_said import hours_words, signed_hours, told_week
from app.words import day, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.dialogs.section_page import Section
from ui.pages.ahead.hours_forms import AskAfterForm, HoursSavingForm, WhyFewerForm
from ui.parts.bar_chart import Bar, BarChart
from ui.parts.button import Button
from ui.parts.card import Card, Empty, Facts
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside, stacked
from ui.parts.lines import Line, Lines
from ui.parts.text import Chip, Text
from ui.tasks import Book

SUNDAY = timedelta(days=6)


class HoursSection(Section):
    """Shows the bank of hours, and asks once why there was less support than planned."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: HoursSeen | None = None
        self._shown = ...  # that there are no hours is an answer too, and is shown
        self.figure, self.chip, self.until = Text("", "huge"), Chip(""), Text("")
        self.facts, self.open = Facts(), Text("", "small")
        self.chart = BarChart(t("Hours agreed and used"))
        words = stacked(
            Text(t("Hours saved up now"), "small"), self.figure, self.chip, self.until, None, gap=6
        )
        self.nothing = self._nothing()
        whole = Card(tone="main").add(beside(words, self.facts, (4, 5), least=360))
        paper = Document(t("Hours agreed and used"), "hours-agreed-and-used.pdf", self._pdf)
        picture = Card(t("Agreed and used")).add(self.open, self.chart, documents.line(paper))
        self.parts = (self._question(), whole, picture, beside(self._put_aside(), self._asked(), least=380))
        for part in (self.nothing, *self.parts):
            self.body.addWidget(part)
            part.hide()

    def _pdf(self, book: Book) -> bytes:
        return hours_pdf(book, self.clock())

    def _nothing(self) -> Empty:
        says = t(
            "When your plan says how many hours a week PAs come, and a week of hours is agreed, you see here "
            "which hours you used and which you saved."
        )
        plan = Button(t("Open my &plan"), partial(self.host.go.emit, "plan", "lines"), "main")
        return Empty(t("No hours to show yet"), says, plan)

    def _question(self) -> Card:
        self.asking = Text("")
        self.why_button = Button(t("Say &why"), self.ask_why, "main")
        self.help_button = Button(t("Wh&o can help"), partial(self.host.go.emit, "help", None), "second")
        around = Button(t("People around &me"), partial(self.host.go.emit, "around", None), "second")
        self.question = Card(t("There was less support than planned"), tone="needs").add(
            self.asking,
            Text(t("You are asked once. What you say stays in your book; nobody is told."), "muted"),
            flowing(self.why_button, self.help_button, around),
        )
        return self.question

    def _put_aside(self) -> Card:
        self.save_button = Button(t("&Put hours aside"), self.ask_saving, "second")
        self.savings = Lines(none=t("No hours are put aside for anything."))
        why = Text(t("Hours kept for something on a day, like a trip or a busy week."), "muted")
        return Card(t("Put aside")).add(why, self.savings, flowing(self.save_button), None)

    def _asked(self) -> Card:
        self.after_button = Button(t("Change when it as&ks"), self.ask_after, "second")
        self.said, self.after = Lines(none=t("Nothing was said yet.")), Text("", "muted")
        return Card(t("Why there was less support")).add(
            self.after, self.said, flowing(self.after_button), None
        )

    def read(self, book: Book, today: date) -> HoursSeen | None:
        """Read the bank of hours."""
        return see_hours(book, today)

    def fill(self, found: HoursSeen | None) -> None:
        """Show it, or what it takes to have one."""
        self.seen = found
        for part in self.parts:
            part.setVisible(found is not None)
        self.nothing.setVisible(found is None)
        if found is not None:
            self._fill(found)

    def _fill(self, found: HoursSeen) -> None:
        bank = found.bank
        self.question.setVisible(found.fewer is not None)
        if found.fewer is not None:
            self.asking.setText(_fewer(found.fewer))
        self.figure.setText(hours_words(abs(bank.balance)))
        self.chip.set(*_verdict(bank))
        self.until.setText(_until(found))
        self.facts.fill(_facts(bank))
        self.open.setText(_open(found.open_weeks))
        self.open.setVisible(bool(found.open_weeks))
        self._draw(bank)
        self.savings.fill([self._saving(each) for each in bank.savings])
        self.said.fill([self._reason(each) for each in found.said])
        self.after.setText(_after(found.ask_after))

    def _draw(self, bank: HoursBank) -> None:
        bars = [(t("Agreed"), bank.agreed), (t("Used"), bank.used), (t("Saved up"), bank.saved)]
        bars += [(why_name(why), minutes) for why, minutes in bank.lost]
        if bank.drawn:
            bars.append((t("Used from what was saved"), bank.drawn))
        titles = (t("Week from"), t("Agreed"), t("Used"), t("Saved"), t("From saved"), t("Lost"), t("Why"))
        self.chart.show_bars(
            [Bar(name, minutes, hours_words(minutes)) for name, minutes in bars],
            "; ".join(f"{name} {hours_words(minutes)}" for name, minutes in bars),
            titles, [told_week(week) for week in bank.weeks], words=(6,),
        )  # fmt: skip

    def _saving(self, saving: HoursSaving) -> Line:
        words = t("{what}: {hours}", what=saving.what, hours=hours_words(saving.minutes))
        by = t("By {day}", day=day(saving.by))
        if saving.used:
            return Line(words, (by,), ((t("Used"), "ok"),))
        agreed = (
            (t("Agreed by {name}", name=saving.agreed_by), "ok")
            if saving.agreed_by
            else (t("Nobody has agreed yet"), "warn")
        )
        acts = (
            (t("They are used"), partial(self._use, saving)),
            (t("Change"), partial(self._open_saving, saving)),
            (t("Take out"), partial(self._forget, saving)),
        )
        return Line(words, (by,), (agreed,), acts)

    def _reason(self, said: FewerHours) -> Line:
        when = t("{first} to {last}", first=day(said.first), last=day(said.last))
        return Line(why_name(said.why), (when, said.words), (), ((t("Take out"), partial(self._drop, said)),))

    def ask_why(self) -> None:
        """Ask why there was less support."""
        if self.seen is not None and self.seen.fewer is not None:
            form = WhyFewerForm(self.host, self.seen.fewer, self.clock())
            self.host.ask_with(form, say_why_fewer, t("It is written down, and nobody is told."))

    def ask_after(self) -> None:
        """Ask after how many weeks to ask."""
        if self.seen is not None:
            form = AskAfterForm(self.host, self.seen.ask_after)
            form.answered.connect(partial(self._keep_after, form))
            form.begin()

    def _keep_after(self, form: AskAfterForm, weeks: int) -> None:
        def kept(_: object) -> None:
            form.accept()
            self.host.tell("ok", t("It is kept when Daybook asks."))
            self.after_button.setFocus()
            self.refresh()

        self.host.tasks.do(form, lambda book: ask_after(book, weeks), kept)

    def ask_saving(self) -> None:
        """Ask for hours put aside."""
        self._open_saving(HoursSaving(0, "", self.clock(), 0))

    def _open_saving(self, saving: HoursSaving) -> None:
        form = HoursSavingForm(self.host, saving, self.clock())
        self.host.ask_with(form, keep_hours_saving, t("The hours are put aside."), self.save_button)

    def _use(self, saving: HoursSaving) -> None:
        kept = partial(
            self.host.done, t("The hours for {what} are used.", what=saving.what), self.save_button
        )
        self.host.tasks.do(self.host, lambda book: hours_saving_used(book, saving.id), kept)

    def _forget(self, saving: HoursSaving) -> None:
        gone = partial(self.host.done, t("{what} is taken out.", what=saving.what), self.save_button)
        self.host.tasks.do(self.host, lambda book: take_hours_saving_out(book, saving.id), gone)

    def _drop(self, said: FewerHours) -> None:
        gone = partial(self.host.done, t("The reason is taken out."), self.after_button)
        self.host.tasks.do(self.host, lambda book: take_why_fewer_out(book, said.id), gone)


def _fewer(fewer: Fewer) -> str:
    return tn(
        "For 1 week fewer hours came than planned: {hours} less. Your book has no reason.",
        "For {count} weeks fewer hours came than planned: {hours} less. Your book has no reason.",
        fewer.weeks,
        hours=hours_words(fewer.minutes),
    )


def _verdict(bank: HoursBank) -> tuple[str, str]:
    if bank.balance < 0:
        return t("More was used than agreed"), "warn"
    if bank.free < 0:
        return t("More is put aside than saved"), "warn"
    return (t("Saved up"), "ok") if bank.balance else (t("Nothing saved up"), "plain")


def _until(found: HoursSeen) -> str:
    last = day(found.bank.term.last)
    if found.has_end:
        return t("Your agreement carries them until it ends on {day}.", day=last)
    return t("They are carried to the year’s end on {day}. Ask your council what comes then.", day=last)


def _facts(bank: HoursBank) -> list[tuple[str, str] | tuple[str, str, str]]:
    lost = sum(minutes for _, minutes in bank.lost)
    return [
        (t("Agreed so far"), hours_words(bank.agreed)),
        (t("Used"), hours_words(bank.used)),
        (t("Not used, with a reason"), hours_words(lost)),
        (t("Saved up, less what was used from it"), signed_hours(bank.balance), "strong"),
        (t("Put aside for something"), hours_words(bank.put_aside)),
        (t("Saved up for nothing yet"), signed_hours(bank.free)),
    ]


def _open(weeks: Sequence[date]) -> str:
    said = tn(
        "1 week is not agreed yet, so it is not counted.",
        "{count} weeks are not agreed yet, so they are not counted.",
        len(weeks),
    )
    return f"{said} {t('The first begins on {day}.', day=day(weeks[0]))}" if weeks else ""


def _after(weeks: int) -> str:
    if not weeks:
        return t("Daybook never asks why there was less support.")
    return tn(
        "Daybook asks once after 1 week with less support than planned.",
        "Daybook asks once after {count} weeks with less support than planned.",
        weeks,
    )
