"""Big things bought for support: whose they are, and what becomes of them if support ends."""

from datetime import date
from functools import partial

from app.plan.belonging import Belonging
from app.usecases.life.belongings import Belongings, belongings, keep_belonging, take_belonging_out
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.diary import said
from ui.pages.diary.thing_form import ThingForm
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Text
from ui.tasks import Book


class ThingsSection(Section):
    """Lists big things, and those that are gone."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.seen: Belongings | None = None
        says = t("A chair, a car, a bed. Write down whose it is, and what was agreed if your support ends.")
        self.here, self.gone = Lines(t("Nothing is written down yet.")), Lines()
        self.add_one = Button(t("Write down something &big"), self.ask_new, "second")
        self.gone_card = Card(t("No longer there"))
        self.gone_card.add(self.gone)
        self.body.addWidget(
            Card(t("What is there")).add(Text(says, "muted"), self.here, flowing(self.add_one))
        )
        self.body.addWidget(self.gone_card)

    def read(self, book: Book, today: date) -> Belongings:  # noqa: ARG002  # every section is handed the day
        """Read every big thing."""
        return belongings(book)

    def fill(self, found: Belongings) -> None:
        """Show them."""
        self.seen = found
        self.here.fill([self._line(each, found) for each in found.here])
        self.gone.fill([self._line(each, found) for each in found.gone])
        self.gone_card.setVisible(bool(found.gone))

    def _line(self, thing: Belonging, found: Belongings) -> Line:
        acts: tuple[Act, ...] = (
            (t("Change"), partial(self.ask, thing)),
            (t("Take it out"), partial(self._take_out, thing)),
        )
        return Line(thing.what, said.thing_notes(thing, found.pots.get(thing.pot_id, "")), acts=acts)

    def ask_new(self) -> None:
        """Ask for a new thing."""
        self.ask(Belonging(0, "", self.clock(), "", ""))

    def ask(self, thing: Belonging) -> None:
        """Ask for a thing as it stands, or a new one."""
        if self.seen is not None:
            today = self.clock()
            form = ThingForm(self.host, thing, self.seen.pots, today)
            keep = partial(keep_belonging, today=today)
            self.host.ask_with(form, keep, t("It is written down."), self.add_one)

    def _take_out(self, thing: Belonging) -> None:
        gone = partial(self.host.done, t("It is taken out."), self.add_one)
        self.host.tasks.do(self.host, lambda book: take_belonging_out(book, thing.id), gone)
