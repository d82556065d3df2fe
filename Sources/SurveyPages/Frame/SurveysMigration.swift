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

  /// What people were asked as it was when the first of them got a code; what is begun and not sent; answers keyed in from paper;
  /// and to whose keys answers are sealed. What is begun lies under a secret that only whoever began it has: its row names neither
  /// a code nor a person.
  static let surveyKeeping = Migration(
    "surveys", 2, "what is asked, begun, keyed in and sealed",
    """
    ALTER TABLE survey_field ADD COLUMN asked TEXT;
    CREATE TABLE survey_draft (
      secret_hash TEXT PRIMARY KEY,
      survey TEXT NOT NULL REFERENCES thing (id),
      until TEXT NOT NULL,
      sealed TEXT NOT NULL
    );
    CREATE INDEX survey_draft_survey ON survey_draft (survey, until);
    CREATE TABLE survey_batch (
      survey TEXT NOT NULL REFERENCES thing (id),
      digest TEXT NOT NULL,
      name TEXT NOT NULL,
      keyed_in TEXT NOT NULL,
      count BIGINT NOT NULL,
      PRIMARY KEY (survey, digest)
    );
    CREATE TABLE survey_seal (
      survey TEXT NOT NULL REFERENCES thing (id),
      holder BIGINT NOT NULL,
      name TEXT NOT NULL,
      open_key TEXT NOT NULL,
      is_tried BIGINT NOT NULL,
      PRIMARY KEY (survey, holder)
    );
    """)
}
