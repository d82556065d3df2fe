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
  let alternatives: AlternativeWords

  /// - Throws: `country-unknown`, `date-out-of-range`.
  init(_ outlook: Outlook, in content: PageContent, phrase: Phrasebook) throws(Diagnostic) {
    self.outlook = outlook
    self.phrase = phrase
    alternatives = try AlternativeWords(outlook.plan.study, in: content, phrase: phrase)
  }

  var names: UnitNames { alternatives.names }

  func name(_ outcome: Outcome) -> String {
    AccountWords.name(outcome, in: outlook, phrase) ?? phrase("outlook-outcome.\(outcome.id)")
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

  func number(_ value: Double, _ outcome: Outcome) -> String {
    phrase.number(value, decimals: outcome.decimals)
  }

  /// Parts of a unit's account that are left out, all or some of them: whatever stands there is not the whole.
  func missing(_ cell: Outlook.Prospect) -> [AccountPart] {
    let named = outlook.gaps.filter { $0.alternative == cell.column.alternative }.flatMap(\.parts)
    return AccountPart.allCases.filter { cell.account[$0] == nil || named.contains($0) }
  }

  /// The level of the intervals in per cent.
  var percent: String { phrase.number(100 * outlook.plan.level) }
}
