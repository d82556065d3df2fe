import Basics
import Law
import Rulebook
import Yams

/// Reads one file of `Data/<country>/forms`.
struct FormReader {
  let country: String
  let file: String
  let acts: [String: Act]

  private static let keys = [
    "id", "order", "term", "language", "name", "summary", "act", "valid", "conversion", "traits", "features",
    "not-applicable", "contents",
  ]

  /// The form and its place in the order of the page.
  func form(_ node: Node) throws(Diagnostic) -> (order: Int, form: CooperationForm) {
    let fields = try StatuteFields(node, file: file, keys: Self.keys)
    let reader = StatementReader(file: file, acts: acts, usualAct: try fields.optionalText("act") ?? "")
    let valid = try StatuteFields(fields.needed("valid"), file: file, keys: ["from", "until", "statement"])
    let form = CooperationForm(
      id: try fields.text("id"), country: country, term: try fields.text("term"),
      termLanguage: try fields.text("language"), name: try fields.localText("name"),
      summary: try fields.localText("summary"),
      valid: DayRange(from: try valid.optionalDay("from"), until: try valid.optionalDay("until")),
      validity: try reader.statement(valid.needed("statement")),
      conversion: try conversion(fields, reader), traits: try traits(fields),
      features: try features(fields, reader), contents: try contents(fields, reader))
    return (try fields.int("order"), form)
  }

  private func traits(_ fields: StatuteFields) throws(Diagnostic) -> FormTraits {
    let traits = try StatuteFields(
      fields.needed("traits"), file: file,
      keys: ["participants", "legal-person", "authority", "liability", "market"])
    return FormTraits(
      participants: Set(try traits.words("participants", of: Partners.self)),
      legalPerson: try traits.word("legal-person"), authority: try traits.word("authority"),
      liability: try traits.word("liability"), market: try traits.word("market"))
  }

  /// Every heading is either written about or said not to apply, so that nothing is left out by accident.
  private func features(
    _ fields: StatuteFields, _ reader: StatementReader
  ) throws(Diagnostic) -> [Feature: [Statement]] {
    let written = try StatuteFields(
      fields.needed("features"), file: file, keys: Feature.allCases.map(\.rawValue))
    let without: [Feature] = fields.node("not-applicable") == nil ? [] : try fields.words("not-applicable")
    var features: [Feature: [Statement]] = [:]
    for feature in Feature.allCases where !without.contains(feature) {
      features[feature] = try reader.statements(written, feature.rawValue)
    }
    return features
  }

  private func contents(
    _ fields: StatuteFields, _ reader: StatementReader
  ) throws(Diagnostic) -> [Statement] {
    fields.node("contents") == nil ? [] : try reader.statements(fields, "contents")
  }

  private func conversion(
    _ fields: StatuteFields, _ reader: StatementReader
  ) throws(Diagnostic) -> Conversion? {
    guard let node = fields.node("conversion") else { return nil }
    let conversion = try StatuteFields(
      node, file: file, keys: ["into", "years", "starts-latest", "statement"])
    return Conversion(
      into: try conversion.texts("into"), years: try conversion.int("years"),
      startsLatest: try conversion.day("starts-latest"),
      statement: try reader.statement(conversion.needed("statement")))
  }
}
