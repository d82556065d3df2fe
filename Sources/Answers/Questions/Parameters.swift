package import Basics
import Units

/// What a question is asked with: names and values, from a command line or an address.
package struct Parameters: Sendable {
  private let values: [String: [String]]
  /// Code of the language that names are given in.
  package let language: String

  package init(_ values: [String: [String]], language: String) {
    self.values = values
    self.language = language
  }

  package func all(_ name: String) -> [String] {
    values[name] ?? []
  }

  /// The first value that is not empty.
  package subscript(_ name: String) -> String? {
    values[name]?.first { !$0.isEmpty }
  }

  /// What is given for a parameter, or what counts without it; empty where neither is.
  package func text(_ parameter: QuestionParameter) -> String {
    self[parameter.name] ?? parameter.usual ?? ""
  }

  /// The word that is given for a choice, or the usual one; nil where neither is.
  ///
  /// - Throws: `choice-invalid`.
  func word(_ parameter: QuestionParameter) throws(Diagnostic) -> String? {
    let text = text(parameter)
    guard text.isEmpty || parameter.choices.contains(text) else {
      throw Diagnostic(
        "choice-invalid", .badInput, at: .init(field: parameter.name),
        ["value": text, "expected": parameter.choices.joined(separator: ", ")])
    }
    return text.isEmpty ? nil : text
  }

  /// - Throws: `parameter-unknown` for a name that the question does not take.
  package func allow(_ question: Question) throws(Diagnostic) {
    let names = question.parameters.map(\.name)
    if let unknown = values.keys.sorted().first(where: { !names.contains($0) }) {
      throw Diagnostic(
        "parameter-unknown", .badInput, at: .init(field: unknown),
        ["parameter": unknown, "expected": names.joined(separator: ", ")])
    }
  }

  /// Which units are asked for: municipalities unless it says otherwise.
  ///
  /// - Throws: `tier-unknown`.
  func tier() throws(Diagnostic) -> UnitTier {
    try UnitTier(asked: text(.tier))
  }

  /// The day that `name` gives, or `fallback`.
  ///
  /// - Throws: `date-invalid`.
  func day(_ name: String, or fallback: Day) throws(Diagnostic) -> Day {
    guard let text = self[name] else { return fallback }
    guard let day = Day(text) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: name), ["date": text])
    }
    return day
  }

  /// - Throws: `parameter-missing`, `date-invalid`.
  func day(_ name: String) throws(Diagnostic) -> Day {
    guard self[name] != nil else {
      throw Diagnostic("parameter-missing", .badInput, at: .init(field: name), ["parameter": name])
    }
    return try day(name, or: .newYear(1))
  }
}
