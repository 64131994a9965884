"""Papers beside a record: attached from a file, and looked at again."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from app.papers import Paper
from app.usecases.money.papers import paper_bytes
from app.usecases.team.papers import attach_team_paper
from app.words import t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.files import open_file, read_file
from ui.dialogs.paper import PaperDialog
from ui.parts.lines import Act
from ui.tasks import Book

To = tuple[str, int]
Keep = Callable[[Book, str, int, str, bytes], Paper]


class Attaching:
    """Attaches files for one page, and shows what is attached. A record is named by its table and number.

    `keep` is the use case that keeps a file: those of the team's papers, unless another is given.
    """

    def __init__(self, page: AskingPage, keep: Keep = attach_team_paper) -> None:
        self._page, self._keep = page, keep

    def acts(self, to: To, papers: Sequence[Paper]) -> tuple[Act, ...]:
        """Give what can be done with the papers of a record."""
        looks = [self._look_act(paper, alone=len(papers) == 1) for paper in papers]
        return (*looks, (t("Attach the paper"), partial(self.ask, to)))

    def _look_act(self, paper: Paper, *, alone: bool) -> Act:
        words = t("Look at the paper") if alone else t("Look at {name}", name=paper.name)
        return words, partial(self.look, paper.id)

    def ask(self, to: To) -> None:
        """Ask for a file to attach."""
        kinds = [t("Papers (*.jpg *.jpeg *.png *.pdf *.webp *.tif *.tiff *.txt)"), t("All files (*)")]
        open_file(self._page, t("Choose the paper"), kinds, partial(self.attach, to))

    def attach(self, to: To, file: Path) -> None:
        """Keep a file as a paper of the record."""
        self._page.tasks.do(
            self._page,
            lambda book: self._keep(book, *to, file.name, read_file(file)),
            self._attached,
        )

    def _attached(self, paper: Paper) -> None:
        self._page.done(t("Attached {name}", name=paper.name))

    def look(self, paper_id: int) -> None:
        """Show a paper."""
        self._page.tasks.ask(self._page, lambda book: paper_bytes(book, paper_id), self._open)

    def _open(self, found: tuple[Paper, bytes]) -> None:
        paper, content = found
        dialog = PaperDialog(self._page, self._page.tasks, paper.name, paper.mime, content)
        dialog.begin(760, whole=True)
