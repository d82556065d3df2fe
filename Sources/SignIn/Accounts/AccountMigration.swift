package import Store

extension Migration {
  /// What people sign in with. Who they are is in `person`; whoever is not here yet has not accepted an invitation.
  /// `password` is a `PasswordHash`, `code_secret` sealed with the installation's key.
  package static let accounts = Migration(
    "accounts",
    """
    CREATE TABLE account (
      person TEXT PRIMARY KEY REFERENCES person (id),
      password TEXT,
      password_set BIGINT,
      code_secret BYTEA,
      code_confirmed BIGINT,
      code_step BIGINT,
      created BIGINT NOT NULL
    );

    CREATE TABLE recovery_code (
      hash BYTEA PRIMARY KEY,
      person TEXT NOT NULL REFERENCES person (id),
      used BIGINT
    );
    CREATE INDEX recovery_code_person ON recovery_code (person);

    CREATE TABLE one_time_link (
      hash BYTEA PRIMARY KEY,
      purpose TEXT NOT NULL,
      person TEXT REFERENCES person (id),
      email TEXT,
      name TEXT,
      space TEXT REFERENCES space (id),
      role TEXT,
      inviter TEXT REFERENCES person (id),
      language TEXT NOT NULL,
      created BIGINT NOT NULL,
      expires BIGINT NOT NULL,
      used BIGINT
    );
    CREATE INDEX one_time_link_person ON one_time_link (person);
    CREATE INDEX one_time_link_space ON one_time_link (space);
    CREATE INDEX one_time_link_inviter ON one_time_link (inviter);
    CREATE INDEX one_time_link_expires ON one_time_link (expires);
    """)
}
