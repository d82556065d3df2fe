package import Basics
package import Rulebook

/// The cost key (kostnadsnøkkel) of a day, read from the rulebook: the weights of sectors and of criteria
/// within each, with where they come from.
package enum CostKey {
  /// Weights as they were found, or why they are not known.
  package enum Found: Sendable {
    case weights(CriterionWeights, [Used])
    case unknown(LocalText, [Used])
  }

  static let sectorWeights = "no.income.sector-weights"
  static let criterionWeights = "no.income.cost-key"

  /// The weight of each sector, in the order of the source.
  ///
  /// - Throws: a fault of the lookup; `parameter-key-missing` where one value was assumed for the whole key.
  package static func sectors(at day: Day, in rulebook: Rulebook) throws(Diagnostic) -> Found {
    try weights(sectorWeights, row: nil, at: day, in: rulebook)
  }

  /// The weight of each criterion within a sector.
  ///
  /// - Throws: a fault of the lookup; `parameter-key-unknown` for a sector that the day's key does not have.
  package static func criteria(
    of sector: String, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Found {
    try weights(criterionWeights, row: sector, at: day, in: rulebook)
  }

  /// The main key: each criterion's weight in all sectors together.
  ///
  /// - Throws: as ``criteria(of:at:in:)``.
  package static func main(at day: Day, in rulebook: Rulebook) throws(Diagnostic) -> Found {
    guard case .weights(let sectors, var used) = try sectors(at: day, in: rulebook) else {
      return try self.sectors(at: day, in: rulebook)
    }
    var parts: [(weight: Double, key: CriterionWeights)] = []
    for sector in sectors.weights {
      switch try criteria(of: sector.criterion, at: day, in: rulebook) {
      case .weights(let key, let cells):
        parts.append((sector.weight, key))
        used += cells
      case .unknown(let reason, let cells): return .unknown(reason, used + cells)
      }
    }
    return .weights(.combining(parts), used)
  }

  /// - Parameter row: of a table with two keys; nil for one with a single column.
  private static func weights(
    _ id: String, row: String?, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Found {
    guard let table = try table(id, at: day, in: rulebook) else {
      let used = try rulebook.value(id, at: day)
      if let reason = used.unknown { return .unknown(reason, [used]) }
      throw Diagnostic(
        "parameter-key-missing", .badInput, at: .init(field: id), ["parameter": id, "key": row ?? ""])
    }
    let columns = table.rows.first { $0.key == row }?.cells.map(\.key) ?? [""]
    let cells = row.map { row in columns.map { (row, $0, $0) } } ?? table.rows.map { ($0.key, "", $0.key) }
    var weights: [CriterionWeights.Weight] = []
    var found: [Used] = []
    for (row, column, name) in cells {
      let cell = try rulebook.value(id, at: day, row: row, column: column)
      guard let weight = cell.number else { return .unknown(cell.unknown ?? "", [cell]) }
      weights.append(.init(name, weight))
      found.append(cell)
    }
    return .weights(CriterionWeights(weights), found)
  }

  /// The table that counts on `day`, also under an overlay; nil where there is a single value.
  private static func table(
    _ id: String, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Table? {
    let isReplaced = rulebook.reform.replaced[id] != nil
    let date = isReplaced ? day : rulebook.reform.rulesOf ?? day
    guard case .table(let table) = try rulebook.parameter(id).version(on: date)?.content else { return nil }
    return table
  }
}
