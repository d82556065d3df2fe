package import Basics
import Formats
import Law
package import Rulebook

/// What each municipality has of an income system, and what a merger does to it.
func incomeAnswer(
  _ parameters: Parameters, _ rulebook: Rulebook, _ today: Day
) throws(Diagnostics) -> Answer {
  incomeAnswer(
    try IncomeStudy(parameters, rulebook: rulebook, today: today), language: parameters.language)
}

/// The same for the municipalities of a file.
///
/// - Returns: The answer for the good rows, and what is wrong with the others.
/// - Throws: as ``IncomeStudy/reading(_:file:_:rulebook:today:)``, and `parameter-unknown`.
package func incomeAnswer(
  file: String, bytes: [UInt8], _ parameters: Parameters, rulebook: Rulebook, today: Day
) throws(Diagnostics) -> (answer: Answer, faults: [Diagnostic]) {
  let (study, faults) = try IncomeStudy.reading(
    bytes, file: file, parameters, rulebook: rulebook, today: today)
  return (incomeAnswer(study, language: parameters.language), faults)
}

/// A study as JSON, as one long table and as tables for people.
package func incomeAnswer(_ study: IncomeStudy, language: String) -> Answer {
  let parties = study.merger?.parties ?? study.alone
  return Answer(
    json: json(study, language), table: itemTable(parties, study, language),
    readable: readable(study, parties, language),
    sheets: readable(study, parties, language) + [itemTable(study.alone, study, language, name: "alone")])
}

private func json(_ study: IncomeStudy, _ language: String) -> JSONValue {
  .object([
    .init("country", .text(study.query.country)), .init("at", .text(study.query.day.iso)),
    .init("unit", .text(study.currency)), .init("whole", .bool(study.world.isWhole)),
    .init("inhabitants", .number(Double(study.world.inhabitants))),
    .init(
      "given",
      .object(study.world.given.sorted { $0.key < $1.key }.map { .init($0.key, .number($0.value)) })),
    .init("units", .array(study.alone.map { json($0, study, language) })),
    .init("merger", study.merger.map { json($0, study, language) } ?? .null),
  ])
}

private func json(_ merger: IncomeMerger, _ study: IncomeStudy, _ language: String) -> JSONValue {
  .object([
    .init("effective", .text(study.query.effective.iso)),
    .init("decided", .optional(study.query.decided?.iso)),
    .init("merged", json(merger.merged, study, language)),
    .init("partners", .array(merger.partners.map { json($0, study, language) })),
    .init("rest", json(merger.rest, study, language)),
    .init(
      "years",
      .array(
        study.changes.map { year in
          .object([
            .init("year", .number(Double(year.year))), .init("compensatedShare", .number(year.weight)),
            .init("change", .text(year.change.decimal)), .init("complete", .bool(year.isComplete)),
          ])
        })),
  ])
}

private func json(_ party: IncomeParty, _ study: IncomeStudy, _ language: String) -> JSONValue {
  let kinds = IncomeItem.Kind.allCases.filter { kind in party.items.contains { $0.kind == kind } }
  return .object([
    .init("unit", .text(party.code)), .init("name", .text(party.name)),
    .init("role", .text(party.role.rawValue)),
    .init("inhabitants", .number(Double(party.inhabitants))),
    .init("sums", .object(kinds.map { .init($0.rawValue, json(party.sum(of: $0), party)) })),
    .init("total", json(party.sum(), party)),
    .init("items", .array(party.items.map { json($0, language) })),
  ])
}

private func json(_ sum: IncomeParty.Sum, _ party: IncomeParty) -> JSONValue {
  .object([
    .init("known", .text(sum.known.decimal)), .init("whole", .optional(sum.whole?.decimal)),
    .init("missing", .texts(sum.missing)), .init("verified", .bool(sum.verified)),
    .init("perInhabitant", .optional(party.perInhabitant(sum.whole)?.decimal)),
  ])
}

private func json(_ item: IncomeItem, _ language: String) -> JSONValue {
  .object([
    .init("kind", .text(item.kind.rawValue)), .init("part", .text(item.part)),
    .init("amount", .optional(item.money?.decimal)), .init("verified", .bool(item.isVerified)),
    .init("unknown", .optional(item.amount.value.unknown?.text(in: language))),
    .init("trace", .array(item.amount.steps.map { $0.json(language) })),
  ])
}

extension IncomeItem {
  /// False where it is not known: what is unknown has not been checked either.
  package var isVerified: Bool { money != nil && amount.verified }
}

extension IncomeParty {
  /// Nil without an amount or without inhabitants.
  package func perInhabitant(_ money: Money?) -> Money? {
    guard inhabitants > 0 else { return nil }
    return money?.scaled(by: 1, over: Int64(inhabitants), rounding: .halfAwayFromZero)
  }
}

extension IncomeStudy {
  /// The income of the new municipality in a year against what the old ones had together.
  package struct Change: Hashable, Sendable {
    package let year: Int
    package let weight: Double
    /// Of the parts that are known.
    package let change: Money
    package let isComplete: Bool
  }

  /// From the year of effect to the first without compensation.
  package var changes: [Change] {
    guard let merger else { return [] }
    let back = merger.merged.sum(of: .compensated)
    let all = merger.merged.sum()
    return merger.years.map { year in
      Change(
        year: year.year, weight: year.weight,
        change: all.known - back.known + back.known.scaled(by: year.weight, rounding: .halfAwayFromZero),
        isComplete: all.whole != nil)
    }
  }
}
