import Basics
import Foundation
import Kernels
import Programmes
import Spaces
import Store

/// How long it takes to read programmes and to work out what a board pack and a steering view say of them. Each programme is
/// made up, the same for the same number, and stands in a space of its own that everybody sees, so that the pages can be asked
/// for as well.
struct ProgrammeTimes {
  private let storage: any Storage
  private let doer = Doer.command("benchmark")
  private static let kinds = ContentKinds([.spaces, .programmes])
  private static let today = Day("2027-03-01") ?? .newYear(2027)

  init(storage: any Storage) throws {
    self.storage = storage
    try migrate(storage, Room.spaces.migrations + Room.programmes.migrations, at: Self.occasion.now)
  }

  private static var occasion: Occasion {
    Occasion(
      now: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)), today: today,
      kinds: kinds, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  /// Lines of a table: what was done, and the milliseconds that it took, the middle of five.
  func measure(programmes: Int, things: Int) throws -> String {
    let made = try (0..<programmes).map { try fill($0, things: things) }
    guard let largest = made.last else { return "" }
    var parts: ProgrammeParts?
    let read = try middle { parts = try self.read(largest.id) }
    guard let parts else { return "" }
    var standing: ProgrammeStanding?
    let stood = try middle { standing = try self.standing(parts) }
    guard let standing else { return "" }
    let before = Self.earlier(parts)
    let compared = try middle { _ = try BaselineComparison(before, parts) }
    let lacks = try middle { _ = standing.gates.map { standing.lacks(of: $0.gate).count } }
    let digest = try middle { _ = parts.digest }
    let all = try middle { for programme in made { _ = try self.standing(self.read(programme.id)) } }
    return """
      programme with all its things, of \(things)\tread\t\(read)
      how it stands: \(standing.lines.count) points\tstanding\t\(stood)
      the plan then against the plan now\tbaseline\t\(compared)
      what its decision points lack\tlacks\t\(lacks)
      its digest\tdigest\t\(digest)
      all \(programmes) programmes, read and worked out\tsteering\t\(all)
      the pack as a page: serve this database, and ask for /programmes/\(largest.id.text)/pack

      """
  }

  private func read(_ id: Identifier<Thing>) throws -> ProgrammeParts {
    let found = try storage.read { tx in
      try ProgrammeParts.read(id, on: Self.today, for: .public, tx).parts
    }
    guard let found else { throw Diagnostic("thing-unknown", .noAnswer) }
    return found
  }

  private func standing(_ parts: ProgrammeParts) throws -> ProgrammeStanding {
    try ProgrammeStanding(parts, today: Self.today, todayName: "today")
  }

  /// The same with every fifth milestone a week earlier.
  private static func earlier(_ parts: ProgrammeParts) -> ProgrammeParts {
    var before = parts
    before.milestones = parts.milestones.enumerated().map { number, part in
      guard number.isMultiple(of: 5) else { return part }
      var content = part.content
      content.day = content.day?.adding(days: -7)
      return Part(part.id, part.title, content)
    }
    return before
  }

  private func fill(_ number: Int, things: Int) throws -> (space: Space, id: Identifier<Thing>) {
    var random = SplitMix(seed: UInt64(number + 1))
    return try storage.write { tx in
      let owner = try Person.make(
        PersonDraft(name: "Owner \(number)", email: "programme\(number)@example.org"), by: doer.hand, tx,
        Self.occasion)
      let space = try Space.make(
        SpaceDraft(kind: .region, name: "Region \(number)", purpose: "", shows: [.existence, .things]),
        owner: owner.id, by: doer, tx, Self.occasion)
      var programme = Programme()
      (programme.form, programme.effective, programme.progress) = (.merger, .newYear(2028), .planned)
      programme.units = ["3413", "3403"].map { UnitCode(country: "no", code: $0) }
      let id = try make(programme, "Programme \(number)", space, tx)
      var made = MadePlan(programme: id)
      for place in 1..<things { try add(place, of: things, to: &made, &random, space, tx) }
      return (space, id)
    }
  }

  /// What has been made so far, which later things name.
  private struct MadePlan {
    let programme: Identifier<Thing>
    var projects: [Identifier<Thing>] = []
    var points: [Identifier<Thing>] = []
    var milestones: [Identifier<Thing>] = []
  }

  /// In hundredths: 1 sub-projects, 16 milestones, 66 activities, 1 decision points, 8 risks, 6 reports, 2 services.
  private func add(
    _ place: Int, of things: Int, to made: inout MadePlan, _ random: inout SplitMix, _ space: Space,
    _ tx: any Transaction
  ) throws {
    let project = made.projects.isEmpty ? nil : made.projects[place % made.projects.count]
    switch place % 100 {
    case 1:
      var content = Project()
      (content.programme, content.projectClass, content.progress) = (
        made.programme, .administrative, .waiting
      )
      made.projects.append(try make(content, "Sub-project \(place)", space, tx))
    case 2..<18:
      var content = Milestone()
      (content.programme, content.project) = (made.programme, project)
      content.day = Day.newYear(2027).adding(days: Int.random(in: 0..<300, using: &random))
      content.waitsFor = leaders(made, &random)
      let id = try make(content, "Milestone \(place)", space, tx)
      made.points.append(id)
      made.milestones.append(id)
    case 18..<84:
      var content = PlannedActivity()
      (content.programme, content.project) = (made.programme, project)
      content.duration = Int.random(in: 1...5, using: &random)
      content.waits = leaders(made, &random).map { id in
        var wait = PlannedActivity.Wait()
        wait.on = id
        return wait
      }
      if content.waits.isEmpty { content.notBefore = .newYear(2027) }
      made.points.append(try make(content, "Activity \(place)", space, tx))
    case 84:
      var content = Gate()
      (content.programme, content.gateClass) = (made.programme, .administrative)
      content.milestone = made.milestones.last
      try make(content, "Decision point \(place)", space, tx)
    case 85..<93:
      var content = Risk()
      (content.programme, content.likelihood, content.consequence) = (made.programme, place % 5 + 1, 4)
      content.progress = .open
      try make(content, "Risk \(place)", space, tx)
    case 93..<98:
      guard let project else { return }
      var content = StatusReport()
      (content.programme, content.project, content.day) = (made.programme, project, Self.today)
      content.light = .green
      try make(content, "Report \(place)", space, tx)
    default:
      var content = Readiness()
      (content.programme, content.light, content.reason) = (made.programme, .amber, "Not tried")
      try make(content, "Service \(place)", space, tx)
    }
  }

  /// None to two of those that were made shortly before.
  private func leaders(_ made: MadePlan, _ random: inout SplitMix) -> [Identifier<Thing>] {
    let near = made.points.suffix(40)
    let count = Int.random(in: 0...2, using: &random)
    let chosen = (0..<count).compactMap { _ in near.randomElement(using: &random) }
    return chosen.reduce(into: []) { found, id in if !found.contains(id) { found.append(id) } }
  }

  @discardableResult
  private func make(
    _ content: some ThingContent, _ title: String, _ space: Space, _ tx: any Transaction
  ) throws -> Identifier<Thing> {
    try Thing.make(
      ThingDraft(content, title: title, state: .published, from: .newYear(2026)), in: space, by: doer, tx,
      Self.occasion
    ).id
  }

  private func middle(_ body: () throws -> Void) throws -> Double {
    var times: [Duration] = []
    for _ in 0..<5 { times.append(try ContinuousClock().measure { try body() }) }
    return (times.sorted()[2] / .microseconds(10)).rounded() / 100
  }
}
