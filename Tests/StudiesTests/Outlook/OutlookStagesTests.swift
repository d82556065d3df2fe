import AtlasFiles
import Basics
import Figures
import Kernels
import Law
import Projection
import Rulebook
import Synchronization
import Testing

@testable import Studies

/// What becomes of three neighbours, worked out from the shipped tables.
@Suite struct OutlookStagesTests {
  private static let units = ["3405", "3441", "3440"]
  private static let day = Day.newYear(2026)
  private static let model = Result {
    try populationModel(of: ShippedStudies.atlas.get().country("no"), on: day)
  }

  private func outlook(
    _ measures: [[Measure]], draws: Int = 40, horizon: Int = 30,
    changes: [Priors.Change] = [], inputs: OutlookInputs = OutlookInputs(), workers: Workers = .alone,
    effect: Int = 2028
  ) throws -> Outlook {
    let plan = OutlookPlan(
      study: Study(country: "no", date: Self.day, year: 2026, measures: measures), decided: .newYear(2027),
      effectYear: effect, horizon: horizon, draws: draws, seed: 7, level: 0.8,
      priors: try ShippedStudies.atlas.get().priors.changed(changes), inputs: inputs)
    return try Studies.outlook(
      plan, atlas: ShippedStudies.atlas.get(), rulebook: ShippedStudies.rulebook.get(),
      model: try Self.model.get(), workers: workers)
  }

  private var merger: [[Measure]] { [[.merge(Self.units)]] }

  private func merged(_ outlook: Outlook) throws -> Outlook.Prospect {
    try #require(outlook.cells.first { $0.column.alternative == "merge-1" })
  }

  @Test func peopleOfTheMergedAreTheSumOfThePartsInEveryYear() throws {
    let outlook = try outlook(merger)
    let merged = try merged(outlook)
    let alone = outlook.cells(of: "stand-alone")
    for id in ["people.total", "people.80-over", "people.0-5"] {
      let whole = try #require(merged.series[id])
      for year in whole.years {
        let sum = alone.compactMap { $0.series[id]?[year]?.expected }.reduce(0, +)
        #expect(abs((whole[year]?.expected ?? 0) - sum) < 1e-6, "\(id) \(year)")
      }
    }
  }

  @Test func intervalsOfTheMergedAreNarrowerThanThoseOfThePartsTogether() throws {
    let outlook = try outlook(merger, draws: 200)
    func width(_ cell: Outlook.Prospect) -> Double {
      let interval = cell.series["people.total"]?.values.last
      return (interval?.high ?? 0) - (interval?.low ?? 0)
    }
    let merged = width(try merged(outlook))
    #expect(merged > 0)
    #expect(merged < outlook.cells(of: "stand-alone").map(width).reduce(0, +))
  }

  @Test func threadsDoNotChangeAnOutlook() throws {
    let backwards = Workers { count, work in
      for index in (0..<count).reversed() { work(index) }
    }
    let measures: [[Measure]] = [
      [.merge(Self.units)], [.host(task: "child-welfare", host: "3405", guests: ["3441", "3440"])],
    ]
    let one = try outlook(measures)
    let other = try outlook(measures, workers: backwards)
    for (a, b) in zip(one.cells, other.cells) {
      #expect(a.series == b.series)
      #expect(a.netDraws == b.netDraws)
    }
  }

  @Test func withoutEffectsAMergerChangesNoKroneButTheGrants() throws {
    let none = ["administration.scale", "services.scale", "harmonisation", "transition", "debt-run-up"]
    let outlook = try outlook(
      merger, draws: 10, changes: none.map { Priors.Change(id: $0, mean: 0, spread: 0) })
    let cell = try merged(outlook)
    for part in AccountPart.allCases where part != .grants && part != .incomeLoss {
      #expect((cell.expected[part] ?? []).allSatisfy { $0 == 0 }, "\(part)")
    }
  }

  @Test func nothingHappensBeforeTheYearOfEffectButPreparation() throws {
    let cell = try merged(try outlook(merger, effect: 2031))
    for part in [AccountPart.administration, .services, .harmonisation, .incomeLoss] {
      #expect((cell.expected[part] ?? []).prefix(5).allSatisfy { $0 == 0 }, "\(part)")
    }
    #expect((cell.expected[.transition]?[4] ?? 0) < 0)
    #expect((cell.expected[.debt]?[4] ?? 0) < 0)
  }

