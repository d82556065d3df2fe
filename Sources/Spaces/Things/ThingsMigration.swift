import Store

extension Migration {
  /// What things said, version by version, and the secret links that show them.
  ///
  /// A version is written once. Only `cited` is set later, to the number of the entry of the history that cited it,
  /// and `content` and `salt` are taken out when personal data is erased.
  static let things = Migration(
    "versions of things",
    """
    CREATE TABLE thing_version (
      thing TEXT NOT NULL REFERENCES thing (id),
      number BIGINT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      recorded_at BIGINT NOT NULL,
      author TEXT REFERENCES person (id),
      content TEXT,
      salt BYTEA,
      digest TEXT NOT NULL,
      entry BIGINT NOT NULL REFERENCES history (number),
      cited BIGINT REFERENCES history (number),
      PRIMARY KEY (thing, number)
    );
    CREATE INDEX thing_version_author ON thing_version (author);
    CREATE INDEX thing_version_entry ON thing_version (entry);
    CREATE INDEX thing_version_cited ON thing_version (cited);
    CREATE TABLE thing_share (
      id TEXT PRIMARY KEY,
      thing TEXT NOT NULL REFERENCES thing (id),
      version BIGINT,
      secret_hash TEXT NOT NULL UNIQUE,
      made_by TEXT REFERENCES person (id),
      made_at BIGINT NOT NULL,
      revoked_at BIGINT
    );
    CREATE INDEX thing_share_thing ON thing_share (thing, made_at);
    CREATE INDEX thing_share_made_by ON thing_share (made_by);
    """)
}
