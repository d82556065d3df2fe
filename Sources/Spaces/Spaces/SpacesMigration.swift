import Store

extension Migration {
  /// People, organisations, spaces, and who belongs where. Days are ISO; `valid_to` is the first day on which it
  /// no longer holds; roles, kinds and states are the raw values of their types.
  static let spaces = Migration(
    "people, organisations and spaces",
    """
    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      name_folded TEXT NOT NULL,
      email TEXT NOT NULL,
      email_folded TEXT NOT NULL UNIQUE,
      language TEXT NOT NULL,
      state TEXT NOT NULL,
      is_operator BIGINT NOT NULL,
      is_demonstration BIGINT NOT NULL,
      created_at BIGINT NOT NULL,
      erased_at BIGINT
    );
    CREATE INDEX person_name ON person (name_folded, id);
    CREATE INDEX person_operator ON person (is_operator, state);
    CREATE TABLE organisation (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      name_folded TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      successor TEXT REFERENCES organisation (id),
      is_demonstration BIGINT NOT NULL
    );
    CREATE INDEX organisation_name ON organisation (name_folded, id);
    CREATE INDEX organisation_successor ON organisation (successor);
    CREATE TABLE organisation_unit (
      organisation TEXT NOT NULL REFERENCES organisation (id),
      country TEXT NOT NULL,
      code TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      PRIMARY KEY (organisation, country, code, valid_from)
    );
    CREATE INDEX organisation_unit_code ON organisation_unit (country, code);
    CREATE TABLE post (
      id TEXT PRIMARY KEY,
      person TEXT NOT NULL REFERENCES person (id),
      organisation TEXT NOT NULL REFERENCES organisation (id),
      title TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT
    );
    CREATE INDEX post_person ON post (person, valid_from);
    CREATE INDEX post_organisation ON post (organisation, valid_from);
    CREATE TABLE space (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      name_folded TEXT NOT NULL,
      purpose TEXT NOT NULL,
      is_demonstration BIGINT NOT NULL,
      created_at BIGINT NOT NULL
    );
    CREATE INDEX space_name ON space (name_folded, id);
    CREATE INDEX space_kind ON space (kind);
    CREATE TABLE space_unit (
      space TEXT NOT NULL REFERENCES space (id),
      country TEXT NOT NULL,
      code TEXT NOT NULL,
      PRIMARY KEY (space, country, code)
    );
    CREATE INDEX space_unit_code ON space_unit (country, code);
    CREATE TABLE space_aspect (
      space TEXT NOT NULL REFERENCES space (id),
      aspect TEXT NOT NULL,
      PRIMARY KEY (space, aspect)
    );
    CREATE INDEX space_aspect_aspect ON space_aspect (aspect, space);
    CREATE TABLE membership (
      id TEXT PRIMARY KEY,
      space TEXT NOT NULL REFERENCES space (id),
      person TEXT REFERENCES person (id),
      organisation TEXT REFERENCES organisation (id),
      role TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_to TEXT
    );
    CREATE INDEX membership_space ON membership (space, valid_from);
    CREATE INDEX membership_person ON membership (person);
    CREATE INDEX membership_organisation ON membership (organisation);
    """)
}
