/// The points of one municipality, area by area: what both assessors gave, and what was settled where they differ.
package struct AssessedAreas: Hashable, Sendable {
  package enum Area: Hashable, Sendable {
    /// Nobody, or only one of the two, has given points.
    case open
    /// The assessors differ, and nothing is settled yet.
    case differs(Int, Int)
    case settled(Int)

    package var points: Int? { if case .settled(let points) = self { points } else { nil } }
  }

  package let areas: [Area]

  /// - Parameters:
  ///   - first: of the first assessor by area, counted from 1.
  ///   - settled: what both agreed on afterwards.
  package init(_ frame: AssessmentFrame, first: [Int: Int], second: [Int: Int], settled: [Int: Int]) {
    areas = (1...frame.areas).map { area in
      if let points = settled[area] { return .settled(points) }
      guard let one = first[area], let other = second[area] else { return .open }
      return one == other ? .settled(one) : .differs(one, other)
    }
  }

  /// Nil as long as an area is open or differs: a part of the sum says nothing.
  package var total: Int? {
    let points = areas.compactMap(\.points)
    return points.count == areas.count ? points.reduce(0, +) : nil
  }

  /// The best of several in each area: those with most points, where all of them are known and one is not as good as another.
  package static func best(of several: [AssessedAreas]) -> [[Int]] {
    guard several.count > 1, let count = several.map(\.areas.count).min() else { return [] }
    return (0..<count).map { area in
      let points = several.map { $0.areas[area].points }
      let known = points.compactMap(\.self)
      guard known.count == points.count, let most = known.max(), known.contains(where: { $0 < most }) else {
        return []
      }
      return points.indices.filter { points[$0] == most }
    }
  }
}
