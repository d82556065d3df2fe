import Basics
import Rulebook

// The expenditure equalisation, by a published index or by the criteria of the cost key.
extension IncomeAccount {
  static let needSource = Reference(title: "NOU 2022: 10", section: "kap. 9", id: "id2925606")

  /// Criteria that are worked out anew for a new municipality and count in the key of the day.
  var workedOutAnew: [String] {
    guard case .weights(let key, _) = key else { return [] }
    return key.weights.map(\.criterion).filter { CriterionMerger(of: $0) == .workedOutAnew }
  }

  func expenditure(_ unit: IncomeUnit) -> Traced<Amount> {
    guard let need = world.given["average-need"] else {
      return .unknown(rulebook.words.notGiven(["average-need"]))
    }
    let index = self.index(unit)
    guard let number = index.value.number else { return index }
    let people = Double(unit.inhabitants)
    let step = TraceStep(
      "income.expenditure-equalisation", formula: "(need-index − 1) × average-need × inhabitants",
      given: [
        ("need-index", number, "index"), ("average-need", need, "NOK-per-inhabitant"),
        ("inhabitants", people, "persons"),
      ], ore: (number - 1) * need * 100 * people, unit: Self.unit, reference: Self.needSource)
    return Traced(step.result, steps: index.steps + [step])
  }

  /// The index of need: as given, or of the criteria of a whole country.
  private func index(_ unit: IncomeUnit) -> Traced<Amount> {
    if let given = unit.figures["need-index"] { return Traced(.number(given), steps: []) }
    guard world.isWhole else {
      return .unknown(rulebook.words.notGiven(["need-index"], of: [unit.name]))
    }
    switch key {
    case .unknown(let reason, _): return .unknown(reason)
    case .weights(let key, let used):
      let missing = key.weights.map(\.criterion).filter { sums[$0] == nil }
      guard missing.isEmpty else {
        // Without any criterion the index is what one would rather give.
        let hasNone = missing.count >= key.weights.count - 1
        return .unknown(
          hasNone
            ? rulebook.words.notGiven(["need-index"], of: [unit.name]) : rulebook.words.notGiven(missing))
      }
      guard unit.inhabitants > 0 else {
        return .unknown(rulebook.words.notGiven(["inhabitants"], of: [unit.name]))
      }
      let people = Double(unit.inhabitants) / Double(world.inhabitants)
      let need = key.weights.reduce(0.0) { sum, weight in
        guard let all = sums[weight.criterion], all > 0 else { return sum }
        return sum + key.share(of: weight.criterion) * amount(of: weight.criterion, unit) / all
      }
      let value = Amount.number(need / people)
      return Traced(
        value,
        steps: [
          TraceStep(
            "income.index-of-criteria",
            formula: "Σ weight × (criterion ÷ country's criterion) ÷ (inhabitants ÷ country's inhabitants)",
            inputs: key.weights.map {
              .init($0.criterion, .number(amount(of: $0.criterion, unit)), unit: "number")
            }, parameters: used, result: value, unit: "index", reference: Self.source)
        ])
    }
  }

  /// A criterion of a municipality; each has one base unless it says otherwise.
  func amount(of criterion: String, _ unit: IncomeUnit) -> Double {
    unit.figures[criterion] ?? (criterion == "base" ? 1 : 0)
  }

  /// The country's sum of each criterion of the key whose figures are all given.
  static func sums(of world: IncomeWorld, _ key: CostKey.Found) -> [String: Double] {
    guard case .weights(let key, _) = key, world.isWhole else { return [:] }
    return key.weights.map(\.criterion).reduce(into: [:]) { sums, criterion in
      let column = world.column(criterion)
      if column.missing.isEmpty {
        sums[criterion] = column.values.reduce(0, +)
      } else if criterion == "base", column.missing.count == world.units.count {
        sums[criterion] = Double(world.units.count)
      }
    }
  }
}
