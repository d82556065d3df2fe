import Basics
import Figures
import Projection
import Rulebook
import Synchronization
import Testing

@testable import Studies

/// What one process drew, another one finishes: nothing is lost on the way.
@Suite struct OutlookDrawsTests {
  static let interval = Interval(expected: 0.1 + 0.2, low: -.infinity, high: .nan)

  static let result = ColumnRun.Result(
    series: [
      "people.total": Fan(firstYear: 2026, values: [interval, Interval(expected: -0.0)]),
      "net": Fan(firstYear: -1, values: [Interval(expected: 1, high: 2)]),
    ],
    account: [.debt: Interval(expected: .leastNonzeroMagnitude), .grants: Interval(expected: 1e308, low: 0)],
    net: Interval(expected: 7), netDraws: [1, 2, .leastNormalMagnitude],
    expected: [.transition: [], .services: [3, .greatestFiniteMagnitude]], rows: [[], [1], [2, 3]])

  static let draws = OutlookDraws(
    columns: [result, result], turnout: Interval(expected: -1, low: -2, high: 0))

  @Test(arguments: [draws, OutlookDraws(columns: [], turnout: nil)])
  func everyNumberComesBackAsItWas(_ draws: OutlookDraws) throws {
    let again = try #require(OutlookDraws(bytes: draws.bytes))
    // What is no number equals nothing, not even itself; its bytes do.
    #expect(again.bytes == draws.bytes)
    #expect(again.columns.count == draws.columns.count)
    #expect(again.columns.first?.series["net"] == draws.columns.first?.series["net"])
    #expect(again.columns.first?.series["people.total"]?.values[0].high?.isNaN ?? true)
    #expect(again.columns.first?.expected == draws.columns.first?.expected)
  }

  /// Neither a torn result nor one of another program is taken for a whole one.
  @Test func whatIsNotWholeIsNotRead() {
    let bytes = Self.draws.bytes
    for count in 0..<bytes.count { #expect(OutlookDraws(bytes: Array(bytes[..<count])) == nil) }
    #expect(OutlookDraws(bytes: bytes + [0]) == nil)
    for place in 0..<8 {
      var other = bytes
      other[place] ^= 0xFF
      #expect(OutlookDraws(bytes: other) == nil)
    }
    for seed in 0..<2000 {
      var other = bytes
      other[8 + seed * 7919 % (bytes.count - 8)] = UInt8(truncatingIfNeeded: seed &* 31)
      // Whatever it becomes, reading it ends.
      _ = OutlookDraws(bytes: other)
    }
  }

  @Test func anOutlookThatNobodyWantsIsStopped() throws {
    let told = Mutex(0)
    let watch = OutlookWatch(
      progress: { _ in told.withLock { $0 += 1 } }, isWanted: { told.withLock { $0 < 2 } })
    #expect(throws: OutlookWatch.stopped) {
      try ShippedOutlook.drawn(["3405", "3441"], draws: 200, watch: watch)
    }
    #expect(told.withLock(\.self) >= 2)
  }

  /// Draws of another plan do not fit, and are not used.
  @Test func drawsOfAnotherPlanAreRefused() throws {
    let two = try ShippedOutlook.drawn(["3405", "3441"], draws: 4).draws
    #expect(try ShippedOutlook.restored(["3405", "3441"], draws: 4, two) != nil)
    #expect(try ShippedOutlook.restored(["3405", "3441"], draws: 5, two) == nil)
    #expect(try ShippedOutlook.restored(["3405", "3441", "3440"], draws: 4, two) == nil)
    #expect(try ShippedOutlook.restored(["3405", "3441"], draws: 4, horizon: 9, two) == nil)
  }
}

/// Outlooks of shipped municipalities, drawn and finished apart.
private enum ShippedOutlook {
  private static func plan(_ day: Day, _ units: [String], draws: Int, horizon: Int) throws -> OutlookPlan {
    OutlookPlan(
      study: Study(country: "no", date: day, year: day.year, measures: [[.merge(units)]]),
      decided: .newYear(2027), effectYear: 2028, horizon: horizon, draws: draws, seed: 7, level: 0.8,
      priors: try ShippedStudies.atlas.get().priors, inputs: OutlookInputs())
  }

  static func drawn(
    _ units: [String], draws: Int, horizon: Int = 10, watch: OutlookWatch = OutlookWatch()
  ) throws -> (outlook: Outlook, draws: OutlookDraws) {
    let atlas = try ShippedStudies.atlas.get()
    let day = Day.newYear(2024)
    return try drawnOutlook(
      plan(day, units, draws: draws, horizon: horizon), atlas: atlas,
      rulebook: ShippedStudies.rulebook.get(), model: populationModel(of: atlas.country("no"), on: day),
      watch: watch)
  }

  static func restored(
    _ units: [String], draws: Int, horizon: Int = 10, _ given: OutlookDraws
  ) throws -> Outlook? {
    let atlas = try ShippedStudies.atlas.get()
    let day = Day.newYear(2024)
    return try outlook(
      plan(day, units, draws: draws, horizon: horizon), from: given, atlas: atlas,
      rulebook: ShippedStudies.rulebook.get(), model: populationModel(of: atlas.country("no"), on: day))
  }
}