  @Test func theNetIsTheSumOfItsPartsInEveryYear() throws {
    let outlook = try outlook([
      [.merge(["3441", "3440"])],
      [.cooperate(task: "child-welfare", form: nil, units: Self.units, key: .inhabitants)],
    ])
    for cell in outlook.cells {
      guard let net = cell.series["net"] else { continue }
      for (year, interval) in zip(net.years, net.values) {
        let parts = AccountPart.allCases.compactMap { cell.series["effect.\($0.rawValue)"]?[year]?.expected }
        #expect(abs(interval.expected - parts.reduce(0, +)) < 1e-3, "\(cell.column.unit) \(year)")
      }
    }
  }

  @Test(arguments: [CostSharing.inhabitants, .equal]) func sharingCostsNeitherMakesNorTakesAKrone(
    key: CostSharing
  ) throws {
    let outlook = try outlook([[.cooperate(task: "child-welfare", form: nil, units: Self.units, key: key)]])
    let cells = outlook.cells(of: "cooperate-1")
    var moved = false
    for year in 0...30 {
      let parts = cells.compactMap { $0.expected[.redistribution]?[year] }
      #expect(abs(parts.reduce(0, +)) < 1e-3)
      moved = moved || parts.contains { abs($0) > 1 }
    }
    #expect(moved)
  }

  /// T13(a) of the evidence: merging at the size of the Danish reform saves a tenth of administration.
  @Test func aMergerOfDanishSizeSavesATenthOfAdministration() {
    // 271 municipalities became 98: the mean unit became 2.77 times as large.
    let scale = Accountant.growth(parts: [1, 1, 0.77], wholes: [1, 1, 0.77])
    #expect(abs(-0.10 * scale + 0.10) < 0.03)
  }

  /// T13(b): two equal partners of 5 000 change their spending by −4 to +3 per cent.
  @Test func theTotalEffectOfTwoEqualSmallPartnersIsWithinTheEvidence() throws {
    let outlook = try outlook([[.merge(["3441", "3440"])]], draws: 400)
    let cell = try #require(outlook.cells.first { $0.column.isMerged })
    let year = 20
    let spending = try #require(cell.series["spending"]?.values[year].expected)
    let parts = [AccountPart.administration, .services, .harmonisation]
    let effect = parts.compactMap { cell.expected[$0]?[year] }.reduce(0, +)
    #expect((-0.03...0.04).contains(effect / spending))
    let services = try #require(cell.series["effect.services"]?.values[year])
    #expect((services.low ?? 0) < 0 && (services.high ?? 0) > 0)
  }

  @Test func aPriorOfOnesOwnMovesTheAccountInItsDirection() throws {
    func administration(_ mean: Double) throws -> Double {
      try merged(
        outlook(merger, draws: 2, changes: [.init(id: "administration.scale", mean: mean, spread: nil)])
      ).account[.administration]?.expected ?? 0
    }
    #expect(try administration(-0.2) > administration(-0.05))
    #expect(try administration(-0.05) > 0)
  }

  @Test func aTaskWhoseShareNobodyGaveIsAGapAndNotZero() throws {
    let measures: [[Measure]] = [[.host(task: "ict", host: "3405", guests: ["3441"])]]
    let unknown = try outlook(measures, draws: 2)
    #expect(unknown.gaps.contains { $0.reason == .taskShare && $0.subject == "ict" })
    let hosted = unknown.cells(of: "host-1").filter { $0.column.unit != "3440" }
    #expect(hosted.allSatisfy { $0.account[.cooperation] == nil && $0.account[.governance] == nil })
    #expect(hosted.allSatisfy { $0.net == nil && $0.series["net"] == nil })
    #expect(unknown.net(of: "host-1") == nil && unknown.netDraws(of: "host-1").isEmpty)
    let known = try outlook(measures, draws: 2, inputs: OutlookInputs(taskShares: ["ict": 0.2]))
    #expect(!known.gaps.contains { $0.reason == .taskShare })
    #expect(known.cells(of: "host-1").contains { ($0.account[.governance]?.expected ?? 0) < 0 })
  }

