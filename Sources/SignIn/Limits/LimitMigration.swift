package import Store

extension Migration {
  /// What is counted so that nobody can try without end, and what issuers of identities know people as.
  package static let limits = Migration(
    "limits",
    """
    CREATE TABLE rate_window (
      key BYTEA PRIMARY KEY,
      count BIGINT NOT NULL,
      ends BIGINT NOT NULL
    );
    CREATE INDEX rate_window_ends ON rate_window (ends);

    CREATE TABLE wrong_sign_in (
      key BYTEA PRIMARY KEY,
      count BIGINT NOT NULL,
      last BIGINT NOT NULL
    );
    CREATE INDEX wrong_sign_in_last ON wrong_sign_in (last);

    CREATE TABLE issuer_subject (
      issuer TEXT NOT NULL,
      subject TEXT NOT NULL,
      person TEXT NOT NULL REFERENCES person (id),
      linked BIGINT NOT NULL,
      PRIMARY KEY (issuer, subject)
    );
    CREATE INDEX issuer_subject_person ON issuer_subject (person);

    CREATE TABLE issuer_visit (
      state BYTEA PRIMARY KEY,
      issuer TEXT NOT NULL,
      nonce TEXT NOT NULL,
      verifier TEXT NOT NULL,
      link BYTEA,
      back TEXT NOT NULL,
      created BIGINT NOT NULL
    );
    CREATE INDEX issuer_visit_created ON issuer_visit (created);
    """)
}
