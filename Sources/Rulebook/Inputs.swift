package import Basics

/// What a rule was told, checked against what it takes.
package struct Inputs: Hashable, Sendable {
  /// By name.
  package let values: [String: InputValue]

  /// Values that need no reading.
  init(values: [String: InputValue]) {
    self.values = values
  }

  /// - Parameter given: text by name as typed; several numbers are separated by semicolons.
  /// - Throws: every fault at once: `input-unknown`, `input-missing`, `input-invalid`,
  ///   `input-out-of-range`.
  package init(_ given: [String: String], for inputs: [Input]) throws(Diagnostics) {
    var faults = given.keys.sorted().filter { name in !inputs.contains { $0.name == name } }.map { name in
      Diagnostic(
        "input-unknown", .badInput, at: .init(field: name),
        ["input": name, "expected": inputs.map(\.name).joined(separator: ", ")])
    }
    var values: [String: InputValue] = [:]
    for input in inputs {
      do throws(Diagnostic) {
        values[input.name] = try input.value(given[input.name])
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.values = values
  }

  /// - Throws: `input-missing` where the rule takes no number of that name.
  package func number(_ name: String) throws(Diagnostic) -> Double {
    guard case .number(let number) = values[name] else { throw missing(name) }
    return number
  }

  /// - Throws: `input-missing` where the rule takes no whole number of that name.
  package func whole(_ name: String) throws(Diagnostic) -> Int {
    guard let whole = Int(exactly: try number(name)) else { throw missing(name) }
    return whole
  }

  /// A number of kroner as money.
  ///
  /// - Throws: `input-missing` where the rule takes no number of that name.
  package func money(_ name: String) throws(Diagnostic) -> Money {
    guard let money = Money(kroner: try number(name)) else { throw missing(name) }
    return money
  }

  /// - Throws: `input-missing` where the rule takes no list of that name.
  package func numbers(_ name: String) throws(Diagnostic) -> [Double] {
    guard case .numbers(let numbers) = values[name] else { throw missing(name) }
    return numbers
  }

  /// - Throws: `input-missing` where the rule takes no word of that name.
  package func word(_ name: String) throws(Diagnostic) -> String {
    guard case .word(let word) = values[name] else { throw missing(name) }
    return word
  }

  private func missing(_ name: String) -> Diagnostic {
    Diagnostic("input-missing", .badInput, at: .init(field: name), ["input": name])
  }
}
