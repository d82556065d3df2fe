package import Basics
import Formats
package import Store

extension Letter {
  /// The number of the next letter of a space in the year of `day`. Writers queue, so that within one that writes nobody
  /// else is given the same; letters that were removed keep theirs.
  package static func nextNumber(in space: Space, on day: Day, _ tx: any Transaction) throws -> String {
    let year = String(day.iso.prefix(4))
    let taken = try tx.rows(
      """
      SELECT v.content FROM thing t JOIN thing_version v ON v.thing = t.id AND v.number = 1
      WHERE t.space = \(space.id) AND t.kind = \(ThingKind.letter.rawValue)
      """
    ).compactMap { row -> Int? in
      let content = try ThingFields(stored: row.optionalText("content"))?.content
      let parts = (content?["number"]?.text ?? "").split(separator: "/")
      return parts.count == 2 && parts[0] == year ? Int(parts[1]) : nil
    }
    return "\(year)/\((taken.max() ?? 0) + 1)"
  }
}
