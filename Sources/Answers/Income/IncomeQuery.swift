package import Basics
package import Law
import Rulebook
import Studies

/// What a question about an income system asks besides the figures of the municipalities.
package struct IncomeQuery: Sendable {
  package let country: String
  /// The day whose law counts: as asked, or else that of the effect, or today.
  package let day: Day
  package let decided: Day?
  package let effective: Day
  package let taper: Taper
  /// Codes or names as typed; nil without a merger.
  package let merge: [String]?
  /// Figures of the country and of the new municipality, by column.
  package let given: [String: Double]
  /// County of the new municipality, where it is given.
  package let county: String?
  /// Criteria that are worked out anew.
  package let known: [String: Double]

  /// Columns of a municipality that are words, in the order of a form.
  static let words = ["unit", "name", "county"]

  /// - Parameter today: the day that counts where none is given.
  /// - Throws: `country-unknown`, `date-invalid`, `choice-invalid`, `income-not-a-number`,
  ///   `income-out-of-range`, `income-new-malformed`, all at once.
  package init(_ parameters: Parameters, today: Day) throws(Diagnostics) {
    var faults: [Diagnostic] = []
    func read<Value>(_ body: () throws(Diagnostic) -> Value, or fallback: Value) -> Value {
      do throws(Diagnostic) { return try body() } catch {
        faults.append(error)
        return fallback
      }
    }
    let country = parameters.text(.country)
    let countries = QuestionParameter.countries
    if !countries.contains(country) {
      let known = countries.joined(separator: ", ")
      faults.append(
        Diagnostic(
          "country-unknown", .badInput, at: .init(field: "country"),
          ["country": country, "expected": known, "countries": known]))
    }
    self.country = country
    let decided =
      parameters["decided"] == nil
      ? nil : read({ () throws(Diagnostic) in try parameters.day("decided") }, or: today)
    let at =
      parameters["at"] == nil
      ? nil : read({ () throws(Diagnostic) in try parameters.day("at") }, or: today)
    let effective = read(
      { () throws(Diagnostic) in try parameters.day("effective", or: at ?? today) }, or: today)
    // The law of a day that is not yet is not known; that of today counts instead.
    day = at ?? (parameters["effective"] == nil ? today : effective)
    self.decided = decided
    self.effective = effective
    taper =
      read({ () throws(Diagnostic) in try parameters.word(.taper).flatMap(Taper.init) }, or: nil) ?? .fifths
    let names = parameters.all("merge").flatMap(StudyRequest.names)
    merge = names.isEmpty ? nil : names
    given = IncomeColumn.all(of: country).filter { $0.subject != .unit }.reduce(into: [:]) { given, column in
      guard let text = parameters[column.name] else { return }
      given[column.name] = read({ () throws(Diagnostic) in try column.number(text) }, or: 0)
    }
    county = parameters["new-county"]
    known = read({ () throws(Diagnostic) in try Self.known(parameters.all("new")) }, or: [:])
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }

  /// `criterion=value,criterion=value`, which may be given several times.
  private static func known(_ texts: [String]) throws(Diagnostic) -> [String: Double] {
    var known: [String: Double] = [:]
    for text in texts.flatMap(StudyRequest.names) {
      let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2, CriterionMerger(of: halves[0]) == .workedOutAnew,
        let number = Double(halves[1]),
        number >= 0, number.isFinite
      else {
        throw Diagnostic(
          "income-new-malformed", .badInput, at: .init(field: "new"),
          ["text": text, "expected": "zone, neighbour, agriculture, accumulation"])
      }
      known[halves[0]] = number
    }
    return known
  }
}

extension IncomeColumn {
  /// The number that a text writes, with a decimal point and without spaces.
  ///
  /// - Throws: `income-not-a-number`, `income-out-of-range`.
  func number(_ text: String, at place: Diagnostic.Place? = nil) throws(Diagnostic) -> Double {
    let place = place ?? .init(field: name)
    guard let number = Double(text.trimmed), number.isFinite else {
      throw Diagnostic("income-not-a-number", .badInput, at: place, ["column": name, "value": text])
    }
    try checkIncome(number, of: name, in: range, written: text, at: place)
    return number
  }
}

/// - Throws: `income-out-of-range`.
func checkIncome(
  _ number: Double, of column: String, in range: ClosedRange<Double>, written text: String,
  at place: Diagnostic.Place
) throws(Diagnostic) {
  guard range.contains(number) else {
    throw Diagnostic(
      "income-out-of-range", .badInput, at: place,
      [
        "column": column, "value": text, "low": plainNumber(range.lowerBound),
        "high": plainNumber(range.upperBound),
      ])
  }
}

/// A number without a needless `.0`.
func plainNumber(_ number: Double) -> String {
  Int(exactly: number).map(String.init) ?? "\(number)"
}
