import Basics
import Formats

/// An entry of one of the histories that an archive holds.
struct EntryName: Hashable, Comparable {
  /// 1 for the history of the installation in which the space was made.
  let chain: Int
  let number: Int

  static func < (a: Self, b: Self) -> Bool { (a.chain, a.number) < (b.chain, b.number) }

  var json: JSONValue {
    .object([.init("chain", .number(Double(chain))), .init("number", .number(Double(number)))])
  }

  init(chain: Int, number: Int) {
    (self.chain, self.number) = (chain, number)
  }

  /// Nil for what names none.
  init?(_ json: JSONValue?) {
    guard case .number(let chain)? = json?["chain"], case .number(let number)? = json?["number"],
      let chain = Int(exactly: chain), let number = Int(exactly: number), chain > 0, number > 0
    else { return nil }
    self.init(chain: chain, number: number)
  }
}

/// A version with the entries that recorded and cited it.
struct ArchivedVersion {
  let stored: StoredVersion
  let entry: EntryName
  let cited: EntryName?

  init(_ stored: StoredVersion, entry: EntryName, cited: EntryName?) {
    (self.stored, self.entry, self.cited) = (stored, entry, cited)
  }

  init(_ line: ArchiveLine) throws(Diagnostic) {
    let (content, salt) = (try line.optionalText("content"), try line.bytes("salt"))
    guard (content == nil) == (salt == nil) else { throw line.unfit("content") }
    stored = StoredVersion(
      name: VersionName(try line.identifier("thing"), try line.integer("number")), valid: try line.period(),
      recordedAt: try line.instant("recorded"), author: try line.optionalIdentifier("author"),
      content: content, salt: salt, digest: try line.digest("digest"))
    guard let entry = EntryName(line["entry"]) else { throw line.unfit("entry") }
    self.entry = entry
    cited = EntryName(line["cited"])
    if cited == nil, line["cited"] != nil { throw line.unfit("cited") }
    if let content, let salt, Chain.digest(of: content, salt: salt) != stored.digest {
      throw line.unfit("content", "archive-digest-wrong")
    }
    if stored.content != nil, fields == nil { throw line.unfit("content") }
  }

  /// What it says; nil where that was erased.
  var fields: ThingFields? {
    stored.content.flatMap { try? JSONValue(reading: $0) }.flatMap { ThingFields($0) }
  }

  var json: JSONValue {
    let members: [JSONValue.Member?] = [
      stored.author.map { .init("author", .text($0.text)) }, cited.map { .init("cited", $0.json) },
      stored.content.map { .init("content", .text($0)) }, .init("digest", .text(stored.digest)),
      .init("entry", entry.json), .init("from", .text((stored.valid.from ?? .newYear(1)).iso)),
      .init("number", .number(Double(stored.name.number))),
      .init("recorded", .number(Double(stored.recordedAt.milliseconds))),
      stored.salt.map { .init("salt", .text(HexBytes.write($0))) },
      .init("thing", .text(stored.name.thing.text)),
      stored.valid.until.map { .init("until", .text($0.iso)) },
    ]
    return .object(members.compactMap(\.self))
  }
}

/// An entry of a history with its hash.
struct ArchivedEntry {
  let chain: Int
  let stored: StoredEntry
  let hash: String

  init(chain: Int, _ stored: StoredEntry, hash: String) {
    (self.chain, self.stored, self.hash) = (chain, stored, hash)
  }

  init(_ line: ArchiveLine, of space: Identifier<Space>) throws(Diagnostic) {
    chain = try line.integer("chain")
    guard chain > 0, chain < 1000 else { throw line.unfit("chain") }
    hash = try line.digest("hash")
    let (content, salt) = (try line.optionalText("content"), try line.bytes("salt"))
    guard (content == nil) == (salt == nil) else { throw line.unfit("content") }
    let person: Identifier<Person>? = try line.optionalIdentifier("person")
    let command = try line.text("command")
    guard person == nil || command.isEmpty else { throw line.unfit("command") }
    let visibility: ThingState? = line["visibility"] == nil ? nil : try line.word("visibility")
    stored = StoredEntry(
      number: try line.integer("number"), recordedAt: try line.instant("recorded"),
      hand: person.map { .person($0) } ?? .command(command),
      kind: ChangeKind(rawValue: try line.text("kind")), space: space,
      thing: try line.optionalIdentifier("thing"), organisation: try line.optionalIdentifier("organisation"),
      about: try line.optionalIdentifier("about"), visibility: visibility,
      validFrom: try line.optionalDay("validFrom"), attests: try line.optionalText("attests"),
      content: content, salt: salt, digest: try line.digest("digest"), previous: try line.digest("previous"))
    if let content, let salt, Chain.digest(of: content, salt: salt) != stored.digest {
      throw line.unfit("content", "archive-digest-wrong")
    }
    if let content, (try? HistoryEntry.Content(content)) == nil { throw line.unfit("content") }
    guard stored.computedHash == hash else { throw line.unfit("hash", "archive-digest-wrong") }
  }

  var name: EntryName { EntryName(chain: chain, number: stored.number) }

  var json: JSONValue {
    let members: [JSONValue.Member?] = [
      stored.about.map { .init("about", .text($0.text)) }, stored.attests.map { .init("attests", .text($0)) },
      .init("chain", .number(Double(chain))), .init("command", .text(stored.command)),
      stored.content.map { .init("content", .text($0)) }, .init("digest", .text(stored.digest)),
      .init("hash", .text(hash)), .init("kind", .text(stored.kind.rawValue)),
      .init("number", .number(Double(stored.number))),
      stored.organisation.map { .init("organisation", .text($0.text)) },
      stored.person.map { .init("person", .text($0.text)) }, .init("previous", .text(stored.previous)),
      .init("recorded", .number(Double(stored.recordedAt.milliseconds))),
      stored.salt.map { .init("salt", .text(HexBytes.write($0))) },
      stored.thing.map { .init("thing", .text($0.text)) },
      stored.validFrom.map { .init("validFrom", .text($0.iso)) },
      stored.visibility.map { .init("visibility", .text($0.rawValue)) },
    ]
    return .object(members.compactMap(\.self))
  }
}
