import Dispatch
import Kernels
import Synchronization

/// What is kept of many draws: how many people each region has in the last year, as a mean and a spread.
///
/// Draws are taken in batches of a fixed size, each of them by one thread, and the batches are added up in
/// order: so memory does not grow with the number of draws, and the sums do not depend on the number of threads.
struct DrawnTotals: Sendable {
  private(set) var sums: [Double]
  private(set) var squares: [Double]
  private(set) var draws = 0

  static let batch = 25

  init(regions: Int) {
    sums = Array(repeating: 0, count: regions)
    squares = sums
  }

  init(of tables: CohortTables, _ factors: [[CohortFactors]], count: Int, threads: Int) {
    self.init(regions: tables.regions)
    let batches = (count + DrawnTotals.batch - 1) / DrawnTotals.batch
    let done = Mutex<(next: Int, sum: DrawnTotals, waiting: [Int: DrawnTotals])>((0, self, [:]))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      var run = CohortRun(tables)
      for batch in stride(from: thread, to: batches, by: threads) {
        var totals = DrawnTotals(regions: tables.regions)
        for draw in batch * DrawnTotals.batch..<min((batch + 1) * DrawnTotals.batch, count) {
          totals.add(&run, factors[draw % factors.count])
        }
        done.withLock { done in
          done.waiting[batch] = totals
          while let next = done.waiting.removeValue(forKey: done.next) {
            done.sum.add(next)
            done.next += 1
          }
        }
      }
    }
    self = done.withLock { $0.sum }
  }

  /// Everyone in the last year, all regions together, in the mean of all draws.
  var mean: Double { sums.reduce(0, +) / Double(draws) }

  mutating func add(_ run: inout CohortRun, _ factors: [CohortFactors]) {
    var persons = Array(repeating: 0.0, count: sums.count)
    persons.withUnsafeMutableBufferPointer { persons in
      run.project(factors) { year, _, _, counted in
        guard year == factors.count else { return }
        for region in counted.indices { persons[region] += counted[region] }
      }
    }
    for region in persons.indices {
      sums[region] += persons[region]
      squares[region] += persons[region] * persons[region]
    }
    draws += 1
  }

  private mutating func add(_ other: DrawnTotals) {
    for region in sums.indices {
      sums[region] += other.sums[region]
      squares[region] += other.squares[region]
    }
    draws += other.draws
  }
}
