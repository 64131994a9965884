"""Rules that apply to me: by what they are about, found by words or by the id that a warning names."""

from datetime import date

from app.usecases.funding.rules import GroupedRules, RuleGroup, rules_that_apply
from app.usecases.funding.rules_told import RuleTold
from app.words import day, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.rules import said
from ui.parts.button import Button
from ui.parts.card import Card, empty
from ui.parts.clock import Clock
from ui.parts.field import TextField
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, column
from ui.parts.lines import Line, Lines
from ui.parts.text import Text, announce
from ui.tasks import Book
from ui.theme import limit


class AppliesSection(Section):
    """Shows every rule the book goes by, with whose it is and where it was seen."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self._seen: tuple[GroupedRules, ...] = ()
        hint = t("A word, or the letters and number that a warning names, like R03.")
        self.search = limit(TextField(t("&Find a rule"), hint), max_width=420)
        self.all = Button(t("Show al&l of them"), self._all, "link")
        self.search.changed.connect(self._typed)
        self.nothing = Text(t("No rule like this is used here. Try a shorter word."), "muted")
        self._groups = column(gap=LARGE)
        self.body.addWidget(Card().add(self.search, self.nothing, flowing(self.all)))
        self.body.addLayout(self._groups)
        self.nothing.hide()
        self.all.hide()

    def read(self, book: Book, today: date) -> tuple[GroupedRules, ...]:
        """Read the rules."""
        return rules_that_apply(book, today)

    def fill(self, found: tuple[GroupedRules, ...]) -> None:
        """Show them."""
        self._seen = found
        self._list()

    def look_up(self, rule: str) -> None:
        """Show what is behind a warning."""
        self.search.set(rule)
        self.search.go()

    def found(self) -> list[tuple[GroupedRules, list[RuleTold]]]:
        """Give the groups with the rules that what is typed leads to."""
        typed = self.search.read()
        every = [(each, [rule for rule in each.rules if rule.holds(typed)]) for each in self._seen]
        return [(group, rules) for group, rules in every if rules]

    def _all(self) -> None:
        self.search.set("")
        self.search.go()

    def _typed(self) -> None:
        self._list()
        count = sum(len(rules) for _, rules in self.found())
        announce(self.search, tn("1 rule found", "{count} rules found", count))

    def _list(self) -> None:
        empty(self._groups)
        found = self.found()
        for group, rules in found:
            lines = Lines()
            warns = group.group is RuleGroup.WARNING
            lines.fill([line_of(rule, warns=warns) for rule in rules])
            self._groups.addWidget(Card(said.group(group.group)).add(lines))
        self.nothing.setVisible(bool(self._seen) and not found)
        self.all.setVisible(bool(self.search.read()))


def line_of(rule: RuleTold, *, warns: bool = False) -> Line:
    """Say a rule: its words, its source, whose it is, whether it was read, and its id where it `warns`."""
    chips = [(said.kind(rule.kind), "info" if rule.checked else "plain")]
    if not rule.checked:
        chips.append((t("Not checked: ask"), "warn"))
    unread = "" if rule.checked else t("Daybook has not read this itself. Ask your council.")
    return Line(rule.name, (rule.says, unread, _source(rule, warns=warns)), tuple(chips))


def _source(rule: RuleTold, *, warns: bool) -> str:
    told = [t("From: {source}.", source=rule.source)] if rule.source else []
    if rule.seen is not None:
        told.append(t("Seen on {day}.", day=day(rule.seen)))
    if warns:
        told.append(t("Its id: {code}.", code=rule.code))
    return " ".join(told)
