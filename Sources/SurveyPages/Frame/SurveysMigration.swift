import Store

extension Migration {
  /// Codes that answers are given with, and the answers. Nothing leads from one to the other: a code knows only whether it was
  /// used, and answers lie in boxes, in the order of what they say, without a time. A box is written anew whenever an answer
  /// goes into it, and holds many, so that not even what the database keeps of its own rows tells which answer came last.
  static let surveys = Migration(
    "surveys", 1, "codes and answers of surveys",
    """
    CREATE TABLE survey_field (
      survey TEXT PRIMARY KEY REFERENCES thing (id),
      instrument TEXT NOT NULL,
      version BIGINT NOT NULL
    );
    CREATE TABLE survey_code (
      code_hash TEXT PRIMARY KEY,
      survey TEXT NOT NULL REFERENCES thing (id),
      asked TEXT NOT NULL,
      is_used BIGINT NOT NULL
    );
    CREATE INDEX survey_code_survey ON survey_code (survey, asked);
    CREATE TABLE survey_box (
      survey TEXT NOT NULL REFERENCES thing (id),
      asked TEXT NOT NULL,
      number BIGINT NOT NULL,
      count BIGINT NOT NULL,
      sheets TEXT NOT NULL,
      PRIMARY KEY (survey, asked, number)
    );
    """)
}
