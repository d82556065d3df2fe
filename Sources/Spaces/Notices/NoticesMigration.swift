import Store

extension Migration {
  /// Who follows what, how far each has read, and who wants letters.
  ///
  /// Notices themselves are not stored: they are the entries of the history that concern somebody. `since`, `seen` and
  /// `told` are numbers of entries: followed after it, read up to it, told by letter up to it. `letter_day` is the day
  /// of the last letter; `claim` and `claimed_until` say which server is sending one, and until when it is believed.
  /// Whoever was here before begins with nothing unread. The indexes of the history tell whose hand it was, since
  /// nobody has notices of what they did.
  static let notices = Migration(
    "notices",
    """
    CREATE TABLE space_follow (
      person TEXT NOT NULL REFERENCES person (id),
      space TEXT NOT NULL REFERENCES space (id),
      choice TEXT NOT NULL,
      since BIGINT NOT NULL,
      PRIMARY KEY (person, space)
    );
    CREATE INDEX space_follow_space ON space_follow (space);
    CREATE TABLE thing_follow (
      person TEXT NOT NULL REFERENCES person (id),
      thing TEXT NOT NULL REFERENCES thing (id),
      choice TEXT NOT NULL,
      since BIGINT NOT NULL,
      PRIMARY KEY (person, thing)
    );
    CREATE INDEX thing_follow_thing ON thing_follow (thing);
    CREATE TABLE notice_reader (
      person TEXT PRIMARY KEY REFERENCES person (id),
      seen BIGINT NOT NULL,
      letters TEXT NOT NULL,
      told BIGINT NOT NULL,
      letter_day TEXT,
      claim TEXT,
      claimed_until BIGINT
    );
    CREATE INDEX notice_reader_letters ON notice_reader (letters, letter_day);
    INSERT INTO notice_reader (person, seen, letters, told)
      SELECT id, (SELECT COALESCE(MAX(number), 0) FROM history), 'none',
        (SELECT COALESCE(MAX(number), 0) FROM history) FROM person;
    DROP INDEX thing_version_author;
    CREATE INDEX thing_version_author ON thing_version (author, entry);
    DROP INDEX history_space;
    CREATE INDEX history_space ON history (space, number, person);
    DROP INDEX history_thing;
    CREATE INDEX history_thing ON history (thing, number, person);
    CREATE INDEX history_space_itself ON history (space, number) WHERE thing IS NULL;
    """)
}