  @Test func freeIncomeIsSharedWithoutLoss() throws {
    let income = ["3405": 60_000.0, "3441": 66_000, "3440": 70_000]
    let cell = try merged(outlook(merger, draws: 2, inputs: OutlookInputs(freeIncome: income)))
    let shares = try #require(cell.memberIncome)
    #expect(abs(shares.reduce(0, +)) < 1e-3)
    #expect(shares[0] > 0 && shares[2] < 0)
  }

  @Test func asManySmallMunicipalitiesLackALawyerAsTheMinistryWrote() throws {
    let country = try ShippedStudies.atlas.get().country("no")
    let people = try country.populations(on: .newYear(2018), year: 2018).values.compactMap(
      \.observation.value)
    let capacity = Capacity(inhabitants: people)
    let small = people.filter { $0 < Capacity.smallest }
    func mean(_ profession: Capacity.Profession, _ chance: (Capacity.Chances) -> Double) throws -> Double {
      let rate = try #require(capacity.rates[profession])
      return small.reduce(0) { $0 + chance(Capacity.Chances(mean: rate * $1)) } / Double(small.count)
    }
    #expect(try abs(mean(.lawyers, \.one) - 0.13) < 1e-6)
    #expect(try abs(mean(.planners, \.two) - 0.20) < 1e-6)
  }

