package import Basics
import Projection
import Studies

extension Price {
  /// What is told of each unit under each alternative, in rows of the answer: a cell for each indicator of a comparison,
  /// a course for each outcome of an outlook, a group for each year of age.
  private enum Told {
    static let figures = 80
    static let outcomes = 45
    static let ages = 108
    static let grants = 30
    static let mergers = 200
  }

  /// How often the years of each unit are counted through to see what a difference hangs on.
  private static let reckonings = 300

  /// Units' worth of tables that each future of an outlook is told in, and of a projection by single years of age.
  private static let (outlookTable, projectionTable) = (10, 28)

  /// The price of a question that is asked with `values`.
  ///
  /// - Parameter today: near the first year of a projection.
  package init(_ question: Question, _ values: (String) -> [String], today: Day) {
    switch question {
    case .compare, .council, .grants, .timeline:
      let study = StudySize(values)
      self.init(
        names: study.names, units: study.units, alternatives: study.alternatives,
        rows: study.columns * (question == .compare ? Told.figures : Told.grants))
    case .outlook, .decide:
      let study = StudySize(values)
      let years =
        1
        + Self.number(
          "horizon", values, in: OutlookPlan.horizons, or: OutlookRequest.usualHorizon)
      self.init(
        names: study.names, units: study.units, alternatives: study.alternatives, years: years,
        draws: Self.number("draws", values, in: OutlookPlan.drawCounts, or: OutlookRequest.usualDraws),
        rows: study.columns * Told.outcomes * (question == .outlook ? years : 1),
        reckoning: question == .decide ? study.columns * years * Self.reckonings : 0, table: Self.outlookTable
      )
    case .project:
      let names = values("units").flatMap(StudyRequest.names)
      let units = Set(names).count
      let first = Self.number("from", values, in: 1...9999, or: today.year)
      let last = Self.number("to", values, in: 1...9999, or: first + 20)
      let years = 2 + min(max(last - first, 0), CohortChangeModel.longestHorizon)
      self.init(
        names: names.count, units: units, years: years,
        draws: Self.number("draws", values, in: 1...10_000_000, or: OutlookRequest.usualDraws),
        rows: units * years * Told.ages, table: Self.projectionTable)
    case .income:
      let names = values("merge").flatMap(StudyRequest.names).count + values("unit").count
      self.init(names: names, units: names, rows: names * Told.grants)
    case .evaluate:
      // Every merger is worked out once, and then told as often as somebody asks.
      self.init(rows: Told.mergers)
    case .units, .changes, .correspond, .reform, .indicators, .rules, .rule, .parameters, .seats, .forms,
      .chooseForm:
      // As long as the country is large, whatever is asked; seats have bounds of their own.
      self.init()
    }
  }

  /// A number as it is written, brought into a range; `usual` where none is written.
  private static func number(
    _ name: String, _ values: (String) -> [String], in range: ClosedRange<Int>, or usual: Int
  ) -> Int {
    guard let text = values(name).first(where: { !$0.isEmpty }) else { return usual }
    let digits = text.filter { $0 != " " }
    // A number too large to be read is larger than any range.
    let isLarge = digits.utf8.count > 9 && digits.first != "-"
    return min(max(Int(digits) ?? (isLarge ? Int.max : usual), range.lowerBound), range.upperBound)
  }
}

/// How large a study is as it is written, without anything being looked up.
private struct StudySize {
  let names: Int
  let units: Int
  let alternatives: Int

  /// Above so many names nothing but their number is told: that is more than any study may hold.
  private static let mostRead = 4096

  init(_ values: (String) -> [String]) {
    let commas = (["merge"] + StudyRequest.names).flatMap(values)
      .reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: ",") } }
    guard commas < Self.mostRead else {
      (names, units, alternatives) = (commas, 0, 1)
      return
    }
    let request = StudyRequest(country: nil, date: nil, year: nil, values: values)
    var (names, known, alternatives) = (0, Set<String>(), 1)
    func count(_ units: [String]) {
      names += units.count
      known.formUnion(units)
    }
    for merge in request.merges {
      alternatives += 1
      count(merge)
    }
    for written in request.alternatives {
      alternatives += 1
      for text in written.text.split(separator: ";") {
        // What cannot be read is told by whoever reads it in earnest; it names nothing.
        guard let measure = try? Measure(reading: String(text.drop { $0 == " " }), field: "") else {
          continue
        }
        count(measure.units)
      }
    }
    self.names = names
    units = known.count
    self.alternatives = alternatives
  }

  /// Units under each alternative, bounded by what any study may hold.
  var columns: Int { min(units, 4096) * min(alternatives, 4096) }
}
