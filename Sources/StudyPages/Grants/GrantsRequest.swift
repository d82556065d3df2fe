import Answers
import Basics
import Markup
import Pages

/// What the form of the page asks for, as typed, and as the question takes it.
struct GrantsRequest {
  /// The fields of the address that the page reads, in the order of its form.
  static let fields = [
    "merge", "decided", "effective", "years", "rate", "taper", "basis-grant", "regional-loss",
    "one-off-grant", "rules-of",
  ]

  private let query: Query
  private let today: Day

  init(_ query: Query, today: Day) {
    self.query = query
    self.today = today
  }

  /// Whether a merger is asked for at all.
  var isEmpty: Bool {
    typed("merge").allSatisfy { $0 == " " || $0 == "," }
  }

  /// What stands in a field: what was typed, or what counts without it; several mergers are read as one.
  func typed(_ field: String) -> String {
    let given = query.all(field).filter { !$0.isEmpty }.joined(separator: ",")
    guard given.isEmpty else { return given }
    return switch field {
    case "decided": today.iso
    case "effective": effective.iso
    default: Question.grants.parameter(field)?.usual ?? ""
    }
  }

  /// The question that the answer, the files and the interface share.
  var question: Query {
    Query(
      [.init("country", "no")]
        + Self.fields.compactMap { field in
          let value = Question.grants.isNumber(field) ? typed(field).numeral() : typed(field)
          return value.isEmpty ? nil : .init(field, value)
        })
  }

  /// 1 January two years after the decision.
  private var effective: Day {
    let decided = query["decided"].flatMap { Day($0) } ?? today
    return .newYear(decided.year + 2)
  }
}
