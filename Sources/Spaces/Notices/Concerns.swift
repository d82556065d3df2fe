import Basics
import Formats
import Store

/// What concerns one person: which entries of the history are notices for them, before it is asked whether they may
/// see them.
struct Concerns {
  let person: Identifier<Person>
  /// Followed spaces, each with the number of the entry after which they are.
  var spaces: [Identifier<Space>: Int] = [:]
  var silencedSpaces: Set<Identifier<Space>> = []
  /// Spaces that they own.
  var owned: Set<Identifier<Space>> = []
  /// Followed things, each with the number of the entry after which they are.
  var things: [Identifier<Thing>: Int] = [:]
  var silencedThings: Set<Identifier<Thing>> = []
  /// Things that they wrote a version of or a comment on, each with the number of the entry of the first; and the tasks
  /// that are theirs to do, from their beginning.
  var written: [Identifier<Thing>: Int] = [:]
  /// As whom tasks are given to them.
  var owner: TaskOwner
  /// Organisations in which they hold a post.
  var organisations: Set<Identifier<Organisation>> = []

  init(person: Identifier<Person>) {
    self.person = person
    owner = TaskOwner(person, posts: [])
  }

  /// What an owner hears of a space without following it.
  static let ofOwners: Set<ChangeKind> = [
    .memberAdded, .memberJoined, .memberChanged, .memberRemoved, .spaceChanged,
  ]

  /// What everybody of an organisation hears of it.
  static let ofOrganisations: Set<ChangeKind> = [.memberAdded, .memberChanged, .memberRemoved]

  /// Whether an entry is a notice.
  func reaches(_ entry: NoticeCandidate) -> Bool {
    if isOwnDoing(entry) { return false }
    if entry.about == person { return entry.kind != .personMade }
    if entry.isMention { return entry.thing.map { !silencedThings.contains($0) } ?? true }
    if ChangeKind.quiet.contains(entry.kind) { return false }
    if let thing = entry.thing { return reaches(thing, in: entry.space, entry.number) }
    guard let space = entry.space, !silencedSpaces.contains(space) else { return false }
    if let since = spaces[space], entry.number > since { return true }
    if owned.contains(space), Self.ofOwners.contains(entry.kind) { return true }
    guard let organisation = entry.organisation else { return false }
    return organisations.contains(organisation) && Self.ofOrganisations.contains(entry.kind)
  }

  /// Whether an entry made a task theirs that was not.
  func gives(_ entry: HistoryEntry) -> Bool {
    guard let content = entry.content else { return false }
    return owner.has(content.after["content"]) && !owner.has(content.before["content"])
  }

  private func reaches(_ thing: Identifier<Thing>, in space: Identifier<Space>?, _ number: Int) -> Bool {
    if silencedThings.contains(thing) { return false }
    if let since = things[thing], number > since { return true }
    guard let space, !silencedSpaces.contains(space) else { return false }
    return [written[thing], spaces[space]].contains { since in since.map { number > $0 } ?? false }
  }

  /// Whoever takes up an invitation does so themselves, although it is whoever invited who let them in.
  private func isOwnDoing(_ entry: NoticeCandidate) -> Bool {
    if entry.kind == .memberJoined { return entry.about == person }
    return entry.hand == .person(person)
  }
}

/// An entry of the history as far as it must be known to decide whether it is a notice, and for whom.
struct NoticeCandidate: Hashable, Sendable {
  let number: Int
  let hand: Change.Hand
  let kind: ChangeKind
  let space: Identifier<Space>?
  let thing: Identifier<Thing>?
  let organisation: Identifier<Organisation>?
  let about: Identifier<Person>?
  /// The state that the thing has now; nil where it is about none.
  let state: ThingState?
  let thingKind: ThingKind?
  /// The state that the thing had then; of several, that which fewest see.
  let visibility: ThingState?
  /// Whether it mentions the reader.
  let isMention: Bool
}

extension NoticeCandidate {
  init(_ row: Row) throws {
    let person: Identifier<Person>? = try row.optionalIdentifier("person")
    self.init(
      number: try row.integer("number"),
      hand: try person.map { .person($0) } ?? .command(row.text("command")),
      kind: ChangeKind(rawValue: try row.text("kind")), space: try row.optionalIdentifier("space"),
      thing: try row.optionalIdentifier("thing"), organisation: try row.optionalIdentifier("organisation"),
      about: try row.optionalIdentifier("about"),
      state: try row.optionalText("state").flatMap(ThingState.init(rawValue:)),
      thingKind: try row.optionalText("thing_kind").map(ThingKind.init(rawValue:)),
      visibility: ThingState(rawValue: try row.text("visibility")),
      isMention: try row.value("mentioned") != .null)
  }

  /// Whether `actor` may see it now. What is recorded about themselves they may; all else as in the history of the
  /// space: a thing in the state that it has and in the state that it had, and who belongs only if they are told.
  func isSeen(by actor: Actor, in space: Space?) -> Bool {
    if let about, about == actor.person, may(actor, .seeAccount, .account(about)) { return true }
    guard let space else { return false }
    if thing != nil {
      return [state, visibility].allSatisfy { state in
        guard let state else { return false }
        return may(
          actor, .seeHistory,
          .thing(in: space.id, shows: space.shows, state: state, kind: thingKind))
      }
    }
    // Of an invitation not even whether it was for somebody with an account.
    let tellsWhoBelongs = about != nil || organisation != nil || ChangeKind.ofMembers.contains(kind)
    if let visibility,
      !may(actor, .seeHistory, .thing(in: space.id, shows: space.shows, state: visibility))
    {
      return false
    }
    return may(actor, .seeHistory, space.subject)
      && (!tellsWhoBelongs || may(actor, .seeMembers, space.subject))
  }
}
