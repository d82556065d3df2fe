import Store

extension Migration {
  /// Addresses at which calendars of people ask for duties: of a person, of a space, or of a role in it. Nobody can read
  /// the secret of an address, and one that was revoked is gone.
  static let calendarFeeds = Migration(
    "duties", 1, "calendars that are asked for by a secret address",
    """
    CREATE TABLE calendar_feed (
      id TEXT PRIMARY KEY,
      person TEXT NOT NULL REFERENCES person (id),
      space TEXT REFERENCES space (id),
      role TEXT NOT NULL,
      secret_hash TEXT NOT NULL UNIQUE,
      made_at BIGINT NOT NULL
    );
    CREATE INDEX calendar_feed_person ON calendar_feed (person);
    CREATE INDEX calendar_feed_space ON calendar_feed (space);
    """)
}
