package import Basics
package import Duties
package import Store

/// Who stands behind the bearers of duties in one space on one day.
package struct DutyHolders: Sendable {
  private struct Seated: Sendable {
    let form: String?
    let units: Set<String>
    /// Who leads it and who writes for it, as far as they have accounts.
    let people: Set<Identifier<Person>>
  }

  /// The titles of posts in the organisations of the space, folded, and who holds them.
  private let posts: [String: Set<Identifier<Person>>]
  private let people: [Identifier<Post>: Identifier<Person>]
  private let bodies: [Identifier<Thing>: Seated]

  /// - Parameter bodies: what the bodies of the space say on `day`.
  init(
    in space: Space, bodies: [(Identifier<Thing>, Body)], on day: Day, _ tx: any Transaction
  ) throws {
    let organisations = try Membership.of(space.id, tx).filter { $0.valid.contains(day) }
      .compactMap(\.member.organisation)
    let held = try Set(organisations).sorted().flatMap { try Post.of($0, tx) }.filter {
      $0.valid.contains(day)
    }
    posts = held.reduce(into: [:]) { $0[folded($1.title), default: []].insert($1.person) }
    people = Dictionary(held.map { ($0.id, $0.person) }) { first, _ in first }
    let known = try Organisation.some(Set(bodies.compactMap(\.1.organisation)), tx)
    self.bodies = bodies.reduce(into: [:]) { seated, body in
      let theirs = body.1.organisation.flatMap { known[$0]?.units.map(\.unit) } ?? []
      let leaders = body.1.members.filter { member in
        DayRange(from: member.from, until: member.until).contains(day)
          && [.chair, .secretary].contains(member.role)
      }
      seated[body.0] = Seated(
        form: body.1.form?.rawValue, units: Set((body.1.units + theirs).map(\.text)),
        people: Set(leaders.compactMap { Identifier<Person>($0.who) }))
    }
  }

  /// Who must see to it, as far as they have accounts; nil where nobody holds the role.
  ///
  /// - Parameter unit: the municipality whose role is meant; empty for any.
  package func people(behind bearer: DutyBearer, of unit: String) -> Set<Identifier<Person>>? {
    switch bearer.kind {
    case .person: Identifier<Person>(bearer.key).map { [$0] } ?? []
    case .post: Identifier<Post>(bearer.key).flatMap { people[$0] }.map { [$0] }
    case .body: Identifier<Thing>(bearer.key).flatMap { bodies[$0]?.people }
    case .role: seated(as: bearer.key, of: unit) ?? posts[bearer.key]
    }
  }

  /// The body of that form in the municipality.
  private func seated(as form: String, of unit: String) -> Set<Identifier<Person>>? {
    let found = bodies.values.filter { $0.form == form && (unit.isEmpty || $0.units.contains(unit)) }
    return found.isEmpty ? nil : found.reduce(into: []) { $0.formUnion($1.people) }
  }
}
