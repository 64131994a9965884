"""What people call things where a book is at home: kept in the book, and said while it is open."""

import json
from collections.abc import Iterable
from functools import lru_cache

from app.errors import AppError
from app.local_words import LocalWord, Wording, checked
from app.store.book import Book
from app.store.work import Work
from app.words import t, use_local_words

SETTING = "local_words"


def local_words(book: Book) -> tuple[LocalWord, ...]:
    """Give the words that are said instead of Daybook's own; none as long as nobody asked for one."""
    with book.begin() as work:
        return _kept(work)


def call_it(book: Book, word: LocalWord) -> None:
    """Call a thing of the glossary otherwise from now on; an empty word goes back to Daybook's own.

    What was signed or written before keeps its words. Raises AppError for a word that does not fit.
    """
    from app.terms import changeable

    says = changeable().get(word.code)
    if says is None:
        raise AppError(t("This word cannot be changed."), t("Choose one from the list."))
    taken = checked(word)
    with book.begin() as work:
        _may_change(book)
        words = [each for each in _kept(work) if each.code != word.code]
        if taken.one and taken.one != says[0].one:
            words.append(taken)
        words.sort(key=lambda word: word.code)
        work.settings.put(SETTING, _written(words))
    _say(book, words)


def own_words_again(book: Book) -> None:
    """Go back to Daybook's own words for everything."""
    with book.begin() as work:
        _may_change(book)
        work.settings.put(SETTING, "")
    _say(book, ())


def say_as_kept(book: Book) -> None:
    """Say everything in the words that the book keeps, until it is closed."""
    _say(book, local_words(book))


def _say(book: Book, words: Iterable[LocalWord]) -> None:
    # Nearly every book speaks as Daybook does: then the glossary is not even read.
    said = tuple(words)
    use_local_words(_wording(said).say if said else None, book if said else None)


@lru_cache(maxsize=2)
def _wording(words: tuple[LocalWord, ...]) -> Wording:
    """Make a wording; the same words give the same one, so that nobody takes it for a change."""
    from app.terms import changeable

    return Wording(changeable(), words)


def _may_change(book: Book) -> None:
    if book.reading_only:
        raise AppError(book.reading_only, t("You can read this book. Others can change it."))


def _kept(work: Work) -> tuple[LocalWord, ...]:
    told = work.settings.get(SETTING)
    return tuple(LocalWord(*each) for each in json.loads(told)) if told else ()


def _written(words: Iterable[LocalWord]) -> str:
    listed = [[word.code, word.one, word.many] for word in words]
    return json.dumps(listed, ensure_ascii=False) if listed else ""
