"""What the parts of a plan are called on pages and papers."""

from app.plan.allocation import Answer
from app.plan.decision import CanDecide, Verdict
from app.plan.outcome import Feeling, Voice
from app.plan.people_around import Role
from app.plan.plan import Boundary, CostPer, LifeArea, MetBy, Question, VersionState, ViewsIn
from app.plan.review import ReviewKind
from app.words import t


def question_words(question: Question) -> str:
    """Ask one of the seven questions."""
    return {
        Question.WHAT_MATTERS: t("What is important to you?"),
        Question.WHAT_TO_CHANGE: t("What do you want to change or achieve?"),
        Question.HOW_SUPPORTED: t("How will you be supported?"),
        Question.HOW_MONEY_IS_USED: t("How will you use your money?"),
        Question.HOW_MANAGED: t("How will your support be managed?"),
        Question.HOW_IN_CONTROL: t("How will you stay in control?"),
        Question.HOW_TO_MAKE_IT_HAPPEN: t("What will you do to make this happen?"),
    }[question]


def question_help(question: Question) -> str:
    """Say what a good answer to a question holds, from what plans are known to come back for."""
    return {
        Question.WHAT_MATTERS: t("People, places, things and habits that make a day a good day."),
        Question.WHAT_TO_CHANGE: t("Name a real change, even a small one."),
        Question.HOW_SUPPORTED: t("Who helps, when and how; and what could go wrong."),
        Question.HOW_MONEY_IS_USED: t("What each thing costs; the lines of the plan add it up."),
        Question.HOW_MANAGED: t("Who sees to it day by day, and who steps in when somebody is ill."),
        Question.HOW_IN_CONTROL: t("What you decide yourself, and who helps you decide."),
        Question.HOW_TO_MAKE_IT_HAPPEN: t("Who does what, and by when."),
    }[question]


def state_name(state: VersionState) -> str:
    """Say how far a version has come."""
    return {
        VersionState.DRAFT: t("Being written"),
        VersionState.SENT: t("Sent, no answer yet"),
        VersionState.RETURNED: t("Came back"),
        VersionState.AGREED: t("Agreed"),
    }[state]


def views_name(views: ViewsIn) -> str:
    """Say whether the person's views are in the plan."""
    return {
        ViewsIn.NOT_ASKED: t("Not asked yet"),
        ViewsIn.YES: t("Yes, my views are in"),
        ViewsIn.PARTLY: t("Partly"),
        ViewsIn.NO: t("No, my views are not in"),
    }[views]


def area_name(area: LifeArea) -> str:
    """Name a part of life."""
    return {
        LifeArea.WHERE_I_LIVE: t("Where I live"),
        LifeArea.WHO_I_LIVE_WITH: t("Who I live with"),
        LifeArea.WHAT_I_DO: t("What I do with my time"),
        LifeArea.WHO_SUPPORTS_ME: t("Who supports me"),
        LifeArea.HEALTH: t("My health"),
        LifeArea.GIVING: t("What I give"),
    }[area]


def met_by_name(met_by: MetBy) -> str:
    """Say who does something, or how it is bought."""
    return {
        MetBy.MYSELF: t("I do it myself"),
        MetBy.UNPAID: t("Unpaid help"),
        MetBy.COMMUNITY: t("In the community"),
        MetBy.PAID_PA: t("A PA I employ"),
        MetBy.PAID_OTHER: t("Paid help from somebody else"),
        MetBy.BOUGHT: t("Something I buy"),
        MetBy.COUNCIL: t("The council arranges it"),
        MetBy.CHOSEN_NOT: t("I chose another way"),
    }[met_by]


def per_name(per: CostPer) -> str:
    """Say how often a cost comes."""
    return {
        CostPer.WEEK: t("a week"),
        CostPer.FOUR_WEEKS: t("every four weeks"),
        CostPer.MONTH: t("a month"),
        CostPer.YEAR: t("a year"),
        CostPer.ONCE: t("once"),
    }[per]


def boundary_name(boundary: Boundary) -> str:
    """Say whose task something is."""
    return {
        Boundary.SOCIAL: t("Social care"),
        Boundary.HEALTH: t("Health"),
        Boundary.BOTH: t("Both"),
        Boundary.DISPUTED: t("Not agreed yet"),
    }[boundary]


def verdict_name(verdict: Verdict) -> str:
    """Say what was answered."""
    return {
        Verdict.WAITING: t("No answer yet"),
        Verdict.YES: t("Yes"),
        Verdict.YES_IF: t("Yes, if"),
        Verdict.NO: t("No"),
        Verdict.NOT_NEEDED: t("No need to ask"),
    }[verdict]


def can_decide_name(found: CanDecide) -> str:
    """Say what was found about making one decision."""
    return {
        CanDecide.NOT_RECORDED: t("Not recorded"),
        CanDecide.YES: t("Can decide this"),
        CanDecide.WITH_SUPPORT: t("Can decide this with support"),
        CanDecide.NO: t("Cannot decide this"),
    }[found]


def answer_name(answer: Answer) -> str:
    """Say what became of something that was asked for."""
    return {
        Answer.WAITING: t("No answer yet"),
        Answer.GIVEN: t("Given"),
        Answer.PARTLY: t("Given in part"),
        Answer.REFUSED: t("Refused"),
    }[answer]


def feeling_name(feeling: Feeling) -> str:
    """Say how something is beside how it was."""
    return {
        Feeling.BETTER: t("Better"),
        Feeling.SAME: t("The same"),
        Feeling.WORSE: t("Worse"),
        Feeling.NOT_SAID: t("Not said"),
    }[feeling]


def voice_name(voice: Voice) -> str:
    """Say who said something."""
    return {
        Voice.ME: t("Me"),
        Voice.WITH_HELP: t("Me, with help"),
        Voice.FAMILY: t("Family or friend"),
        Voice.PA: t("A PA"),
        Voice.BROKER: t("My broker"),
        Voice.OFFICER: t("The council or NHS"),
    }[voice]


def role_name(role: Role) -> str:
    """Say what somebody is to the person or their plan."""
    return {
        Role.FAMILY: t("Family"),
        Role.FRIEND: t("Friend"),
        Role.CARER: t("Unpaid carer"),
        Role.NEIGHBOUR: t("Neighbour"),
        Role.ADVOCATE: t("Advocate"),
        Role.BROKER: t("Broker"),
        Role.SOCIAL_WORKER: t("Social worker"),
        Role.CLINICIAN: t("Doctor, nurse or therapist"),
        Role.PROVIDER: t("Care provider"),
        Role.PAYROLL: t("Payroll service"),
        Role.LEAD: t("Lead professional"),
        Role.OTHER: t("Somebody else"),
    }[role]


def review_name(kind: ReviewKind) -> str:
    """Say what is looked at."""
    return {
        ReviewKind.FIRST: t("First look after the start"),
        ReviewKind.PLAN: t("Review of my plan"),
        ReviewKind.DIRECT_PAYMENT: t("Review of the direct payment"),
        ReviewKind.HEALTH: t("Review of my health plan"),
        ReviewKind.ASKED_FOR: t("A review I asked for"),
    }[kind]


def last_known(year: str) -> str:
    """Say that the figures of an earlier tax year stand in for those that are not known yet."""
    return t("The law’s figures for now are not known yet, so those of {year} stand in.", year=year)
