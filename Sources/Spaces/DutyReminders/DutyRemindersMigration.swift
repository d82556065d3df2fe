import Store

extension Migration {
  /// How many days before a duty is due a letter says so (0 for never), and which duty was told to whom for which day,
  /// so that each is told once.
  static let dutyReminders = Migration(
    "duties", 2, "reminders of duties by letter",
    """
    ALTER TABLE notice_reader ADD COLUMN duty_days BIGINT NOT NULL DEFAULT 7;
    CREATE TABLE duty_reminder (
      person TEXT NOT NULL REFERENCES person (id),
      space TEXT NOT NULL REFERENCES space (id),
      duty TEXT NOT NULL,
      day TEXT NOT NULL,
      PRIMARY KEY (person, space, duty, day)
    );
    CREATE INDEX duty_reminder_space ON duty_reminder (space);
    """)
}
