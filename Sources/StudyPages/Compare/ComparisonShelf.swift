import Basics
import Figures
import Pages
import Studies
import Synchronization

/// The comparisons that were asked for last: whoever looks at a study in another language, for another municipality or
/// in another view asks for the same figures.
final class ComparisonShelf: Sendable {
  /// Figures kept in all, each of some hundred bytes.
  private static let mostFigures = 40_000

  private let kept = Mutex(LeastRecentlyUsed<Study, Comparison>(limit: mostFigures))

  /// - Throws: what comparing throws.
  func comparison(of study: Study, in atlas: Atlas) throws(Diagnostic) -> Comparison {
    if let known = kept.withLock({ $0.value(for: study) }) { return known }
    // Worked out outside the lock: a second visitor may do the same work, but nobody waits.
    let comparison = try compare(study, atlas: atlas)
    let size = comparison.cells.count + comparison.population.reduce(0) { $0 + $1.points.count }
    kept.withLock { $0.keep(comparison, size: size, for: study) }
    return comparison
  }
}
