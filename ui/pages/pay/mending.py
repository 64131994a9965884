"""Where it is mended that somebody cannot be paid yet, or that a report lacks something."""

from dataclasses import dataclass

from app.usecases.pay.rti import Lack
from app.usecases.pay.run import NotYet
from app.words import t


@dataclass(frozen=True, slots=True)
class Mend:
    """Who waits, why, and the button: its words, and the page it opens with what to show there.

    `here` says that it is mended in a form of this page.
    """

    who: str
    why: str
    words: str
    page: str
    thing: object
    pa_id: int

    @property
    def here(self) -> bool:
        """Whether a form of this page mends it."""
        return not self.page


def mend_of(waiting: NotYet) -> Mend:
    """Say where it is mended that a PA cannot be paid yet."""
    why, number = f"{waiting.why} {waiting.remedy}".strip(), waiting.pa.id
    places = {
        "hours": (t("Go to their hours"), "hours", number),
        "pa": (t("Go to their page"), "pa", number),
        "pay_details": (t("Type in their tax details"), "", number),
    }
    words, page, thing = places.get(waiting.page, (t("Look at their tax details"), "", number))
    return Mend(waiting.pa.name, why, words, page, thing, number)


def mend_words(lack: Lack) -> str:
    """Give the words of the button that opens where what a report lacks is mended."""
    words = {
        "employer": t("Change your details"),
        "pa": t("Go to their page"),
        "pay_details": t("Type in their tax details"),
    }
    return words[lack.page]
