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
    json: incomeFields(language).object(study), table: itemTable(parties, study, language),
    readable: readable(study, parties, language),
    sheets: readable(study, parties, language) + [itemTable(study.alone, study, language, name: "alone")])
}

func incomeFields(_ language: String) -> [AnswerField<IncomeStudy>] {
  [
    AnswerField("country") { $0.query.country }, AnswerField("at") { $0.query.day },
    AnswerField("unit") { $0.currency }, AnswerField("whole") { $0.world.isWhole },
    AnswerField("inhabitants") { $0.world.inhabitants },
    .named("given") { $0.world.given.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } },
    AnswerField("units", each: partyFields(language)) { $0.alone },
    AnswerField("merger", ifAny: incomeMergerFields(language)) { study in
      study.merger.map { StudiedMerger(merger: $0, study: study) }
    },
  ]
}

private struct StudiedMerger {
  let merger: IncomeMerger
  let study: IncomeStudy
}

private func incomeMergerFields(_ language: String) -> [AnswerField<StudiedMerger>] {
  [
    AnswerField("effective") { $0.study.query.effective }, AnswerField("decided") { $0.study.query.decided },
    AnswerField("merged", partyFields(language)) { $0.merger.merged },
    AnswerField("partners", each: partyFields(language)) { $0.merger.partners },
    AnswerField("rest", partyFields(language)) { $0.merger.rest },
    AnswerField("years", each: incomeYearFields) { $0.study.changes },
  ]
}

var incomeYearFields: [AnswerField<IncomeStudy.Change>] {
  [
    AnswerField("year") { Year($0.year) }, AnswerField("compensatedShare", decimals: 2) { $0.weight },
    AnswerField("change", heading: "knownChange") { $0.change }, AnswerField("complete") { $0.isComplete },
  ]
}

private func partyFields(_ language: String) -> [AnswerField<IncomeParty>] {
  [
    AnswerField("unit") { $0.code }, AnswerField("name") { $0.name },
    AnswerField("role") { $0.role.rawValue }, AnswerField("inhabitants") { $0.inhabitants },
    AnswerField("sums", namedEach: partySumFields) { party in
      IncomeItem.Kind.allCases.filter { kind in party.items.contains { $0.kind == kind } }
        .map { ($0.rawValue, PartySum(party: party, sum: party.sum(of: $0))) }
    },
    AnswerField("total", partySumFields) { PartySum(party: $0, sum: $0.sum()) },
    AnswerField("items", each: itemFields(language)) { $0.items },
  ]
}

private struct PartySum {
  let party: IncomeParty
  let sum: IncomeParty.Sum
}

private var partySumFields: [AnswerField<PartySum>] {
  [
    AnswerField("known") { $0.sum.known }, AnswerField("whole") { $0.sum.whole },
    AnswerField("missing") { $0.sum.missing }, AnswerField("verified") { $0.sum.verified },
    AnswerField("perInhabitant") { $0.party.perInhabitant($0.sum.whole) },
  ]
}

private func itemFields(_ language: String) -> [AnswerField<IncomeItem>] {
  [
    AnswerField("kind") { $0.kind.rawValue }, AnswerField("part") { $0.part },
    AnswerField("amount") { $0.money }, AnswerField("verified") { $0.isVerified },
    AnswerField("unknown") { $0.amount.value.unknown?.text(in: language) },
    AnswerField("trace", each: traceFields(language)) { $0.amount.steps },
  ]
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
