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

extension Migration {
  /// What things said before a step that is under way changed them, for those who read meanwhile. `step` is the subject of the
  /// step; `latest` is 0 for what was not there, `since` the number of the last entry of the history before.
  static let heldThings = Migration(
    "imports", 3, "what was before a step that is under way",
    """
    ALTER TABLE large_step ADD COLUMN is_whole BIGINT NOT NULL DEFAULT 0;
    CREATE TABLE held_thing (
      thing TEXT NOT NULL REFERENCES thing (id),
      step TEXT NOT NULL,
      title TEXT NOT NULL,
      title_folded TEXT NOT NULL,
      state TEXT NOT NULL,
      latest BIGINT NOT NULL,
      changed_at BIGINT NOT NULL,
      since BIGINT NOT NULL,
      PRIMARY KEY (thing, step)
    );
    CREATE INDEX held_thing_step ON held_thing (step, thing);
    CREATE TABLE held_value (
      thing TEXT NOT NULL REFERENCES thing (id),
      step TEXT NOT NULL,
      field TEXT NOT NULL,
      position BIGINT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      text TEXT,
      number DOUBLE PRECISION,
      day TEXT,
      unit TEXT,
      reference TEXT,
      PRIMARY KEY (thing, step, field, position, valid_from)
    );
    CREATE INDEX held_value_step ON held_value (step, field);
    """)
}
