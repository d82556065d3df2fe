import Store

extension Migration {
  /// Codes that lead whoever sent an input to it, and how people voted on statements. A vote has no time and nothing that leads
  /// to whoever gave it; its number is drawn at random, so that their order says nothing either.
  static let democracy = Migration(
    "democracy", 1, "receipts of inputs and votes on statements",
    """
    CREATE TABLE democracy_receipt (
      code_hash TEXT PRIMARY KEY,
      input TEXT NOT NULL REFERENCES thing (id)
    );
    CREATE INDEX democracy_receipt_input ON democracy_receipt (input);
    CREATE TABLE democracy_sheet (
      process TEXT NOT NULL REFERENCES thing (id),
      number TEXT NOT NULL,
      place TEXT NOT NULL,
      votes TEXT NOT NULL,
      PRIMARY KEY (process, number)
    );
    """)
  /// Codes that residents' proposals are supported with. A code that was used is all there is of a supporter.
  static let initiatives = Migration(
    "democracy", 2, "support of residents' proposals",
    """
    CREATE TABLE democracy_support (
      code_hash TEXT PRIMARY KEY,
      initiative TEXT NOT NULL REFERENCES thing (id),
      is_used BIGINT NOT NULL
    );
    CREATE INDEX democracy_support_initiative ON democracy_support (initiative, is_used);
    """)
}
