import Store

extension Migration {
  /// Who asked a question, and who comes to an event. Neither is part of a thing, so that no version, history, search or archive
  /// tells who it was.
  static let exchange = Migration(
    "exchange", 1, "who asked a question and who comes to an event",
    """
    CREATE TABLE exchange_asked (
      question TEXT PRIMARY KEY REFERENCES thing (id),
      person TEXT NOT NULL REFERENCES person (id),
      asked_at BIGINT NOT NULL
    );
    CREATE INDEX exchange_asked_person ON exchange_asked (person, asked_at);
    CREATE TABLE exchange_seat (
      event TEXT NOT NULL REFERENCES thing (id),
      number BIGINT NOT NULL,
      person TEXT NOT NULL REFERENCES person (id),
      party TEXT NOT NULL,
      size BIGINT NOT NULL,
      has_seats INTEGER NOT NULL,
      PRIMARY KEY (event, number)
    );
    CREATE UNIQUE INDEX exchange_seat_person ON exchange_seat (event, person);
    """)
}
