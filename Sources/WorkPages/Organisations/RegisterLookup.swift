import Basics
package import Formats
import Spaces

/// Finds organisations among the units of Enhetsregisteret that the installation was given.
package struct RegisterLookup: Sendable {
  private var byName: [String: [RegisterCopy.Entry]] = [:]
  /// Municipalities and counties by the code that their address is in.
  private var bodies: [UnitCode: [RegisterCopy.Entry]] = [:]
  /// The last day of which anything is told; nil where nothing was given.
  let day: Day?

  package init(_ copy: RegisterCopy = RegisterCopy()) {
    let entries = copy.entries
    day = entries.map(\.day).max()
    byName = Dictionary(grouping: entries) { folded($0.unit.name) }
    for entry in entries {
      guard let code = entry.unit.municipality, let digits = Self.digits[entry.unit.form] else { continue }
      bodies[UnitCode(country: "no", code: String(code.prefix(digits))), default: []].append(entry)
    }
  }

  /// How much of the code of its address tells which body a unit of a form is.
  private static let digits = ["KOMM": 4, "FYLK": 2]

  /// The units that an organisation can be: a municipality or a county by its code, others by their name. Where some are
  /// still there, those that are not are left out.
  func find(_ organisation: Organisation, on day: Day) -> [RegisterCopy.Entry] {
    let unit = organisation.units.last { $0.valid.contains(day) } ?? organisation.units.last
    let found = unit.flatMap { bodies[$0.unit] } ?? byName[folded(organisation.name)] ?? []
    let present = found.filter { $0.unit.deleted == nil }
    return present.isEmpty ? found : present
  }
}

/// In what the register says something else of an organisation than stands here.
struct RegisterDifferences: Hashable {
  let name, form, seat, dissolved: Bool

  var any: Bool { name || form || seat || dissolved }

  /// - Parameter day: what has ended by then has ended.
  init(_ organisation: Organisation, _ unit: RegisteredUnit, on day: Day) {
    name = !Self.names(of: organisation).contains(folded(unit.name))
    form = Self.forms[organisation.kind].map { $0 != unit.form } ?? false
    let here = (organisation.units.last { $0.valid.contains(day) } ?? organisation.units.last)?.unit
    seat =
      unit.municipality.flatMap { there in
        here.map { $0.country == "no" && !there.hasPrefix($0.code) }
      } ?? false
    let hasEnded = organisation.valid.until.map { $0 <= day } ?? false
    dissolved = hasEnded != (unit.deleted.map { $0 <= day } ?? false)
  }

  private static let forms: [Organisation.Kind: String] = [.municipality: "KOMM", .county: "FYLK"]

  /// The register calls bodies what they are, people often leave that out.
  private static func names(of organisation: Organisation) -> Set<String> {
    let endings: [Organisation.Kind: String] = [.municipality: " kommune", .county: " fylkeskommune"]
    let name = organisation.name
    return Set([name, name + (endings[organisation.kind] ?? "")].map { folded($0) })
  }
}
