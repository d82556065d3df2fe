import Rulebook

/// Why a part of an income is unknown where no parameter says so.
enum IncomeReasons {
  /// - Parameters:
  ///   - columns: names as in ``IncomeColumn``, or of criteria of the cost key.
  ///   - units: whose figure is missing; none where it is that of the country or of the new municipality.
  static func missing(_ columns: [String], of units: [String] = []) -> LocalText {
    let shown = units.prefix(5).joined(separator: ", ") + (units.count > 5 ? " …" : "")
    return text(
      nb: "Ikke oppgitt", nn: "Ikkje oppgitt", sv: "Inte angivet", en: "Not given", columns,
      after: shown.isEmpty ? "" : " (\(shown))")
  }

  /// Criteria that follow from where people live in the new municipality.
  static func workedOutAnew(_ criteria: [String]) -> LocalText {
    text(
      nb: "Regnes på nytt for den nye kommunen, og er ikke oppgitt",
      nn: "Blir rekna på nytt for den nye kommunen, og er ikkje oppgitt",
      sv: "Räknas om för den nya kommunen och är inte angivet",
      en: "Worked out anew for the new municipality, and not given", criteria, after: "")
  }

  private static func text(
    nb: String, nn: String, sv: String, en: String, _ columns: [String], after: String
  ) -> LocalText {
    let leads = ["nb": nb, "nn": nn, "sv": sv, "en": en]
    return LocalText(
      leads.reduce(into: [:]) { texts, lead in
        let names = columns.map { IncomeColumn.named($0)?.words.text(in: lead.key) ?? $0 }
        texts[lead.key] = "\(lead.value): \(names.joined(separator: ", "))\(after)."
      })
  }
}
