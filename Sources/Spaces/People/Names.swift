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

extension Thing {
  /// The titles of things, without asking who may see them: for entries that were allowed to be read.
  package static func titles(
    of things: some Sequence<Identifier<Thing>>, _ tx: any Transaction
  ) throws -> [Identifier<Thing>: String] {
    try Spaces.names(of: things, tx) { "SELECT id, title AS name FROM thing WHERE id IN \($0)" }
  }
}

extension Thing {
  /// What things are, of entries that were allowed to be read.
  package static func kinds(
    of things: some Sequence<Identifier<Thing>>, _ tx: any Transaction
  ) throws -> [Identifier<Thing>: ThingKind] {
    try Spaces.names(of: things, tx) { "SELECT id, kind AS name FROM thing WHERE id IN \($0)" }
      .mapValues(ThingKind.init(rawValue:))
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
