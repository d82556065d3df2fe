import Studies

/// Three alternatives on three criteria, small enough to work out by hand:
///
///               cost (less)   capacity (more)   distance (less)
///     alone         100            10                30
///     together       80             6                50
///     merged         60             2                10
///     weight        0.4           0.4               0.2
enum Example {
  static let names = ["alone", "together", "merged"]
  static let figures: [[Double?]] = [[100, 10, 30], [80, 6, 50], [60, 2, 10]]

  static func criteria() throws -> [CriterionScale] {
    [
      try CriterionScale("cost", .range(.less), thresholds: .init(indifference: 10, preference: 50)),
      try CriterionScale("capacity", .range(.more), thresholds: .init(indifference: 0, preference: 8)),
      try CriterionScale("distance", .range(.less), thresholds: .init(indifference: 20, preference: 20)),
    ]
  }

  static func table() throws -> DecisionTable {
    try DecisionTable(alternatives: names, criteria: criteria(), figures: figures)
  }

  static func weights() throws -> Weights { try Weights([4, 4, 2]) }
}

func isNear(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool { abs(a - b) <= tolerance }

func areNear(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-12) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { isNear($0, $1, tolerance) }
}
