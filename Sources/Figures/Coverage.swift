package import Basics
package import Units

/// How a group of units of one day is told in the codes of another day.
package struct Coverage: Hashable, Sendable {
  package struct Piece: Hashable, Sendable {
    package let code: String
    /// Share of the piece that lies in the group, 0…1.
    package let share: Double
  }

  package let pieces: [Piece]
  /// True where a share is estimated, or land moved without anybody knowing how many lived there.
  package let estimated: Bool

  /// The pieces of the division of `table` that make up `group`, a group of units of the division of
  /// `day`; nil where the group cannot be told apart from others, or a share is unknown.
  package init?(of group: [String], on day: Day, in table: Day, register: Register) {
    guard register.hasChange(between: table, and: day) else {
      self.init(pieces: group.map { Piece(code: $0, share: 1) }, estimated: false)
      return
    }
    let found =
      table <= day
      ? Coverage.earlier(group, day, table, register) : Coverage.later(group, day, table, register)
    guard let found else { return nil }
    self = found
  }

  private init(pieces: [Piece], estimated: Bool) {
    self.pieces = pieces
    self.estimated = estimated
  }

  /// Older codes: each went wholly or in part into the group.
  private static func earlier(_ group: [String], _ day: Day, _ table: Day, _ register: Register) -> Coverage?
  {
    let origins = Set(group.flatMap { register.origins(of: $0, on: day, from: table) }).sorted()
    var pieces: [Piece] = []
    var estimated = false
    for origin in origins {
      let parts = register.parts(of: origin, from: table, to: day)
      let inside = parts.filter { group.contains($0.code) }
      if inside.count == parts.count {
        pieces.append(Piece(code: origin, share: 1))
        continue
      }
      let shares = inside.compactMap(\.share)
      guard shares.count == inside.count else { return nil }
      estimated = true
      let share = shares.reduce(0, +)
      if share > 0 { pieces.append(Piece(code: origin, share: share)) }
    }
    return Coverage(pieces: pieces, estimated: estimated)
  }

  /// Newer codes: each must hold nothing but the group.
  private static func later(_ group: [String], _ day: Day, _ table: Day, _ register: Register) -> Coverage? {
    let parts = group.flatMap { register.parts(of: $0, from: day, to: table) }
    var pieces: [Piece] = []
    var estimated = false
    for code in Set(parts.map(\.code)).sorted() {
      let outside = register.origins(of: code, on: table, from: day).filter { !group.contains($0) }
      let given = outside.flatMap { register.parts(of: $0, from: day, to: table) }.filter { $0.code == code }
      if given.contains(where: { $0.share != 0 }) {
        // Holds others too: only what the group gave without a count may be left aside.
        guard parts.allSatisfy({ $0.code != code || $0.share == 0 }) else { return nil }
        estimated = true
      } else {
        estimated = estimated || !given.isEmpty
        pieces.append(Piece(code: code, share: 1))
      }
    }
    return Coverage(pieces: pieces, estimated: estimated)
  }
}
