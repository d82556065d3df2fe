import Store

extension Migration {
  /// What things say, field by field, for lists, filters, sums and references: worked out from the versions that hold,
  /// and worked out anew whenever something is written. A row holds from `valid_from` until `valid_to`; `position`
  /// counts the elements of a list and the rows of a table.
  static let thingValues = Migration(
    "spaces", 1, "values of things",
    """
    CREATE TABLE thing_value (
      thing TEXT NOT NULL REFERENCES thing (id),
      field TEXT NOT NULL,
      position BIGINT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      text TEXT,
      number DOUBLE PRECISION,
      day TEXT,
      unit TEXT,
      reference TEXT,
      PRIMARY KEY (thing, field, position, valid_from)
    );
    CREATE INDEX thing_value_reference ON thing_value (reference);
    CREATE INDEX thing_value_text ON thing_value (field, text);
    CREATE INDEX thing_value_unit ON thing_value (unit);
    CREATE INDEX thing_kind ON thing (space, kind);
    """)

  /// From which fields of each kind those values were worked out, so that a program whose kinds say something else knows
  /// that they are due.
  static let indexedKinds = Migration(
    "spaces", 2, "fields that values were worked out from",
    """
    CREATE TABLE indexed_kind (
      kind TEXT NOT NULL PRIMARY KEY,
      fields TEXT NOT NULL
    );
    """)
}
