/// A share as people say it: nearly one in three.
struct RoughShare: Equatable {
  enum Nearness: String, Equatable {
    case nearly, about, more
  }

  /// How many people one is of.
  let oneOf: Int
  let nearness: Nearness

  /// Nil where no such words come close: less than one in twenty, more than half, or between two of them.
  ///
  /// - Parameter share: 0…1.
  init?(_ share: Double) {
    let candidates = (2...20).map { (oneOf: $0, ratio: share * Double($0)) }
    guard let nearest = candidates.min(by: { abs($0.ratio - 1) < abs($1.ratio - 1) }),
      abs(nearest.ratio - 1) <= RoughShare.farthest
    else { return nil }
    oneOf = nearest.oneOf
    let distance = nearest.ratio - 1
    nearness = abs(distance) <= RoughShare.close ? .about : distance < 0 ? .nearly : .more
  }

  /// How far from the words a share may lie, as a part of it, and how far to be called about the same.
  private static let (farthest, close) = (0.05, 0.01)
}
