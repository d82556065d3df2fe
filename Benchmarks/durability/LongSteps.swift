import Store

/// Migrations that take long enough to be killed in their middle.
enum LongSteps {
  static let all = [
    Migration(
      "items",
      """
      CREATE TABLE item (number BIGINT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (number));
      INSERT INTO item WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < 60000)
        SELECT number, 'item ' || number FROM n;
      """),
    Migration(
      "folded",
      """
      ALTER TABLE item ADD COLUMN folded TEXT NOT NULL DEFAULT '';
      UPDATE item SET folded = 'folded ' || number;
      CREATE INDEX item_folded ON item (folded);
      """),
    Migration(
      "parts",
      """
      CREATE TABLE part (item BIGINT NOT NULL REFERENCES item (number), place BIGINT NOT NULL, PRIMARY KEY (item, place));
      INSERT INTO part SELECT number, 1 FROM item;
      INSERT INTO part SELECT number, 2 FROM item;
      """),
    Migration(
      "halves",
      """
      DELETE FROM part WHERE item > 30000;
      DELETE FROM item WHERE number > 30000;
      UPDATE item SET name = 'half ' || number;
      """),
  ]

  /// Rows that show after each step whether it was carried out wholly: items, items with a folded name, parts,
  /// items that are called half.
  private static let expected = [
    [], [60_000], [60_000, 60_000], [60_000, 60_000, 120_000], [30_000, 30_000, 60_000, 30_000],
  ]
  private static let tables = [[], ["item"], ["item"], ["item", "part"], ["item", "part"]]

  static func level(of storage: any Storage) throws -> String {
    let level = try MigrationLevel(storage, all).found
    let names = try Schema(storage).tables.map(\.name).filter { $0 != "migration" }
    let counts = try storage.read { tx in
      try questions.prefix(expected[level].count).map { try tx.row($0)?.integer("count") ?? -1 }
    }
    let isWhole = counts == expected[level] && names.sorted() == tables[level]
    return "\(level) \(isWhole ? "whole" : "halved")"
  }

  private static let questions: [SQL] = [
    "SELECT count(*) AS count FROM item",
    "SELECT count(*) AS count FROM item WHERE folded = 'folded ' || number",
    "SELECT count(*) AS count FROM part",
    "SELECT count(*) AS count FROM item WHERE name = 'half ' || number",
  ]
}
