package import Basics
package import Cooperation
package import Pages
package import Spaces

/// By which key a cost is to be divided, and what was typed for it.
package struct CostRequest: Sendable {
  package enum Key: String, CaseIterable, Sendable {
    case inhabitants, use, equal, shares
    case fixedByInhabitants = "fixed-by-inhabitants"
    case fixedByUse = "fixed-by-use"
    case tiers
  }

  package let amount: Int?
  package let year: Int
  package let key: Key
  /// The part that is divided equally, per cent.
  package let fixed: Double
  package let tiers: [CostDivision.Tier]
  private let uses: [String: Double]

  /// - Parameters:
  ///   - content: whose budget and key stand there where nobody has typed others.
  ///   - today: the year that is usual is the next one.
  /// - Throws: `cost-number`, `cost-tiers`.
  package init(_ query: Query, _ content: RegisteredArrangement, today: Day) throws(Diagnostic) {
    amount =
      try Self.number("amount", query).map { Int(min($0, 1e12).rounded()) }
      ?? content.budget.map { Int($0.amount.rounded()) }
    year = try Self.number("year", query).map { Int(min($0, 9_999)) } ?? today.year + 1
    key = query["key"].flatMap(Key.init) ?? content.costKey?.simulated ?? .inhabitants
    fixed = min(try Self.number("fixed", query) ?? 30, 100)
    tiers = try Self.tiers(query["tiers"] ?? "0: 1; 5000: 0.5")
    var uses: [String: Double] = [:]
    for pair in query.pairs where pair.name.hasPrefix("use-") {
      uses[String(pair.name.dropFirst(4))] = try Self.number(pair.name, query)
    }
    self.uses = uses
  }

  package var division: CostDivision {
    switch key {
    case .inhabitants: .inhabitants
    case .use: .use
    case .equal: .equal
    case .shares: .shares
    case .fixedByInhabitants: .fixedAndVariable(fixed: fixed / 100, byUse: false)
    case .fixedByUse: .fixedAndVariable(fixed: fixed / 100, byUse: true)
    case .tiers: .tiers(tiers)
    }
  }

  package var asksUse: Bool { key == .use || key == .fixedByUse }

  func use(of unit: UnitCode) -> Double? { uses[unit.text] }

  private static func number(_ name: String, _ query: Query) throws(Diagnostic) -> Double? {
    guard let typed = query[name]?.trimmed, !typed.isEmpty else { return nil }
    guard let number = typed.decimal, number >= 0, number.isFinite else {
      throw Diagnostic("cost-number", .badInput, at: .init(field: name), ["number": String(typed.prefix(40))])
    }
    return number
  }

  /// `0: 1; 5000: 0.5`: from so many inhabitants on each counts so much.
  static func tiers(_ text: String) throws(Diagnostic) -> [CostDivision.Tier] {
    var tiers: [CostDivision.Tier] = []
    for part in text.split(separator: ";") {
      let fields = part.split(separator: ":").map { String($0).trimmed.decimal }
      guard fields.count == 2, let from = fields[0], let weight = fields[1], from >= 0, weight >= 0,
        tiers.count < 20
      else {
        throw Diagnostic(
          "cost-tiers", .badInput, at: .init(field: "tiers"), ["tiers": String(text.prefix(80))])
      }
      tiers.append(.init(from: from, weight: weight))
    }
    return tiers
  }
}

extension RegisteredArrangement.CostKey {
  /// The key that reckons as it does; nil for one that nobody has described.
  fileprivate var simulated: CostRequest.Key? {
    switch self {
    case .inhabitants: .inhabitants
    case .use: .use
    case .equal: .equal
    case .shares: .shares
    case .fixedAndVariable: .fixedByInhabitants
    case .tiers: .tiers
    case .other: nil
    }
  }
}
