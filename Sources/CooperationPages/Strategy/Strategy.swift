package import Basics
package import Spaces

/// What the municipalities want with their cooperation: vision, goals, ways, what goes on around them, and who does what by
/// when. Its name is the title of the thing.
package struct Strategy: ThingContent {
  package static let kind = ThingKind.strategy

  package var vision = ""
  package var goals: [Identifier<Thing>] = []
  /// How the goals are to be reached.
  package var ways: [String] = []
  package var trends: [TrendRow] = []
  package var actions: [Action] = []
  package var advice: [AdviceRow] = []
  package var documents: [Identifier<Thing>] = []

  package static let fields: [ContentField<Self>] = [
    .text("vision", \.vision), .things("goals", \.goals, of: [.goal]), .lines("ways", \.ways),
    .table("trends", \.trends), .table("actions", \.actions), .table("advice", \.advice),
    .documents("documents", \.documents),
  ]

  package init() {}

  /// The developments that KS asked municipalities to think about («Utfordringsbilder for kommunesektoren», May 2018), by
  /// its headings.
  package enum Trend: String, CaseIterable, FieldValue {
    case people, finances, democracy, work, climate, digital
    case map, inequality
  }

  /// What research advises those who work together («Hvordan lykkes med interkommunalt samarbeid?», KS FoU): four pieces about
  /// what surrounds a cooperation, five about how it is carried out.
  package enum Advice: String, CaseIterable, FieldValue {
    case arenas, vision, plan, attitudes
    case projects, anchoring, time, pressure, leadership
  }

  package struct TrendRow: ContentRow {
    package var trend: Trend?
    /// The region's own indicator, with what it was on a day.
    package var indicator = ""
    package var value: Double?
    package var day: Day?
    package var source = ""
    package var meaning = ""

    package static let fields: [ContentField<Self>] = [
      .choice("trend", \.trend, isRequired: true), .line("indicator", \.indicator),
      .decimal("value", \.value), .day("day", \.day), .line("source", \.source), .line("meaning", \.meaning),
    ]

    package init() {}
  }

  /// A line of the action plan.
  package struct Action: ContentRow {
    package var what = ""
    package var person = ""
    package var due: Day?
    /// The task that it became.
    package var task: Identifier<Thing>?

    package static let fields: [ContentField<Self>] = [
      .line("what", \.what, isRequired: true), .person("person", \.person), .day("due", \.due),
      .thing("task", \.task, of: [.task]),
    ]

    package init() {}
  }

  package struct AdviceRow: ContentRow {
    package enum Answer: String, CaseIterable, FieldValue {
      case followed, partly, not
    }

    package var advice: Advice?
    package var answer: Answer?
    package var note = ""

    package static let fields: [ContentField<Self>] = [
      .choice("advice", \.advice, isRequired: true), .choice("answer", \.answer, isRequired: true),
      .line("note", \.note),
    ]

    package init() {}
  }

  /// One answer to a piece of advice, and a figure with its source, or none.
  package func faults(in ground: Ground) -> [Diagnostic] {
    let twice = advice.indices.filter { index in
      advice[..<index].contains { $0.advice == advice[index].advice }
    }.map { Diagnostic("advice-twice", .badInput, at: .init(field: "advice.\($0).advice")) }
    let sourceless = trends.indices.filter { trends[$0].value != nil && trends[$0].source.isEmpty }
      .map { Diagnostic("figure-sourceless", .badInput, at: .init(field: "trends.\($0).source")) }
    return twice + sourceless
  }
}

extension ThingKind {
  package static let strategy = ThingKind("strategy")
}
