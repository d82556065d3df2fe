package import Basics
import Store

/// What a field of a thing must hold for the thing to be in a list; of a list of values, one of them.
package enum ThingFilter: Hashable, Sendable {
  /// A word of a closed list.
  case word(String, String)
  /// A line of text that holds this, however it is spelled in capitals and accents.
  case holds(String, String)
  /// A number from and to, both included; of money also in this currency.
  case number(String, from: Double?, to: Double?, currency: String? = nil)
  /// A day from and to, both included.
  case day(String, from: Day?, to: Day?)
  /// A period that has days in common with those from and to, both included.
  case period(String, from: Day?, to: Day?)
  case unit(String, UnitCode)
  /// A thing, an organisation, a post or an account.
  case reference(String, String)
  /// Something that is called so; each as far as whoever asks may know of it.
  case called(String, Named, String)
  case empty(String)
  /// Whatever refers to whoever asks, or to a post of theirs, in any field; nothing for the public.
  case mine
  /// Filed under this tag.
  case tag(String)

  package enum Named: Hashable, Sendable {
    case organisation, post, thing, person
  }
}

extension ThingQuestion {
  func condition(_ actor: Actor, _ tx: any Transaction) throws -> SQL {
    let space = try Space.get(self.space, tx)
    let states = ThingState.allCases.filter {
      $0 != .removed && may(actor, .seeThing, .thing(in: space.id, shows: space.shows, state: $0, kind: kind))
    }.map(\.rawValue)
    let first: SQL = "WHERE t.space = \(self.space) AND t.kind = \(kind.rawValue) AND t.state IN \(states)"
    let ground = Ground(
      states: states, hiding: space.hidingKinds(from: actor, in: "kind"),
      mayKnow: may(actor, .seeMembers, space.subject),
      owner: { try actor.person.map { try TaskOwner($0, on: day, tx) } })
    let titled: [SQL] = title.isEmpty ? [] : [" AND t.title_folded LIKE \(Self.pattern(title)) ESCAPE '!'"]
    let chosen: [SQL] = self.chosen.map { [" AND t.id IN \($0)"] } ?? []
    return try (titled + chosen + filters.map { try condition($0, ground) }).reduce(first) { $0 + $1 }
  }

  /// What whoever asks may know.
  private struct Ground {
    let states: [String]
    /// Leaves out the kinds that are not theirs to see.
    let hiding: SQL
    let mayKnow: Bool
    let owner: () throws -> TaskOwner?
  }

  private static func pattern(_ text: String) -> String {
    "%" + folded(text).replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_") + "%"
  }

  /// The rows `name` of the table of values that hold on the day of the list.
  func holding(_ name: SQL) -> SQL {
    "\(name).valid_from <= \(day) AND (\(name).valid_to IS NULL OR \(name).valid_to > \(day))"
  }

  private func condition(_ filter: ThingFilter, _ ground: Ground) throws -> SQL {
    switch filter {
    case .tag(let tag): among(Tags.field, "f.text = \(folded(tag))")
    case .mine:
      """
       AND t.id IN (SELECT f.thing FROM thing_value f
        WHERE f.reference IN \(try ground.owner()?.names ?? []) AND \(holding("f")))
      """
    case .word(let field, let word): among(field, "f.text = \(folded(word))")
    case .holds(let field, let text): among(field, "f.text LIKE \(Self.pattern(text)) ESCAPE '!'")
    case .number(let field, let from, let to, let currency):
      among(
        field,
        Self.all([
          from.map { "f.number >= \($0)" }, to.map { "f.number <= \($0)" },
          currency.map { "f.text = \($0)" },
        ]))
    case .day(let field, let from, let to):
      among(field, Self.all([from.map { "f.day >= \($0)" }, to.map { "f.day <= \($0)" }]))
    case .period(let field, let from, let to):
      among(field, Self.all([to.map { "f.day <= \($0)" }, from.map { notOver(field, by: $0) }]))
    case .unit(let field, let unit): among(field, "f.unit = \(unit.text)")
    case .reference(let field, let id): among(field, "f.reference = \(id)")
    case .called(let field, let named, let name): among(field, called(named, Self.pattern(name), ground))
    case .empty(let field):
      " AND NOT EXISTS (SELECT 1 FROM thing_value f WHERE f.thing = t.id AND f.field = \(field) AND \(holding("f")))"
    }
  }

  private func among(_ field: String, _ match: SQL) -> SQL {
    " AND t.id IN (SELECT f.thing FROM thing_value f WHERE f.field = \(field) AND \(match) AND \(holding("f")))"
  }

  private static func all(_ conditions: [SQL?]) -> SQL {
    conditions.compactMap(\.self).reduce("1 = 1") { $0 + " AND " + $1 }
  }

  /// Of a period the day on which it is over stands beside it, where there is one.
  private func notOver(_ field: String, by day: Day) -> SQL {
    """
    NOT EXISTS (SELECT 1 FROM thing_value e WHERE e.thing = f.thing AND e.field = \(ThingValue.end(of: field))
      AND e.position = f.position AND e.valid_from = f.valid_from AND e.day <= \(day))
    """
  }

  private func called(_ named: ThingFilter.Named, _ pattern: String, _ ground: Ground) -> SQL {
    switch named {
    case .organisation:
      "f.reference IN (SELECT id FROM organisation WHERE name_folded LIKE \(pattern) ESCAPE '!')"
    case .post:
      """
      f.reference IN (SELECT p.id FROM post p JOIN organisation o ON o.id = p.organisation
        WHERE o.name_folded LIKE \(pattern) ESCAPE '!')
      """
    // Of what whoever asks may not see, nobody can find out the title by trying.
    case .thing:
      """
      f.reference IN (SELECT id FROM thing WHERE space = \(space) AND state IN \(ground.states)\(ground.hiding)
        AND title_folded LIKE \(pattern) ESCAPE '!')
      """
    case .person:
      ground.mayKnow
        ? """
        (f.text LIKE \(pattern) ESCAPE '!' OR f.reference IN (
          SELECT id FROM person WHERE name_folded LIKE \(pattern) ESCAPE '!'))
        """ : "f.text LIKE \(pattern) ESCAPE '!'"
    }
  }
}
