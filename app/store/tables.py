"""The tables of a book, and what SQLite does beside them.

Days are ISO text, money whole pence, enumerations their words: a book can be read with any SQLCipher tool.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text

METADATA = MetaData()


def own_id() -> Column[int]:
    """Make the column of a record's own number."""
    return Column("id", Integer, primary_key=True)


def words(name: str) -> Column[str]:
    """Make a column of text, empty when nothing was said."""
    return Column(name, Text, nullable=False, default="", server_default="")


def number(name: str) -> Column[int]:
    """Make a column of a whole number, 0 when nothing was said."""
    return Column(name, Integer, nullable=False, default=0, server_default="0")


def maybe(name: str) -> Column[str]:
    """Make a column of text that may be unknown."""
    return Column(name, Text)


def link(name: str, to: str) -> Column[int]:
    """Make a column that names a record of another table."""
    return Column(name, Integer, ForeignKey(f"{to}.id"), nullable=False)


SETTING = Table("setting", METADATA, Column("name", Text, primary_key=True), words("value"))

PERSON = Table(
    "person",
    METADATA,
    *(own_id(), words("name"), maybe("born"), words("reference"), words("address"), words("words")),
    sqlite_autoincrement=True,
)

REPRESENTATIVE = Table(
    "representative",
    METADATA,
    *(own_id(), words("name"), words("capacity"), words("first"), maybe("last"), number("handed_back")),
    sqlite_autoincrement=True,
)

ACCOUNT = Table(
    "account",
    METADATA,
    *(own_id(), words("name"), words("kind"), words("opened"), number("opening_pence")),
    *(words("sort_code"), words("number"), maybe("closed"), number("pot_id")),
    sqlite_autoincrement=True,
)

CATEGORY = Table(
    "category",
    METADATA,
    *(Column("code", Text, primary_key=True), words("name"), words("direction"), words("group")),
)

FUNDER = Table(
    "funder",
    METADATA,
    *(own_id(), words("name"), words("kind"), words("profile"), words("team"), words("reference")),
    *(words("address"), words("email")),
    sqlite_autoincrement=True,
)

POT = Table(
    "pot",
    METADATA,
    *(own_id(), words("name"), link("funder_id", "funder"), words("label"), words("stream")),
    *(maybe("first"), maybe("last")),
    sqlite_autoincrement=True,
)

AGREEMENT = Table(
    "agreement",
    METADATA,
    *(own_id(), link("pot_id", "pot"), words("first"), number("weekly_pence"), words("first_payment")),
    *(number("cycle_weeks"), number("in_advance"), number("contribution_pence")),
    *(words("contribution_model"), number("contribution_cycle_weeks"), number("contingency_pence")),
    *(Column("retained_weeks", Integer), maybe("last")),
    sqlite_autoincrement=True,
)

STATEMENT = Table(
    "statement",
    METADATA,
    *(own_id(), link("account_id", "account"), words("name"), words("sha256"), words("format")),
    *(words("layout"), words("first"), words("last"), Column("opening_pence", Integer)),
    *(Column("closing_pence", Integer), number("lines"), words("added")),
    sqlite_autoincrement=True,
)

ENTRY = Table(
    "entry",
    METADATA,
    *(own_id(), link("account_id", "account"), words("day"), words("payee"), number("amount_pence")),
    *(words("reference"), words("note"), words("bank_key"), number("statement_id"), number("line")),
    *(number("transfer_id"), number("corrects_id")),
    Index("entry_by_day", "account_id", "day", "id"),
    Index("entry_by_bank_key", "account_id", "bank_key"),
    Index("entry_by_corrected", "corrects_id", sqlite_where=text("corrects_id <> 0")),
    sqlite_autoincrement=True,
)

