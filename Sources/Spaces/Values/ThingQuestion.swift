package import Basics
package import Store

/// Which things of a kind somebody wants to see, and in which order.
package struct ThingQuestion: Sendable {
  package let space: Identifier<Space>
  package let kind: ThingKind
  /// The day of which the fields are told.
  package let day: Day
  /// What their titles hold, however it is spelled in capitals and accents.
  package var title = ""
  package var filters: [Filter] = []
  package var order: Order?
  package var limit = 50
  package var offset = 0
  /// Only those that were made after this one: the next page goes on from the last one shown, in the order of `made`.
  package var after: Identifier<Thing>?

  /// Things of which a field holds something.
  package enum Filter: Hashable, Sendable {
    /// A word of a closed list.
    case word(String, String)
    case unit(String, UnitCode)
    /// A thing, an organisation or an account.
    case reference(String, String)
  }

  /// By a field, or by when they changed where none is named.
  package struct Order: Hashable, Sendable {
    package let field: String
    package let isDescending: Bool

    /// As they were made: an order that no change of a thing disturbs.
    package static let made = Order("made")

    package init(_ field: String, isDescending: Bool = false) {
      self.field = field
      self.isDescending = isDescending
    }
  }

  package init(_ kind: ThingKind, in space: Identifier<Space>, on day: Day) {
    self.kind = kind
    self.space = space
    self.day = day
  }
}

/// A thing of a list, with what it says on the day that was asked for.
package struct ListedThing: Hashable, Sendable {
  package let thing: Thing
  /// Nil where it says nothing on that day, or what it said was erased.
  package let fields: ThingFields?
}

extension ThingQuestion {
  /// Those that `actor` may see. An empty field comes last, whichever way the order goes.
  package func answer(for actor: Actor, _ tx: any Transaction) throws -> [ListedThing] {
    let things = try tx.rows(
      "SELECT t.* FROM thing t \(ordering.join) \(try condition(actor, tx)) \(beyond) ORDER BY \(ordering.by) LIMIT \(limit) OFFSET \(offset)"
    ).map(Thing.init)
    let versions = try ThingVersion.all(of: things.map(\.id), tx)
    return things.map { thing in
      let open = (versions[thing.id] ?? []).filter {
        $0.fields?.state.isAtLeastAsOpen(as: thing.state) ?? true
      }
      return ListedThing(thing: thing, fields: open.holding(on: day)?.fields)
    }
  }

  /// How many there are in all.
  package func count(for actor: Actor, _ tx: any Transaction) throws -> Int {
    try tx.row("SELECT COUNT(*) AS things FROM thing t \(try condition(actor, tx))")?.integer("things") ?? 0
  }

  private func condition(_ actor: Actor, _ tx: any Transaction) throws -> SQL {
    let space = try Space.get(self.space, tx)
    let states = ThingState.allCases.filter {
      $0 != .removed && may(actor, .seeThing, .thing(in: space.id, shows: space.shows, state: $0))
    }.map(\.rawValue)
    let first: SQL = "WHERE t.space = \(self.space) AND t.kind = \(kind.rawValue) AND t.state IN \(states)"
    return (filters.map(condition) + (title.isEmpty ? [] : [titleCondition])).reduce(first) { $0 + $1 }
  }

  private var beyond: SQL { after.map { "AND t.id > \($0)" } ?? "" }

  private var titleCondition: SQL {
    let pattern =
      "%" + folded(title).replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
      + "%"
    return " AND t.title_folded LIKE \(pattern) ESCAPE '!'"
  }

  private func condition(_ filter: Filter) -> SQL {
    let (field, match): (String, SQL) =
      switch filter {
      case .word(let field, let word): (field, "f.text = \(folded(word))")
      case .unit(let field, let unit): (field, "f.unit = \(unit.text)")
      case .reference(let field, let id): (field, "f.reference = \(id)")
      }
    return """
       AND t.id IN (SELECT f.thing FROM thing_value f WHERE f.field = \(field) AND \(match)
        AND f.valid_from <= \(day) AND (f.valid_to IS NULL OR f.valid_to > \(day)))
      """
  }

  /// Names are kept in the list itself, so that nothing else is read for them.
  private var ordering: (join: SQL, by: SQL) {
    guard let order else { return ("", "t.changed_at DESC, t.id DESC") }
    if order == .made { return ("", "t.id") }
    if order.field == "title" {
      return ("", order.isDescending ? "t.title_folded DESC, t.id" : "t.title_folded, t.id")
    }
    let join: SQL = """
      LEFT JOIN thing_value s ON s.thing = t.id AND s.field = \(order.field) AND s.position = 0
        AND s.valid_from <= \(day) AND (s.valid_to IS NULL OR s.valid_to > \(day))
      LEFT JOIN organisation o ON o.id = s.reference
      """
    let present: SQL = "CASE WHEN s.thing IS NULL THEN 1 ELSE 0 END"
    return (
      join,
      order.isDescending
        ? "\(present), s.number DESC, s.day DESC, s.text DESC, s.unit DESC, o.name_folded DESC, t.id"
        : "\(present), s.number, s.day, s.text, s.unit, o.name_folded, t.id"
    )
  }
}
