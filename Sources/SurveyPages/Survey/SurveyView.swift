import Basics
import Pages
import Spaces
import Store
import Surveys
import WorkPages

/// A survey as one visitor may see it, with its answers.
struct SurveyView {
  let thing: Thing
  let space: Space
  let rooms: SpaceRooms?
  let content: Survey
  /// The questionnaire that is answered, or would be; nil where the program has none of that name.
  let instrument: Instrument?
  let codes: [Survey.Group: AnswerCodes.Count]
  let sheets: [Survey.Group: [AnswerSheet]]
  /// Those who can open the answers; none where answers are not sealed.
  let holders: [SealHolders.Holder]
  /// How many answers are sealed.
  let sealed: Int
  let mayChange: Bool

  /// Whether answers lie sealed that nobody has opened yet.
  var isClosed: Bool { sealed > 0 && sheets.values.allSatisfy(\.isEmpty) }

  /// Groups of which somebody was asked.
  var groups: [Survey.Group] { Survey.Group.allCases.filter { (codes[$0]?.made ?? 0) > 0 } }

  /// What each answer of residents stands for; nil where nothing is known of the population, and the fault where it does not fit.
  var weights: Result<AnswerWeights, Diagnostic>? {
    let groups = content.groups.compactMap { row in
      row.people.map { AnswerWeights.Group(item: row.item, answer: row.answer, people: $0) }
    }
    guard !groups.isEmpty, let sheets = sheets[.residents], !sheets.isEmpty else { return nil }
    return Result { () throws(Diagnostic) in try AnswerWeights(sheets, to: groups) }
  }

  /// Below so many answers no share is told. Of councillors there are never many, and how many there are is known, so that
  /// fewer say as much.
  static func fewest(_ group: Survey.Group) -> Int {
    group == .residents ? Margin.fewestToPublish : 10
  }

  /// Each item as the groups answered it.
  func items() throws -> [TwinItem] {
    guard let instrument else { return [] }
    return try instrument.items.map { item in
      try TwinItem(
        item, of: instrument, groups.map { sheets[$0] ?? [] },
        populations: groups.map { content.population(of: $0) }, fewest: groups.map(Self.fewest))
    }
  }

  /// The mean of an index over the answers of a group; nil where too few answered enough of it.
  func index(_ name: String, of group: Survey.Group) -> (mean: Double, base: Int)? {
    guard let instrument else { return nil }
    let values = (sheets[group] ?? []).compactMap { $0.index(name, of: instrument) }
    guard values.count >= Self.fewest(group) else { return nil }
    return (values.reduce(0, +) / Double(values.count), values.count)
  }
}

extension WorkContext {
  /// - Parameter hasAnswers: whether the answers are read.
  func surveyView(_ id: Identifier<Thing>, hasAnswers: Bool = true) throws -> SurveyView {
    try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .survey else { throw Interruption.absent }
      let fields = try Thing.version(of: id, on: content.today(), knownAt: nil, for: actor, tx)?.fields
      let survey = fields.map { Survey(reading: $0.content) } ?? Survey()
      let instrument = try instrument(of: survey, id, for: actor, tx)
      var codes: [Survey.Group: AnswerCodes.Count] = [:]
      var sheets: [Survey.Group: [AnswerSheet]] = [:]
      for group in Survey.Group.allCases {
        codes[group] = try AnswerCodes.count(group, of: id, tx)
        if hasAnswers, let instrument {
          sheets[group] = try AnswerBoxes.all(of: group, in: id, to: instrument, tx)
        }
      }
      return SurveyView(
        thing: thing, space: space, rooms: SpaceRooms(space, for: actor), content: survey,
        instrument: instrument, codes: codes, sheets: sheets, holders: try SealHolders.of(id, tx),
        sealed: try Survey.Group.allCases.reduce(0) { try $0 + SealedAnswers.count($1, of: id, tx) },
        mayChange: may(actor, .changeThing, thing.subject(in: space)))
    }
  }

  /// What was settled with the first code counts; before it, what the survey names.
  ///
  /// - Parameter actor: nil for whoever has a code, who is asked what was settled.
  func instrument(
    of survey: Survey, _ id: Identifier<Thing>, for actor: Actor?, _ tx: any Transaction
  ) throws -> Instrument? {
    let settled = try AnswerCodes.settled(id, tx)
    if let asked = settled?.asked { return asked }
    if settled == nil, let questionnaire = survey.questionnaire, let actor,
      let version = try Thing.version(
        of: questionnaire, on: content.today(), knownAt: nil, for: actor, tx), let fields = version.fields
    {
      return Questionnaire(reading: fields.content).instrument(
        id: fields.title, version: version.name.number, title: fields.title)
    }
    let name = settled?.instrument ?? survey.instrument
    let known = content.instruments.filter { $0.id == name }
    guard let version = settled?.version ?? survey.version else {
      return known.max { $0.version < $1.version }
    }
    return known.first { $0.version == version }
  }
}

extension Instrument {
  /// A text in the reader's language, or in the first that the questionnaire has.
  func text(_ texts: [String: String], in language: String) -> String {
    texts[language] ?? languages.lazy.compactMap { texts[$0] }.first ?? ""
  }
}
