import Basics
import Formats
import Store

extension Space {
  /// Those that belong, that the history names, and that something in the space refers to.
  func exportOrganisations(
    _ named: NamedInSpace, _ tx: any Transaction, _ write: (ArchivePart, JSONValue) throws -> Void
  ) throws {
    let referred = try tx.rows(
      """
      SELECT DISTINCT o.id FROM thing_value v JOIN thing t ON t.id = v.thing
      JOIN organisation o ON o.id = v.reference WHERE t.space = \(id) AND v.reference IS NOT NULL
      """
    ).map { row -> Identifier<Organisation> in try row.identifier("id") }
    var found = try Organisation.some(named.organisations.union(referred), tx)
    // What took the place of one, and of that one again.
    while true {
      let next = Set(found.values.compactMap(\.successor)).subtracting(found.keys)
      let more = try Organisation.some(next, tx)
      if more.isEmpty { break }
      found.merge(more) { first, _ in first }
    }
    var lines = Dictionary(found.map { ($0.key.text, ArchivedOrganisation($0.value).json) }) { first, _ in
      first
    }
    for (key, json) in try keptLines(.organisations, tx) where lines[key] == nil { lines[key] = json }
    for line in lines.sorted(by: { $0.key < $1.key }) { try write(.organisations, line.value) }
  }

  func exportPeople(
    _ named: NamedInSpace, withPeople: Bool, _ tx: any Transaction,
    _ write: (ArchivePart, JSONValue) throws -> Void
  ) throws {
    var people: [Identifier<Person>: ArchivedPerson] = [:]
    for row in try tx.rows("SELECT person, name, email FROM imported_person WHERE space = \(id)") {
      let person: Identifier<Person> = try row.identifier("person")
      people[person] = ArchivedPerson(
        person, name: try row.text("name"), email: withPeople ? try row.optionalText("email") : nil)
    }
    for person in named.people where people[person] == nil {
      guard let account = try Person.find(person, tx) else { continue }
      people[person] = ArchivedPerson(
        person, name: account.name, email: withPeople && !account.email.isEmpty ? account.email : nil)
    }
    for (_, person) in people.sorted(by: { $0.key < $1.key }) { try write(.people, person.json) }
  }
}
