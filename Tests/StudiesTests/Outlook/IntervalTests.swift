import Basics
import Figures
import Kernels
import Law
import Projection
import Testing

@testable import Studies

/// An interval holds its estimate, whatever lies between the people and the figure.
@Suite struct IntervalTests {
  private static let day = Day.newYear(2026)
  private static let model = Result {
    try populationModel(of: ShippedStudies.atlas.get().country("no"), on: day)
  }

  /// A study of two to five municipalities and a level, drawn at random: mergers, cooperation, specialists that are shared.
  private func randomOutlook(_ seed: UInt64) throws -> Outlook {
    let model = try Self.model.get()
    var random = RandomStream(seed: seed, stream: 11, draw: 0)
    var units: [String] = []
    while units.count < 2 + Int(seed % 4) {
      let unit = model.units[Int(random.uniform() * Double(model.units.count))]
      if !units.contains(unit) { units.append(unit) }
    }
    let tasks = ["planning", "legal-service", "child-welfare", "ict"]
    let task = tasks[Int(random.uniform() * Double(tasks.count))]
    let plan = OutlookPlan(
      study: Study(
        country: "no", date: Self.day, year: 2026,
        measures: [
          [.merge(units)], [.cooperate(task: task, form: nil, units: units, key: .inhabitants)],
          [.split(unit: units[0], share: 0.3, into: units[1])],
        ]), decided: .newYear(2027), effectYear: 2028, horizon: 25, draws: 2 + Int(seed * 7 % 40), seed: seed,
      level: [0.1, 0.5, 0.8, 0.95][Int(seed % 4)], priors: try ShippedStudies.atlas.get().priors,
      inputs: OutlookInputs(taskShares: ["planning": 0.1]))
    return try outlook(
      plan, atlas: ShippedStudies.atlas.get(), rulebook: ShippedStudies.rulebook.get(), model: model)
  }

  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func everyIntervalHoldsItsEstimate(seed: UInt64) throws {
    let outlook = try randomOutlook(seed)
    func check(_ interval: Interval, _ what: String) {
      guard let low = interval.low, let high = interval.high else { return }
      #expect(low <= interval.expected && interval.expected <= high, "\(what)")
    }
    for cell in outlook.cells {
      for (id, fan) in cell.series {
        for (year, interval) in zip(fan.years, fan.values) { check(interval, "\(id) \(year)") }
      }
      for (part, interval) in cell.account { check(interval, "\(part)") }
      if let net = cell.net { check(net, "net") }
      if let even = outlook.breakEven(of: cell) { check(even.cooperation, "cooperation") }
    }
    for alternative in outlook.plan.study.alternatives {
      if let net = outlook.net(of: alternative.id) { check(net, alternative.id) }
    }
  }

  /// One inhabitant more than 5 000 means nineteen seats instead of eleven: whoever is expected to lie just above has
  /// futures with far more behind each seat, none with far fewer, and the estimate is that of the law.
  @Test func aFigureThatLeapsIsToldOfTheFuturesAndNotOfTheirEnds() throws {
    let least = try #require(LeastSeats(of: "no", at: .newYear(2028), in: ShippedStudies.rulebook.get()))
    #expect(least.seats(for: 5000.9) == 11 && least.seats(for: 5001) == 19)
    var ratios = [4900, 4990, 5010, 5020, 5090].map { $0 / (least.seats(for: $0) ?? 0) }
    let interval = Bounds(level: 0.8).interval(expected: 5002 / 19, of: &ratios)
    #expect(interval.expected == 5002 / 19 && (interval.high ?? 0) > 440)
    #expect(interval.low == interval.expected)
  }

  /// A municipality without anybody has nobody who can leave, and is not less vulnerable for that.
  @Test func chancesOfNumbersOfPositionsAddUp() {
    for mean in [0.0, 0.3, 1, 2.5, 9] {
      let chances = Capacity.Chances(mean: mean)
      #expect(chances.five <= chances.two && (0...1).contains(chances.five))
      #expect(chances.vulnerable >= 1 - chances.two && (0...1).contains(chances.vulnerable))
      #expect(chances.vulnerable >= Capacity.Chances(mean: mean + 0.1).vulnerable)
    }
    // By hand: e⁻² · (1 + 2 + 2) = 5e⁻².
    #expect(abs(Capacity.Chances(mean: 2).vulnerable - 0.676676) < 1e-6)
    // By hand: 1 − e⁻² · (1 + 2 + 2 + 4/3 + 2/3) = 1 − 7e⁻².
    #expect(abs(Capacity.Chances(mean: 2).five - 0.052653) < 1e-6)
  }
}
