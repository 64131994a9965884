"""What funders answer to a return: kept in the book, their questions open until they are replied to."""

from dataclasses import dataclass, replace
from datetime import date

from app.errors import AppError
from app.returns.kept import KeptAnswer, KeptQuestion, KeptReturn, went_with
from app.store.book import Book
from app.store.work import Work
from app.words import t


@dataclass(frozen=True, slots=True)
class Answered:
    """One return that was answered: the answer and its questions.

    `went_with` says for each question which return its reply went with; None while it waits for the next.
    """

    of_return: KeptReturn
    answer: KeptAnswer
    questions: tuple[KeptQuestion, ...]
    went_with: tuple[KeptReturn | None, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether the funder accepted the return as it is."""
        return not self.questions


def bring_in_answer(book: Book, pdf: bytes) -> Answered:
    """Keep a funder's signed answer; the same answer again changes nothing.

    Raises AppError when it is no answer, was changed after signing, or is about a return of another book.
    """
    from app.returns.answers import read_answer

    signed = read_answer(pdf)
    said = signed.answer
    with book.begin(t("Brought in an answer from {body}", body=said.body)) as work:
        answered = next((kept for kept in work.returns.all() if kept.sha256 == said.sha256), None)
        if answered is None:
            raise AppError(
                t("This answer is about a return that this book has not sent."), t("Open the right book.")
            )
        print_ = work.blobs.keep(pdf)
        known = next((one for one in work.answers.all() if one.sha256 == print_), None)
        if known is not None:
            return _answered(work, known)
        kept = work.answers.add(
            KeptAnswer(
                *(0, answered.id, said.answered_on, said.name, said.role, said.body, said.note),
                *(signed.fingerprint, print_),
            )
        )
        for asked in said.questions:
            work.questions.add(
                KeptQuestion(0, kept.id, answered.id, asked.line, asked.words, said.answered_on)
            )
        return _answered(work, kept)


def answers(book: Book) -> tuple[Answered, ...]:
    """Give every answer that came, newest first."""
    with book.begin() as work:
        return tuple(_answered(work, kept) for kept in reversed(work.answers.all()))


def reply(book: Book, question_id: int, words: str, on: date) -> KeptQuestion:
    """Reply to a funder's question; the reply goes with the next return. Empty words open it again."""
    with book.begin(t("Replied to a question")) as work:
        question = work.questions.get(question_id)
        said = words.strip()
        replied = replace(question, reply=said, replied_on=on if said else None)
        work.questions.change(replied)
        return replied


def answer_pdf(book: Book, answer_id: int) -> bytes:
    """Give a funder's answer as it came."""
    with book.begin() as work:
        return work.blobs.get(work.answers.get(answer_id).sha256)


def _answered(work: Work, kept: KeptAnswer) -> Answered:
    asked = tuple(question for question in work.questions.all() if question.answer_id == kept.id)
    of_return = work.returns.get(kept.return_id)
    sent = work.returns.of_funder(of_return.funder_id)
    return Answered(of_return, kept, asked, tuple(went_with(one, of_return, sent) for one in asked))
