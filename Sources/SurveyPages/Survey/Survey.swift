package import Basics
package import Spaces

/// A survey: who was asked what, how and when. Its answers are no things: they lie apart, and nobody can tell whose they are.
package struct Survey: ThingContent {
  package static let kind = ThingKind.survey

  package enum Mode: String, CaseIterable, FieldValue {
    case link, letter, phone, paper, mixed
  }

  package enum Group: String, CaseIterable, FieldValue {
    case residents, councillors
  }

  package var unit: UnitCode?
  /// The questionnaire by its id.
  package var instrument = ""
  package var version: Int?
  /// Who is asked, in words.
  package var population = ""
  /// How many they are.
  package var size: Int?
  package var councillors: Int?
  /// The list that they are drawn from.
  package var frame = ""
  package var mode: Mode?
  package var opens: Day?
  /// The last day.
  package var closes: Day?
  /// What was published of a survey that was held elsewhere.
  package var results: [Published] = []
  package var source = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit), .line("instrument", \.instrument), .whole("version", \.version, 1...1_000),
    .line("population", \.population), .whole("size", \.size, 1...20_000_000),
    .whole("councillors", \.councillors, 1...10_000), .line("frame", \.frame), .choice("mode", \.mode),
    .day("opens", \.opens), .day("closes", \.closes), .table("results", \.results), .text("source", \.source),
  ]

  package init() {}

  /// A share as it was printed.
  package struct Published: ContentRow {
    package var question = ""
    package var group: Group?
    package var answer = ""
    package var share: Double?
    /// How many it rests on.
    package var base: Int?

    package static let fields: [ContentField<Self>] = [
      .line("question", \.question, isRequired: true), .choice("group", \.group),
      .line("answer", \.answer, isRequired: true), .share("share", \.share),
      .whole("base", \.base, 1...20_000_000),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    guard let opens, let closes, closes < opens else { return [] }
    return [Diagnostic("period-reversed", .badInput, at: .init(field: "closes"), ["from": opens.iso])]
  }

  package func population(of group: Group) -> Int? { group == .residents ? size : councillors }

  /// Whether answers are taken on `day`.
  package func isOpen(on day: Day) -> Bool {
    (opens.map { $0 <= day } ?? true) && (closes.map { $0 >= day } ?? true)
  }
}

extension ThingKind {
  package static let survey = ThingKind("survey")
}
