import Basics

// The standard costs of a municipality, by the tasks that the law has them worked out for.
extension IncomeUnit {
  /// Standard costs per inhabitant that together are the structural cost: those of the eight tasks of 8 §, and of public
  /// transport, which is divided between municipality and region.
  static let submodels = [
    "cost.preschool", "cost.school", "cost.upper-secondary", "cost.social", "cost.adult-education",
    "cost.elderly", "cost.infrastructure", "cost.overhead", "cost.transport",
  ]

  /// Those of them that 17 a § protects in a merger.
  private static let protectedSubmodels = ["cost.infrastructure", "cost.overhead"]

  /// The parts that are given of the standard cost; empty where the whole is given.
  var standardCostParts: [(name: String, value: Double)] {
    guard figures["standard-cost"] == nil else { return [] }
    return Self.submodels.compactMap { name in figures[name].map { (name, $0) } }
  }

  /// Kronor per inhabitant: as given, or else the sum of all parts.
  var standardCost: Double? {
    if let whole = figures["standard-cost"] { return whole }
    let parts = standardCostParts
    return parts.count == Self.submodels.count ? parts.reduce(0) { $0 + $1.value } : nil
  }

  /// What has to be given before the standard cost is known.
  var standardCostMissing: [String] {
    guard standardCost == nil else { return [] }
    let missing = Self.submodels.filter { figures[$0] == nil }
    return missing.count == Self.submodels.count ? ["standard-cost"] : missing
  }

  /// Kronor in all of what 17 a § protects besides the structural grant: as given, or else of its parts.
  var protectedCost: Double? {
    if let whole = figures["protected-cost"] { return whole }
    let parts = Self.protectedSubmodels.compactMap { figures[$0] }
    return parts.count == Self.protectedSubmodels.count
      ? parts.reduce(0, +) * Double(inhabitants) : nil
  }
}
