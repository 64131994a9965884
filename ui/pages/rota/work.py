"""What is done with the rota in hand: planning, changing, covering, days off."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.employment.shift import Absence, AbsenceKind, PlannedShift
from app.usecases.hours import absences
from app.usecases.rota import pattern as rota
from app.words import t
from ui.dialogs.away_form import AwayForm
from ui.dialogs.documents import Document, Documents
from ui.pages.rota.cover_form import Cover, CoverForm
from ui.pages.rota.plan_form import Plan, PlanForm
from ui.pages.rota.seen import SlotSeen
from ui.pages.rota.slot_form import SlotForm, Wish
from ui.parts.weekly import day_name
from ui.tasks import Book

if TYPE_CHECKING:
    from ui.pages.rota.page import RotaPage


class RotaWork(QObject):
    """Carries out what is wished for a shift, and says on the page what was done."""

    def __init__(self, page: "RotaPage") -> None:
        super().__init__(page)
        self._page, self._tasks = page, page.tasks
        self._documents = Documents(page)
        self._wishes: dict[Wish, Callable[[SlotSeen], object]] = {
            Wish.COVER: self.ask_cover,
            Wish.LET_GO: self._let_go,
            Wish.SICK: self.ask_sick,
            Wish.NOT_NEEDED: self._not_needed,
            Wish.CHANGE: self._ask_change,
            Wish.OUT_DAY: self._take_out,
            Wish.HOURS: self._type_hours,
        }

    def look(self, seen: SlotSeen) -> None:
        """Show one shift with what can be done about it."""
        form = SlotForm(self._page, seen)
        form.answered.connect(partial(self._wished, form, seen))
        form.begin()

    def _wished(self, form: SlotForm, seen: SlotSeen, wish: Wish) -> None:
        form.accept()
        self._wishes[wish](seen)

    def ask_plan(self) -> None:
        """Ask for a new shift of the rota."""
        page = self._page
        first = max(page.monday, page.today) if page.is_this_week else page.monday
        form = PlanForm(page, PlannedShift(0, 0, first, 0, 0), page.people, page.today)
        page.ask_with(form, _plan, t("The shift is in the rota."), page.plan_button)

    def _ask_change(self, seen: SlotSeen) -> None:
        number = seen.planned.pattern_id
        self._tasks.ask(self, partial(_pattern, number=number), partial(self._open_change, seen))

    def _open_change(self, seen: SlotSeen, shift: PlannedShift) -> None:
        page = self._page
        form = PlanForm(page, shift, page.people, page.today)
        form.first.set_day(seen.planned.day)
        page.ask_with(form, _change, t("The rota is changed."), then=partial(self._back_to, seen))

    def _take_out(self, seen: SlotSeen) -> None:
        said = t("Taken out of the rota from {day} on", day=day_name(seen.planned.day))
        self._do(seen, partial(_take_out, number=seen.planned.pattern_id, day=seen.planned.day), said)

    def _not_needed(self, seen: SlotSeen) -> None:
        said = t("Nobody is needed on {day}", day=day_name(seen.planned.day))
        self._do(seen, partial(_not_needed, number=seen.planned.pattern_id, day=seen.planned.day), said)

    def _let_go(self, seen: SlotSeen) -> None:
        said = t("The usual plan holds again on {day}", day=day_name(seen.planned.day))
        self._do(seen, partial(_no_cover, number=seen.planned.pattern_id, day=seen.planned.day), said)

    def _type_hours(self, seen: SlotSeen) -> None:
        self._page.go.emit("hours", f"{seen.planned.pa_id} {seen.planned.day.isoformat()}")

    def ask_cover(self, seen: SlotSeen) -> None:
        """Show whom to ask for a shift, and ask who comes."""
        key = seen.planned.pattern_id, seen.planned.day
        self._tasks.ask(self, lambda book: rota.who_could_cover(book, *key), partial(self._open_cover, seen))

    def _open_cover(self, seen: SlotSeen, people: tuple[rota.Candidate, ...]) -> None:
        form = CoverForm(self._page, seen, people)
        form.print.connect(partial(self._print_list, seen))
        said = t("Cover is found for {day}", day=day_name(seen.planned.day))
        job = partial(_cover, number=seen.planned.pattern_id, day=seen.planned.day)
        self._page.ask_with(form, job, said, then=partial(self._back_to, seen))

    def _print_list(self, seen: SlotSeen) -> None:
        make = partial(_cover_sheet, number=seen.planned.pattern_id, day=seen.planned.day)
        self._documents.see(
            Document(t("Whom to ask"), f"{t('Cover')} {seen.planned.day.isoformat()}.pdf", make)
        )

    def ask_sick(self, seen: SlotSeen | None = None) -> None:
        """Ask who is away; whatever then wants cover is looked at next."""
        page = self._page
        pa_id = seen.planned.pa_id if seen is not None else 0
        people = [pa for pa in page.people if not pa_id or pa.id == pa_id]
        day = seen.planned.day if seen is not None else page.today
        form = AwayForm(page, people, Absence(0, pa_id, AbsenceKind.SICK, day, day), page.today)
        said = t("The days off are written down.")
        page.ask_with(form, absences.keep_absence, said, then=partial(self._away_kept, seen))

    def _away_kept(self, seen: SlotSeen | None, away: Absence) -> None:
        if away.needs_cover:
            self._page.cover_for(away, seen)

    def _do(self, seen: SlotSeen, job: Callable[[Book], object], said: str) -> None:
        def done(_: object) -> None:
            self._page.done(said)
            self._back_to(seen)

        self._tasks.do(self, job, done)

    def _back_to(self, seen: SlotSeen, _: object = None) -> None:
        self._page.wants_focus(seen)


def _plan(book: Book, plan: Plan) -> object:
    return rota.plan_shift(book, plan.shift)


def _pattern(book: Book, number: int) -> PlannedShift:
    return next(shift for shift in rota.planned(book) if shift.id == number)


def _change(book: Book, plan: Plan) -> object:
    return rota.change_planned(book, plan.shift, plan.from_day)


def _take_out(book: Book, number: int, day: date) -> None:
    rota.take_planned_out(book, number, day)


def _not_needed(book: Book, number: int, day: date) -> object:
    return rota.not_needed(book, number, day)


def _no_cover(book: Book, number: int, day: date) -> None:
    rota.no_cover(book, number, day)


def _cover(book: Book, cover: Cover, number: int, day: date) -> object:
    if cover.pa_id:
        return rota.cover(book, number, day, cover.pa_id, cover.reason)
    return rota.cover_by_other(book, number, day, cover.name, cover.reason)


def _cover_sheet(book: Book, number: int, day: date) -> bytes:
    return rota.cover_sheet_pdf(book, number, day)
