"""The book on disk: cipher, tables, repositories, history, migrations. The only home of SQLAlchemy."""
