import Store

extension Migration {
  /// Tables that somebody is about to bring in, for a few days, and which field people chose for each heading.
  static let imports = Migration(
    "imports", 1, "tables that are brought in",
    """
    CREATE TABLE thing_import (
      id TEXT PRIMARY KEY,
      space TEXT NOT NULL REFERENCES space (id),
      kind TEXT NOT NULL,
      person TEXT REFERENCES person (id),
      name TEXT NOT NULL,
      content BYTEA NOT NULL,
      digest TEXT NOT NULL,
      choices TEXT NOT NULL,
      made_at BIGINT NOT NULL,
      batch TEXT
    );
    CREATE INDEX thing_import_made ON thing_import (made_at);
    CREATE INDEX thing_import_person ON thing_import (person);
    CREATE INDEX thing_import_space ON thing_import (space);
    CREATE TABLE import_column (
      space TEXT NOT NULL REFERENCES space (id),
      kind TEXT NOT NULL,
      heading TEXT NOT NULL,
      field TEXT NOT NULL,
      PRIMARY KEY (space, kind, heading)
    );
    """)
}
