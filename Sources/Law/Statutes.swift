package import Basics
package import Duties

/// What the law says of cooperation and of changes of division: read once, immutable.
package struct Statutes: Sendable {
  /// In the order in which they are shown.
  package let forms: [CooperationForm]
  package let procedures: [Procedure]
  /// Dates that come again.
  package let duties: StatutoryDuties

  package init(
    forms: [CooperationForm], procedures: [Procedure], duties: StatutoryDuties = StatutoryDuties()
  ) {
    self.forms = forms
    self.procedures = procedures
    self.duties = duties
  }

  /// - Throws: `country-unknown`.
  package func forms(of country: String) throws(Diagnostic) -> [CooperationForm] {
    let found = forms.filter { $0.country == country }
    guard !found.isEmpty else {
      let countries = forms.map(\.country).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      throw Diagnostic(
        "country-unknown", .badInput, at: .init(field: "country"),
        ["country": country, "countries": countries.joined(separator: ", ")])
    }
    return found
  }

  /// - Throws: `procedure-unknown` where the procedure of this kind is not described for the country.
  package func procedure(_ kind: String, of country: String) throws(Diagnostic) -> Procedure {
    let kinds = procedures.filter { $0.country == country }
    guard let found = kinds.first(where: { $0.kind.rawValue == kind }) else {
      throw Diagnostic(
        "procedure-unknown", .noAnswer, at: .init(field: "kind"),
        [
          "kind": kind, "country": country,
          "expected": kinds.map(\.kind.rawValue).joined(separator: ", "),
        ])
    }
    return found
  }
}
