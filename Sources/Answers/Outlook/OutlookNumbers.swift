import Basics
import Figures

/// The numbers of an outlook as they were typed.
struct OutlookNumbers {
  private let parameters: Parameters

  init(_ parameters: Parameters) {
    self.parameters = parameters
  }

  /// - Throws: `outlook-number-invalid`, `outlook-number-out-of-range`.
  func whole(_ parameter: QuestionParameter) throws(Diagnostic) -> Int {
    let text = parameters.text(parameter)
    guard let number = Int(text) else { throw invalid(parameter.name, text) }
    try check(Double(number), text, parameter)
    return number
  }

  /// - Throws: as above.
  func number(_ parameter: QuestionParameter) throws(Diagnostic) -> Double {
    let text = parameters.text(parameter)
    guard let number = text.decimal else { throw invalid(parameter.name, text) }
    try check(number, text, parameter)
    return number
  }

  private func check(_ number: Double, _ text: String, _ parameter: QuestionParameter) throws(Diagnostic) {
    guard let range = parameter.range, !parameter.allows(number) else { return }
    throw outside(parameter.name, text, plainNumber(range.lowerBound), plainNumber(range.upperBound))
  }

  /// What somebody assumes, each as `ID:MEAN` or `ID:MEAN:SPREAD`.
  func changes(_ faults: inout Faults) -> [Priors.Change] {
    parameters.all("assume").filter { !$0.isEmpty }.compactMap { text in
      let fields = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      let numbers = fields.dropFirst().filter { !$0.isEmpty }.map(\.decimal)
      guard let id = fields.first, (1...2).contains(numbers.count), let mean = numbers[0],
        numbers.allSatisfy({ $0 != nil })
      else {
        faults.list.append(inputInvalid("assume", text, "ID:MEAN[:SPREAD]"))
        return nil
      }
      return Priors.Change(id: id, mean: mean, spread: numbers.count > 1 ? numbers[1] : nil)
    }
  }

  /// Numbers for some keys, each as `KEY:NUMBER`, several between commas.
  func pairs(
    _ name: String, in range: ClosedRange<Double>, keys: Set<String>, _ faults: inout Faults
  ) -> [String: Double] {
    let texts = parameters.all(name).flatMap { $0.split(separator: ",").map(String.init) }
    return texts.reduce(into: [:]) { pairs, text in
      let fields = text.split(separator: ":").map { $0.drop { $0 == " " } }
      guard fields.count == 2, let number = fields[1].decimal else {
        faults.list.append(inputInvalid(name, text, "KEY:NUMBER"))
        return
      }
      guard keys.contains(String(fields[0])) else {
        faults.list.append(inputInvalid(name, text, keys.sorted().joined(separator: ", ")))
        return
      }
      guard range.contains(number) else {
        faults.list.append(outside(name, text, "\(range.lowerBound)", "\(range.upperBound)"))
        return
      }
      pairs[String(fields[0])] = number
    }
  }

  private func invalid(_ name: String, _ text: String) -> Diagnostic {
    Diagnostic("outlook-number-invalid", .badInput, at: .init(field: name), ["found": text])
  }

  private func outside(_ name: String, _ text: String, _ least: String, _ most: String) -> Diagnostic {
    Diagnostic(
      "outlook-number-out-of-range", .badInput, at: .init(field: name),
      ["found": text, "least": least, "most": most])
  }

  private func inputInvalid(_ name: String, _ text: String, _ expected: String) -> Diagnostic {
    Diagnostic(
      "outlook-input-invalid", .badInput, at: .init(field: name), ["found": text, "expected": expected])
  }
}
