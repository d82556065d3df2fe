package import Store

extension Migration {
  /// How many invitations a day a space may send, where the operator says so.
  package static let letterQuota = Migration(
    "letter quota",
    """
    CREATE TABLE letter_quota (
      space TEXT PRIMARY KEY REFERENCES space (id),
      letters BIGINT NOT NULL,
      granted BIGINT NOT NULL
    );
    """)
}
