package import Basics
package import Figures

/// What somebody finds important.
package enum WeightChoice: Hashable, Sendable {
  /// Nothing was said: every mix of weights is as likely as any other.
  case unknown
  /// A number for each criterion by id, in any scale; those without one count nothing.
  case numbers([String: Double], concentration: Double?)
  /// Ids by importance, the most important first; those in one list are as important as each other, those
  /// that are not named count nothing.
  case order([[String]], concentration: Double?)
}

/// How the alternatives rank under somebody's weights: by weighted score, by outranking, and by how often each is best. It is an aid: what matters is theirs to say.
package struct Ranking: Sendable {
  package let scoring: Scoring
  package let choice: WeightChoice
  /// By the table's criteria; the same for each where nothing was said.
  package let weights: Weights
  /// Weighted sum of each alternative, 0…1.
  package let sums: [Double]
  package let outranking: Outranking
  package let acceptability: RankAcceptability
  package let flips: [WeightFlip]
  /// Alternatives by position, the one that is most often best, or as good as the best, first.
  package let order: [Int]
  private let belief: WeightBelief

  /// Fewest pairs of weights and futures that are drawn when the weights are uncertain.
  static let fewestDraws = 2000

  /// - Parameters:
  ///   - criteria: all that a weight may be given for.
  ///   - watch: asked now and then whether somebody still waits.
  /// - Throws: `weight-unknown`, `criterion-twice`, `weights-on-nothing`, `weights-invalid`, `outlook-stopped`.
  package init(
    _ scoring: Scoring, _ choice: WeightChoice, of criteria: Criteria,
    watch: OutlookWatch = OutlookWatch()
  ) throws(Diagnostic) {
    let table = scoring.table
    let named = try Self.numbers(choice, of: criteria)
    let weights =
      try named.map { numbers throws(Diagnostic) in
        try Self.weights(numbers, of: table)
      } ?? .equal(table.criteria.count)
    belief = Self.belief(choice, weights)
    self.scoring = scoring
    self.choice = choice
    self.weights = weights
    sums = table.weightedSums(weights)
    outranking = table.outranking(weights)
    acceptability = table.acceptability(
      belief, draws: Self.draws(belief, table), seed: scoring.outlook.plan.seed, isWanted: watch.isWanted)
    try watch.check()
    flips = table.weightFlips(weights)
    let (ranks, sums) = (acceptability.ranks, sums)
    order = table.alternatives.indices.sorted {
      (ranks[$0][0], sums[$0], -$0) > (ranks[$1][0], sums[$1], -$1)
    }
  }

  /// Whether somebody has said what matters; without it there is no verdict.
  package var isWeighed: Bool { choice != .unknown }

  /// Criteria that somebody gave weight though they tell nothing apart here, for want of figures or of a difference.
  package var weightedWithoutEffect: [Criterion] {
    let given: Set<String>
    switch choice {
    case .unknown: given = []
    case .numbers(let numbers, _): given = Set(numbers.filter { $0.value > 0 }.keys)
    case .order(let order, _): given = Set(order.joined())
    }
    let counted = Set(scoring.table.criteria.map(\.id))
    return scoring.scores.map(\.criterion).filter { given.contains($0.id) && !counted.contains($0.id) }
  }

  /// How often an alternative would be best, or as good as the best, were it as good as the best of the others on everything
  /// that nobody knows of it; nil where it lacks nothing.
  package func bestAtMost(_ alternative: Int) -> Double? {
    guard let table = scoring.table.credited(alternative) else { return nil }
    return table.acceptability(
      belief, draws: Self.draws(belief, table), seed: scoring.outlook.plan.seed
    ).ranks[alternative][0]
  }

  /// The alternatives that look alike to the one that is most often best, itself first.
  package var leaders: [Int] {
    let group = acceptability.alike.first { $0.contains(order[0]) } ?? [order[0]]
    return [order[0]] + group.filter { $0 != order[0] }
  }

  private static func draws(_ belief: WeightBelief, _ table: DecisionTable) -> Int {
    if case .exactly = belief { table.draws } else { max(table.draws, fewestDraws) }
  }

  /// - Throws: `weights-on-nothing` where no criterion that counts has a weight, `weights-invalid`.
  private static func weights(
    _ numbers: [String: Double], of table: DecisionTable
  ) throws(Diagnostic) -> Weights {
    let shares = table.criteria.map { numbers[$0.id] ?? 0 }
    let wanted = numbers.filter { $0.value > 0 }.keys.sorted()
    if !wanted.isEmpty, shares.allSatisfy({ $0 == 0 }) {
      throw Diagnostic(
        "weights-on-nothing", .noAnswer, at: .init(field: "weight"),
        [
          "criteria": wanted.joined(separator: ", "),
          "expected": table.criteria.map(\.id).joined(separator: ", "),
        ])
    }
    return try Weights(shares)
  }

  /// Checks weights without any outlook, so that a slip is told at once.
  ///
  /// - Throws: as above, where they are wrong for any outlook.
  package static func check(_ choice: WeightChoice, of criteria: Criteria) throws(Diagnostic) {
    _ = try numbers(choice, of: criteria)
  }

  private static func numbers(
    _ choice: WeightChoice, of criteria: Criteria
  ) throws(Diagnostic) -> [String: Double]? {
    let known = criteria.weighed.map(\.id)
    func check(_ ids: [String], _ field: String) throws(Diagnostic) {
      guard let unknown = ids.sorted().first(where: { !known.contains($0) }) else { return }
      throw Diagnostic(
        "weight-unknown", .badInput, at: .init(field: field),
        ["criterion": unknown, "expected": known.joined(separator: ", ")])
    }
    switch choice {
    case .unknown: return nil
    case .numbers(let numbers, _):
      try check(Array(numbers.keys), "weight")
      guard numbers.values.allSatisfy({ $0 >= 0 && $0.isFinite }), numbers.values.contains(where: { $0 > 0 })
      else {
        throw Diagnostic("weights-invalid", .badInput, at: .init(field: "weight"))
      }
      return numbers
    case .order(let order, _):
      let ids = order.flatMap(\.self)
      guard !ids.isEmpty else { throw Diagnostic("weights-invalid", .badInput, at: .init(field: "rank")) }
      try check(ids, "rank")
      if let twice = ids.first(where: { id in ids.count { $0 == id } > 1 }) {
        throw Diagnostic("criterion-twice", .badInput, at: .init(field: "rank"), ["criterion": twice])
      }
      let ranks = order.enumerated().flatMap { place, same in same.map { _ in place } }
      let shares = Weights.ranked(ranks).shares
      return Dictionary(zip(ids, shares), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func belief(_ choice: WeightChoice, _ weights: Weights) -> WeightBelief {
    switch choice {
    case .unknown: .unknown
    case .numbers(_, let concentration), .order(_, let concentration):
      concentration.map { .around(weights, concentration: $0) } ?? .exactly(weights)
    }
  }
}
