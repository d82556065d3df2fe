package import Store

extension Migration {
  /// Codes that test cases are tried with. Nothing leads from a code to whoever holds it, or to what they sent.
  package static let programmes = Migration(
    "programmes", 1, "codes that test cases are tried with",
    """
    CREATE TABLE programme_test_code (
      code_hash TEXT PRIMARY KEY,
      programme TEXT NOT NULL REFERENCES thing (id),
      until TEXT NOT NULL,
      results BIGINT NOT NULL
    );
    CREATE INDEX programme_test_code_programme ON programme_test_code (programme);
    """)
}
