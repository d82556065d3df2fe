import Law
import Rulebook
import Studies

extension Question {
  /// What the question takes: the one list of it.
  package var parameters: [QuestionParameter] {
    switch self {
    case .units: [.country, .date, .tier]
    case .changes:
      [
        .country, .init("from", .day, required: true), .init("to", .day, required: true),
        .init("unit", .unit, text: "unit-changed"), .tier,
      ]
    case .correspond:
      [
        .country, .init("from", .day, text: "from-division", required: true),
        .init("to", .day, text: "to-division", required: true), .init("unit", .unit, text: "unit-old"),
      ]
    case .reform:
      [.country, .init("from", .day, text: "from-reform"), .init("date", .day, text: "date-reform")]
    case .evaluate: [.country, .init("unit", .unit, text: "unit-merged"), .outcome]
    case .indicators: []
    case .compare: Self.ofStudy
    case .rules: [.anyCountry]
    case .rule:
      [.init("rule", .text, required: true), .lawDay("at"), .init("input", .text, repeatable: true)]
        + Self.lawOverlay
    case .parameters: [.anyCountry, .init("parameter", .text)] + Self.lawOverlay
    case .grants: Self.ofGrants + Self.lawOverlay
    case .income: Self.ofIncome + Self.lawOverlay
    case .seats:
      [
        .method, .init("first-divisor", .number(0...3, except: [0])),
        .init("seats", .whole(1...SeatContest.mostSeats)), .init("votes", .text), .init("candidates", .text),
        .init("lot", .text), .init("batch", .text),
      ]
    case .council:
      [
        .onlyNorway, .date, .init("merge", .units, text: "merge-one", required: true),
        .init("size", .whole(nil)), .init("before", .text, repeatable: true),
      ]
    case .forms: [.country, .lawDay("date")]
    case .chooseForm: [.country, .lawDay("date")] + Needs.Question.asked.map(QuestionParameter.need)
    case .timeline:
      [
        .country, .procedure, .effective(required: true), .init("decided", .day),
        .init("merge", .units, text: "merge-one"), .init("unit", .unit, text: "unit-split"),
        .splitParts,
      ]
    case .project:
      [
        .country, .date, .init("units", .units, required: true, repeatable: true), .fromYear, .toYear,
        .projectionDraws, .projectionSeed, .projectionLevel,
      ]
    case .outlook: Self.ofOutlook + Self.lawOverlay
    case .decide:
      Self.ofOutlook
        + [
          .init("weight", .text, repeatable: true), .init("rank", .text), .concentration,
          .init("unit", .unit, text: "unit-seen-from"),
        ] + Self.lawOverlay
    }
  }

  /// The parameter of a name; nil where the question takes none.
  package func parameter(_ name: String) -> QuestionParameter? {
    parameters.first { $0.name == name }
  }

  /// With these any question about the law can be asked of another law.
  private static let lawOverlay: [QuestionParameter] = [
    .init("with", .text, repeatable: true), .init("rules-of", .day),
  ]

  private static let ofStudy: [QuestionParameter] =
    [.country, .date, .init("year", .whole(nil)), .init("merge", .units, repeatable: true)]
    + StudyRequest.names.map { .init($0, .text, repeatable: true) }

  private static let ofOutlook: [QuestionParameter] =
    ofStudy + [
      .init("decided", .day, text: "decided-outlook"), .init("effective", .day, text: "effective-outlook"),
      .horizon, .draws, .seed, .level,
    ]
    + ["assume", "free-income", "task-share", "council", "travel-time"].map {
      .init($0, .text, repeatable: true)
    }

  private static let ofGrants: [QuestionParameter] =
    [
      .onlyNorway, .init("merge", .units, text: "merge-one", required: true, repeatable: true),
      .init("decided", .day, required: true), .effective(required: true),
    ] + MergerPlan.options.map(QuestionParameter.init)

  /// Those of a municipality are given once for each, in the same order.
  private static let ofIncome: [QuestionParameter] =
    [
      .country, .init("at", .day, text: "at-effect"), .init("decided", .day), .effective(required: false),
      .init("merge", .units, text: "merge-given", repeatable: true), .init("new", .text, repeatable: true),
      .init("new-county", .text), .taper,
    ] + IncomeQuery.words.map { .init($0, .text, text: $0 == "unit" ? "unit-given" : nil, repeatable: true) }
    + [.inhabitants] + [.unit, .country, .merged].flatMap(columns)

  private static func columns(_ subject: IncomeColumn.Subject) -> [QuestionParameter] {
    QuestionParameter.countries.flatMap(IncomeColumn.all).filter { $0.subject == subject }
      .reduce(into: []) { list, column in
        guard !list.contains(where: { $0.name == column.name }) else { return }
        list.append(.init(column.name, .number(column.range), repeatable: subject == .unit))
      }
  }
}
