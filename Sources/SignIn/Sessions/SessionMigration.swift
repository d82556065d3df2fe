package import Store

extension Migration {
  /// Who is signed in, and programs that act for a person.
  package static let sessions = Migration(
    "sessions",
    """
    CREATE TABLE session (
      id TEXT PRIMARY KEY,
      hash BYTEA NOT NULL,
      person TEXT NOT NULL REFERENCES person (id),
      stage TEXT NOT NULL,
      method TEXT NOT NULL,
      agent TEXT NOT NULL,
      created BIGINT NOT NULL,
      seen BIGINT NOT NULL
    );
    CREATE UNIQUE INDEX session_hash ON session (hash);
    CREATE INDEX session_person ON session (person);
    CREATE INDEX session_seen ON session (seen);

    CREATE TABLE api_token (
      id TEXT PRIMARY KEY,
      hash BYTEA NOT NULL,
      person TEXT NOT NULL REFERENCES person (id),
      name TEXT NOT NULL,
      scopes TEXT NOT NULL,
      created BIGINT NOT NULL,
      expires BIGINT NOT NULL,
      used BIGINT,
      revoked BIGINT
    );
    CREATE UNIQUE INDEX api_token_hash ON api_token (hash);
    CREATE INDEX api_token_person ON api_token (person);
    """)
}
