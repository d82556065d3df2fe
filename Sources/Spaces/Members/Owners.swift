import Basics
import Store

extension Membership {
  /// At least one owner always remains: a person with an account that is not closed. An organisation may own too,
  /// but somebody must hold a post in it.
  static func requireOwner(of space: Identifier<Space>, on day: Day, _ tx: any Transaction) throws {
    guard try owners(of: space, on: day, tx) > 0 else { throw Diagnostic("last-owner", .badInput) }
  }

  /// How many people own `space` on `day`.
  static func owners(of space: Identifier<Space>, on day: Day, _ tx: any Transaction) throws -> Int {
    let row = try tx.row(
      """
      SELECT COUNT(*) AS owners FROM person WHERE state <> \(Person.State.closed.rawValue) AND (
        id IN (
          SELECT person FROM membership WHERE space = \(space) AND role = \(Role.owner.rawValue)
            AND person IS NOT NULL
            AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day)))
        OR id IN (
          SELECT p.person FROM post p JOIN membership m ON m.organisation = p.organisation
          WHERE m.space = \(space) AND m.role = \(Role.owner.rawValue)
            AND m.valid_from <= \(day) AND (m.valid_to IS NULL OR m.valid_to > \(day))
            AND p.valid_from <= \(day) AND (p.valid_to IS NULL OR p.valid_to > \(day))))
      """)
    return try row?.integer("owners") ?? 0
  }
}
