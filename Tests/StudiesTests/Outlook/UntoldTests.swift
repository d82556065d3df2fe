import Basics
import Figures
import Rulebook
import Testing

@testable import Studies

/// What nobody reckoned is not zero, in any outcome, part of an account or sum.
@Suite struct UntoldTests {
  private static let units = ["3405", "3441", "3440"]
  private static let day = Day.newYear(2026)

  private func outlook(_ measures: [[Measure]], inputs: OutlookInputs = OutlookInputs()) throws -> Outlook {
    let atlas = try ShippedStudies.atlas.get()
    let plan = OutlookPlan(
      study: Study(country: "no", date: Self.day, year: 2026, measures: measures), decided: .newYear(2027),
      effectYear: 2028, horizon: 20, draws: 6, seed: 3, level: 0.8, priors: atlas.priors, inputs: inputs)
    return try Studies.outlook(
      plan, atlas: atlas, rulebook: ShippedStudies.rulebook.get(),
      model: populationModel(of: atlas.country("no"), on: Self.day))
  }

  private static let cooperation: [Measure] = [
    .cooperate(task: "ict", form: nil, units: units, key: .inhabitants)
  ]

  @Test func aCooperationWhoseEffectIsNotReckonedHasNoNet() throws {
    let outlook = try outlook([Self.cooperation])
    let id = outlook.plan.study.alternatives[1].id
    #expect(outlook.net(of: id) == nil && outlook.chanceOfGain(of: id) == nil)
    #expect(outlook.reasonsWithoutNet(of: id) == [.taskShare])
    for cell in outlook.cells(of: id) {
      let unknown: [AccountPart] = [.cooperation, .governance, .redistribution, .transition]
      #expect(unknown.allSatisfy { cell.account[$0] == nil && cell.expected[$0] == nil })
      let ids = ["net", "net.per-inhabitant", "turnout-effect", "indirect-share"]
      #expect(ids.allSatisfy { cell.series[$0] == nil && !cell.unchanged.contains($0) })
      #expect(outlook.untold(of: cell).contains { $0.outcome.id == "net" && $0.reason == .notReckoned })
    }
    let given = try self.outlook([Self.cooperation], inputs: OutlookInputs(taskShares: ["ict": 0.3]))
    #expect(given.net(of: id) != nil && given.reasonsWithoutNet(of: id).isEmpty)
  }

  @Test func standingAloneChangesNothingAndHasNoPerfectFigures() throws {
    let outlook = try outlook([[.merge(Self.units)]])
    for cell in outlook.cells(of: "stand-alone") {
      for id in ["minutes", "within-15", "within-60", "indirect-share", "turnout-effect", "net"] {
        #expect(cell.series[id] == nil && cell.unchanged.contains(id), "\(id)")
      }
    }
    let merged = try #require(outlook.cells(of: "merge-1").first)
    #expect((merged.series["minutes"]?.values.first?.expected ?? 0) > 0)
    #expect(merged.series["indirect-share"] == nil && merged.unchanged == ["indirect-share"])
  }

  /// What it costs to set up is not known of whoever takes over a task, which it is paid for; what is cut off from a
  /// municipality gets neither grants nor losses.
  @Test func whoTakesOverAndWhatIsCutOffHaveUnknownAccounts() throws {
    let outlook = try outlook([
      [.split(unit: "3405", share: 0.4, into: nil)],
      [.asymmetric(task: "child-welfare", unit: "3441", to: .unit("3405"))],
    ])
    let taker = try #require(outlook.cells(of: "asymmetric-1").first { $0.column.unit == "3405" })
    #expect(taker.account[.transition] == nil && taker.account[.cooperation]?.expected == 0)
    #expect(taker.unchanged.contains("minutes"))
    for part in outlook.cells(of: "split-1") where !part.column.isToday {
      #expect(part.account[.grants] == nil && part.account[.incomeLoss] == nil)
      #expect(part.series["minutes"] == nil && part.series["turnout-effect"] == nil)
    }
  }

  /// A number that an assumption is missing for is left out like any other.
  @Test func anAssumptionThatIsMissingIsNotTakenAsZero() throws {
    let atlas = try ShippedStudies.atlas.get()
    let priors = Priors(
      atlas.priors.list.map { prior in
        prior.id != .servicesScale
          ? prior
          : Prior(
            id: prior.id, unit: prior.unit, shape: prior.shape, mean: nil, spread: prior.spread,
            range: prior.range, isEvidence: prior.isEvidence, sources: prior.sources, names: prior.names,
            texts: prior.texts)
      })
    let plan = OutlookPlan(
      study: Study(country: "no", date: Self.day, year: 2026, measures: [[.merge(Self.units)]]),
      decided: .newYear(2027), effectYear: 2028, horizon: 20, draws: 3, seed: 3, level: 0.8, priors: priors,
      inputs: OutlookInputs())
    let outlook = try Studies.outlook(
      plan, atlas: atlas, rulebook: ShippedStudies.rulebook.get(),
      model: populationModel(of: atlas.country("no"), on: Self.day))
    let merged = try #require(outlook.cells(of: "merge-1").first)
    #expect(merged.account[.services] == nil && merged.net == nil && merged.account[.administration] != nil)
  }
}
