import Basics
import Cooperation
import Figures
import Units

/// Finds whom a file means by those that take part, and tells how they are called.
struct UnitNames: Sendable {
  private let atlas: Atlas
  private let day: Day
  /// Arrangements of the file, by id and by name.
  private let arrangements: [String: String]
  private var names: [String: String]
  private var found: [String: Found] = [:]

  private struct Found {
    let unit: String
    let fault: Diagnostic?
  }

  init(_ atlas: Atlas, on day: Day, arrangements: [(id: String, name: String)]) {
    self.atlas = atlas
    self.day = day
    names = Dictionary(arrangements) { first, _ in first }.filter { !$0.value.isEmpty }
    let ids = arrangements.map { ($0.id, $0.id) }
    let byName = arrangements.filter { !$0.name.isEmpty }.map { ($0.name, $0.id) }
    self.arrangements = Dictionary(ids + byName) { first, _ in first }
  }

  /// Puts the units that are meant in place of what was written. Who is not found stays as written.
  mutating func resolve(_ arrangement: inout Arrangement, _ reading: ArrangementReading) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for (index, participant) in arrangement.participants.enumerated() {
      let found = find(participant.unit, in: reading.country, besides: arrangement.id)
      arrangement.participants[index].unit = found.unit
      if let fault = found.fault { notes.append(reading.draft.row.fault(fault, "participants")) }
    }
    guard !arrangement.host.isEmpty else { return notes }
    let host = find(arrangement.host, in: reading.country, besides: arrangement.id)
    if !arrangement.participants.contains(where: { $0.unit == host.unit }) {
      notes.append(
        reading.draft.row.fault("arrangement-host-stranger", "host", ["host": arrangement.host]))
    }
    arrangement.host = host.unit
    return notes
  }

  /// `no:0501` is Lillehammer, `no:0501+0521` Lillehammer + Øyer.
  func name(_ unit: String) -> String {
    if let known = names[unit] { return known }
    guard let colon = unit.firstIndex(of: ":"), unit.contains("+") else { return unit }
    return unit[unit.index(after: colon)...].split(separator: "+").map { name("\(unit[...colon])\($0)") }
      .joined(separator: " + ")
  }

  /// As commands write units: the code alone.
  func code(_ unit: String) -> String {
    guard names[unit] != nil || unit.contains("+"), let colon = unit.firstIndex(of: ":") else { return unit }
    return String(unit[unit.index(after: colon)...])
  }

  /// - Throws: what a lookup of units throws.
  mutating func municipality(_ text: String, in country: String, field: String) throws(Diagnostic) -> String {
    let register = try atlas.country(country).register
    let unit = try register.unit(text, on: register.covered(day), field: field)
    return noted(country, unit)
  }

  private mutating func find(_ text: String, in country: String, besides own: String) -> Found {
    if let id = arrangements[text], id != own || text == own { return Found(unit: id, fault: nil) }
    let key = "\(country) \(text)"
    if let known = found[key] { return known }
    let new = lookedUp(text, country)
    found[key] = new
    return new
  }

  private mutating func lookedUp(_ text: String, _ country: String) -> Found {
    guard let place = try? atlas.country(country) else { return Found(unit: text, fault: nil) }
    do throws(Diagnostic) {
      return Found(unit: try municipality(bare(text), in: country, field: "unit"), fault: nil)
    } catch {
      let counties = place.counties
      if let county = try? counties.unit(bare(text), on: counties.covered(day), suggesting: false) {
        return Found(unit: noted(country, county), fault: nil)
      }
      // A company or anybody else is no fault; a name nearly right, or a code that is none, may be one.
      return Found(unit: text, fault: error.code == "unit-unknown" && !isCode(text) ? nil : error)
    }
  }

  private mutating func noted(_ country: String, _ unit: AdministrativeUnit) -> String {
    names["\(country):\(unit.code)"] = unit.name
    return "\(country):\(unit.code)"
  }

  /// `no:0501` is written as well as `0501`.
  private func bare(_ text: String) -> String {
    text.hasPrefix("no:") || text.hasPrefix("se:") ? String(text.dropFirst(3)) : text
  }

  private func isCode(_ text: String) -> Bool {
    bare(text).utf8.allSatisfy { (48...57).contains($0) } && bare(text).utf8.count == 4
  }
}
