import Basics
package import Store

extension Person {
  /// The names of accounts, for pages that tell who did something; empty for those that were erased.
  package static func names(
    of people: some Sequence<Identifier<Person>>, _ tx: any Transaction
  ) throws -> [Identifier<Person>: String] {
    try Spaces.names("SELECT id, name FROM person WHERE id IN \(Set(people).sorted())", tx)
  }
}

extension Organisation {
  package static func names(
    of organisations: some Sequence<Identifier<Organisation>>, _ tx: any Transaction
  ) throws -> [Identifier<Organisation>: String] {
    try Spaces.names("SELECT id, name FROM organisation WHERE id IN \(Set(organisations).sorted())", tx)
  }
}

extension Thing {
  /// The titles of things, without asking who may see them: for entries that were allowed to be read.
  package static func titles(
    of things: some Sequence<Identifier<Thing>>, _ tx: any Transaction
  ) throws -> [Identifier<Thing>: String] {
    try Spaces.names("SELECT id, title AS name FROM thing WHERE id IN \(Set(things).sorted())", tx)
  }
}

private func names<Kind>(_ statement: SQL, _ tx: any Transaction) throws -> [Identifier<Kind>: String] {
  var names: [Identifier<Kind>: String] = [:]
  for row in try tx.rows(statement) { names[try row.identifier("id")] = try row.text("name") }
  return names
}
