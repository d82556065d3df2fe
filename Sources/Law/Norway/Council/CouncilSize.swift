package import Basics
package import Rulebook

/// How many members a council has by law (kommuneloven § 5-5).
package enum CouncilSize {
  /// The fewest members of a council.
  ///
  /// - Parameter inhabitants: on the day that `populationDay` gives.
  /// - Throws: `parameter-unknown-id`, `parameter-before-first-value`, `parameter-out-of-range`.
  package static func minimum(
    inhabitants: Int, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let least = try rulebook.value("no.council.minimum-size", at: day, by: Double(inhabitants))
    let step = TraceStep(
      "council.minimum-size", formula: "minimum-size(inhabitants)",
      inputs: [.init("inhabitants", .number(Double(inhabitants)), unit: "persons")], parameters: [least],
      result: least.amount, unit: "members", reference: least.reference)
    return Traced(least.amount, steps: [step])
  }

  /// What is wrong with a number of members: `council-even`, `council-too-small`, `seats-out-of-range`.
  ///
  /// - Parameters:
  ///   - minimum: nil where it is not known.
  ///   - field: where the number was given.
  package static func faults(seats: Int, minimum: Int?, field: String = "size") -> [Diagnostic] {
    let place = Diagnostic.Place(field: field)
    guard (1...SeatContest.mostSeats).contains(seats) else {
      return [
        Diagnostic(
          "seats-out-of-range", .badInput, at: place,
          ["seats": String(seats), "limit": String(SeatContest.mostSeats)])
      ]
    }
    var faults: [Diagnostic] = []
    if seats.isMultiple(of: 2) {
      faults.append(
        Diagnostic(
          "council-even", .badInput, at: place,
          ["seats": String(seats), "below": String(seats - 1), "above": String(seats + 1)]))
    }
    if let minimum, seats < minimum {
      faults.append(
        Diagnostic(
          "council-too-small", .badInput, at: place,
          ["seats": String(seats), "minimum": String(minimum)]))
    }
    return faults
  }

  /// The year of the first ordinary election that is not before the month of `day`: every fourth year in
  /// September, 2019, 2023 … (valgloven § 9-1).
  package static func electionYear(from day: Day) -> Int {
    let year = day.month > 9 ? day.year + 1 : day.year
    return year + (7 - year % 4) % 4
  }

  /// The day whose inhabitants decide the minimum: the second-to-last turn of the year before the
  /// election.
  package static func populationDay(election year: Int) -> Day {
    .newYear(year - 1)
  }
}
