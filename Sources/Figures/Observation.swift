/// One value of one indicator, or why there is none. The three kinds of not knowing stay apart.
package enum Observation: Hashable, Sendable {
  case value(Double, estimated: Bool)
  /// Nobody has published it, or it cannot be told from what is published.
  case missing
  /// It has no meaning for this unit.
  case notApplicable
  /// The publisher holds it back to protect someone.
  case suppressed

  package var value: Double? {
    if case .value(let value, _) = self { value } else { nil }
  }

  package var isEstimated: Bool {
    if case .value(_, estimated: true) = self { true } else { false }
  }

  /// The word for a kind of not knowing in files and in the API; nil for a value.
  package var absence: String? {
    switch self {
    case .value: nil
    case .missing: "missing"
    case .notApplicable: "not-applicable"
    case .suppressed: "suppressed"
    }
  }
}
