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
