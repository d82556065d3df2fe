package import Basics
package import Spaces
package import Store

extension ProgrammeDraft {
  /// How many programmes were made from an item of the library, whoever may see them: a number that tells of none of them.
  package static func count(madeFrom item: Identifier<Thing>, _ tx: any Transaction) throws -> Int {
    let row = try tx.row(
      """
      SELECT COUNT(DISTINCT t.id) AS number FROM thing t JOIN thing_value v ON v.thing = t.id
      WHERE t.kind = \(ThingKind.programme.rawValue) AND v.field = \("item") AND v.reference = \(item.text)
      """)
    return try row?.integer("number") ?? 0
  }
}