# The entry's account and day are repeated here, so that a year by category is one look at one index.
SPLIT = Table(
    "split",
    METADATA,
    Column("entry_id", Integer, ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    *(number("account_id"), words("day"), number("amount_pence"), words("category"), number("pot_id")),
    *(number("plan_line_id"), number("outcome_id"), words("note")),
    Index("split_by_day", "day", "pot_id", "category", "amount_pence"),
    sqlite_with_rowid=False,
)

RULE = Table(
    "rule",
    METADATA,
    *(own_id(), number("position"), words("words"), words("direction"), number("account_id")),
    *(Column("amount_pence", Integer), words("category"), number("pot_id"), number("plan_line_id")),
    sqlite_autoincrement=True,
)

DUE = Table(
    "due",
    METADATA,
    *(own_id(), words("kind"), words("day"), number("amount_pence"), words("payee"), number("pot_id")),
    *(words("note"), number("entry_id"), words("category")),
    sqlite_autoincrement=True,
)

PAPER = Table(
    "paper",
    METADATA,
    *(own_id(), words("name"), words("mime"), words("sha256"), number("size"), words("added"), words("note")),
    sqlite_autoincrement=True,
)

PAPER_LINK = Table(
    "paper_link",
    METADATA,
    *(own_id(), link("paper_id", "paper"), words("kind"), number("to_id")),
    Index("paper_link_by_target", "kind", "to_id"),
    sqlite_autoincrement=True,
)

RETURN = Table(
    "return",
    METADATA,
    *(own_id(), link("funder_id", "funder"), words("first"), words("last"), words("signed_at")),
    *(words("signer"), words("fingerprint"), words("sha256"), words("data"), maybe("sent")),
    number("pot_id"),
    sqlite_autoincrement=True,
)

ANSWER = Table(
    "answer",
    METADATA,
    *(own_id(), link("return_id", "return"), words("answered_on"), words("name"), words("role")),
    *(words("body"), words("note"), words("fingerprint"), words("sha256")),
    sqlite_autoincrement=True,
)

QUESTION = Table(
    "question",
    METADATA,
    *(own_id(), link("answer_id", "answer"), link("return_id", "return"), number("line")),
    *(words("words"), words("asked_on"), words("reply"), maybe("replied_on")),
    sqlite_autoincrement=True,
)

REASON = Table(
    "reason",
    METADATA,
    *(own_id(), number("funder_id"), words("first"), words("last"), words("rule"), words("place")),
    *(words("words"), number("pot_id")),
    sqlite_autoincrement=True,
)

# Bytes are kept once, under their fingerprint; papers and returns point at them.
BLOB = Table(
    "blob",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

CHANGE = Table(
    "change",
    METADATA,
    *(own_id(), words("at"), words("actor"), words("capacity"), words("for_whom"), words("because")),
    *(number("undoes_id"), Column("hash", LargeBinary, nullable=False)),
)

HISTORY = Table(
    "history",
    METADATA,
    *(own_id(), link("change_id", "change"), words("kind"), words("key"), maybe("before")),
    Index("history_by_change", "change_id"),
    Index("history_by_record", "kind", "key", "id"),
)

# Running totals by account, month, pot and category: a balance never walks the whole book. The repository
# of entries adds what it inserts, many at once; triggers see to what is changed or taken out.
TALLY = Table(
    "tally",
    METADATA,
    *(Column("account_id", Integer, primary_key=True), Column("month", Text, primary_key=True)),
    *(Column("pot_id", Integer, primary_key=True), Column("category", Text, primary_key=True)),
    *(number("pence"), number("count")),
    sqlite_with_rowid=False,
)

_TALLY_UP = """
INSERT INTO tally (account_id, month, pot_id, category, pence, count)
VALUES (new.account_id, substr(new.day, 1, 7), new.pot_id, new.category, new.amount_pence, 1)
ON CONFLICT DO UPDATE SET pence = pence + excluded.pence, count = count + 1;
"""
_TALLY_DOWN = """
UPDATE tally SET pence = pence - old.amount_pence, count = count - 1
WHERE account_id = old.account_id AND month = substr(old.day, 1, 7)
AND pot_id = old.pot_id AND category = old.category;
"""
# The repository of entries keeps this index: a trigger for each row would cost ten times the rest.
_TEXT_INDEX = """
CREATE VIRTUAL TABLE entry_text
USING fts5(payee, reference, note, content='entry', content_rowid='id', tokenize='trigram')
"""

_OF_PLAN = "day, plan_line_id, outcome_id, category, amount_pence"

DDL = (
    _TEXT_INDEX,
    "CREATE INDEX split_unsorted ON split (entry_id) WHERE category = ''",
    f"CREATE INDEX split_of_plan ON split ({_OF_PLAN}) WHERE plan_line_id != 0 OR outcome_id != 0",
    f"CREATE TRIGGER split_removed AFTER DELETE ON split BEGIN {_TALLY_DOWN} END",
    f"CREATE TRIGGER split_changed AFTER UPDATE ON split BEGIN {_TALLY_DOWN} {_TALLY_UP} END",
)
