import Figures
import Pages
import Studies
import Units
import Wording

/// What the accounts of the units of an outlook say, in the words of one language.
struct AccountWords {
  let outlook: Outlook
  let names: UnitNames
  let phrase: Phrasebook

  private var accounts: [String: [AccountFigure: ToldAccount]] { outlook.plan.inputs.accounts }

  /// Figures that some unit has, in the order in which people read them.
  var figures: [AccountFigure] {
    AccountFigure.allCases.filter { figure in accounts.values.contains { $0[figure] != nil } }
  }

  /// Units that have some figure, in the order of the study.
  var units: [String] { outlook.plan.study.units.filter { accounts[$0] != nil } }

  func heading(_ figure: AccountFigure) -> String { phrase("outlook-accounts.figure.\(figure.rawValue)") }

  /// A figure of a unit with its year; a dash where nobody has imported it.
  func cell(_ figure: AccountFigure, of unit: String) -> String {
    accounts[unit]?[figure].map { told in
      phrase(
        "outlook-accounts.value",
        [
          "value": phrase.number(told.value, decimals: figure.isShare ? 1 : 0), "year": "\(told.year)",
        ])
    } ?? "–"
  }

  /// Whether money rests on the accounts, and on what it rests otherwise.
  var ground: String {
    if let spending = outlook.spending {
      let years = Set(spending.values.map(\.year)).sorted().map(String.init)
      return phrase("outlook-accounts.used", ["years": phrase.list(years)])
    }
    let isPartlyKnown = accounts.values.contains { $0[.spending] != nil }
    return phrase(isPartlyKnown ? "outlook-accounts.partly" : "outlook-accounts.none")
  }

  /// Who published what is told; nil where nothing is.
  var sources: String? {
    let all = Set(accounts.values.flatMap { $0.values.map(\.source) }).sorted()
    return all.isEmpty ? nil : phrase("outlook-accounts.sources", ["sources": all.joined(separator: "; ")])
  }

  /// What each unit spends for an inhabitant, in a list; nil where money rests on the calculated need.
  var spending: String? {
    outlook.spending.map { spending in
      outlook.plan.study.units.compactMap { unit in
        spending[unit].map { told in
          phrase(
            "outlook-accounts.item",
            ["unit": names(unit), "amount": phrase.number(told.value), "year": "\(told.year)"])
        }
      }.joined(separator: ", ")
    }
  }

  /// What an outcome is called where it rests on the accounts; nil for one that does not.
  static func name(_ outcome: Outcome, in outlook: Outlook, _ phrase: Phrasebook) -> String? {
    guard outlook.spending != nil, outcome.id.hasPrefix("spending") else { return nil }
    return phrase("outlook-accounts.outcome.\(outcome.id)")
  }
}
