package import Basics

/// One item as several groups answered it, such as residents and councillors: with what is hidden so that nobody can be told
/// from it.
package struct TwinItem: Sendable {
  package let code: String
  /// In the order of the groups.
  package let groups: [ItemResult]
  /// By group, the options of which nothing is shown.
  package let hidden: [Set<String>]

  /// - Parameters:
  ///   - sheets: of each group.
  ///   - populations: how many there are of each group; nil where that is not known.
  ///   - fewest: below so many in a group no share is told.
  /// - Throws: what the margins and the hiding throw.
  package init(
    _ item: Instrument.Item, of instrument: Instrument, _ sheets: [[AnswerSheet]], populations: [Int?],
    fewest: [Int]
  ) throws(Diagnostic) {
    var groups: [ItemResult] = []
    for index in sheets.indices {
      groups.append(
        try ItemResult(
          item, of: instrument, sheets[index], population: populations[index], fewest: fewest[index]))
    }
    var (cells, counts, owners): ([CountCell], [Int], [(group: Int, option: String)?]) = ([], [], [])
    for (group, result) in groups.enumerated() {
      let first = counts.count
      for row in result.rows {
        cells.append(CountCell("\(item.code) \(row.option)", groups: [counts.count]))
        owners.append((group, row.option))
        counts.append(row.count)
      }
      // Both bases are told, and are out whatever is hidden.
      for telling in [true, false] {
        let parts = result.rows.indices.filter {
          (result.isTelling(result.rows[$0].option, in: instrument, item)) == telling
        }
        guard !parts.isEmpty else { continue }
        cells.append(CountCell("\(item.code) base", groups: parts.map { first + $0 }, isOut: true))
        owners.append(nil)
      }
    }
    let kept = try SmallCells(cells, counts: counts)
    var hidden = groups.map { _ in Set<String>() }
    for cell in kept.hidden { if let owner = owners[cell] { hidden[owner.group].insert(owner.option) } }
    code = item.code
    (self.groups, self.hidden) = (groups, hidden)
  }

  /// A row as it may be shown; nil where it may not.
  package func shown(_ option: String, in group: Int) -> ItemResult.Row? {
    guard groups[group].isEnough, !hidden[group].contains(option) else { return nil }
    return groups[group].rows.first { $0.option == option }
  }
}

extension ItemResult {
  fileprivate func isTelling(_ option: String, in instrument: Instrument, _ item: Instrument.Item) -> Bool {
    instrument.scale(of: item)?.option(option)?.value != nil
  }
}
