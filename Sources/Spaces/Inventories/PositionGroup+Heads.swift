package import Basics
package import Store

extension PositionGroup {
  /// How many people a municipality has for something.
  package struct Heads: Hashable, Sendable {
    package let unit: UnitCode
    package let function: String
    /// Nil where nobody has said.
    package let people: Int?
  }

  /// The groups of a space that are in a state in which `actor` would see anything else, as numbers of people: also for those
  /// who may not see the groups, so that nobody but a page that hides small ones may ask for it.
  package static func heads(
    in space: Space, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> [Heads] {
    let all = Actor(person: nil, roles: [space.id: .owner])
    return try Thing.recall(kind, in: space, on: day, for: all, tx).compactMap { thing in
      let content = PositionGroup(reading: thing.fields.content)
      guard let unit = content.unit,
        may(actor, .seeThing, .thing(in: space.id, shows: space.shows, state: thing.fields.state))
      else { return nil }
      return Heads(unit: unit, function: content.function, people: content.people)
    }
  }
}
