import Basics
import Pages
import Spaces

/// Which municipalities become one, and when.
struct EffectsRequest: Sendable {
  /// Those that merge, in the order in which they stand in the address.
  let parts: [UnitCode]
  /// The first day of the new municipality; nil where nobody has chosen one.
  let effective: Day?
  /// The one of them that goes on as a legal person; nil where a new one arises.
  let continues: UnitCode?

  /// - Throws: `date-invalid`.
  init(_ query: Query) throws(Diagnostic) {
    parts = query.pairs.filter { $0.name == "part" }.compactMap { UnitCode($0.value) }
      .reduce(into: []) { found, unit in
        if !found.contains(unit) { found.append(unit) }
      }
    effective = try RegisterRequest.day("effective", query)
    continues = query["continues"].flatMap { UnitCode($0) }.flatMap { [parts] in parts.contains($0) ? $0 : nil
    }
  }

  init(parts: [UnitCode], effective: Day?, continues: UnitCode?) {
    (self.parts, self.effective) = (parts, effective)
    self.continues = continues.flatMap { parts.contains($0) ? $0 : nil }
  }

  /// Whether enough is said for an answer.
  var isWhole: Bool { parts.count > 1 && effective != nil }
}
