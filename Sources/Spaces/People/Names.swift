import Basics
package import Store

extension Person {
  /// The names of accounts, for pages that tell who did something; empty for those that were erased.
  package static func names(
    of people: some Sequence<Identifier<Person>>, _ tx: any Transaction
  ) throws -> [Identifier<Person>: String] {
    try Spaces.names(of: people, tx) { "SELECT id, name FROM person WHERE id IN \($0)" }
  }
}

extension Organisation {
  package static func names(
    of organisations: some Sequence<Identifier<Organisation>>, _ tx: any Transaction
  ) throws -> [Identifier<Organisation>: String] {
    try Spaces.names(of: organisations, tx) { "SELECT id, name FROM organisation WHERE id IN \($0)" }
  }
}

/// Nothing is asked where nobody is wanted.
private func names<Kind>(
  of wanted: some Sequence<Identifier<Kind>>, _ tx: any Transaction, _ statement: ([Identifier<Kind>]) -> SQL
) throws -> [Identifier<Kind>: String] {
  let wanted = Set(wanted).sorted()
  guard !wanted.isEmpty else { return [:] }
  var names: [Identifier<Kind>: String] = [:]
  for row in try tx.rows(statement(wanted)) { names[try row.identifier("id")] = try row.text("name") }
  return names
}

/// What people, organisations and things are called, of entries that were allowed to be read.
package struct KnownNames: Sendable {
  package private(set) var people: [Identifier<Person>: String] = [:]
  package private(set) var organisations: [Identifier<Organisation>: String] = [:]
  package private(set) var things: [Identifier<Thing>: String] = [:]
  /// What the things are.
  package private(set) var kinds: [Identifier<Thing>: ThingKind] = [:]

  /// In one question to the database.
  package init(
    people: Set<Identifier<Person>>, organisations: Set<Identifier<Organisation>> = [],
    things: Set<Identifier<Thing>> = [], _ tx: any Transaction
  ) throws {
    guard !(people.isEmpty && organisations.isEmpty && things.isEmpty) else { return }
    let rows = try tx.rows(
      """
      SELECT 'person' AS sort, id, name, '' AS kind FROM person WHERE id IN \(people.sorted())
      UNION ALL SELECT 'organisation', id, name, kind FROM organisation WHERE id IN \(organisations.sorted())
      UNION ALL SELECT 'thing', id, title, kind FROM thing WHERE id IN \(things.sorted())
      """)
    for row in rows {
      let name = try row.text("name")
      switch try row.text("sort") {
      case "person": self.people[try row.identifier("id")] = name
      case "organisation": self.organisations[try row.identifier("id")] = name
      default:
        self.things[try row.identifier("id")] = name
        kinds[try row.identifier("id")] = ThingKind(rawValue: try row.text("kind"))
      }
    }
  }
}
