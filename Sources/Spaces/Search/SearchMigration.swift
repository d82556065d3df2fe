import Store

extension Migration {
  /// Texts that a search finds, worked out from what was written. `part` says which text of the thing it is: empty for what
  /// it says itself, `file/` with the digest for the text of a file, and what others add, each below a word of its own.
  /// `state` is who sees it at most, whatever the state of the thing; `is_due` marks a file whose text nobody read yet.
  static let search = Migration(
    "search", 1, "texts that are searched",
    """
    CREATE TABLE search_text (
      number BIGINT PRIMARY KEY,
      thing TEXT NOT NULL REFERENCES thing (id),
      part TEXT NOT NULL,
      state TEXT NOT NULL,
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      words TEXT NOT NULL,
      is_due BIGINT NOT NULL,
      UNIQUE (thing, part)
    );
    CREATE INDEX search_text_part ON search_text (part);
    CREATE INDEX search_text_due ON search_text (is_due);
    CREATE TEXT INDEX search_words ON search_text (number, words);
    """)

  /// Beginnings of words are found without reading all that begins so; and what organisations, posts and spaces are called now,
  /// by the labels that texts have which name them.
  static let searchNames = Migration(
    "search", 2, "beginnings of words, and names",
    """
    RENEW TEXT INDEX search_words ON search_text (number, words);
    CREATE TABLE search_name (
      number BIGINT PRIMARY KEY,
      label TEXT NOT NULL UNIQUE,
      words TEXT NOT NULL
    );
    CREATE TEXT INDEX search_name_words ON search_name (number, words);
    """)
}

extension TextIndex {
  static let search = TextIndex("search_words", on: "search_text")
  static let searchNames = TextIndex("search_name_words", on: "search_name")
}
