import Basics
import Spaces
import Store
import TestDatabases
import Testing

@testable import CooperationPages

@Suite struct GoverningTests {
  private static let lillehammer = UnitCode(country: "no", code: "3405")

  private func ground<Value>(_ body: (Ground) throws -> Value) throws -> Value {
    try TestDatabase.with(.sqlite) { database in
      try database.storage.read { tx in try body(Ground(.command("test"), .newYear(2024), tx)) }
    }
  }

  /// 21 in each edition, each number once, as far as the published copies tell.
  @Test func everyNumberOfAnEditionIsOneRecommendation() {
    #expect(Recommendation.allCases.compactMap { $0.number(in: .of2015) }.sorted() == Array(1...21))
    let newer = Recommendation.allCases.compactMap { $0.number(in: .after2018) }.sorted()
    #expect(newer == Array(1...14) + Array(16...19))
    #expect(Recommendation.training.number(in: .of2015) == 1 && Recommendation.form.number(in: .of2015) == 2)
    #expect(
      Recommendation.training.number(in: .after2018) == 3 && Recommendation.form.number(in: .after2018) == 1)
  }

  @Test func whoDoesNotFollowExplains() throws {
    var state = RecommendationState()
    (state.recommendation, state.unit, state.state) = (.training, Self.lillehammer, .follows)
    try ground { (ground: Ground) throws in
      #expect(state.faults(in: ground).isEmpty)
      for other in [RecommendationState.State.explains, .notApplicable] {
        state.state = other
        #expect(state.faults(in: ground).map(\.code) == ["recommendation-unexplained"])
      }
    }
  }

  private func company(_ name: String, share: Double?, purpose: String = "Avfall.") -> RegisterItem {
    var entry = RegisteredArrangement()
    (entry.form, entry.purpose) = (.company, purpose)
    entry.participants = [RegisteredArrangementTests.participant("3405", share: share)]
    return RegisterItem(RegisterTests.id, name, entry, on: .newYear(2024), .none)
  }

  @Test func theOverviewIsWhatIsOwned() {
    var host = RegisteredArrangement()
    host.form = .host
    host.participants = [RegisteredArrangementTests.participant("3405")]
    var open = host
    open.form = .taskCommunity
    var closed = open
    closed.legalPerson = .no
    let items = [
      company("GLØR IKS", share: 0.6),
      RegisterItem(RegisterTests.id, "Lønn", host, on: .newYear(2024), .none),
      RegisterItem(RegisterTests.id, "Revisjon KO", open, on: .newYear(2024), .none),
      RegisterItem(RegisterTests.id, "Innkjøp KO", closed, on: .newYear(2024), .none),
    ]
    let held = OwnershipReport.holdings(of: Self.lillehammer, in: items)
    #expect(held.map(\.name) == ["GLØR IKS", "Revisjon KO"])
    #expect(held.map(\.share) == [0.6, nil] && held[0].purpose == "Avfall.")
    #expect(OwnershipReport.holdings(of: UnitCode(country: "no", code: "3440"), in: items).isEmpty)
  }

  @Test func whatBecameDifferentSinceTheLastReportIsTold() {
    func holding(_ name: String, _ share: Double?) -> OwnershipReport.Holding {
      var holding = OwnershipReport.Holding()
      (holding.name, holding.share) = (name, share)
      return holding
    }
    let found = OwnershipReport.differences(
      from: [holding("GLØR IKS", 0.5), holding("Ikomm AS", nil), holding("Vann IKS", 0.2)],
      to: [holding("Glør IKS", 0.6), holding("Vann IKS", 0.2), holding("Brann IKS", 0.1)])
    #expect(
      found == [
        .changed(from: holding("GLØR IKS", 0.5), to: holding("Glør IKS", 0.6)),
        .new(holding("Brann IKS", 0.1)), .gone(holding("Ikomm AS", nil)),
      ])
  }

  @Test func whatLacksAPartOfTheActIsNotAdopted() throws {
    var report = OwnershipReport()
    (report.unit, report.adopted) = (Self.lillehammer, Day("2024-12-12"))
    report.holdings = OwnershipReport.holdings(
      of: Self.lillehammer, in: [company("GLØR IKS", share: 0.6, purpose: "")])
    try ground { (ground: Ground) throws in
      #expect(
        try report.faults(in: ground).map { $0.place.field } == ["principles", "holdings.0.purpose"])
      report.adopted = nil
      #expect(try report.faults(in: ground).isEmpty)
    }
  }

  @Test func aStrategyAnswersEachAdviceOnceAndItsFiguresHaveSources() throws {
    var strategy = Strategy()
    for answer in [Strategy.AdviceRow.Answer.followed, .not] {
      var row = Strategy.AdviceRow()
      (row.advice, row.answer) = (.plan, answer)
      strategy.advice.append(row)
    }
    var trend = Strategy.TrendRow()
    (trend.trend, trend.value) = (.climate, 12)
    strategy.trends = [trend]
    try ground { (ground: Ground) throws in
      #expect(
        strategy.faults(in: ground).map { "\($0.place.field ?? "") \($0.code)" } == [
          "advice.1.advice advice-twice", "trends.0.source figure-sourceless",
        ])
    }
    #expect(Strategy(reading: strategy.json) == strategy)
  }

  @Test func anEvaluationSaysSomethingAndAnIdeaIsNotDeclinedInSilence() throws {
    var evaluation = Evaluation()
    var idea = Idea()
    try ground { (ground: Ground) throws in
      #expect(evaluation.faults(in: ground).map(\.code) == ["evaluation-empty"])
      evaluation.quality = 4
      #expect(evaluation.faults(in: ground).isEmpty)
      #expect(idea.faults(in: ground).isEmpty)
      idea.triage = .declined
      #expect(idea.faults(in: ground).map(\.code) == ["idea-unexplained"])
    }
  }
}
