package import Rulebook

/// Why an amount is unknown where no parameter says so; the texts are in `Data/law.yaml`.
package enum UnknownReason: String, CaseIterable, Sendable {
  case onApplication = "on-application"
  case ceilingOnly = "ceiling-only"
  case beforeFirstValue = "before-first-value"
  case regionalGrants = "regional-grants"
  /// A figure of the country or of the new municipality, or of the municipalities that are named.
  case notGiven = "not-given"
  case notGivenOf = "not-given-of"
  /// Criteria that follow from where people live in the new municipality.
  case workedOutAnew = "worked-out-anew"
}

extension LawWords {
  package func reason(_ reason: UnknownReason) -> LocalText { self[.reason, reason.rawValue] }

  /// - Parameters:
  ///   - figures: names as in ``IncomeColumn``, or of criteria of the cost key.
  ///   - units: whose figure is missing; none where it is that of the country or of the new municipality.
  func notGiven(_ figures: [String], of units: [String] = []) -> LocalText {
    let shown = units.prefix(5).joined(separator: ", ") + (units.count > 5 ? " …" : "")
    return about(figures, units.isEmpty ? .notGiven : .notGivenOf, units: shown)
  }

  func workedOutAnew(_ criteria: [String]) -> LocalText { about(criteria, .workedOutAnew) }

  private func about(_ figures: [String], _ reason: UnknownReason, units: String = "") -> LocalText {
    LocalText(
      self.reason(reason).byLanguage.reduce(into: [:]) { texts, text in
        let names = figures.map { self[.figure, $0].text(in: text.key) }.joined(separator: ", ")
        texts[text.key] = text.value.replacing("{figures}", with: names).replacing("{units}", with: units)
      })
  }
}
