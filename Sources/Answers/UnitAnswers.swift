import Basics
import Figures
import Formats
import Units

func unitsAnswer(_ parameters: Parameters, _ atlas: Atlas, _ today: Day) throws(Diagnostic) -> Answer {
  let country = try atlas.country(parameters.text(.country))
  let day = try parameters.day("date", or: country.register.covered(today))
  guard try parameters.tier() == .municipality else { return try countiesAnswer(country, on: day) }
  let units = try country.register.division(on: day).units
  return Answer("units", units, unitFields)
}

var unitFields: [AnswerField<AdministrativeUnit>] {
  [
    AnswerField("code") { $0.code }, AnswerField("name") { $0.name }, AnswerField("county") { $0.county },
    AnswerField("validFrom") { $0.valid.from }, AnswerField("validTo") { $0.valid.until },
  ]
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
  return Answer("changes", changes, changeFields { $0 })
}

/// What is told of a change of units of either tier.
func changeFields<Row>(_ change: @escaping (Row) -> Change) -> [AnswerField<Row>] {
  [
    AnswerField("date") { change($0).date },
    AnswerField("kind") { change($0).kind.rawValue },
    AnswerField("old") { change($0).old.map(\.code) },
    AnswerField("new") { change($0).new.map(\.code) },
    AnswerField("oldNames") { change($0).old.map(\.name) },
    AnswerField("newNames") { change($0).new.map(\.name) },
    AnswerField("official") { change($0).isOfficial },
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
  return Answer("correspond", links, linkFields)
}

var linkFields: [AnswerField<Correspondence.Link>] {
  [
    AnswerField("old") { $0.old.code }, AnswerField("oldName") { $0.old.name },
    AnswerField("new") { $0.new.code }, AnswerField("newName") { $0.new.name },
    AnswerField("share", decimals: 4) { $0.share }, AnswerField("estimated") { $0.estimated },
    AnswerField("ambiguous") { $0.ambiguous },
  ]
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
