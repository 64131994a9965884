"""Step 3: check your answers, then pay. What is kept here never changes, and the page says so."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.money import total
from app.usecases.pay.run import PayLine, PayRun
from app.words import long_day, money, t, tn
from ui.parts.card import Card, Facts
from ui.parts.layout import LARGE, beside, column
from ui.parts.text import Text


class ConfirmStep(QWidget):
    """Shows once more who gets what, and what it costs."""

    def __init__(self) -> None:
        super().__init__()
        self.who, self.sums = Facts(), Facts()
        self.count = Text("")
        get = Card(t("What your PAs get")).add(self.who, None)
        costs = Card(t("What it costs you")).add(self.sums, None)
        final = Card(t("When you press “Pay them”"), tone="main").add(
            self.count,
            Text(
                t(
                    "They never change after that. If something was wrong, the next pay puts it right. "
                    "Daybook does not move money: you pay from your bank."
                )
            ),
        )
        body = column(self, LARGE)
        body.addWidget(beside(get, costs, least=380))
        body.addWidget(final)

    def fill(self, run: PayRun, chosen: Sequence[int]) -> None:
        """Show what is about to be kept."""
        lines = [line for line in run.lines if line.pa.id in chosen]
        slips = [line.payslip for line in lines]
        self.who.fill([
            *((line.pa.name, money(line.payslip.to_pay)) for line in lines),
            (t("All of it, on {day}", day=long_day(run.pay_day)),
             money(total(slip.to_pay for slip in slips)), "strong"),
        ])  # fmt: skip
        self.sums.fill(_costs(lines))
        self.count.setText(
            tn("1 payslip is kept in your book.", "{count} payslips are kept in your book.", len(lines))
        )


def _costs(lines: Sequence[PayLine]) -> list[tuple[str, str] | tuple[str, str, str]]:
    slips = [line.payslip for line in lines]
    gross = total(slip.gross for slip in slips)
    expenses = total(slip.expenses for slip in slips)
    insurance = total(slip.insurance.employer for slip in slips)
    pension = total(slip.pension.employer for slip in slips)
    said: list[tuple[str, str] | tuple[str, str, str]] = [
        (t("Pay before anything is taken"), money(gross)),
        (t("Your National Insurance for them"), money(insurance)),
        (t("What you pay into their pensions"), money(pension)),
    ]
    if expenses:
        said.append((t("Miles and expenses paid back"), money(expenses)))
    return [*said, (t("Cost to your budget"), money(total(slip.cost for slip in slips)), "strong")]
