package import Store

/// The table of work that takes long.
package enum JobsMigrations {
  package static let all: [Migration] = [.jobs]
}

extension Migration {
  /// Work that takes long, shared by every server on the database. It names nobody, and its keys tell nobody what was
  /// asked. Losing it loses time and nothing else.
  static let jobs = Migration(
    "jobs",
    """
    CREATE TABLE job (
      key TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      share DOUBLE PRECISION NOT NULL,
      holder TEXT,
      held_until BIGINT,
      tries BIGINT NOT NULL,
      created BIGINT NOT NULL,
      asked BIGINT NOT NULL,
      finished BIGINT,
      size BIGINT NOT NULL,
      result BYTEA
    );
    CREATE INDEX job_state ON job (state, asked);
    """)
}
