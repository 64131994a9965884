"""What the support team's pages show further in: cards, the sections of a PA's file, and every form."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from tests.ui.filled import TODAY
from tests.ui.team_filled import fill_team
from ui.dialogs.asking import Asking
from ui.window import Window

Settle = Callable[[Any], None]
Forms = tuple[tuple[str, Callable[[], object]], ...]


def team_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, and give its name and the widget to look at."""
    window.go("team")
    settle(window.tasks)
    page: Any = window.page
    page._clock = lambda: TODAY
    wendy, temi, jo = fill_team(window.tasks._book)
    window.tasks.changed.emit()
    settle(window.tasks)
    yield "team_filled", window
    forms = (("team_add", page.add_button.click), ("team_insurance", page.employer.add_button.click))
    yield from _asked(page, window, settle, forms, errors=("team_add",))
    yield from _pa(window, settle, wendy.id)
    yield from _ending(window, settle, temi.id)
    for who, section in ((temi, "terms"), (jo, "papers"), (jo, "away")):
        window.go("pa", f"{who.id} {section}")
        _rest(window, settle)
        yield f"pa_{who.name.split()[0].lower()}_{section}", window


def _pa(window: Window, settle: Settle, number: int) -> Iterator[tuple[str, QWidget]]:
    window.go("pa", str(number))
    _rest(window, settle)
    page: Any = window.page
    _on_today(page)
    page.refresh()
    _rest(window, settle)
    for section in page.sections:
        page.bar.go(section)
        _rest(window, settle)
        yield f"pa_{section}", window
    yield from _asked(page, window, settle, _forms(page), errors=("pa_pin", "pa_new_terms"))


def _forms(page: Any) -> Forms:
    """Name every form of a PA's file, with what opens it."""
    details, terms, papers = page.details, page.terms, page.papers
    file = page.glance.seen.file
    return (
        ("pa_who", details.who_button.click),
        ("pa_bank", details.bank_button.click),
        ("pa_kin", details.kin_button.click),
        ("pa_pin", details.pin_button.click),
        ("pa_new_terms", terms.jobs[0].new_button.click),
        ("pa_wrong_terms", terms.jobs[0].wrong_button.click),
        ("pa_another_job", terms.another.click),
        ("pa_statement", lambda: terms.statement._open_words(file.particulars[-1])),
        ("pa_signed", lambda: terms.statement._ask_signed(file.particulars[-1])),
        ("pa_check", papers.add_check.click),
        ("pa_health", lambda: papers._change_task(file.health_tasks[0])),
        ("pa_exception", papers._ask_exception),
        ("pa_tax", page.pay.change.click),
        ("pa_from_elsewhere", page.pay.before.click),
        ("pa_sick", page.away.sick.click),
        ("pa_holiday", page.away.holiday.click),
        ("pa_carried", page.away._ask_carried),
    )


def _ending(window: Window, settle: Settle, number: int) -> Iterator[tuple[str, QWidget]]:
    window.go("pa", f"{number} ending")
    _rest(window, settle)
    page: Any = window.page
    page.ending.begin.click()
    settle(window.tasks)
    asked = next(one for one in page.findChildren(Asking) if one.isVisible())
    yield "pa_leaving", asked
    asked.reason.buttons.button(2).setChecked(True)
    asked.last_day.line.setText("31 12 2026")
    asked.ok.click()
    _rest(window, settle)
    window.activateWindow()
    _rest(window, settle)
    yield "pa_ending_looked_at", window
    page.ending.end.click()
    _rest(window, settle)
    page.bar.go("ending")
    yield "pa_ending_kept", window


def _asked(
    page: Any,
    window: Window,
    settle: Settle,
    forms: Forms,
    errors: tuple[str, ...] = (),
) -> Iterator[tuple[str, QWidget]]:
    for name, opening in forms:
        opening()
        _rest(window, settle)
        asked = next(one for one in page.findChildren(Asking) if one.isVisible())
        yield name, asked
        if name in errors:
            asked.ok.click()
            settle(window.tasks)
            yield f"{name}_errors", asked
        asked.reject()
        window.activateWindow()
        settle(window.tasks)


def _on_today(page: Any) -> None:
    page._clock = lambda: TODAY
    for section in page.sections.values():
        section.clock = lambda: TODAY
    page.terms.statement._clock = lambda: TODAY


def _rest(window: Window, settle: Settle) -> None:
    settle(window.tasks)
    settle(window.tasks)
