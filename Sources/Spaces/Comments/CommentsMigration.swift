import Store

extension Migration {
  /// What people said about things: which comments there are, and which entry of the history holds what each says now.
  /// `made` is the entry that wrote it. A row of `comment_mention` tells somebody that `entry` mentions them.
  static let comments = Migration(
    "talk", 1, "comments on things",
    """
    CREATE TABLE comment (
      id TEXT PRIMARY KEY,
      thing TEXT NOT NULL REFERENCES thing (id),
      author TEXT REFERENCES person (id),
      made BIGINT NOT NULL REFERENCES history (number),
      latest BIGINT NOT NULL REFERENCES history (number),
      is_removed BIGINT NOT NULL
    );
    CREATE INDEX comment_thing ON comment (thing, made);
    CREATE INDEX comment_author ON comment (author, made);
    CREATE INDEX comment_made ON comment (made);
    CREATE INDEX comment_latest ON comment (latest);
    CREATE TABLE comment_mention (
      person TEXT NOT NULL REFERENCES person (id),
      entry BIGINT NOT NULL REFERENCES history (number),
      comment TEXT NOT NULL REFERENCES comment (id),
      PRIMARY KEY (person, entry)
    );
    CREATE INDEX comment_mention_entry ON comment_mention (entry);
    CREATE INDEX comment_mention_comment ON comment_mention (comment);
    """)
}
