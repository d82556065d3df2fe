import Pages
import SignIn
import Spaces
import Store
import Wording

/// The names that entries of the history need, for a visitor who may know them.
struct HistoryNames: Sendable {
  /// Empty where the visitor is not told who belongs.
  private let people: [Identifier<Person>: String]
  /// Whether the visitor is told who belongs.
  let mayKnow: Bool
  let things: [Identifier<Thing>: String]
  let organisations: [Identifier<Organisation>: String]
  /// What the things are.
  let kinds: [Identifier<Thing>: ThingKind]

  init(
    of entries: [HistoryEntry], _ groups: [HistoryGroup] = [], in space: Space, for actor: Actor,
    _ tx: any Transaction
  ) throws {
    try self.init(of: entries, groups, mayKnow: may(actor, .seeMembers, space.subject), tx)
  }

  init(
    of entries: [HistoryEntry], _ groups: [HistoryGroup] = [], mayKnow: Bool, _ tx: any Transaction
  ) throws {
    self.mayKnow = mayKnow
    let grouped = groups.compactMap { group -> Identifier<Person>? in
      if case .person(let person) = group.common { person } else { nil }
    }
    let hands = entries.compactMap { entry -> Identifier<Person>? in
      guard case .person(let person) = entry.hand else { return nil }
      return person
    }
    let people = mayKnow ? hands + grouped + entries.compactMap(\.about) : []
    let names = try KnownNames(
      people: Set(people), organisations: Set(entries.compactMap(\.organisation)),
      things: Set(entries.compactMap(\.thing)), tx)
    (self.people, things, organisations, kinds) = (
      names.people, names.things, names.organisations, names.kinds
    )
  }

  /// Whose hand it was.
  func hand(_ hand: Change.Hand, _ phrase: Phrasebook) -> String {
    switch hand {
    case .person(let id): person(id, phrase)
    case .command(let name): Self.command(name, phrase)
    }
  }

  /// What somebody did on the machine, or the program by itself: in words where there are some.
  private static func command(_ name: String, _ phrase: Phrasebook) -> String {
    let key = "history.by.\(name.replacing(" ", with: "-"))"
    return phrase.has(key) ? phrase(key) : phrase("history.command", ["name": name])
  }

  func person(_ id: Identifier<Person>?, _ phrase: Phrasebook) -> String {
    guard mayKnow, let id else { return phrase("history.somebody") }
    return people[id].flatMap { $0.isEmpty ? nil : $0 } ?? phrase("history.erased-person")
  }
}