  @Test func everyFigureOfAnOutlookOpensIntoItsFormula() throws {
    let outlook = try outlook(
      [[.merge(["3441", "3440"]), .host(task: "child-welfare", host: "3405", guests: ["3441"])]], draws: 3)
    for cell in outlook.cells {
      for outcome in Outcome.all where cell.series[outcome.id] != nil {
        #expect(
          outlook.explanation(of: outcome, in: cell, year: outlook.lastYear) != nil,
          "\(outcome.id) of \(cell.column.unit)")
      }
    }
  }

  @Test func aSumThatIsExplainedIsTheFigure() throws {
    let outlook = try outlook(merger, draws: 3)
    for cell in outlook.cells {
      for id in ["people.total", "people.20-66", "net"] {
        guard let outcome = Outcome.named(id), let figure = cell.series[id]?[2040],
          let why = outlook.explanation(of: outcome, in: cell, year: 2040), why.formula == .sum
        else { continue }
        #expect(abs(why.inputs.reduce(0) { $0 + $1.value } - figure.expected) < 1e-3, "\(id)")
      }
    }
  }

  @Test func cooperationBreaksEvenWhereBothGainTheSame() throws {
    let changes: [Priors.Change] = [
      .init(id: "administration.scale", mean: -0.2, spread: 0),
      .init(id: "administration.realised", mean: 1, spread: 0),
      .init(id: "harmonisation", mean: 0, spread: 0), .init(id: "transition", mean: 0, spread: 0),
      .init(id: "debt-run-up", mean: 0, spread: 0), .init(id: "services.scale", mean: 0, spread: 0),
      .init(id: "governance", mean: 0.3, spread: 0), .init(id: "cooperation.small", mean: -5, spread: 0),
      .init(id: "cooperation.large", mean: -5, spread: 0),
    ]
    let outlook = try outlook(merger, draws: 2, changes: changes)
    let even = try #require(outlook.breakEven(of: merged(outlook)))
    guard case .share(let share) = even.outcome else {
      Issue.record("both gain, so there is a share")
      return
    }
    #expect(abs(share * even.cooperation.expected - even.merger.expected) < 1)
    #expect((0...1).contains(share))
    // By hand: 5 % as far as it has come of all spending of twenty years from 2028, less 0.3 % of what the two smaller bring in.
    let alone = outlook.cells(of: "stand-alone").compactMap { $0.series["spending"] }
    let worth = (2028..<2048).reduce(0.0) { sum, year in
      let each = alone.compactMap { $0[year]?.expected }
      let (spending, largest) = (each.reduce(0, +), each.max() ?? 0)
      let place = year - outlook.firstYear
      return sum
        + (0.05 * outlook.world.ramp[place] * spending - 0.003 * (spending - largest))
        * outlook.world.discount[place]
    }
    #expect(abs(even.cooperation.expected - worth) < 1)
  }

  /// The merger's side of a break-even is the net of its account, and how often it gains is counted in the same draws.
  @Test func aBreakEvenHasTheSameFigureAsTheAccount() throws {
    let outlook = try outlook(merger, draws: 100)
    let cell = try merged(outlook)
    let even = try #require(outlook.breakEven(of: cell))
    #expect(even.merger == cell.net && even.merger == outlook.net(of: "merge-1"))
    let chances = try #require(even.chances)
    #expect(chances.mergerGains == outlook.chanceOfGain(of: "merge-1"))
    #expect(even.cooperation.low ?? 0 < even.cooperation.expected)
    #expect((0...1).contains(chances.cooperationIsBetter))
  }

  @Test func aHostDecidesItselfAndItsGuestsDoNot() throws {
    let outlook = try outlook([[.host(task: "child-welfare", host: "3405", guests: ["3441"])]], draws: 2)
    let shares = outlook.cells(of: "host-1").reduce(into: [String: Double]()) {
      $0[$1.column.unit] = $1.series["indirect-share"]?.values.last?.expected
    }
    let host = try #require(outlook.cells(of: "host-1").first { $0.column.unit == "3405" })
    #expect(shares["3405"] == nil && host.unchanged.contains("indirect-share"))
    #expect((shares["3441"] ?? 0) > 1)
  }

  @Test func minutesThatSomebodyKnowsCountInPlaceOfTheStraightLine() throws {
    let known = OutlookInputs(travelTimes: ["3441": 20, "3440": 25])
    let cell = try merged(outlook(merger, draws: 2, inputs: known))
    #expect(cell.memberMinutes == [0, 20, 25])
    let within = try #require(cell.series["within-15"]?.values.first?.expected)
    let persons = cell.memberPersons.map { $0[0] }
    #expect(abs(within - 100 * persons[0] / persons.reduce(0, +)) < 1e-9)
    #expect(cell.series["within-30"]?.values.first?.expected == 100)
    let straight = try merged(outlook(merger, draws: 2))
    let line = try #require(straight.memberMinutes)
    #expect(line[0] == 0 && line[1] > 20)
    #expect(!cell.estimatesMinutes && straight.estimatesMinutes)
  }

  @Test func importedTravelTimesCountWhereNobodyGaveOthers() throws {
    let times = TravelTimes([
      .init(from: "3441", to: "3405", minutes: 22, source: "a"),
      .init(from: "3405", to: "3440", minutes: 24, source: "a"),
    ])
    let atlas = try ShippedStudies.atlas.get().with(travelTimes: ["no": times])
    func cell(_ inputs: OutlookInputs) throws -> Outlook.Prospect {
      let plan = OutlookPlan(
        study: Study(country: "no", date: .newYear(2026), year: 2026, measures: merger),
        decided: .newYear(2027), effectYear: 2028, horizon: 5, draws: 0, seed: 1, level: 0.8,
        priors: atlas.priors, inputs: inputs)
      let outlook = try Studies.outlook(
        plan, atlas: atlas, rulebook: ShippedStudies.rulebook.get(),
        model: populationModel(of: atlas.country("no"), on: .newYear(2026)))
      return try merged(outlook)
    }
    let imported = try cell(OutlookInputs())
    #expect(imported.memberMinutes == [0, 22, 24] && !imported.estimatesMinutes)
    #expect(imported.way(from: "3441")?.road?.source == "a")
    let given = try cell(OutlookInputs(travelTimes: ["3441": 30]))
    #expect(given.memberMinutes == [0, 30, 24])
    #expect(given.way(from: "3441")?.minutes == 30 && given.way(from: "3441")?.road?.source == nil)
  }

  @Test func swedenSaysThatItsAgesAreMissing() {
    #expect(throws: Diagnostic.self) {
      _ = try populationModel(of: ShippedStudies.atlas.get().country("se"), on: .newYear(2024))
    }
  }
}
