/// What a rule must be told, and within which limits.
package struct Input: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A number within a range, both ends allowed.
    case number(ClosedRange<Double>)
    /// A whole number within a range, both ends allowed.
    case whole(ClosedRange<Int>)
    /// One number within the range for each of several things, such as the municipalities of a merger.
    case numbers(ClosedRange<Double>)
    /// One of these words.
    case word([String])
  }

  /// Lower-case words with hyphens, such as `inhabitants`; its explanation is the text `input.<name>`.
  package let name: String
  /// As for a parameter; empty for words.
  package let unit: String
  package let kind: Kind
  /// What counts when it is not given; nil where it must be.
  package let fallback: InputValue?

  package init(_ name: String, unit: String, _ kind: Kind, fallback: InputValue? = nil) {
    self.name = name
    self.unit = unit
    self.kind = kind
    self.fallback = fallback
  }
}

/// What a rule was told.
package enum InputValue: Hashable, Sendable {
  case number(Double)
  case numbers([Double])
  case word(String)
}
