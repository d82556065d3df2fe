/// How the cost of a cooperation is divided among those who take part.
package enum CostDivision: Hashable, Sendable {
  case equal, inhabitants, use, shares
  /// A part of the cost, 0 to 1, is divided equally, the rest by inhabitants or by use.
  case fixedAndVariable(fixed: Double, byUse: Bool)
  /// Inhabitants in steps: those from `from` on count with `weight`, until the next step begins.
  case tiers([Tier])

  package struct Tier: Hashable, Sendable {
    package let from: Double
    package let weight: Double

    package init(from: Double, weight: Double) {
      self.from = from
      self.weight = weight
    }
  }
}

/// What is known of one that takes part, by which its part of the cost is reckoned.
package struct CostParty: Hashable, Sendable {
  package var inhabitants: Double?
  /// In whatever it is measured, the same for all.
  package var use: Double?
  /// Of ownership, 0 to 1.
  package var share: Double?

  package init(inhabitants: Double? = nil, use: Double? = nil, share: Double? = nil) {
    self.inhabitants = inhabitants
    self.use = use
    self.share = share
  }
}

extension CostDivision {
  /// What each pays of `amount`, in whole kroner that add up to it exactly; nil where something that the key needs is not
  /// known of one of them, or is nothing for all.
  package func parts(of amount: Int, among parties: [CostParty]) -> [Int]? {
    switch self {
    case .equal: divided(amount, by: parties.map { _ in 1 })
    case .inhabitants: divided(amount, by: parties.map(\.inhabitants))
    case .use: divided(amount, by: parties.map(\.use))
    case .shares: divided(amount, by: parties.map(\.share))
    case .fixedAndVariable(let fixed, let byUse):
      fixedAndVariable(amount, fixed, among: parties, byUse ? .use : .inhabitants)
    case .tiers(let tiers):
      divided(amount, by: parties.map { $0.inhabitants.map { weight(of: $0, tiers) } })
    }
  }

  private func fixedAndVariable(
    _ amount: Int, _ fixed: Double, among parties: [CostParty], _ rest: CostDivision
  ) -> [Int]? {
    let first = Int((Double(amount) * min(max(fixed, 0), 1)).rounded())
    guard let equal = CostDivision.equal.parts(of: first, among: parties),
      let variable = rest.parts(of: amount - first, among: parties)
    else { return nil }
    return zip(equal, variable).map { $0 + $1 }
  }

  private func weight(of inhabitants: Double, _ tiers: [Tier]) -> Double {
    let steps = tiers.sorted { $0.from < $1.from }
    return steps.enumerated().reduce(0) { sum, step in
      let end = step.offset + 1 < steps.count ? steps[step.offset + 1].from : .infinity
      return sum + max(0, min(inhabitants, end) - step.element.from) * step.element.weight
    }
  }

  /// By weights, the remainder to those whose parts were cut most, the first of those alike first.
  private func divided(_ amount: Int, by weights: [Double?]) -> [Int]? {
    let known = weights.compactMap(\.self)
    let sum = known.reduce(0, +)
    guard known.count == weights.count, sum > 0, known.allSatisfy({ $0 >= 0 && $0.isFinite }), amount >= 0
    else { return nil }
    let exact = known.map { Double(amount) * $0 / sum }
    var parts = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted { a, b in
      let (first, second) = (exact[a] - Double(parts[a]), exact[b] - Double(parts[b]))
      return first == second ? a < b : first > second
    }
    let rest = amount - parts.reduce(0, +)
    for index in order.prefix(max(rest, 0)) { parts[index] += 1 }
    return parts
  }
}
