package import Basics
package import Spaces
package import Store

extension ProgrammeParts {
  /// The programme `id` with all that names it, as far as `actor` may see it; nil where it said nothing then.
  ///
  /// - Throws: `thing-unknown` for what is no programme or not theirs to see.
  package static func read(
    _ id: Identifier<Thing>, on day: Day, knownAt time: Instant? = nil, for actor: Actor,
    _ tx: any Transaction
  ) throws -> (parts: ProgrammeParts?, space: Space) {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    guard thing.kind == .programme else { throw Diagnostic("thing-unknown", .noAnswer) }
    let reading = PartReading(space: space, day: day, time: time, actor: actor, tx: tx)
    guard let programme = try reading.all(Programme.self).first(where: { $0.id == id }) else {
      return (nil, space)
    }
    return (try reading.parts(of: [programme]).first, space)
  }

  /// Every programme of a space that `actor` may see, in the order in which they were made.
  package static func all(
    in space: Space, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> [ProgrammeParts] {
    let reading = PartReading(space: space, day: day, time: nil, actor: actor, tx: tx)
    return try reading.parts(of: reading.all(Programme.self))
  }
}

private struct PartReading {
  let space: Space
  let day: Day
  let time: Instant?
  let actor: Actor
  let tx: any Transaction

  func all<Content: ThingContent>(_: Content.Type) throws -> [Part<Content>] {
    try Thing.recall(Content.kind, in: space, on: day, knownAt: time, for: actor, tx).map {
      Part($0.id, $0.fields.title, Content(reading: $0.fields.content))
    }
  }

  func parts(of programmes: [Part<Programme>]) throws -> [ProgrammeParts] {
    guard !programmes.isEmpty else { return [] }
    let projects = try byProgramme(\Project.programme)
    let milestones = try byProgramme(\Milestone.programme)
    let activities = try byProgramme(\PlannedActivity.programme)
    let gates = try byProgramme(\Gate.programme)
    let risks = try byProgramme(\Risk.programme)
    let assumptions = try byProgramme(\Assumption.programme)
    let benefits = try byProgramme(\Benefit.programme)
    let involvements = try byProgramme(\Involvement.programme)
    let reports = try byProgramme(\StatusReport.programme)
    let services = try byProgramme(\Readiness.programme)
    let lessons = try byProgramme(\Lesson.programme)
    let tests = try byProgramme(\TestCase.programme)
    let testResults = try byProgramme(\TestResult.programme)
    let freezes = try byProgramme(\ChangeFreeze.programme)
    let onCalls = try byProgramme(\OnCall.programme)
    let news = try byProgramme(\StaffNews.programme)
    let questions = try byProgramme(\StaffQuestion.programme)
    return programmes.map { programme in
      var parts = ProgrammeParts(programme)
      parts.projects = projects[programme.id] ?? []
      parts.milestones = milestones[programme.id] ?? []
      parts.activities = activities[programme.id] ?? []
      parts.gates = gates[programme.id] ?? []
      parts.risks = risks[programme.id] ?? []
      parts.assumptions = assumptions[programme.id] ?? []
      parts.benefits = benefits[programme.id] ?? []
      parts.involvements = involvements[programme.id] ?? []
      parts.reports = reports[programme.id] ?? []
      parts.services = services[programme.id] ?? []
      parts.lessons = lessons[programme.id] ?? []
      parts.tests = tests[programme.id] ?? []
      parts.testResults = testResults[programme.id] ?? []
      parts.freezes = freezes[programme.id] ?? []
      parts.onCalls = onCalls[programme.id] ?? []
      parts.news = news[programme.id] ?? []
      parts.questions = questions[programme.id] ?? []
      return parts
    }
  }

  private func byProgramme<Content: ThingContent>(
    _ programme: KeyPath<Content, Identifier<Thing>?>
  ) throws -> [Identifier<Thing>: [Part<Content>]] {
    var found: [Identifier<Thing>: [Part<Content>]] = [:]
    for part in try all(Content.self) {
      if let id = part.content[keyPath: programme] { found[id, default: []].append(part) }
    }
    return found
  }
}
