/// One parameter of a question: what it takes, wherever it is asked for.
///
/// Readers, the description of the interface, options of commands and fields of forms follow from it.
package struct QuestionParameter: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A calendar day, ISO 8601.
    case day
    /// A whole number within the range; nil where the rest of the question bounds it.
    case whole(ClosedRange<Int>?)
    /// A number within the range, without those of its ends that `except` holds.
    case number(ClosedRange<Double>, except: Set<Double> = [])
    /// One of these words.
    case choice([String])
    /// A municipality by code or name.
    case unit
    /// Municipalities by code or name, with commas between.
    case units
    /// Anything else; its text says how it is written.
    case text
  }

  /// As it stands in an address; an option has two hyphens in front.
  package let name: String
  package let kind: Kind
  /// Whether there is no answer without it.
  package let isRequired: Bool
  /// Whether it may be given several times.
  package let isRepeatable: Bool
  /// What counts when it is not given, as it would be typed; nil where nothing does, or what depends on the rest.
  package let usual: String?
  /// Where its explanation stands in `Texts/*/api.yaml`, below `api.parameter`.
  package let text: String

  /// - Parameter text: its name, unless that means something else in other questions.
  package init(
    _ name: String, _ kind: Kind, text: String? = nil, usual: String? = nil, required: Bool = false,
    repeatable: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.text = text ?? name
    self.usual = usual
    isRequired = required
    isRepeatable = repeatable
  }

  /// The words of a choice; empty for anything else.
  package var choices: [String] {
    if case .choice(let words) = kind { words } else { [] }
  }

  /// The least and the most of a number; nil where nothing of its own bounds it.
  package var range: ClosedRange<Double>? {
    switch kind {
    case .whole(let range): range.map { Double($0.lowerBound)...Double($0.upperBound) }
    case .number(let range, _): range
    case .day, .choice, .unit, .units, .text: nil
    }
  }

  /// Whether a number lies within its bounds.
  package func allows(_ number: Double) -> Bool {
    if case .number(let range, let except) = kind {
      return range.contains(number) && !except.contains(number)
    }
    return range?.contains(number) ?? true
  }
}
