import Basics
import Rulebook

/// The base grants (basistilskudd) of a country: a share of its need that goes by municipality, not by inhabitant.
struct BaseGrant {
  /// Kroner of all municipalities together.
  let pot: Double
  /// Base units of the country: its municipalities, unless they are graded.
  let count: Double
  let used: [Used]
  let inputs: [(name: String, number: Double, unit: String)]

  /// Kroner for one base unit.
  var rate: Double { pot / count }

  /// - Parameters:
  ///   - key: the main cost key, with the cells that it was read from.
  ///   - need: mean need per inhabitant of the country, in kroner.
  ///   - people: inhabitants of the country.
  ///   - used: what else was looked up.
  init(
    _ key: CriterionWeights, _ cells: [Used], need: Double, people: Double, count: Double, used: [Used]
  ) {
    let weight = key.share(of: "base")
    pot = weight * need * people
    self.count = count
    self.used = cells.filter { $0.weighs("base") } + used
    inputs = [
      ("base-weight", weight, "ratio"), ("average-need", need, "NOK-per-inhabitant"),
      ("country-inhabitants", people, "persons"), ("country-municipalities", count, "municipalities"),
    ]
  }

  /// The base grant of a year whose rate nobody has published, from the cost key, the mean need and the size of the
  /// country. Nil where a municipality's grant was graded by its distances, or where key or need are not known.
  ///
  /// - Throws: a fault of the lookups.
  static func derived(
    at day: Day, people: Double, municipalities: Int, in rulebook: Rulebook
  ) throws(Diagnostic) -> BaseGrant? {
    let share = try rulebook.value(StructureCriterion.minimum, at: day)
    let need = try rulebook.value(CountryNeed.mean, at: day)
    guard share.number == 1, let mean = need.number, people > 0, municipalities > 0,
      case .weights(let key, let cells) = try CostKey.main(at: day, in: rulebook)
    else { return nil }
    return BaseGrant(
      key, cells, need: mean, people: people, count: Double(municipalities), used: [share, need])
  }

  /// What the step is called in which it is worked out.
  static let step = "income.base-grant"

  /// One base grant, as a step of its own.
  var traced: TraceStep {
    TraceStep(
      Self.step,
      formula: "base-weight × average-need × country-inhabitants ÷ country-municipalities", given: inputs,
      used: used, ore: rate * 100, unit: IncomeAccount.unit, reference: IncomeAccount.source)
  }
}

extension Used {
  /// Whether the weight of a criterion in the main key is made of this cell: its own, or that of a sector.
  func weighs(_ criterion: String) -> Bool {
    parameter == CostKey.sectorWeights || key == criterion || key.hasSuffix(", \(criterion)")
  }
}
