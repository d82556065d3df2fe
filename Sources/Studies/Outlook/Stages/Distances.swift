import Figures

/// How far the inhabitants of a unit have to the middle of it: from the map point of the municipality that
/// each comes from to that of the largest one.
///
/// The straight line times a stated detour at a stated speed; within one's own old municipality it counts as
/// none, before and after alike.
struct Distances: Sendable {
  /// Minutes from the point of each member, nil where one has none.
  let minutes: [Double]?

  init(_ points: [PlaceEdition.Point?], centre: Int, detour: Double, speed: Double) {
    let known = points.compactMap(\.self)
    guard known.count == points.count, points.indices.contains(centre), speed > 0 else {
      minutes = nil
      return
    }
    minutes = known.map { $0.kilometres(to: known[centre]) * detour / speed * 60 }
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
