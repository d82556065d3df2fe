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

  /// Until when nobody can read the answers.
  package enum Sealing: String, CaseIterable, FieldValue {
    case open, sealed
  }

  package var unit: UnitCode?
  /// The questionnaire of the space that is asked; nil for one that comes with the program.
  package var questionnaire: Identifier<Thing>?
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
  package var reminders: [Reminder] = []
  /// What is known of the population that the answers can be weighted to.
  package var groups: [PopulationGroup] = []
  package var sealing: Sealing?
  /// From which day the answers are no longer kept.
  package var erase: Day?
  /// What was published of a survey that was held elsewhere.
  package var results: [Published] = []
  package var source = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit), .thing("questionnaire", \.questionnaire, of: [.questionnaire]),
    .line("instrument", \.instrument), .whole("version", \.version, 1...1_000),
    .line("population", \.population), .whole("size", \.size, 1...20_000_000),
    .whole("councillors", \.councillors, 1...10_000), .line("frame", \.frame), .choice("mode", \.mode),
    .day("opens", \.opens), .day("closes", \.closes), .table("reminders", \.reminders),
    .table("groups", \.groups), .choice("sealing", \.sealing), .day("erase", \.erase),
    .table("results", \.results), .text("source", \.source),
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

  /// That people were asked once more.
  package struct Reminder: ContentRow {
    package var day: Day?
    package var way: Mode?

    package static let fields: [ContentField<Self>] = [
      .day("day", \.day, isRequired: true), .choice("way", \.way),
    ]

    package init() {}
  }

  /// How many residents would give an answer to an item that tells who they are, and how many of them are wanted.
  package struct PopulationGroup: ContentRow {
    package var item = ""
    package var answer = ""
    /// In the population.
    package var people: Int?
    /// Where answers of a group are gathered until there are enough.
    package var quota: Int?

    package static let fields: [ContentField<Self>] = [
      .line("item", \.item, isRequired: true), .line("answer", \.answer, isRequired: true),
      .whole("people", \.people, 0...20_000_000), .whole("quota", \.quota, 1...20_000_000),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if let opens, let closes, closes < opens {
      faults.append(
        Diagnostic("period-reversed", .badInput, at: .init(field: "closes"), ["from": opens.iso]))
    }
    if sealing == .sealed, closes == nil {
      faults.append(Diagnostic("survey-end-lacking", .badInput, at: .init(field: "closes")))
    }
    if let closes, let erase, erase <= closes {
      faults.append(
        Diagnostic("period-reversed", .badInput, at: .init(field: "erase"), ["from": closes.iso]))
    }
    return faults
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
