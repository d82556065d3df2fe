package import Figures
package import Kernels
package import Projection
package import Rulebook
package import Basics

/// What the draws of an outlook told: the part that takes long, in numbers alone. Everything else about the outlook
/// follows from its plan in a moment, so this is what is handed from one process to another.
package struct OutlookDraws: Equatable, Sendable {
  /// In the order of the alternatives and their units.
  let columns: [ColumnRun.Result]
  /// What a merger does to turnout, in percentage points; nil where it is not known.
  let turnout: Interval?

  /// Memory for the tables that are filled at once; one of them may take more.
  private static let tableBytes = 96 << 20

  init(columns: [ColumnRun.Result], turnout: Interval?) {
    self.columns = columns
    self.turnout = turnout
  }

  /// Runs every unit of every alternative through the draws of `ground`.
  ///
  /// - Throws: `outlook-stopped`.
  init(_ ground: OutlookGround, _ watch: OutlookWatch, workers: Workers) throws(Diagnostic) {
    let plan = ground.plan
    let worlds = workers.map(plan.draws + 1) { draw in
      draw == 0
        ? ground.expectedWorld
        : DrawnWorld(
          plan.priors.drawn(seed: plan.seed, draw: draw), years: ground.years, effect: ground.effect)
    }
    let count = ground.columns.count
    // However many processors there are, tables of draws take no more memory together than this.
    let table = ground.columns.map { ground.run($0, worlds: []).tableBytes }.max() ?? 0
    let results = workers.map(count, atMost: Self.tableBytes / max(table, 1)) { place -> ColumnRun.Result? in
      guard watch.isWanted() else { return nil }
      let result = ground.run(ground.columns[place], worlds: worlds).result(goesOn: watch.isWanted)
      watch.progress(0.5 + 0.5 * Double(place + 1) / Double(count))
      return result
    }
    try watch.check()
    columns = results.compactMap(\.self)
    turnout = Self.turnout(worlds, level: plan.level)
  }

  /// Whether these can be the draws of `ground`.
  func fits(_ ground: OutlookGround) -> Bool {
    columns.count == ground.columns.count
      && columns.allSatisfy { column in
        column.netDraws.count == ground.plan.draws && column.rows.count == ground.years
          && column.rows.allSatisfy { $0.count == ground.sample.width }
          && column.series.values.allSatisfy {
            $0.firstYear == ground.sample.firstYear && $0.values.count == ground.years
          }
          && column.expected.values.allSatisfy { $0.count == ground.years }
      }
  }

  private static func turnout(_ worlds: [DrawnWorld], level: Double) -> Interval? {
    var draws = worlds.dropFirst().compactMap { $0.assumed[.turnout] }
    return worlds.first?.assumed[.turnout].map { Bounds(level: level).interval(expected: $0, of: &draws) }
  }
}

/// Who is told how far an outlook is, and whether anybody still wants it.
package struct OutlookWatch: Sendable {
  /// Told the share that is done, 0…1, from any thread.
  package let progress: @Sendable (Double) -> Void
  /// Asked now and then, from any thread; once it says no it says no for good.
  package let isWanted: @Sendable () -> Bool

  package init(
    progress: @escaping @Sendable (Double) -> Void = { _ in },
    isWanted: @escaping @Sendable () -> Bool = { true }
  ) {
    self.progress = progress
    self.isWanted = isWanted
  }

  /// The fault of an outlook that was stopped.
  package static let stopped = Diagnostic("outlook-stopped", .noAnswer)

  /// - Throws: `outlook-stopped` where nobody wants it any more.
  package func check() throws(Diagnostic) {
    if !isWanted() { throw Self.stopped }
  }
}
