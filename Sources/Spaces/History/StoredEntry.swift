import Basics
import Store

/// An entry of the history as it lies in its table.
struct StoredEntry {
  let number: Int
  let recordedAt: Instant
  let hand: Change.Hand
  let kind: ChangeKind
  let space: Identifier<Space>?
  let thing: Identifier<Thing>?
  let organisation: Identifier<Organisation>?
  let about: Identifier<Person>?
  let visibility: ThingState?
  let validFrom: Day?
  let attests: String?
  /// Nil, with its salt, once personal data was erased.
  let content: String?
  let salt: [UInt8]?
  let digest: String
  let previous: String

  var person: Identifier<Person>? {
    guard case .person(let person) = hand else { return nil }
    return person
  }

  /// Empty where it was a person.
  var command: String {
    guard case .command(let command) = hand else { return "" }
    return command
  }

  /// Empty where it is not about a thing.
  var visibilityText: String { visibility?.rawValue ?? "" }

  /// Over everything that stays when personal data is erased.
  var computedHash: String {
    Chain.hex([
      previous.sqlValue, number.sqlValue, recordedAt.sqlValue, person.sqlValue, command.sqlValue,
      kind.rawValue.sqlValue, space.sqlValue, thing.sqlValue, organisation.sqlValue, about.sqlValue,
      visibilityText.sqlValue, validFrom.sqlValue, attests.sqlValue, digest.sqlValue,
    ])
  }

  /// The columns that `init(_:)` reads.
  static let columns: SQL =
    """
    number, recorded_at, person, command, kind, space, thing, organisation, about, visibility, valid_from,
    attests, content, salt, digest, previous, hash
    """
}

extension StoredEntry {
  init(_ row: Row) throws {
    let person: Identifier<Person>? = try row.optionalIdentifier("person")
    let visibility = try row.text("visibility")
    guard visibility.isEmpty || ThingState(rawValue: visibility) != nil else {
      throw StorageFault.unexpected("column visibility")
    }
    let command = try row.text("command")
    // A row with both was never written here, and must not hash as if it had one.
    guard person == nil || command.isEmpty else { throw StorageFault.unexpected("column command") }
    let isErased = try row.value("salt") == .null
    self.init(
      number: try row.integer("number"), recordedAt: try row.instant("recorded_at"),
      hand: person.map { .person($0) } ?? .command(command),
      kind: ChangeKind(rawValue: try row.text("kind")), space: try row.optionalIdentifier("space"),
      thing: try row.optionalIdentifier("thing"), organisation: try row.optionalIdentifier("organisation"),
      about: try row.optionalIdentifier("about"), visibility: ThingState(rawValue: visibility),
      validFrom: try row.optionalDay("valid_from"), attests: try row.optionalText("attests"),
      content: try row.optionalText("content"), salt: isErased ? nil : try row.bytes("salt"),
      digest: try row.text("digest"), previous: try row.text("previous"))
  }
}
