"""What the agreement's page shows further in: terms that changed, a bill, and each of its forms."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.money import Money
from app.usecases.funding import terms
from app.usecases.funding.terms import Bill
from tests.ui.filled import TODAY
from ui.dialogs.asking import Asking
from ui.pages.agreement.account_form import NEW
from ui.window import Window

Settle = Callable[[Any], None]


def agreement_surfaces(window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    """Open one after the other, and give its name and the widget to look at."""
    window.go("agreement")
    settle(window.tasks)
    page: Any = window.page
    page._clock = lambda: TODAY
    fill(window.tasks._book)
    window.tasks.changed.emit()
    settle(window.tasks)
    yield "agreement_filled", window
    yield from _forms(page, window, settle)


def _forms(page: Any, window: Window, settle: Settle) -> Iterator[tuple[str, QWidget]]:
    forms = (
        ("agreement_person", page.person.button.click),
        ("agreement_funder", page.funders[0].button.click),
        ("agreement_wrong", page.terms[0].wrong_button.click),
        ("agreement_new", page.terms[0].new_button.click),
        ("agreement_account", lambda: page.ask_account(page._seen.about.accounts[0])),
        ("agreement_new_account", lambda: page.ask_account(NEW)),
        ("agreement_bill", page.bill_button.click),
    )
    for name, opening in forms:
        opening()
        settle(window.tasks)
        asked = next(one for one in page.findChildren(Asking) if one.isVisible())
        yield name, asked
        if name in ("agreement_new", "agreement_bill"):
            asked.ok.click()
            settle(window.tasks)
            yield f"{name}_errors", asked
        asked.reject()
        window.activateWindow()
        settle(window.tasks)


def fill(book: Any) -> None:
    """Let terms change twice, and write a bill down."""
    [old] = terms.terms(book)
    spring = replace(old, weekly=Money(49920), retained_weeks=8, contingency=Money(100000))
    terms.change_terms(book, spring, date(2026, 10, 6))
    terms.change_terms(book, replace(spring, weekly=Money(51840), contribution=Money(2680)), date(2027, 4, 6))
    terms.add_bill(
        book, Bill("Safehands employers’ insurance", Money(8640), date(2026, 12, 4), "O08", "For a year")
    )
