import Basics
import Spaces
import Store

/// What an activity or a milestone waits for, and what those wait for in turn.
struct Waiting {
  private let leaders: [Identifier<Thing>]

  init(for leaders: [Identifier<Thing>]) {
    self.leaders = leaders
  }

  /// `plan-ring` where the way back comes to the thing itself, with the names along it.
  func faults(in ground: Ground, field: String) throws -> [Diagnostic] {
    guard let thing = ground.thing else { return [] }
    var (ways, seen): ([[Identifier<Thing>]], Set<Identifier<Thing>>) = (leaders.map { [$0] }, [])
    while let way = ways.popLast(), let last = way.last {
      if last == thing { return [try ring(way, ground, field)] }
      guard seen.insert(last).inserted else { continue }
      ways += try Self.leaders(of: last, ground).map { way + [$0] }
    }
    return []
  }

  private static func leaders(of id: Identifier<Thing>, _ ground: Ground) throws -> [Identifier<Thing>] {
    try ground.tx.rows(
      """
      SELECT reference FROM thing_value
      WHERE thing = \(id) AND field IN \(["waits-for", "waits.on"]) AND reference IS NOT NULL
        AND valid_from <= \(ground.day) AND (valid_to IS NULL OR valid_to > \(ground.day))
      ORDER BY field, position
      """
    ).compactMap { Identifier(try $0.text("reference")) }
  }

  /// Along the links: from the thing to what waits for it, and round. What whoever writes may not see has no name.
  private func ring(_ way: [Identifier<Thing>], _ ground: Ground, _ field: String) throws -> Diagnostic {
    let names = try way.reversed().map { try ground.target($0)?.title ?? "…" }
    return Diagnostic(
      "plan-ring", .badInput, at: .init(field: field),
      ["ring": (names + names.prefix(1)).joined(separator: " → ")])
  }
}
