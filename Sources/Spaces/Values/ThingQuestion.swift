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
  package var filters: [ThingFilter] = []
  /// Only these, where somebody chose them one by one.
  package var chosen: [Identifier<Thing>]?
  package var order: Order?
  package var limit = 50
  /// Where a page before this one ended, or one after it begins.
  package var place: ThingCursor?
  /// How many to leave out, for programs that page by number.
  package var offset = 0

  /// By a field, or by when they changed where none is named.
  package struct Order: Hashable, Sendable {
    /// By what the values of a field are put in order.
    package enum Key: Hashable, Sendable {
      case made, title, text, number, day, unit, organisation
    }

    package let field: String
    package let key: Key
    package let isDescending: Bool

    /// As they were made: an order that no change of a thing disturbs.
    package static let made = Order("made", by: .made)

    package init(_ field: String, by key: Key, isDescending: Bool = false) {
      self.field = field
      self.key = key
      self.isDescending = isDescending
    }
  }

  package init(_ kind: ThingKind, in space: Identifier<Space>, on day: Day) {
    self.kind = kind
    self.space = space
    self.day = day
  }
}

/// A thing in a list, with what it says on the day of the list.
package struct ListedThing: Hashable, Sendable {
  package let thing: Thing
  /// Nil where it says nothing on that day, or what it said was erased.
  package let fields: ThingFields?
}

/// A stretch of a list, with where the stretches before and after it lie; nil where there is none.
package struct ThingPage: Sendable {
  package let things: [ListedThing]
  package let before: ThingCursor?
  package let after: ThingCursor?

  package init(things: [ListedThing] = [], before: ThingCursor? = nil, after: ThingCursor? = nil) {
    (self.things, self.before, self.after) = (things, before, after)
  }
}

extension ThingQuestion {
  /// Whether a place can be one of a list in this order: another order goes by values of another sort.
  package func holds(_ place: ThingCursor) -> Bool {
    switch (place.key, order?.key) {
    case (.integer, nil), (.real, .number), (.text, .made), (.text, .title), (.text, .text), (.text, .day),
      (.text, .unit), (.text, .organisation):
      true
    case (.null, .some(let key)): ![.made, .title].contains(key)
    default: false
    }
  }

  /// Those that `actor` may see. An empty field comes last, whichever way the order goes.
  ///
  /// A place in the list is told by what the last thing there says, not by how many come before it: whatever is added or
  /// goes meanwhile, nothing is told twice and nothing is left out.
  package func page(for actor: Actor, _ tx: any Transaction) throws -> ThingPage {
    let isBackwards = place?.isBackwards ?? false
    let ordering = ordering
    let rows = try tx.rows(
      "SELECT t.*, \(ordering.key) AS sort_key FROM thing t \(ordering.join) \(try condition(actor, tx))"
        + (place.map { ordering.beyond($0) } ?? "")
        + " ORDER BY \(ordering.by(isBackwards)) LIMIT \(limit + 1) OFFSET \(offset)")
    var shown = Array(rows.prefix(limit))
    if isBackwards { shown.reverse() }
    let hasMore = rows.count > limit
    let (isFirst, isLast) = isBackwards ? (!hasMore, false) : (place == nil, !hasMore)
    return ThingPage(
      things: try told(shown.map(Thing.init), tx),
      before: isFirst ? nil : try shown.first.map { try ThingCursor($0, isBackwards: true) },
      after: isLast ? nil : try shown.last.map { try ThingCursor($0) })
  }

  /// The same without places.
  package func answer(for actor: Actor, _ tx: any Transaction) throws -> [ListedThing] {
    try page(for: actor, tx).things
  }

  /// How many there are in all.
  package func count(for actor: Actor, _ tx: any Transaction) throws -> Int {
    try tx.row("SELECT COUNT(*) AS things FROM thing t \(try condition(actor, tx))")?.integer("things") ?? 0
  }

  private func told(_ things: [Thing], _ tx: any Transaction) throws -> [ListedThing] {
    let versions = try ThingVersion.all(of: things.map(\.id), tx)
    return things.map { thing in
      let open = (versions[thing.id] ?? []).filter {
        $0.fields?.state.isAtLeastAsOpen(as: thing.state) ?? true
      }
      return ListedThing(thing: thing, fields: open.holding(on: day)?.fields)
    }
  }
}
