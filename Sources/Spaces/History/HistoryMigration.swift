import Store

extension Migration {
  /// The one history, and the things that it is about.
  ///
  /// `content` is the JSON of before, after and why, `salt` what was mixed into its `digest`: both are taken out when
  /// personal data is erased, the digest stays. `attests` is the digest of a version of a thing that is stored
  /// elsewhere. `history_head` holds one row: what the last entry was when it was written.
  static let history = Migration(
    "history",
    """
    CREATE TABLE thing (
      id TEXT PRIMARY KEY,
      space TEXT NOT NULL REFERENCES space (id),
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      title_folded TEXT NOT NULL,
      state TEXT NOT NULL,
      latest BIGINT NOT NULL,
      forked_from TEXT REFERENCES thing (id),
      forked_version BIGINT,
      created_at BIGINT NOT NULL,
      changed_at BIGINT NOT NULL
    );
    CREATE INDEX thing_space ON thing (space, changed_at, id);
    CREATE INDEX thing_forked ON thing (forked_from);
    CREATE TABLE history (
      number BIGINT PRIMARY KEY,
      recorded_at BIGINT NOT NULL,
      person TEXT REFERENCES person (id),
      command TEXT NOT NULL,
      kind TEXT NOT NULL,
      space TEXT REFERENCES space (id),
      thing TEXT REFERENCES thing (id),
      organisation TEXT REFERENCES organisation (id),
      about TEXT REFERENCES person (id),
      visibility TEXT NOT NULL,
      valid_from TEXT,
      attests TEXT,
      content TEXT,
      salt BYTEA,
      digest TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    );
    CREATE INDEX history_person ON history (person, number);
    CREATE INDEX history_space ON history (space, number);
    CREATE INDEX history_thing ON history (thing, number);
    CREATE INDEX history_organisation ON history (organisation, number);
    CREATE INDEX history_about ON history (about, number);
    CREATE INDEX history_hash ON history (hash);
    CREATE TABLE history_head (
      id BIGINT PRIMARY KEY,
      number BIGINT NOT NULL,
      recorded_at BIGINT NOT NULL,
      hash TEXT NOT NULL
    );
    """)
}
