import Answers
import Basics
import Figures
import Law
import Pages
import Plans
import Programmes
import Spaces
import Wording

/// The programme that somebody wants to have made.
struct MakingRequest {
  let study: Identifier<Thing>?
  let country: String
  /// Codes of the units that merge, with the country before each.
  let parts: [UnitCode]
  /// Names or codes of others, with commas between.
  let others: String
  let effective: Day?
  let decided: Day?
  let continues: UnitCode?
  let template: String?

  /// - Parameter begun: what stands there before anybody chose units: those of a study.
  /// - Throws: `date-invalid`.
  init(_ query: Query, begun: [UnitCode] = [], space: Space) throws(Diagnostic) {
    let chosen = query.all("part").compactMap { UnitCode($0) }.reduce(into: [UnitCode]()) { found, unit in
      if !found.contains(unit) { found.append(unit) }
    }
    parts = chosen.isEmpty ? begun : chosen
    others = query["others"] ?? ""
    study = query["study"].flatMap { Identifier($0) }
    country = parts.first?.country ?? space.units.first?.country ?? "no"
    effective = try Self.day("effective", query)
    decided = try Self.day("decided", query)
    continues = query["continues"].flatMap { UnitCode($0) }
    template = query["template"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether enough is said for a plan.
  var isWhole: Bool { effective != nil && (parts.count > 1 || !others.trimmed.isEmpty) }

  /// The units as a command line names them.
  var merge: String {
    (parts.map(\.code) + (others.trimmed.isEmpty ? [] : [others])).joined(separator: ",")
  }

  private static func day(_ name: String, _ query: Query) throws(Diagnostic) -> Day? {
    guard let typed = query[name], !typed.isEmpty else { return nil }
    guard let day = Day(typed) else {
      throw Diagnostic(
        "date-invalid", .badInput, at: .init(field: name), ["date": String(typed.prefix(80))])
    }
    return day
  }
}

/// A study of a space whose merger a programme can carry out.
struct MergerStudy {
  let id: Identifier<Thing>
  let title: String
  let units: [UnitCode]

  /// Nil where it has no merger.
  init?(_ thing: RecalledThing) {
    let study = SavedStudy(reading: thing.fields.content)
    guard let query = Query(encoded: study.query), let merge = query["merge"] else { return nil }
    let country = query["country"] ?? "no"
    units = merge.split(separator: ",").compactMap { UnitCode("\(country):\($0)") }
    guard units.count > 1 else { return nil }
    (id, title) = (thing.id, thing.fields.title)
  }
}
