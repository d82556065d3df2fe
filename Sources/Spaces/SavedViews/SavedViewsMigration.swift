import Store

extension Migration {
  /// Views of tables that were given a name: `query` is that of the list. Without a person they are everybody's who may
  /// add to the space.
  static let savedViews = Migration(
    "spaces", 4, "saved views of tables",
    """
    CREATE TABLE saved_view (
      id TEXT PRIMARY KEY,
      space TEXT NOT NULL REFERENCES space (id),
      thing_kind TEXT NOT NULL,
      person TEXT REFERENCES person (id),
      name TEXT NOT NULL,
      query TEXT NOT NULL
    );
    CREATE INDEX saved_view_space ON saved_view (space, thing_kind);
    CREATE INDEX saved_view_person ON saved_view (person);
    """)
}

extension Migration {
  /// Views of tables that belong to no space: `space` may be missing from now on.
  static let viewsOutsideSpaces = Migration(
    "views", 1, "saved views of tables outside spaces",
    """
    CREATE TABLE saved_view_anywhere (
      id TEXT PRIMARY KEY,
      space TEXT REFERENCES space (id),
      thing_kind TEXT NOT NULL,
      person TEXT REFERENCES person (id),
      name TEXT NOT NULL,
      query TEXT NOT NULL
    );
    INSERT INTO saved_view_anywhere (id, space, thing_kind, person, name, query)
      SELECT id, space, thing_kind, person, name, query FROM saved_view;
    DROP TABLE saved_view;
    ALTER TABLE saved_view_anywhere RENAME TO saved_view;
    CREATE INDEX saved_view_space ON saved_view (space, thing_kind);
    CREATE INDEX saved_view_person ON saved_view (person);
    """)
}
