"""An invented plan for the filled book: one version that came back, one that is agreed, one being written."""

from dataclasses import replace
from datetime import date

from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.allocation import Adjustment, Allocation, Answer
from app.plan.outcome import Adult, Outcome
from app.plan.plan import CostPer, LifeArea, LineWording, MetBy, PlanVersion, Question, ViewsIn
from app.plan.received import CouncilPlan
from app.plan.risk import Risk
from app.store.book import Book
from app.usecases.funding.allocations import keep_adjustment, keep_allocation
from app.usecases.life.around import keep_risk
from app.usecases.life.outcomes import keep_outcome
from app.usecases.money.ledger import add_entry
from app.usecases.plan import writing as plans
from app.usecases.plan.council_plans import attach_to_council_plan, keep_council_plan
from app.usecases.plan.signing_off import plan_agreed, plan_came_back, say_views, send_plan
from tests.ui.filled import TODAY, receipt

BEGUN, SENT, BACK = date(2026, 3, 2), date(2026, 3, 16), date(2026, 3, 21)
AGREED, HOLDS = date(2026, 4, 2), date(2026, 4, 7)

SAID = {
    Question.WHAT_MATTERS: "My own front door, my garden, and nobody rushing me in the morning.",
    Question.WHAT_TO_CHANGE: "I want to swim again, and to see my friends on Tuesdays.",
    Question.HOW_SUPPORTED: "A PA every weekday morning. A befriender takes me to the club.",
    Question.HOW_MONEY_IS_USED: "Mostly on my PAs. A little on the pool and the taxi.",
    Question.HOW_MANAGED: "I make the rota. My sister steps in when somebody is ill.",
    Question.HOW_IN_CONTROL: "I choose who comes, and I decide what we do.",
    Question.HOW_TO_MAKE_IT_HAPPEN: "I ask at the pool by May. Bea looks for somebody for Tuesdays.",
}


def fill_plan(book: Book) -> PlanVersion:
    """Write two versions: “befriender” came back after five days, “companion” was agreed."""
    first = write_first(book)
    send_plan(book, first.id, SENT, "Adult care panel")
    plan_came_back(book, first.id, BACK, "Adult care panel", "We do not pay for befrienders.")
    second = plans.begin_version(book, date(2026, 3, 23))
    view = plans.plan(book, TODAY)
    assert view is not None
    tuesdays = next(one.wording for one in view.lines if "befriender" in one.wording.words)
    plans.change_line(book, replace(tuesdays, words="A companion on Tuesdays", asked_by="Adult care panel"))
    words = "A PA every weekday morning. A companion takes me to the club."
    plans.answer_question(book, second.id, Question.HOW_SUPPORTED, words, done=True)
    send_plan(book, second.id, date(2026, 3, 24), "Adult care panel")
    agreed = plan_agreed(book, second.id, AGREED, "P. Marsh, team manager", HOLDS)
    _spend(book, tuesdays.line_id)
    _told(book)
    return agreed


def write_first(book: Book) -> PlanVersion:
    """Write the first version whole, with its lines and the person's views."""
    version = plans.begin_version(book, BEGUN, "My sister Bea")
    swim = keep_outcome(book, Outcome(0, "Swim every week", BEGUN, tags=Adult.COMMUNITY))
    for question, words in SAID.items():
        plans.answer_question(book, version.id, question, words, done=question is not Question.HOW_MANAGED)
    for area, line in _lines(version.id, swim.id):
        plans.add_line(book, area, line, BEGUN)
    say_views(book, version.id, ViewsIn.YES, "All of it is mine.")
    return version


def _lines(version: int, swim: int) -> tuple[tuple[LifeArea, LineWording], ...]:
    mornings = LineWording(
        0, 0, version, "Help to get up on weekday mornings", minutes=840, rate=Money(1340), who="Wendy Hollis"
    )
    tuesdays = LineWording(
        0, 0, version, "A befriender on Tuesdays", MetBy.PAID_OTHER, Money(45_00), who="Good Company"
    )
    pool = LineWording(
        0, 0, version, "A swimming pass", MetBy.BOUGHT, Money(24_50), CostPer.MONTH, outcome_id=swim
    )
    rail = LineWording(0, 0, version, "A rail by the front door", MetBy.BOUGHT, Money(85_00), CostPer.ONCE)
    garden = LineWording(0, 0, version, "I look after the beans and the pots", MetBy.MYSELF)
    return (
        (LifeArea.WHO_SUPPORTS_ME, mornings),
        (LifeArea.WHAT_I_DO, tuesdays),
        (LifeArea.HEALTH, pool),
        (LifeArea.WHERE_I_LIVE, rail),
        (LifeArea.GIVING, garden),
    )


def _spend(book: Book, line: int) -> None:
    for day, pence in ((date(2026, 5, 5), 720_00), (date(2026, 10, 6), 810_00)):
        split = Split(Money(-pence), "O12", 1, line)
        add_entry(book, Entry(0, 1, day, "Good Company", Money(-pence), splits=(split,)))


def _told(book: Book) -> None:
    told = Allocation(
        0, 1, date(2026, 2, 12), "M. Khan", "Version 7", "142", "2025 table", Money(524_00), Money(480_00),
        AGREED, Money(1287), 1680, 420,
    )  # fmt: skip
    kept = keep_allocation(book, told)
    nights = Adjustment(0, kept.id, date(2026, 3, 1), "My sister helps at weekends", Money(-38_00),
                        answer=Answer.GIVEN, who="M. Khan", why="She told us that she likes to.")  # fmt: skip
    keep_adjustment(book, nights)
    asked = Adjustment(0, kept.id, date(2026, 4, 1), "The taxi to the pool", asked=Money(12_00))
    keep_adjustment(book, asked)
    card = Risk(
        0, "Swim on my own", BEGUN, "It was my sport", "I could have a seizure in the water",
        "Once in a few years", "Very bad, unless somebody sees it", "The lifeguard knows me and has a note",
        if_it_happens="The lifeguard brings me out and rings Bea", stop_when="I have had one that week",
        my_voice="I want this more than anything else.", worker_voice="I worry about the changing room.",
        worker="M. Khan", agreed_by="Rose Ellery, Bea Ellery", not_agreed_by="M. Khan",
        agreed=date(2026, 3, 12), look_again=date(2026, 12, 1), finished=True,
    )  # fmt: skip
    keep_risk(book, card)
    keep_risk(book, Risk(0, "Cook my own dinner", BEGUN, "I like to choose what I eat"))
    plan = keep_council_plan(
        book, CouncilPlan(0, date(2026, 4, 9), "M. Khan", AGREED, "It forgets the garden."), TODAY
    )
    attach_to_council_plan(book, "council_plan", plan.id, "care-and-support-plan.png", receipt())
