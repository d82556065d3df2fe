import Basics
import Kernels
import Projection

extension YAMLField {
  /// A list of numbers; nil, with the faults kept, where one is none.
  func numbers() -> [Double]? {
    guard let elements = elements() else { return nil }
    let numbers = elements.compactMap { $0.number() }
    return numbers.count == elements.count ? numbers : nil
  }

  func whole(in range: ClosedRange<Int>) -> Int? {
    guard let number = Int(shown), range.contains(number) else {
      return wrongKind("\(range.lowerBound)–\(range.upperBound)")
    }
    return number
  }

  /// How many age groups: from their lowest ages, in order and as wide as a step, or from the lowest age of the
  /// last, as `{ last: 105 }`.
  func groups(width: Int) -> Int? {
    if isMapping {
      guard let last = fields(["last"])?.required("last")?.whole(in: 1...1000) else { return nil }
      guard last % width == 0 else {
        fault("cohort-ages", ["found": "\(last)", "expected": "\(last / width * width)"])
        return nil
      }
      return last / width + 1
    }
    guard let elements = elements() else { return nil }
    for (group, element) in elements.enumerated() where Int(element.shown) != group * width {
      element.fault("cohort-ages", ["found": element.shown, "expected": "\(group * width)"])
      return nil
    }
    return elements.count
  }

  /// What the rates of one step are multiplied by.
  func factors() -> CohortFactors? {
    guard let fields = fields(["fertility", "mortality", "leaving", "immigration"]) else { return nil }
    func factor(_ name: String) -> Double {
      guard let field = fields[name], let number = field.number() else { return 1 }
      guard number >= 0 else { return field.wrongKind("0.95") ?? 1 }
      return number
    }
    return CohortFactors(
      fertility: factor("fertility"), mortality: factor("mortality"), leaving: factor("leaving"),
      immigration: factor("immigration"))
  }

  /// Totals that one step agrees with.
  func controls() -> CohortControls? {
    guard let fields = fields(["births", "deaths", "immigration", "emigration", "population"]) else {
      return nil
    }
    func total(_ name: String) -> Double? {
      guard let field = fields[name], let number = field.number() else { return nil }
      return number >= 0 ? number : field.wrongKind("12_345")
    }
    return CohortControls(
      births: total("births"), deaths: total("deaths"), immigration: total("immigration"),
      emigration: total("emigration"), population: total("population"))
  }

  /// Keeps a fault that was found in what stands here.
  func fault(again fault: Diagnostic) {
    self.fault(fault.code, fault.arguments)
  }
}
