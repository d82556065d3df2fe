import Store

extension Migration {
  /// Changes of many things that were made as one step. Its versions are those that entries from `first` to before
  /// `entry` recorded; a step that took several transactions has a row for each. `undoes` is the batch it took back.
  static let batches = Migration(
    "spaces", 3, "changes of many things in one step",
    """
    CREATE TABLE thing_batch (
      entry BIGINT PRIMARY KEY REFERENCES history (number),
      id TEXT NOT NULL,
      first BIGINT NOT NULL,
      undoes TEXT
    );
    CREATE INDEX thing_batch_id ON thing_batch (id);
    CREATE INDEX thing_batch_undoes ON thing_batch (undoes);
    """)
}

extension Migration {
  /// Steps that are being written portion by portion. `subject` is what is brought in, a table that was sent, or the batch
  /// that is taken back, which `undoes` names too; `batch` is what its portions belong to. `holder` names the program that
  /// writes, `renewed_at` is the time of its last portion.
  static let largeSteps = Migration(
    "imports", 2, "steps that are written portion by portion",
    """
    CREATE TABLE large_step (
      batch TEXT PRIMARY KEY,
      subject TEXT NOT NULL UNIQUE,
      space TEXT NOT NULL REFERENCES space (id),
      undoes TEXT,
      holder TEXT NOT NULL,
      renewed_at BIGINT NOT NULL
    );
    CREATE INDEX large_step_space ON large_step (space);
    """)
}
