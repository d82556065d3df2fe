import Basics
import Figures
import Units

/// Imported tables told for the units of one division.
///
/// A table is in the codes of the year's first day, of its last, or of the division itself, since bureaus also
/// publish older years in newer codes: for each unit the first of these that has all its pieces.
final class ToldTables {
  private let register: Register
  private let division: Division
  private var coverages: [Day: [Coverage?]] = [:]
  /// Codes of units of which a share is an estimate.
  private(set) var estimated: Set<String> = []
  /// Codes of units that some table could not be told for.
  private(set) var untold: Set<String> = []

  init(_ register: Register, _ division: Division) {
    self.register = register
    self.division = division
  }

  /// What is counted in one year by unit: one list after the other as in the table; nil where some unit cannot
  /// be told.
  ///
  /// - Parameter risks: whether the figures are risks or rates, which do not add up: a unit of more than one
  ///   piece then cannot be told.
  func values(_ table: [String: [Double]], year: Int, risks: Bool = false) -> [[Double]]? {
    let days = [Day.newYear(year), .newYear(year + 1), division.firstDay].filter(register.covers.contains)
    var told: [[Double]] = []
    for (place, unit) in division.units.enumerated() {
      let found = days.lazy.compactMap { day in
        self.coverage(on: day)[place].flatMap { self.sum(table, $0, unit: unit.code, risks: risks) }
      }.first
      if let found { told.append(found) } else { untold.insert(unit.code) }
    }
    return told.count == division.units.count ? told : nil
  }

  private func coverage(on day: Day) -> [Coverage?] {
    guard let codes = try? register.division(on: day).firstDay else {
      return division.units.map { _ in nil }
    }
    if let found = coverages[codes] { return found }
    let found = division.units.map {
      Coverage(of: [$0.code], on: division.firstDay, in: codes, register: register)
    }
    coverages[codes] = found
    return found
  }

  private func sum(
    _ table: [String: [Double]], _ coverage: Coverage, unit: String, risks: Bool
  ) -> [Double]? {
    if risks && (coverage.pieces.count != 1 || coverage.pieces[0].share != 1) { return nil }
    var sum: [Double] = []
    for piece in coverage.pieces {
      guard let values = table[piece.code] else { return nil }
      if sum.isEmpty { sum = Array(repeating: 0, count: values.count) }
      for place in values.indices { sum[place] += values[place] * piece.share }
    }
    if coverage.estimated { estimated.insert(unit) }
    return sum.isEmpty ? nil : sum
  }
}
