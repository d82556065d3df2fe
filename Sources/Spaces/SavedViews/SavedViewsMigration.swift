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
