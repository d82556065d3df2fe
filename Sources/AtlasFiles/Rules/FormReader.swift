import Basics
import Law

/// Reads one file of `Data/<country>/forms`.
struct FormReader {
  let country: String
  let acts: [String: Act]

  private static let keys = [
    "id", "order", "term", "language", "name", "summary", "act", "valid", "conversion", "traits", "features",
    "not-applicable", "contents", "organs", "demands",
  ]

  /// The form and its place in the order of the page; nil, with the faults kept, where something is wrong.
  func form(_ document: YAMLField) -> (order: Int, form: CooperationForm)? {
    guard let fields = document.fields(Self.keys) else { return nil }
    let statements = StatementReader(acts: acts, usual: fields["act"])
    let valid = fields.required("valid")?.fields(["from", "until", "statement"])
    guard let id = fields.required("id")?.text(), let order = fields.required("order")?.integer(),
      let term = fields.required("term")?.text(), let language = fields.required("language")?.text(),
      let name = fields.required("name")?.sentence(), let summary = fields.required("summary")?.sentence(),
      let validity = valid?.required("statement").flatMap(statements.statement),
      let traits = fields.required("traits").flatMap(traits), let features = features(fields, statements)
    else { return nil }
    let form = CooperationForm(
      id: id, country: country, term: term, termLanguage: language, name: name, summary: summary,
      valid: DayRange(from: valid?["from"]?.day(), until: valid?["until"]?.day()), validity: validity,
      conversion: fields["conversion"].flatMap { conversion($0, statements) }, traits: traits,
      features: features, clauses: parts(fields["contents"], statements),
      organs: parts(fields["organs"], statements),
      demands: fields["demands"].flatMap(FormDemandsReader.demands) ?? FormDemands())
    return (order, form)
  }

  private func traits(_ field: YAMLField) -> FormTraits? {
    guard let fields = field.fields(["participants", "legal-person", "authority", "liability", "market"]),
      let participants = fields.required("participants")?.words(Partners.self),
      let legalPerson = fields.required("legal-person")?.word(FormTraits.LegalPerson.self),
      let authority = fields.required("authority")?.word(FormTraits.Authority.self),
      let liability = fields.required("liability")?.word(FormTraits.Liability.self),
      let market = fields.required("market")?.word(FormTraits.Market.self)
    else { return nil }
    return FormTraits(
      participants: Set(participants), legalPerson: legalPerson, authority: authority, liability: liability,
      market: market)
  }

  /// Every heading is either written about or said not to apply, so that nothing is left out by accident.
  private func features(
    _ fields: YAMLField.Fields, _ statements: StatementReader
  ) -> [Feature: [Statement]]? {
    let without = fields["not-applicable"]?.words(Feature.self) ?? []
    guard let written = fields.required("features")?.fields(Feature.allCases.map(\.rawValue)) else {
      return nil
    }
    return Feature.allCases.filter { !without.contains($0) }.reduce(into: [:]) { features, feature in
      features[feature] = written.required(feature.rawValue).flatMap(statements.statements)
    }
  }

  /// Clauses or bodies, each with its name; a name that comes twice is a fault.
  private func parts(_ field: YAMLField?, _ statements: StatementReader) -> [FormPart] {
    var seen: Set<String> = []
    return (field?.elements() ?? []).compactMap { element in
      guard let fields = element.fields(["id", "where-needed"] + StatementReader.keys),
        let id = fields.required("id"), let statement = statements.statement(in: fields)
      else { return nil }
      guard seen.insert(id.shown).inserted else { return id.wrongKind("…") }
      return FormPart(
        id: id.shown, statement: statement, isAlways: !(fields["where-needed"]?.flag() ?? false))
    }
  }

  private func conversion(_ field: YAMLField, _ statements: StatementReader) -> Conversion? {
    guard let fields = field.fields(["into", "years", "starts-latest", "statement"]),
      let into = fields.required("into")?.elements(), let years = fields.required("years")?.integer(),
      let start = fields.required("starts-latest")?.day(),
      let statement = fields.required("statement").flatMap(statements.statement)
    else { return nil }
    return Conversion(
      into: into.compactMap { $0.text() }, years: years, startsLatest: start, statement: statement)
  }
}
