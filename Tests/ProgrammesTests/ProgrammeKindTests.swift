import Basics
import Formats
import Programmes
import Spaces
import Store
import TestDatabases
import Testing

/// What the kinds of a programme refuse, beside what every field refuses by itself.
@Suite struct ProgrammeKindTests {
  private static let today = Day("2026-11-21") ?? .newYear(2026)
  private static let kinds = ContentKinds([.spaces, .programmes])

  /// Codes with the fields that they name.
  private func faults<Content: ThingContent>(_ content: Content, _ tx: any Transaction) throws -> [String] {
    try content.faults(in: Ground(.command("test"), Self.today, tx))
      .map { "\($0.place.field ?? "") \($0.code)" }
  }

  private func with(_ body: (any Transaction) throws -> Void) throws {
    try TestDatabase.with(.sqlite) { database in
      try migrate(database.storage, Room.spaces.migrations, at: Instant(milliseconds: 0))
      try database.storage.read(body)
    }
  }

  private func made<Content: ContentRow>(_ change: (inout Content) -> Void) -> Content {
    var content = Content()
    change(&content)
    return content
  }

  @Test func aMergerIsOfSeveralAndDecidedBeforeItsEffect() throws {
    let (one, other) = (UnitCode(country: "no", code: "3413"), UnitCode(country: "no", code: "3403"))
    func programme(_ units: [UnitCode], _ decided: String?) -> Programme {
      made {
        ($0.form, $0.units, $0.effective) = (.merger, units, Day("2028-01-01"))
        $0.decided = decided.flatMap { Day($0) }
      }
    }
    try with { (tx) throws in
      #expect(try faults(programme([one, other], "2026-06-10"), tx).isEmpty)
      #expect(try faults(programme([one, one], nil), tx) == ["units programme-of-one"])
      #expect(
        try faults(programme([one, other], "2028-01-01"), tx) == ["decided timeline-decided-too-late"])
    }
  }

  @Test func aGateThatLetsThroughWhatIsNotWellSaysOnWhichCondition() throws {
    func gate(_ change: (inout Gate) -> Void) -> Gate { made(change) }
    let open: Gate.Point = made { ($0.what, $0.met) = ("Resources", .no) }
    let condition: Gate.Condition = made { $0.what = "Hire two" }
    try with { (tx) throws in
      #expect(try faults(gate { $0.points = [open] }, tx).isEmpty)
      #expect(
        try faults(gate { ($0.points, $0.outcome, $0.decided) = ([open], .go, Self.today) }, tx) == [
          "points.0.met gate-point-open"
        ])
      let conditional = gate {
        ($0.points, $0.outcome, $0.decided, $0.conditions) = ([open], .go, Self.today, [condition])
      }
      #expect(try faults(conditional, tx).isEmpty)
      #expect(try faults(gate { $0.outcome = .hold }, tx) == ["decided gate-without-day"])
      #expect(try faults(gate { $0.conditions = [condition] }, tx) == ["outcome gate-without-outcome"])
    }
  }

  @Test func whatIsSaidToBeOverOrOtherwiseSaysHow() throws {
    try with { (tx) throws in
      #expect(
        try faults(made { (risk: inout Risk) in risk.progress = .closed }, tx) == [
          "measure risk-closed-without-reason"
        ])
      #expect(
        try faults(made { (benefit: inout Benefit) in benefit.target = 4 }, tx) == [
          "measure benefit-without-measure"
        ])
      #expect(
        try faults(made { (assumption: inout Assumption) in assumption.holds = .no }, tx) == [
          "otherwise assumption-without-way-out"
        ])
      #expect(
        try faults(made { (heard: inout Involvement) in heard.changed = .partly }, tx) == [
          "outcome involvement-without-outcome"
        ])
      #expect(
        try faults(
          made { (project: inout Project) in (project.projectClass, project.progress) = (.political, .done) },
          tx) == ["body project-without-body"])
      #expect(
        try faults(
          made { (point: inout Milestone) in
            (point.day, point.latest) = (Day("2028-01-02"), Day("2028-01-01"))
          }, tx) == ["day milestone-after-latest"])
    }
  }

  @Test func aRiskIsAsGraveAsItIsLikelyTimesWhatItDoes() {
    let kind = ContentKind(Risk.self)
    let risk: Risk = made { ($0.likelihood, $0.consequence) = (4, 5) }
    #expect(kind.whole(risk.json)["severity"] == .number(20))
    #expect(kind.whole(made { (risk: inout Risk) in risk.likelihood = 4 }.json)["severity"] == nil)
  }

  /// Three milestones that wait for each other, by name.
  @Test func aRingIsToldByName() throws {
    for engine in TestDatabase.engines {
      try TestDatabase.with(engine) { database in
        try migrate(database.storage, Room.spaces.migrations, at: Instant(milliseconds: 0))
        let occasion = Occasion(
          now: Instant(milliseconds: 1_795_262_400_000), today: Self.today, kinds: Self.kinds,
          randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
        try database.storage.write { (tx) throws in
          let doer = Doer.command("test")
          let units = [UnitCode(country: "no", code: "3413"), UnitCode(country: "no", code: "3403")]
          let space = try Space.make(
            SpaceDraft(kind: .region, name: "Region", purpose: "", shows: []), by: doer, tx, occasion)
          func thing(_ content: some ThingContent, _ title: String) throws -> Thing {
            try Thing.make(
              ThingDraft(content, title: title, from: Self.today), in: space, by: doer, tx, occasion)
          }
          let programme = try thing(
            made { (new: inout Programme) in
              (new.form, new.units, new.effective) = (.merger, units, Day("2028-01-01"))
            }, "Merger")
          func point(_ waits: [Identifier<Thing>]) -> Milestone {
            made { ($0.programme, $0.waitsFor) = (programme.id, waits) }
          }
          let first = try thing(point([]), "First")
          let second = try thing(point([first.id]), "Second")
          let third = try thing(point([second.id]), "Third")
          let fault = try point([third.id]).faults(in: Ground(doer, Self.today, thing: first.id, tx))
          #expect(fault.map(\.code) == ["plan-ring"])
          #expect(fault.first?.arguments["ring"] == "First → Second → Third → First")
          #expect(try point([]).faults(in: Ground(doer, Self.today, thing: first.id, tx)).isEmpty)
        }
      }
    }
  }

  /// As in every kind, the names that forms use for something else are free.
  @Test func noFieldHasANameThatFormsUse() {
    let used: Set = [
      "title", "state", "why", "from", "until", "base", "kind", "more", "resolving", "contested", "q", "date",
      "tags", "tag", "mine", "about", "order", "columns", "group", "place", "view", "row", "all", "separator",
      "mark", "step",
    ]
    for kind in Room.programmes.kinds {
      for field in kind.fields { #expect(!used.contains(field.name), "\(kind.kind.rawValue) \(field.name)") }
    }
  }
}
