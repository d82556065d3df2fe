import Basics
import Testing
import Units

@testable import Figures

/// A and B (100 and 300 inhabitants in 2009) merged into M in 2010; S was split in 2015 by estimated
/// quarters; U stands alone.
@Suite struct FigureBookTests {
  private static func unit(_ code: String, from: Int? = nil, until: Int? = nil) -> AdministrativeUnit {
    AdministrativeUnit(
      code: code, name: code, countyCode: "1", county: "C",
      valid: DayRange(from: from.map(Day.newYear), until: until.map(Day.newYear)))
  }

  private static func link(_ year: Int, _ old: String, _ new: String) -> ChangeLink {
    ChangeLink(
      date: .newYear(year), old: NamedCode(code: old, name: old), new: NamedCode(code: new, name: new),
      isTransfer: false,
      isOfficial: true)
  }

  private static func table(_ indicator: String, _ year: Int, _ values: [String: Double]) -> FigureTable {
    FigureTable(
      indicator: indicator, year: year, day: .newYear(year), source: "src",
      values: values.mapValues { .value($0, estimated: false) })
  }

  private static func indicator(_ id: String, _ aggregation: Indicator.Aggregation) -> Indicator {
    Indicator(
      id: id, names: [:], unit: "persons", aggregation: aggregation, direction: .none, decimals: 0,
      group: "people",
      sources: ["src"])
  }

  static let register = Register(
    country: "no", covers: Day.newYear(2005)...Day.newYear(2026),
    units: [
      unit("A", until: 2010), unit("B", until: 2010), unit("M", from: 2010), unit("S", until: 2015),
      unit("X", from: 2015),
      unit("Y", from: 2015), unit("U"),
    ],
    links: [link(2010, "A", "M"), link(2010, "B", "M"), link(2015, "S", "X"), link(2015, "S", "Y")],
    shares: [
      SplitShare(date: .newYear(2015), old: "S", new: "X", share: 0.25, estimated: true),
      SplitShare(date: .newYear(2015), old: "S", new: "Y", share: 0.75, estimated: true),
    ])

  let book = FigureBook(
    register: register,
    catalogue: Catalogue([
      indicator("population", .sum), indicator("old", .sum), indicator("index", .weighted(by: "population")),
      indicator("class", .notAddable),
      indicator("ratio", .recomputed(.ratio(numerator: ["population"], denominator: ["old"], scale: 1))),
      indicator("growth", .recomputed(.change(of: "population", since: 2009, percent: true))),
      indicator("held", .sum),
    ]),
    tables: [
      table("population", 2009, ["A": 100, "B": 300, "S": 80, "U": 50]),
      table("population", 2012, ["M": 440, "S": 80, "U": 40]),
      table("old", 2009, ["A": 10, "B": 30, "S": 8, "U": 0]),
      table("index", 2009, ["A": 0.9, "B": 1.1, "S": 1, "U": 1]),
      table("class", 2009, ["A": 1, "B": 2, "S": 3, "U": 4]),
      FigureTable(
        indicator: "held", year: 2009, day: .newYear(2009), source: "src",
        values: ["A": .suppressed, "B": .value(1, estimated: false), "U": .notApplicable]),
    ], ages: [])

  private func observe(_ id: String, _ group: [String], on year: Int, as of: Int? = nil) -> Observation {
    book.figure(id, of: group, on: .newYear(year), year: of ?? year).observation
  }

  @Test func sumsAddUpAcrossAMerger() {
    #expect(observe("population", ["M"], on: 2011) == .value(400, estimated: false))
    #expect(observe("population", ["A", "B"], on: 2009) == .value(400, estimated: false))
  }

  @Test func aWholeIsToldInLaterCodesButItsPartsAreNot() {
    #expect(observe("population", ["A", "B"], on: 2009, as: 2012) == .value(440, estimated: false))
    #expect(observe("population", ["A"], on: 2009, as: 2012) == .missing)
  }

  @Test func mergingThenAskingIsAskingThenAdding() {
    let parts = ["A", "B", "U"].compactMap { observe("population", [$0], on: 2009).value }.reduce(0, +)
    #expect(observe("population", ["A", "B", "U"], on: 2009).value == parts)
  }

  @Test func meansAreWeighted() throws {
    let value = try #require(observe("index", ["M"], on: 2011).value)
    #expect(abs(value - (0.9 * 100 + 1.1 * 300) / 400) < 1e-12)
  }

  @Test func whatCannotBeAddedDoesNotApplyToAWhole() {
    #expect(observe("class", ["M"], on: 2011) == .notApplicable)
    #expect(observe("class", ["U"], on: 2011) == .value(4, estimated: false))
  }

  @Test func ratiosAreComputedAnewForTheWhole() {
    #expect(observe("ratio", ["A", "B"], on: 2009) == .value(10, estimated: false))
  }

  @Test func dividingByNobodyDoesNotApply() {
    #expect(observe("ratio", ["U"], on: 2009) == .notApplicable)
  }

  @Test func growthFollowsTheUnitThroughItsMerger() {
    #expect(observe("growth", ["M"], on: 2012) == .value(10, estimated: false))
  }

  @Test func partsOfASplitAreEstimatedAndAddUp() {
    #expect(observe("population", ["X"], on: 2016) == .value(20, estimated: true))
    #expect(observe("population", ["Y"], on: 2016) == .value(60, estimated: true))
    #expect(observe("population", ["X", "Y"], on: 2016) == .value(80, estimated: false))
  }

  @Test func threeKindsOfNotKnowingStayApart() {
    #expect(observe("held", ["A", "B"], on: 2009) == .suppressed)
    #expect(observe("held", ["S"], on: 2009) == .missing)
    #expect(observe("held", ["U"], on: 2009) == .notApplicable)
    #expect(Set([Observation.missing, .notApplicable, .suppressed].compactMap(\.absence)).count == 3)
  }

  @Test func theYearIsTheLatestNotAfterTheOneAskedFor() {
    #expect(book.figure("population", of: ["U"], on: .newYear(2020), year: 2011).year == 2009)
    #expect(book.figure("population", of: ["U"], on: .newYear(2020), year: 2020).year == 2012)
    #expect(book.figure("population", of: ["U"], on: .newYear(2020), year: 2005).year == 2009)
    #expect(book.figure("population", of: ["U"], on: .newYear(2020), exactly: 2010).observation == .missing)
  }

  @Test func everyValueTellsWhatItIsMadeOf() {
    let trace = book.figure("population", of: ["M"], on: .newYear(2011), year: 2011).trace
    #expect(trace.formula == .sum)
    #expect(trace.inputs.map(\.unit) == ["A", "B"])
    #expect(trace.inputs.map(\.value) == [100, 300])
  }
}
