import Basics
import Foundation
import Spaces

extension Surroundings {
  /// This moment, with random bytes from the system.
  static var occasion: Occasion {
    Occasion(
      now: Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))), today: today,
      randomBytes: { count in
        var source = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
      })
  }
}
