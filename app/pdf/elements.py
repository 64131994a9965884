"""What a document is made of, as values. `app.pdf.render.render` turns a Document into bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (once) to 3."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `style` is body, lead, small, notice or quote."""

    text: str
    style: str = "body"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of sentences."""

    items: Sequence[str]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `key` (unique in the document) lets the printed text be found and compared."""

    text: str
    key: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its heading, its share of the width, whether it holds figures (set right)."""

    heading: str
    share: int
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; `row_headings` marks the first cell of each row as its heading.

    `close` sets the rows nearer together, the letters as large as ever. `write_in` makes the rows high
    enough, and rules them upright too, for writing in the empty cells with a pen. `aligned` gives each column
    its share whatever stands in it, so that the columns of several tables line up.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    summary: str
    row_headings: bool = False
    close: bool = False
    aligned: bool = False
    write_in: bool = False


@dataclass(frozen=True, slots=True)
class SignatureBoxes:
    """The signer's field and the council's field, made before signing, and lines for signing with a pen.

    `beside` puts the two beside each other, where there is little room.
    """

    holder_label: str
    council_label: str
    beside: bool = False


@dataclass(frozen=True, slots=True)
class SigningLines:
    """A place for each of these to sign with a pen: lines for the signature, the name and the date."""

    labels: Sequence[str]


@dataclass(frozen=True, slots=True)
class PictureText:
    """A picture beside large words, for easy reading.

    `name` is a file of `resources/pictures`; `alt` says what the picture shows.
    """

    name: str
    alt: str
    text: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts on a new page."""


Element = Heading | Text | Bullets | Table | PictureText | SignatureBoxes | SigningLines | NewPage


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the document; `relation` is Data, Source or Supplement (PDF/A-3)."""

    name: str
    mime: str
    content: bytes
    description: str
    relation: str = "Supplement"


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document; `running` is printed small at the foot of every page beside the page number.

    `large` sets everything in large print, half as large again; `tight` sets the lines nearer together, the
    letters as large as ever.
    """

    title: str
    subject: str
    author: str
    elements: Sequence[Element]
    made_at: datetime
    running: str = ""
    attachments: Sequence[Attachment] = ()
    language: str = "en-GB"
    large: bool = False
    tight: bool = False
