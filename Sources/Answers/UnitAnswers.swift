import Basics
import Figures
import Formats
import Units

func unitsAnswer(_ parameters: Parameters, _ atlas: Atlas, _ today: Day) throws(Diagnostic) -> Answer {
  let country = try atlas.country(parameters.text(.country))
  let covers = country.register.covers
  let day = try parameters.day("date", or: min(max(today, covers.lowerBound), covers.upperBound))
  guard try parameters.tier() == .municipality else { return try countiesAnswer(country, on: day) }
  let units = try country.register.division(on: day).units
  return Answer(
    json: .array(
      units.map { unit in
        .object([
          .init("code", .text(unit.code)), .init("name", .text(unit.name)),
          .init("county", .text(unit.county)),
          .init("validFrom", .optional(unit.valid.from?.iso)),
          .init("validTo", .optional(unit.valid.until?.iso)),
        ])
      }),
    table: .init(
      name: "units", headings: ["code", "name", "county", "validFrom", "validTo"],
      rows: units.map { unit in
        [
          .text(unit.code), .text(unit.name), .text(unit.county), cell(unit.valid.from?.iso),
          cell(unit.valid.until?.iso),
        ]
      }))
}

func changesAnswer(_ parameters: Parameters, _ atlas: Atlas) throws(Diagnostic) -> Answer {
  let country = try atlas.country(parameters.text(.country))
  let register = country.register(of: try parameters.tier())
  let (from, to) = (try parameters.day("from"), try parameters.day("to"))
  guard from <= to else { throw reversed(from, to) }
  var changes = register.changes.filter { (from...to).contains($0.date) }
  if let unit = parameters["unit"] {
    let codes = try codes(of: unit, in: register)
    changes = changes.filter { change in (change.old + change.new).contains { codes.contains($0.code) } }
  }
  guard register.tier == .municipality else { return countyChangesAnswer(changes, country.register) }
  return Answer(
    json: .array(
      changes.map { .object(members(of: $0)) }),
    table: .init(name: "changes", headings: changeHeadings, rows: changes.map(cells(of:))))
}

/// What is told of a change of units of either tier.
let changeHeadings = ["date", "kind", "old", "new", "oldNames", "newNames", "official"]

func members(of change: Change) -> [JSONValue.Member] {
  [
    .init("date", .text(change.date.iso)), .init("kind", .text(change.kind.rawValue)),
    .init("old", .texts(change.old.map(\.code))), .init("new", .texts(change.new.map(\.code))),
    .init("oldNames", .texts(change.old.map(\.name))), .init("newNames", .texts(change.new.map(\.name))),
    .init("official", .bool(change.isOfficial)),
  ]
}

func cells(of change: Change) -> [SheetCell] {
  [
    .text(change.date.iso), .text(change.kind.rawValue), list(change.old.map(\.code)),
    list(change.new.map(\.code)), list(change.old.map(\.name)), list(change.new.map(\.name)),
    .text(String(change.isOfficial)),
  ]
}

func correspondAnswer(_ parameters: Parameters, _ atlas: Atlas) throws(Diagnostic) -> Answer {
  let country = try atlas.country(parameters.text(.country))
  let register = country.register
  let (from, to) = (try parameters.day("from"), try parameters.day("to"))
  let wanted = try parameters["unit"].map { text throws(Diagnostic) in try register.unit(text, on: from).code
  }
  let links = try register.correspondence(from: from, to: to) { code in
    country.figures.figure("population", of: [code], on: to, exactly: to.year).observation.value
  }.filter { wanted == nil || $0.old.code == wanted }
  return Answer(
    json: .array(
      links.map { link in
        .object([
          .init("old", .text(link.old.code)), .init("new", .text(link.new.code)),
          .init("share", .optional(link.share)),
          .init("estimated", .bool(link.estimated)), .init("ambiguous", .bool(link.ambiguous)),
          .init("oldName", .text(link.old.name)), .init("newName", .text(link.new.name)),
        ])
      }),
    table: .init(
      name: "correspond", headings: ["old", "oldName", "new", "newName", "share", "estimated", "ambiguous"],
      rows: links.map { link in
        [
          .text(link.old.code), .text(link.old.name), .text(link.new.code), .text(link.new.name),
          link.share.map { .number($0, decimals: 4) } ?? .empty, .text(String(link.estimated)),
          .text(String(link.ambiguous)),
        ]
      }))
}

/// The codes that a code or name has had at any time.
private func codes(of text: String, in register: Register) throws(Diagnostic) -> Set<String> {
  let key = Folding.folded(text)
  let named =
    register.units.map { NamedCode(code: $0.code, name: $0.name) }
    + register.changes.flatMap { $0.old + $0.new }
  let codes = Set(named.filter { $0.code == key || Folding.folded($0.name) == key }.map(\.code))
  guard codes.isEmpty else { return codes }
  return [try register.unit(text, on: register.covers.upperBound).code]
}

private func reversed(_ from: Day, _ to: Day) -> Diagnostic {
  Diagnostic("range-reversed", .badInput, at: .init(field: "from"), ["from": from.iso, "to": to.iso])
}

func cell(_ text: String?) -> SheetCell {
  text.map(SheetCell.text) ?? .empty
}

func list(_ texts: [String]) -> SheetCell {
  .text(texts.joined(separator: " "))
}
