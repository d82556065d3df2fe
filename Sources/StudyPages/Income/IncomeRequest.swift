import Answers
import Basics
import Law
import Markup
import Pages

/// What the form of the page asks for, as typed, and as the question takes it.
struct IncomeRequest {
  /// The figures of one municipality, by field.
  typealias Row = [String: String]

  static let mostRows = 6

  let country: String
  private let query: Query
  private let today: Day

  init(_ query: Query, country: String, today: Day) {
    self.query = query
    self.country = country
    self.today = today
  }

  /// The fields of a municipality, in the order of the form.
  var rowFields: [String] {
    (country == "se" ? ["unit", "name", "county"] : ["unit", "name"]) + ["inhabitants"]
      + columns(.unit).filter { $0 != "tax" }
  }

  /// The fields of a subject, in the order of the form.
  func columns(_ subject: IncomeColumn.Subject) -> [String] {
    IncomeColumn.all(of: country).filter { $0.subject == subject }.map(\.name)
  }

  /// Fields of the plan; a day that is empty is today's.
  var planFields: [String] {
    country == "se" ? ["effective", "new-county"] : ["effective", "decided"]
  }

  /// Municipalities by name or code, to be filled in from the atlas.
  var wanted: String { query.all("units").joined(separator: ",") }

  /// Whether figures are there to be answered.
  var hasFigures: Bool { !rows.isEmpty }

  /// What is typed of each municipality; rows without anything are left out.
  var rows: [Row] {
    let lists = rowFields.map(query.all)
    return (0..<(lists.map(\.count).max() ?? 0)).compactMap { place in
      let row = zip(rowFields, lists).reduce(into: Row()) { row, field in
        row[field.0] = field.1.indices.contains(place) ? field.1[place] : ""
      }
      return row.values.allSatisfy { $0.allSatisfy(\.isWhitespace) } ? nil : row
    }
  }

  /// Whether a field is given for some of the municipalities only.
  private var isUneven: Bool {
    Set(rowFields.map { query.all($0).count }.filter { $0 > 0 }).count > 1
  }

  /// The day whose municipalities are filled in.
  var date: Day { query["date"].flatMap { Day($0) } ?? today }

  func typed(_ field: String) -> String {
    let given = query.all(field).first { !$0.isEmpty } ?? ""
    return given.isEmpty && field == "effective" ? Day.newYear(today.year + 2).iso : given
  }

  /// The question that the answer, the files and the interface share: every row becomes one.
  var question: Query {
    var pairs: [Query.Pair] = [.init("country", country), .init("merge", "all")]
    if isUneven {
      // Whose the values are is for the visitor to say.
      pairs += query.pairs.filter { rowFields.contains($0.name) }
    } else {
      for row in rows { pairs += rowFields.map { .init($0, value($0, row[$0] ?? "")) } }
    }
    for field in planFields + columns(.country) + columns(.merged) where !typed(field).isEmpty {
      pairs.append(.init(field, value(field, typed(field))))
    }
    // The law of a day that is not yet is that of today.
    let effective = Day(typed("effective")) ?? today
    return Query(pairs + [.init("at", min(today, effective).iso)])
  }

  /// A number as people write it, without spaces and with a decimal point.
  private func value(_ field: String, _ text: String) -> String {
    Question.income.isNumber(field) ? text.numeral() : text
  }
}
