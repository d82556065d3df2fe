import Basics
import Exchange
import Spaces
import Store

/// Who comes to an event, and who waits.
struct Seats {
  struct Holder {
    let number: Int
    let person: Identifier<Person>
    let name: String
  }

  let seating: Seating
  let holders: [Holder]

  /// Those who signed up and whose accounts are there.
  static func read(_ id: Identifier<Thing>, _ event: Event, _ tx: any Transaction) throws -> Seats {
    let rows = try tx.rows(
      """
      SELECT s.number, s.person, s.party, s.size, s.has_seats, p.name FROM exchange_seat s
      JOIN person p ON p.id = s.person WHERE s.event = \(id) AND p.erased_at IS NULL ORDER BY s.number
      """)
    let groups = try rows.map { row in
      Seating.Group(
        try row.integer("number"), party: try row.text("party"), size: try row.integer("size"),
        hasSeats: try row.truth("has_seats"))
    }
    return Seats(
      seating: Seating(seats: event.seats, mostOfParty: event.mostOfParty, groups: groups),
      holders: try rows.map { row in
        Holder(
          number: try row.integer("number"), person: try row.identifier("person"), name: try row.text("name"))
      })
  }

  /// The group that somebody signed up; nil where they did not.
  func group(of person: Identifier<Person>?) -> Seating.Group? {
    guard let holder = holders.first(where: { $0.person == person }) else { return nil }
    return seating.groups.first { $0.number == holder.number }
  }

  /// Signs somebody up with those who come along.
  ///
  /// - Parameter party: a unit that is invited, or what whoever comes calls theirs.
  /// - Throws: `signing-up-closed`, `party-lacking`, `group-too-large`, `signed-up-already`.
  static func take(
    _ size: Int, of party: String, at id: Identifier<Thing>, _ event: Event, for person: Identifier<Person>,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    guard event.isOpen(on: occasion.today) else { throw Diagnostic("signing-up-closed", .badInput) }
    guard !party.isEmpty, party.utf8.count <= 200 else {
      throw Diagnostic("party-lacking", .badInput, at: .init(field: "party"))
    }
    let seats = try read(id, event, tx)
    guard seats.seating.mayHold(size), size <= 1_000 else {
      let most = min(event.seats ?? 1_000, event.mostOfParty ?? 1_000, 1_000)
      throw Diagnostic("group-too-large", .badInput, at: .init(field: "size"), ["most": String(most)])
    }
    guard seats.group(of: person) == nil else { throw Diagnostic("signed-up-already", .badInput) }
    let last =
      try tx.row("SELECT MAX(number) AS n FROM exchange_seat WHERE event = \(id)")?.optionalInteger("n") ?? 0
    try tx.run(
      """
      INSERT INTO exchange_seat (event, number, person, party, size, has_seats)
      VALUES (\(id), \(last + 1), \(person), \(party), \(size), 0)
      """)
    try settle(id, event, tx)
  }

  /// Takes somebody off the list, with nothing left of them, and gives their seats on.
  static func leave(
    _ id: Identifier<Thing>, _ event: Event, for person: Identifier<Person>, _ tx: any Transaction
  ) throws {
    try tx.run("DELETE FROM exchange_seat WHERE event = \(id) AND person = \(person)")
    try settle(id, event, tx)
  }

  private static func settle(_ id: Identifier<Thing>, _ event: Event, _ tx: any Transaction) throws {
    for group in try read(id, event, tx).seating.groups where group.hasSeats {
      try tx.run("UPDATE exchange_seat SET has_seats = 1 WHERE event = \(id) AND number = \(group.number)")
    }
  }
}
