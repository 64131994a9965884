"""Photos to look at and voice notes to listen to, as acts on a line."""

from functools import partial
from pathlib import Path

from app.papers import Paper
from app.sounds import is_sound
from app.usecases.money.papers import paper_bytes
from app.words import t
from ui.dialogs.added_files import note_kinds
from ui.dialogs.files import open_file, save_file, write_file
from ui.pages.team.attaching import Attaching, To
from ui.parts.lines import Act
from ui.tasks import Book


class Noted(Attaching):
    """Shows photos and letters; a voice note is saved as a file, for this computer's player to play."""

    def look_acts(self, papers: tuple[Paper, ...]) -> tuple[Act, ...]:
        """Give what can be done to see or hear these."""
        return tuple(self._look_act(paper, alone=len(papers) == 1) for paper in papers)

    def ask(self, to: To) -> None:
        """Ask for a photo, a letter or a voice note to attach."""
        open_file(self._page, t("Choose the file"), note_kinds(), partial(self.attach, to))

    def _look_act(self, paper: Paper, *, alone: bool) -> Act:
        if is_sound(paper.mime):
            return t("Save {name} to listen", name=paper.name), partial(self.listen, paper)
        return super()._look_act(paper, alone=alone)

    def listen(self, paper: Paper) -> None:
        """Ask where to save a voice note."""
        kinds = [t("All files (*)")]
        save_file(self._page, t("Save the voice note"), paper.name, kinds, partial(self.save_to, paper))

    def save_to(self, paper: Paper, to: Path) -> None:
        """Write a voice note to a file."""

        def written(book: Book) -> Path:
            return write_file(to, paper_bytes(book, paper.id)[1])

        self._page.tasks.ask(self._page, written, self._saved)

    def _saved(self, to: Path) -> None:
        words = t("Open it with this computer’s player, and delete the file when you have heard it.")
        self._page.tell("ok", t("Saved as {name}", name=to.name), words)
