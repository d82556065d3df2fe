package import Basics
package import Duties
package import Store

extension Actor {
  /// The duties of this person between two days, over all spaces in which they have a role, by day: what is theirs by name,
  /// by a post they hold, by a role in an organisation of the space, and what a body must do that they lead or write for.
  ///
  /// None for the public.
  package func duties(_ question: DutyQuestion, _ tx: any Transaction) throws -> [SpaceDuty] {
    guard let person else { return [] }
    let found = try Space.mine(self, tx).flatMap { space in
      try space.duties(question, for: self, tx).filter { $0.people?.contains(person) ?? false }
    }
    return Wheel(found, in: question.days, day: \.day, id: \.id).duties
  }
}

extension Organisation {
  /// The duties of an organisation that `actor` may see, over the spaces that it belongs to: those of its posts, of its
  /// bodies, and of the municipality that it is.
  package func duties(
    _ question: DutyQuestion, for actor: Actor, _ tx: any Transaction
  ) throws -> [SpaceDuty] {
    let posts = Set(try Post.of(id, tx).map(\.id.text))
    let units = Set(self.units.filter { $0.valid.contains(question.today) }.map(\.unit.text))
    let spaces = try Membership.of(id, tx).filter { $0.valid.contains(question.today) }.map(\.space)
    let found = try Set(spaces).sorted().flatMap { id -> [SpaceDuty] in
      let space = try Space.get(id, tx)
      guard may(actor, .seeSpace, space.subject) else { return [] }
      let bodies = Set(
        try SeenThing.all(of: .body, in: space, on: question.today, for: actor, tx)
          .filter { $0.content.map { Body(reading: $0.content).organisation == self.id } ?? false }
          .map(\.thing.id.text))
      return try space.duties(question, for: actor, tx).filter { duty in
        units.contains(duty.duty.unit) || (duty.noted.who.kind == .post && posts.contains(duty.noted.who.key))
          || (duty.noted.who.kind == .body && bodies.contains(duty.noted.who.key))
      }
    }
    return Wheel(found, in: question.days, day: \.day, id: \.id).duties
  }
}
