"""Changes of support: those within the agreement, which are only noted, and those that must be asked for."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.errors import AppError
from app.words import t


class Size(StrEnum):
    """Whether a change stays within what was agreed."""

    WITHIN = "within"
    BEYOND = "beyond"


class RequestState(StrEnum):
    """What became of a change that was asked for."""

    NOTED = "noted"
    DRAFT = "draft"
    SENT = "sent"
    AGREED = "agreed"
    PARTLY = "partly"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


ANSWERS = (RequestState.AGREED, RequestState.PARTLY, RequestState.REFUSED)


@dataclass(frozen=True, slots=True)
class ChangeRequest:
    """One change of support: what and why, and, where it goes beyond the agreement, what came of asking.

    A change within the agreement is `NOTED`: it needs no letter and waits for nobody. One beyond it is
    drafted on `day`, `sent` to `asked_of` and `answered` by somebody with `answer`, their words.
    """

    id: int
    size: Size
    day: date
    what: str
    why: str = ""
    line_id: int = 0
    asked_of: str = ""
    state: RequestState = RequestState.DRAFT
    sent: date | None = None
    answered: date | None = None
    answered_by: str = ""
    answer: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be sent, or waits for its answer."""
        return self.state in (RequestState.DRAFT, RequestState.SENT)

    def days_waiting(self, today: date) -> int:
        """Count the days from sending to the answer, or to today; none before it was sent."""
        return ((self.answered or today) - self.sent).days if self.sent else 0


def begun(request: ChangeRequest) -> ChangeRequest:
    """Give a request as it is first kept: within the agreement it is noted, beyond it still to be sent.

    Raises AppError when it does not say what is to change, or why something beyond the agreement should.
    """
    if not request.what.strip():
        raise AppError(t("The change has no words."), t("Say what is to be different."))
    within = request.size is Size.WITHIN
    if not within and not request.why.strip():
        raise AppError(t("It does not say why."), t("Whoever decides will want to know. Write a line."))
    return replace(request, state=RequestState.NOTED if within else RequestState.DRAFT)


def request_name(state: RequestState) -> str:
    """Say what became of a change."""
    return {
        RequestState.NOTED: t("Within the agreement"),
        RequestState.DRAFT: t("Not sent yet"),
        RequestState.SENT: t("Sent, no answer yet"),
        RequestState.AGREED: t("Agreed"),
        RequestState.PARTLY: t("Agreed in part"),
        RequestState.REFUSED: t("Refused"),
        RequestState.TAKEN_BACK: t("Taken back"),
    }[state]
