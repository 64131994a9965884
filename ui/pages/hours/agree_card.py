"""The card where both agree the week: who has, when and how, and what is to be done next."""

from PySide6.QtCore import Signal

from app.employment.timesheet import Timesheet
from app.words import moment, t
from ui.pages.hours import said
from ui.pages.hours.seen import WeekSeen
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import flowing
from ui.parts.layout import stacked
from ui.parts.text import Chip, Text


class AgreeCard(Card):
    """Shows who has agreed and offers the next step; each wish is a signal of its own."""

    pin = Signal()
    agree = Signal()
    print = Signal()
    save = Signal()
    attach = Signal()
    look = Signal()
    right = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__(t("Both of you agree"))
        self.pa_chip, self.holder_chip = Chip("", "plain"), Chip("", "plain")
        self.pa_when, self.holder_when = Text("", "small"), Text("", "small")
        self.words = Text("", "muted")
        self.agree_button = Button(t("&Agree these hours"), self.agree.emit, "main")
        self.pin_button = Button(t("The PA agrees with a PI&N"), self.pin.emit, "second")
        self.print_button = Button(t("&Print to sign"), self.print.emit, "second")
        self.save_button = Button(t("Save the sheet as a file"), self.save.emit, "link")
        self.attach_button = Button(t("Attach the signed sheet"), self.attach.emit, "link")
        self.look_button = Button(t("Look at the signed sheet"), self.look.emit, "link")
        self.right_button = Button(t("Put a shift &right"), self.right.emit, "second")
        self.back_button = Button(t("Take the agreement &back"), self.back.emit)
        self.agreed = stacked(
            flowing(self.pa_chip), self.pa_when, flowing(self.holder_chip), self.holder_when, gap=4
        )
        self.buttons = flowing(
            self.agree_button, self.pin_button, self.print_button, self.right_button,
            self.back_button, self.save_button, self.attach_button, self.look_button,
        )  # fmt: skip
        self.add(self.agreed, self.words, self.buttons, None)

    def show_week(self, seen: WeekSeen) -> None:
        """Show how far the agreement of a week has come."""
        sheet, some = seen.week.timesheet, seen.has_something
        self._show_who(seen.pa.name, sheet)
        self.agreed.setVisible(some)
        self.words.setText(_words(seen))
        locked = sheet.is_locked
        to_agree = some and not locked
        self.agree_button.setVisible(to_agree and sheet.holder_agreed is None)
        for button in (self.pin_button, self.attach_button):
            button.setVisible(to_agree and sheet.pa_agreed is None)
        for button in (self.print_button, self.save_button):
            button.setVisible(some)
        self.look_button.setVisible(bool(sheet.paper_id))
        self.right_button.setVisible(seen.week.is_locked)
        self.back_button.setVisible(some and not sheet.payslip_id and _begun(sheet))
        self.buttons.setVisible(some or seen.week.is_locked)

    def _show_who(self, name: str, sheet: Timesheet) -> None:
        holder = sheet.holder_name or t("you")
        for chip, when, who, at, how in (
            (self.pa_chip, self.pa_when, name, sheet.pa_agreed, said.agreed_how(sheet.pa_how)),
            (self.holder_chip, self.holder_when, holder, sheet.holder_agreed, ""),
        ):
            if at is not None:
                chip.set(t("Agreed by {name}", name=who), "ok")
                when.setText(", ".join(filter(None, (moment(at), how))))
            else:
                chip.set(t("Not yet agreed by {name}", name=who), "plain")
            when.setVisible(at is not None)


def _begun(sheet: Timesheet) -> bool:
    return sheet.pa_agreed is not None or sheet.holder_agreed is not None


def _words(seen: WeekSeen) -> str:
    sheet = seen.week.timesheet
    if not seen.has_something:
        return t("When the hours are typed in, both of you agree them here.")
    if sheet.is_locked:
        if sheet.payslip_id:
            return t("These hours are locked, and paid. A shift put right goes to the next payslip.")
        return t("These hours are locked, and go to the next payslip. A shift put right keeps both versions.")
    if sheet.number:
        return t("Something was put right after both of you had agreed. Agree that in the same way.")
    return t(
        "When both of you agree, the hours are locked and go to the next payslip. "
        "You can still put them right later; both versions are kept."
    )
