import Store

extension Migration {
  /// What a space that came from another installation brought along and that is not this installation's own: its history,
  /// when and by whom its versions were written there, and the people whose names it tells.
  ///
  /// `first_entry` to `last_entry` are the entries of the history here that tell of the import itself, `owner` the
  /// membership of whoever brought the space here. `chain` tells
  /// the histories of several installations apart, the oldest is 1. `imported_line` has lines of an archive as they
  /// stood there, of people who have no account here and of organisations that nobody made here.
  static let imported = Migration(
    "spaces", 5, "spaces that came from other installations",
    """
    CREATE TABLE imported_space (
      space TEXT PRIMARY KEY REFERENCES space (id),
      imported_at BIGINT NOT NULL,
      owner TEXT REFERENCES membership (id),
      first_entry BIGINT NOT NULL,
      last_entry BIGINT NOT NULL
    );
    CREATE INDEX imported_space_owner ON imported_space (owner);
    CREATE TABLE imported_person (
      space TEXT NOT NULL REFERENCES space (id),
      person TEXT NOT NULL,
      name TEXT NOT NULL,
      email TEXT,
      PRIMARY KEY (space, person)
    );
    CREATE TABLE imported_line (
      space TEXT NOT NULL REFERENCES space (id),
      part TEXT NOT NULL,
      id TEXT NOT NULL,
      line TEXT NOT NULL,
      PRIMARY KEY (space, part, id)
    );
    CREATE TABLE imported_entry (
      space TEXT NOT NULL REFERENCES space (id),
      chain BIGINT NOT NULL,
      number BIGINT NOT NULL,
      recorded_at BIGINT NOT NULL,
      person TEXT,
      command TEXT NOT NULL,
      kind TEXT NOT NULL,
      thing TEXT,
      organisation TEXT,
      about TEXT,
      visibility TEXT NOT NULL,
      valid_from TEXT,
      attests TEXT,
      content TEXT,
      salt BYTEA,
      digest TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (space, chain, number)
    );
    CREATE INDEX imported_entry_thing ON imported_entry (thing, chain, number);
    CREATE TABLE imported_version (
      thing TEXT NOT NULL REFERENCES thing (id),
      number BIGINT NOT NULL,
      recorded_at BIGINT NOT NULL,
      author TEXT,
      chain BIGINT NOT NULL,
      entry BIGINT NOT NULL,
      cited_chain BIGINT,
      cited BIGINT,
      PRIMARY KEY (thing, number)
    );
    """)

  /// Of a comment that came along: who wrote it, when, by which entries there, and which entry here said it first.
  static let importedComments = Migration(
    "talk", 2, "comments that spaces brought along",
    """
    CREATE TABLE imported_comment (
      comment TEXT PRIMARY KEY REFERENCES comment (id),
      author TEXT,
      made_at BIGINT NOT NULL,
      changed_at BIGINT NOT NULL,
      made_chain BIGINT NOT NULL,
      made BIGINT NOT NULL,
      latest_chain BIGINT NOT NULL,
      latest BIGINT NOT NULL,
      here BIGINT NOT NULL
    );
    """)
}
