"""The table of pages: what each is called, where its code and its help are, and what can be done there."""

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from app.resources import resource
from app.words import local, t


@dataclass(frozen=True, slots=True)
class Place:
    """One page: `page` is "module:Class", loaded when first shown; `help` names its text.

    `under` is the page of the sidebar it belongs to (itself, if it stands there); `verbs` are things to
    do there, offered by Find: words, and what is handed to the page's `arrive`. `badge` is "module:function"
    of a use case that counts what needs the person.
    """

    name: str
    title: str
    drawing: str
    page: str
    under: str = ""
    verbs: tuple[tuple[str, str], ...] = ()
    badge: str = ""
    foot: bool = False

    @property
    def exists(self) -> bool:
        """Whether this Daybook has the page."""
        return find_spec(self.page.partition(":")[0]) is not None

    @property
    def help(self) -> str:
        """The page's help, in plain words (Markdown)."""
        file = resource("wording", "help", f"{self.name}.md")
        return local(file.read_text("utf-8")) if file.is_file() else ""

    def load(self) -> Any:  # noqa: ANN401  # a class of page, each with its own needs
        """Give the page's class."""
        return found(self.page)


def found(name: str) -> Any:  # noqa: ANN401  # whatever stands there
    """Load what "module:name" names."""
    module, _, thing = name.partition(":")
    return getattr(import_module(module), thing)


def places() -> tuple[Place, ...]:
    """Give every page of the window, in the order of the sidebar."""
    table = (*_money(), *_team(), *_plan(), *_funders(), *_foot())
    return tuple(place for place in table if place.exists)


def _money() -> tuple[Place, ...]:
    add, search = (t("Add spending"), "add"), (t("Find a payment"), "search")
    bring_in, streams, ahead = t("Bring in a bank statement"), t("Money streams"), t("The year ahead")
    why = ((t("Why is this money in my account?"), "why"), (t("Add another money stream"), "new"))
    looks = (
        (t("Try what would come of a change"), "granted"),
        (t("Hours I have saved"), "hours"),
        (t("What an hour truly costs"), "costs"),
    )
    pressing, unsaid = (
        "app.usecases.today.badges:pressing",
        "app.usecases.today.badges:payments_that_need_you",
    )
    return (
        Place("today", t("Today"), "today", "ui.pages.today:TodayPage", badge=pressing),
        Place("money", t("Money"), "money", "ui.pages.money:MoneyPage", verbs=(add, search), badge=unsaid),
        Place("bring_in", bring_in, "bring-in", "ui.pages.bring_in:BringInPage", under="money"),
        Place("streams", streams, "money", "ui.pages.streams:StreamsPage", under="money", verbs=why),
        Place("ahead", ahead, "money", "ui.pages.ahead:AheadPage", under="money", verbs=looks),
    )


def _team() -> tuple[Place, ...]:
    new_pa, typed = ((t("Add a PA"), "add"),), ((t("Type in hours"), "type"),)
    ends = ((t("If everything ends"), "ending"),)
    pay, due = ((t("Pay my PAs"), "run"),), "app.usecases.today.badges:team_needs_you"
    return (
        Place("team", t("Support team"), "team", "ui.pages.team:TeamPage", verbs=new_pa, badge=due),
        Place("pa", t("A PA"), "team", "ui.pages.pa:PaPage", under="team"),
        Place("hours", t("Hours"), "team", "ui.pages.hours:HoursPage", under="team", verbs=typed),
        Place("rota", t("Rota"), "team", "ui.pages.rota:RotaPage", under="team"),
        Place("pay", t("Pay run"), "team", "ui.pages.pay:PayPage", under="team", verbs=pay),
        Place("owed", t("What I owe"), "team", "ui.pages.owed:OwedPage", under="team", verbs=ends),
    )


def _plan() -> tuple[Place, ...]:
    write, ask, decisions = (
        ((t("Write in my plan"), "write"),),
        ((t("Can I buy this?"), "ask"),),
        t("Decisions"),
    )
    matters, ready = ((t("Write down what matters"), "add"),), ((t("Get ready for a review"), "ready"),)
    diary = ((t("Write in my diary"), "add"),)
    life, page = t("How life is going"), "ui.pages.outcomes:OutcomesPage"
    return (
        Place("plan", t("My plan"), "plan", "ui.pages.plan:PlanPage", verbs=write),
        Place("outcomes", life, "plan", page, under="plan", verbs=matters),
        Place("decisions", decisions, "plan", "ui.pages.decisions:DecisionsPage", under="plan", verbs=ask),
        Place("reviews", t("Reviews"), "plan", "ui.pages.reviews:ReviewsPage", under="plan", verbs=ready),
        Place("around", t("People around me"), "plan", "ui.pages.around:AroundPage", under="plan"),
        Place("diary", t("Diary"), "plan", "ui.pages.diary:DiaryPage", under="plan", verbs=diary),
    )


def _funders() -> tuple[Place, ...]:
    new_return, check = ((t("Get a return ready"), "new"),), t("Check a return")
    rules = t("Rules and rights")
    rights = (
        (t("Rules that apply to me"), "applies"),
        (t("What I must do, and the proof"), "duties"),
        (t("My rights"), "rights"),
        (t("How my money came about"), "how"),
    )
    agreed = ((t("Add a bill to pay"), "bill"), (t("Change the agreement’s terms"), "terms"))
    return (
        Place("returns", t("Returns"), "returns", "ui.pages.returns:ReturnsPage", verbs=new_return),
        Place("agreement", t("My agreement"), "agreement", "ui.pages.agreement:AgreementPage", verbs=agreed),
        Place("rules", rules, "agreement", "ui.pages.rules:RulesPage", under="agreement", verbs=rights),
        Place("check_return", check, "check", "ui.pages.check_return:CheckReturnPage"),
    )


def _foot() -> tuple[Place, ...]:
    bag = "ui.pages.bag:BagPage"
    words = ((t("What words mean"), "words"), (t("Use the words my council uses"), "words"))
    taken = (
        (t("Hand a book back"), "back"),
        (t("Make a pack for somebody new"), "packs"),
        (t("Write a plan in ten minutes"), "fast"),
        (t("Print the emergency sheet"), "sheet"),
        (t("If this laptop is lost"), "lost"),
    )
    return (
        Place("help", t("Help"), "help", "ui.pages.help:HelpPage", foot=True, verbs=words),
        Place("easy", t("Easy read"), "easy", "ui.pages.easy:EasyPage", under="help"),
        Place("bag", t("Books on this computer"), "returns", bag, under="help", verbs=taken),
        Place("private", t("Private notes"), "lock", "ui.pages.private:PrivatePage", under="help"),
        Place("settings", t("Settings"), "settings", "ui.pages.settings:SettingsPage", foot=True),
    )
