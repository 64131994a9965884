"""The tables of a book, and what SQLite does beside them.

Days are ISO text, money whole pence, enumerations their words: a book can be read with any SQLCipher tool.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text

VERSION = 1
METADATA = MetaData()


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, default=0, server_default="0")


def _maybe(name: str) -> Column[str]:
    return Column(name, Text)


def _link(name: str, to: str) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{to}.id"), nullable=False)


SETTING = Table("setting", METADATA, Column("name", Text, primary_key=True), _text("value"))

PERSON = Table(
    "person",
    METADATA,
    *(_id(), _text("name"), _maybe("born"), _text("reference"), _text("address"), _text("words")),
    sqlite_autoincrement=True,
)

REPRESENTATIVE = Table(
    "representative",
    METADATA,
    *(_id(), _text("name"), _text("capacity"), _text("first"), _maybe("last")),
    sqlite_autoincrement=True,
)

ACCOUNT = Table(
    "account",
    METADATA,
    *(_id(), _text("name"), _text("kind"), _text("opened"), _number("opening_pence")),
    *(_text("sort_code"), _text("number"), _maybe("closed"), _number("pot_id")),
    sqlite_autoincrement=True,
)

CATEGORY = Table(
    "category",
    METADATA,
    *(Column("code", Text, primary_key=True), _text("name"), _text("direction"), _text("group")),
)

FUNDER = Table(
    "funder",
    METADATA,
    *(_id(), _text("name"), _text("kind"), _text("profile"), _text("team"), _text("reference")),
    *(_text("address"), _text("email")),
    sqlite_autoincrement=True,
)

POT = Table(
    "pot",
    METADATA,
    *(_id(), _text("name"), _link("funder_id", "funder"), _text("label"), _text("stream")),
    *(_maybe("first"), _maybe("last")),
    sqlite_autoincrement=True,
)

AGREEMENT = Table(
    "agreement",
    METADATA,
    *(_id(), _link("pot_id", "pot"), _text("first"), _number("weekly_pence"), _text("first_payment")),
    *(_number("cycle_weeks"), _number("in_advance"), _number("contribution_pence")),
    *(_text("contribution_model"), _number("contribution_cycle_weeks"), _number("contingency_pence")),
    *(Column("retained_weeks", Integer), _maybe("last")),
    sqlite_autoincrement=True,
)

STATEMENT = Table(
    "statement",
    METADATA,
    *(_id(), _link("account_id", "account"), _text("name"), _text("sha256"), _text("format")),
    *(_text("layout"), _text("first"), _text("last"), Column("opening_pence", Integer)),
    *(Column("closing_pence", Integer), _number("lines"), _text("added")),
    sqlite_autoincrement=True,
)

ENTRY = Table(
    "entry",
    METADATA,
    *(_id(), _link("account_id", "account"), _text("day"), _text("payee"), _number("amount_pence")),
    *(_text("reference"), _text("note"), _text("bank_key"), _number("statement_id"), _number("line")),
    *(_number("transfer_id"), _number("corrects_id")),
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
    *(_number("account_id"), _text("day"), _number("amount_pence"), _text("category"), _number("pot_id")),
    *(_number("plan_line_id"), _number("outcome_id"), _text("note")),
    Index("split_by_day", "day", "pot_id", "category", "amount_pence"),
    sqlite_with_rowid=False,
)

RULE = Table(
    "rule",
    METADATA,
    *(_id(), _number("position"), _text("words"), _text("direction"), _number("account_id")),
    *(Column("amount_pence", Integer), _text("category"), _number("pot_id"), _number("plan_line_id")),
    sqlite_autoincrement=True,
)

DUE = Table(
    "due",
    METADATA,
    *(_id(), _text("kind"), _text("day"), _number("amount_pence"), _text("payee"), _number("pot_id")),
    *(_text("note"), _number("entry_id"), _text("category")),
    sqlite_autoincrement=True,
)

PAPER = Table(
    "paper",
    METADATA,
    *(_id(), _text("name"), _text("mime"), _text("sha256"), _number("size"), _text("added"), _text("note")),
    sqlite_autoincrement=True,
)

PAPER_LINK = Table(
    "paper_link",
    METADATA,
    *(_id(), _link("paper_id", "paper"), _text("kind"), _number("to_id")),
    Index("paper_link_by_target", "kind", "to_id"),
    sqlite_autoincrement=True,
)

RETURN = Table(
    "return",
    METADATA,
    *(_id(), _link("funder_id", "funder"), _text("first"), _text("last"), _text("signed_at")),
    *(_text("signer"), _text("fingerprint"), _text("sha256"), _text("data"), _maybe("sent")),
    sqlite_autoincrement=True,
)

ANSWER = Table(
    "answer",
    METADATA,
    *(_id(), _link("return_id", "return"), _text("answered_on"), _text("name"), _text("role")),
    *(_text("body"), _text("note"), _text("fingerprint"), _text("sha256")),
    sqlite_autoincrement=True,
)

QUESTION = Table(
    "question",
    METADATA,
    *(_id(), _link("answer_id", "answer"), _link("return_id", "return"), _number("line")),
    *(_text("words"), _text("asked_on"), _text("reply"), _maybe("replied_on")),
    sqlite_autoincrement=True,
)

REASON = Table(
    "reason",
    METADATA,
    *(_id(), _number("funder_id"), _text("first"), _text("last"), _text("rule"), _text("place")),
    _text("words"),
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
    *(_id(), _text("at"), _text("actor"), _text("capacity"), _text("for_whom"), _text("because")),
    *(_number("undoes_id"), Column("hash", LargeBinary, nullable=False)),
)

HISTORY = Table(
    "history",
    METADATA,
    *(_id(), _link("change_id", "change"), _text("kind"), _text("key"), _maybe("before")),
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
    *(_number("pence"), _number("count")),
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

DDL = (
    _TEXT_INDEX,
    "CREATE INDEX split_unsorted ON split (entry_id) WHERE category = ''",
    f"CREATE TRIGGER split_removed AFTER DELETE ON split BEGIN {_TALLY_DOWN} END",
    f"CREATE TRIGGER split_changed AFTER UPDATE ON split BEGIN {_TALLY_DOWN} {_TALLY_UP} END",
)
