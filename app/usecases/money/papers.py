"""Papers: keeping receipts and letters, and showing them again."""

from hashlib import sha256
from pathlib import PurePath

from app.papers import Paper
from app.pdf.pictures import PagePicture, picture_of
from app.pictures import made_small
from app.store.book import Book
from app.store.links import PaperLink
from app.store.work import Work
from app.words import t


def attach_paper(book: Book, entry_id: int, name: str, content: bytes) -> Paper:
    """Keep a receipt or letter beside an entry; a photo is made small but stays legible.

    The same paper is kept once, however often it is attached. Raises AppError for files that are not
    pictures, PDFs or plain text.
    """
    kept_bytes, mime = made_small(content)
    with book.begin(t("Attached a paper")) as work:
        work.entries.get(entry_id)
        return keep_paper(work, name, kept_bytes, mime, ("entry", entry_id))


def keep_paper(work: Work, name: str, content: bytes, mime: str, to: tuple[str, int]) -> Paper:
    """Keep bytes as a paper of one record, named by its table and number."""
    paper = work.papers.with_print(sha256(content).hexdigest())
    if paper is None:
        print_ = work.blobs.keep(content)
        named, today = PurePath(name).name, work.now.date()
        paper = work.papers.add(Paper(0, named, mime, print_, len(content), today))
    kind, number = to
    if all(link.paper_id != paper.id for link in work.paper_links.of(kind, {number})):
        work.paper_links.add(PaperLink(0, paper.id, kind, number))
    return paper


def paper_bytes(book: Book, paper_id: int) -> tuple[Paper, bytes]:
    """Give a paper with its bytes."""
    with book.begin() as work:
        paper = work.papers.get(paper_id)
        return paper, work.blobs.get(paper.sha256)


def papers_of(book: Book, entry_id: int) -> tuple[Paper, ...]:
    """List the papers of one entry."""
    with book.begin() as work:
        links = work.paper_links.of("entry", {entry_id})
        return tuple(work.papers.get(link.paper_id) for link in links)


def page_of(pdf: bytes, number: int, width: int) -> PagePicture:
    """Draw one page of a PDF (the first is 1) for looking at, `width` pixels wide, with the words on it."""
    return picture_of(pdf, number, width)
