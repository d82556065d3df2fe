package import Basics
import Formats
package import Store

extension Space {
  /// Takes a checked archive in, in the transaction: everything or nothing. The space, its things and its versions keep
  /// their identifiers, so that what refers to them still does; a space that is here already is not taken a second time.
  ///
  /// People become members only where an address of theirs has an account here and whoever imports may manage accounts; the
  /// others stay names. Organisations that are not here are made where whoever imports may make them, else they stay
  /// names as well.
  ///
  /// - Parameter progress: told the share that is done, from 0 to 1.
  /// - Throws: `space-here-already`, `archive-identifier-taken`, `not-permitted`.
  package static func take(
    _ archive: CheckedArchive, from source: some ArchiveSource, by doer: Doer, _ tx: any Transaction,
    _ occasion: Occasion, progress: @escaping (Double) -> Void = { _ in }
  ) throws -> Space {
    try requireAbsent(archive, tx)
    let first = try HistoryHead.read(tx).number + 1
    let space = try Space.make(archive.draft, as: archive.id, by: doer, why: "", tx, occasion)
    let owner = try Membership.of(space.id, tx).first?.id
    let taking = ArchiveTaking(
      archive: archive, space: space, doer: doer, tx: tx, occasion: occasion, progress: progress)
    try taking.people()
    try taking.organisations()
    try taking.members()
    try taking.things()
    try taking.history(source)
    try taking.versions(source)
    try taking.comments(source)
    var change = Change(by: doer.hand, .spaceImported)
    change.space = space.id
    let last = try record(change, tx, occasion)
    try tx.run(
      """
      INSERT INTO imported_space (space, imported_at, owner, first_entry, last_entry)
      VALUES (\(space.id), \(occasion.now), \(owner.sqlValue), \(first), \(last))
      """)
    return space
  }

  /// A space is taken in once. Throws `space-here-already`.
  package static func requireAbsent(_ archive: CheckedArchive, _ tx: any Transaction) throws {
    guard try Space.find(archive.id, tx) == nil else {
      throw Diagnostic("space-here-already", .badInput, ["space": archive.name])
    }
  }
}

/// What taking an archive in needs at every step.
struct ArchiveTaking {
  let archive: CheckedArchive
  let space: Space
  let doer: Doer
  let tx: any Transaction
  let occasion: Occasion
  /// Told the share of the versions that are there.
  let progress: (Double) -> Void

  /// Keeps a line of the archive as it stood there.
  func keep(_ part: ArchivePart, _ id: String, _ line: String) throws {
    try tx.run(
      """
      INSERT INTO imported_line (space, part, id, line)
      VALUES (\(space.id), \(part.rawValue), \(id), \(line))
      """)
  }

  func people() throws {
    for person in archive.people {
      try tx.run(
        """
        INSERT INTO imported_person (space, person, name, email)
        VALUES (\(space.id), \(person.id), \(person.name), \(person.email.sqlValue))
        """)
    }
  }

  /// Those that are not here are made, the successors last; one that is here stays as it is.
  func organisations() throws {
    let present = try Organisation.some(Set(archive.organisations.map(\.id)), tx)
    let absent = archive.organisations.filter { present[$0.id] == nil }
    guard doer.may(.manageOrganisations, .installation) else {
      for organisation in absent { try keep(.organisations, organisation.id.text, organisation.json.line) }
      return
    }
    for organisation in absent {
      try Organisation.make(organisation.draft, as: organisation.id, by: doer, tx, occasion)
    }
    for organisation in absent {
      guard let until = organisation.until else { continue }
      let successor = try organisation.successor.flatMap { try Organisation.find($0, tx)?.id }
      try Organisation.get(organisation.id, tx).end(
        on: until, successor: successor, by: doer, why: "", tx, occasion)
    }
  }

  func members() throws {
    let mayManage = doer.may(.managePeople, .installation)
    let addresses = Dictionary(
      archive.people.compactMap { person in person.email.map { (person.id, $0) } }
    ) { first, _ in first }
    for member in archive.members {
      guard try isFree(member.id.text, in: "membership") else { throw taken(.members) }
      switch member.member {
      case .organisation(let id):
        if try Organisation.find(id, tx) != nil {
          try add(member, .organisation(id))
        } else {
          try keep(member)
        }
      case .person(let id):
        let account = try mayManage ? addresses[id].flatMap { try Person.find(email: $0, tx) } : nil
        if let account, account.state == .active {
          try add(member, .person(account.id))
        } else {
          try keep(member)
        }
      }
    }
  }

  private func keep(_ member: ArchivedMember) throws {
    try keep(.members, member.id.text, member.json.line)
  }

  private func add(_ archived: ArchivedMember, _ member: Membership.Member) throws {
    let draft = MembershipDraft(member, archived.role, from: archived.valid.from ?? occasion.today)
    let made = try Membership.insert(
      draft, known: archived.id, in: space.id, by: doer.hand, why: "", tx, occasion)
    if let until = archived.valid.until {
      try made.follow(on: until, by: doer.hand, why: "", tx, occasion)
    }
  }

  /// Things without anything said in them yet.
  func things() throws {
    for thing in archive.things {
      guard try isFree(thing.id.text, in: "thing") else { throw taken(.things) }
      let made = Instant(milliseconds: thing.id.milliseconds)
      try tx.run(
        """
        INSERT INTO thing (id, space, kind, title, title_folded, state, latest, created_at, changed_at)
        VALUES (\(thing.id), \(space.id), \(thing.kind.rawValue), '', '', \(ThingState.draft.rawValue), 0,
          \(made), \(occasion.now))
        """)
      if let source = thing.forkedFrom { try keep(.things, thing.id.text, source.text) }
    }
  }

  func isFree(_ id: String, in table: SQL) throws -> Bool {
    try tx.row("SELECT id FROM \(table) WHERE id = \(id)") == nil
  }

  func taken(_ part: ArchivePart) -> Diagnostic {
    Diagnostic("archive-identifier-taken", .badInput, at: .init(file: part.fileName))
  }
}
