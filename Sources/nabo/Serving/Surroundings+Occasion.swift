import Spaces

extension Surroundings {
  /// This moment, with random bytes from the system.
  static var occasion: Occasion {
    Occasion(
      now: now, today: today, kinds: AllRooms.kinds,
      randomBytes: { count in
        var source = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
      })
  }
}
