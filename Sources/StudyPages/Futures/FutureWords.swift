import Basics
import Figures
import Pages
import Studies
import Units
import Wording

/// An outlook in the words of one language: what units, alternatives and outcomes are called, and numbers
/// with their bounds.
struct FutureWords: Sendable {
  let outlook: Outlook
  let phrase: Phrasebook
  let names: UnitNames
  private let tasks: [String: String]

  /// - Throws: `country-unknown`, `date-out-of-range`.
  init(_ outlook: Outlook, atlas: Atlas, phrase: Phrasebook) throws(Diagnostic) {
    self.outlook = outlook
    self.phrase = phrase
    let study = outlook.plan.study
    let register = try atlas.country(study.country).register
    names = UnitNames(division: try register.division(on: study.date), register: register)
    tasks = atlas.tasks.reduce(into: [:]) { $0[$1.id] = $1.names[phrase.language.rawValue] }
  }

  func name(_ outcome: Outcome) -> String {
    phrase("outcome.\(outcome.id)")
  }

  func task(_ id: String) -> String {
    tasks[id] ?? id
  }

  /// What an alternative does, in a line.
  func name(_ alternative: Alternative) -> String {
    guard !alternative.measures.isEmpty else { return phrase("future.alternative.stand-alone") }
    return alternative.measures.map(sentence).joined(separator: "; ")
  }

  func name(ofAlternative id: String) -> String {
    outlook.plan.study.alternatives.first { $0.id == id }.map(name) ?? id
  }

  /// A unit of an alternative: by its members, each with the part of it that belongs there.
  func name(_ column: Column) -> String {
    zip(column.members, column.shares).map { member, share in
      share == 1
        ? names(member.code)
        : phrase(
          "compare.part",
          ["name": names(member.code), "percent": phrase.number(100 * share, decimals: 0)])
    }.joined(separator: " + ")
  }

  /// Names as a sentence has them: commas, and a word before the last.
  func list(_ codes: [String]) -> String {
    guard let last = codes.last, codes.count > 1 else { return codes.first.map { names($0) } ?? "" }
    return phrase(
      "future.and",
      ["names": codes.dropLast().map { names($0) }.joined(separator: ", "), "last": names(last)])
  }

  func number(_ value: Double, _ outcome: Outcome) -> String {
    phrase.number(value, decimals: outcome.decimals)
  }

  /// Parts of a unit's account that are left out, all or some of them: whatever stands there is not the whole.
  func missing(_ cell: Outlook.Cell) -> [AccountPart] {
    let named = outlook.gaps.filter { $0.alternative == cell.column.alternative }.flatMap(\.parts)
    return AccountPart.allCases.filter { cell.account[$0] == nil || named.contains($0) }
  }

  /// The level of the intervals in per cent.
  var percent: String { phrase.number(100 * outlook.plan.level) }

  private func sentence(_ measure: Measure) -> String {
    switch measure {
    case .merge(let units): return phrase("future.alternative.merge", ["units": list(units)])
    case .split(let unit, _, let into):
      guard let into else { return phrase("future.alternative.split", ["unit": names(unit)]) }
      return phrase("future.alternative.move", ["unit": names(unit), "into": names(into)])
    case .cooperate(let task, _, let units, _):
      return phrase("future.alternative.cooperate", ["units": list(units), "task": inSentence(task)])
    case .host(let task, let host, let guests):
      return phrase(
        "future.alternative.host",
        ["host": names(host), "task": inSentence(task), "units": list(guests)])
    case .asymmetric(let task, let unit, let to):
      return phrase(
        "future.alternative.asymmetric",
        ["to": recipient(to), "task": inSentence(task), "unit": names(unit)])
    }
  }

  func recipient(_ recipient: Recipient) -> String {
    switch recipient {
    case .unit(let code): names(code)
    case .county, .state: phrase("future.recipient.\(recipient.text)")
    }
  }

  /// A task in the middle of a sentence; names that begin with two capitals, like ICT, keep them.
  private func inSentence(_ id: String) -> String {
    let name = task(id)
    guard let first = name.first, !(name.dropFirst().first?.isUppercase ?? false) else { return name }
    return first.lowercased() + name.dropFirst()
  }
}
