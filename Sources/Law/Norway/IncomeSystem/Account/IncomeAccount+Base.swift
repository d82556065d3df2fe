import Basics
import Rulebook

// The base grant: a share of the country's need that goes by municipality, not by inhabitant.
extension IncomeAccount {
  /// - Throws: a fault of the lookups.
  func base() throws(Diagnostic) -> (base: BaseGrant?, reason: LocalText) {
    guard case .weights(let key, let cells) = key else {
      if case .unknown(let reason, _) = key { return (nil, reason) }
      return (nil, "")
    }
    guard let need = world.given["average-need"] else {
      return (nil, rulebook.words.notGiven(["average-need"]))
    }
    // Where the base is graded, a municipality has one only by its own criterion.
    let share = try rulebook.value(StructureCriterion.minimum, at: day)
    let ungraded = world.column("base").missing
    if let lowest = share.number, lowest < 1, !ungraded.isEmpty {
      return (nil, rulebook.words.notGiven(["base"], of: ungraded))
    }
    let count = world.isWhole ? sums["base"] ?? 0 : world.given["country-municipalities"] ?? 0
    guard count > 0 else {
      return (nil, rulebook.words.notGiven([world.isWhole ? "base" : "country-municipalities"]))
    }
    return (
      BaseGrant(
        key, cells, need: need, people: Double(world.inhabitants), count: count, used: [share]), ""
    )
  }

  /// The cells that the weight of one criterion is made of: its own, and those of the sectors.
  func used(_ cells: [Used], for criterion: String) -> [Used] {
    cells.filter { $0.weighs(criterion) }
  }
}
