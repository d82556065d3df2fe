package import Basics
package import Figures

extension StatisticsTable {
  /// The table with what its kind is about and nothing else: one measure, or of moves one of each direction. Parts are
  /// never added to their sum: of moves within the country and all moves, those within it are taken.
  ///
  /// - Throws: `statistics-measures` with the names of several of which none can be told to be the one that is meant.
  package func measured(_ kind: StatisticsKind, file: String) throws(Diagnostic) -> StatisticsTable {
    let names = Set(rows.map(\.measure))
    let taken =
      kind == .migration
      ? try StatisticsTable.moves(among: names, file: file)
      : try StatisticsTable.measures(kind, among: names, file: file)
    return taken == names ? self : StatisticsTable(self, rows: rows.filter { taken.contains($0.measure) })
  }

  private static func measures(
    _ kind: StatisticsKind, among names: Set<String>, file: String
  ) throws(Diagnostic) -> Set<String> {
    guard names.count > 1 else { return names }
    let known = names.filter { StatisticsCodes.isMain($0, of: kind) }
    // Births of boys and of girls are two parts and no sum.
    if known.count == 1 || known.count > 1 && known.allSatisfy(StatisticsCodes.isOfOneSex) { return known }
    throw several(names, file: file)
  }

  private static func moves(among names: Set<String>, file: String) throws(Diagnostic) -> Set<String> {
    var byMove: [ImportedTable.Measure: Set<String>] = [:]
    for name in names {
      if let move = StatisticsCodes.move(name) { byMove[move, default: []].insert(name) }
    }
    let pair: [ImportedTable.Measure] = [.arrivals, .departures]
    let domestic = pair.map { (byMove[$0] ?? []).filter(StatisticsCodes.isDomestic) }
    if domestic.allSatisfy({ !$0.isEmpty }) {
      for (move, names) in zip(pair, domestic) { byMove[move] = names }
    } else {
      for move in pair { byMove[move] = byMove[move]?.filter { !StatisticsCodes.isDomestic($0) } }
    }
    if let unclear = byMove.values.first(where: { $0.count > 1 }) { throw several(unclear, file: file) }
    return byMove.values.reduce(into: []) { $0.formUnion($1) }
  }

  private static func several(_ names: Set<String>, file: String) -> Diagnostic {
    Diagnostic(
      "statistics-measures", .badInput, at: .init(file: file),
      ["measures": names.sorted().joined(separator: ", ")])
  }
}
