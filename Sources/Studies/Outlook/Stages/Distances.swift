import Figures

/// Minutes on the road that somebody knows.
package struct KnownMinutes: Hashable, Sendable {
  package let minutes: Double
  /// Who says so; nil where it is whoever asks.
  package let source: String?
}

/// How far the inhabitants of a unit have to the middle of it: from the municipality that each comes from to
/// the largest one.
///
/// The minutes that somebody knows; else the straight line between where people live in the two, times a stated detour
/// at a stated speed. Within one's own old municipality it counts as none, before and after alike.
struct Distances: Sendable {
  /// Minutes from each member, nil where one is not known.
  let minutes: [Double]?
  /// Whether some of them come from a straight line.
  let areEstimated: Bool

  /// - Parameters:
  ///   - points: of each member on the map.
  ///   - known: minutes that somebody knows, by member.
  ///   - centre: the largest member.
  init(
    _ points: [PlaceEdition.Point?], known roads: [KnownMinutes?], centre: Int, detour: Double, speed: Double
  ) {
    areEstimated = roads.indices.contains { $0 != centre && roads[$0] == nil }
    guard points.indices.contains(centre) else {
      minutes = nil
      return
    }
    let middle = points[centre]
    let known = zip(points.indices, zip(points, roads)).compactMap { index, member -> Double? in
      if index == centre { return 0 }
      if let road = member.1 { return road.minutes }
      guard let point = member.0, let middle, speed > 0 else { return nil }
      return point.kilometres(to: middle) * detour / speed * 60
    }
    minutes = known.count == points.count ? known : nil
  }

  /// Per cent of the inhabitants that have no more than a number of minutes.
  func share(within limit: Double, persons: [Double]) -> Double? {
    let all = persons.reduce(0, +)
    guard let minutes, all > 0 else { return nil }
    return 100 * zip(minutes, persons).reduce(0) { $0 + ($1.0 <= limit ? $1.1 : 0) } / all
  }

  /// Minutes for the mean inhabitant.
  func mean(persons: [Double]) -> Double? {
    let all = persons.reduce(0, +)
    guard let minutes, all > 0 else { return nil }
    return zip(minutes, persons).reduce(0) { $0 + $1.0 * $1.1 } / all
  }
}
