import Basics
import Digests
import Formats

/// Takes the lines of an archive in the order of its parts, and tells the first thing that is wrong.
struct ArchiveCheck {
  private var space: ArchivedSpace?
  private var counts: [ArchivePart: Int] = [:]
  private var organisations: [ArchivedOrganisation] = []
  private var people: [ArchivedPerson] = []
  private var members: [ArchivedMember] = []
  private var things: [ArchivedThing] = []
  private var comments: [ArchivedComment] = []
  private var files: [ArchivedFile] = []
  private var attesting: [EntryName: AttestingEntry] = [:]
  /// Identifiers of each part, which may each come once.
  private var known: [ArchivePart: Set<String>] = [:]
  /// The thing whose versions are being read, and the number of its last one.
  private var lastVersion: VersionName?
  private var withVersions: Set<Identifier<Thing>> = []
  private var lastEntry: ArchivedEntry?

  mutating func take(_ line: ArchiveLine) throws(Diagnostic) {
    counts[line.part, default: 0] += 1
    switch line.part {
    case .space:
      guard space == nil else { throw line.unfit("id", "archive-repeated") }
      space = try ArchivedSpace(line)
    case .organisations:
      let organisation = try ArchivedOrganisation(line)
      try note(organisation.id.text, line)
      organisations.append(organisation)
    case .people:
      let person = try ArchivedPerson(line)
      try note(person.id.text, line)
      people.append(person)
    case .members: try takeMember(line)
    case .things:
      let thing = try ArchivedThing(line)
      try note(thing.id.text, line)
      things.append(thing)
    case .history: try takeEntry(line)
    case .versions: try takeVersion(line)
    case .comments: try takeComment(line)
    case .files:
      let file = try ArchivedFile(line)
      try note(file.digest.text, line)
      files.append(file)
    }
  }

  private mutating func note(_ id: String, _ line: ArchiveLine) throws(Diagnostic) {
    guard known[line.part, default: []].insert(id).inserted else {
      throw line.unfit("id", "archive-repeated")
    }
  }

  private func require(
    _ id: String?, in part: ArchivePart, _ line: ArchiveLine, _ field: String
  ) throws(Diagnostic) {
    guard let id else { return }
    guard known[part]?.contains(id) == true else { throw line.unfit(field, "archive-reference-unknown") }
  }

  private mutating func takeMember(_ line: ArchiveLine) throws(Diagnostic) {
    let member = try ArchivedMember(line)
    try note(member.id.text, line)
    try require(member.member.person?.text, in: .people, line, "person")
    try require(member.member.organisation?.text, in: .organisations, line, "organisation")
    members.append(member)
  }

  /// Entries come in the order of their numbers; each that follows the one before at once carries its hash.
  private mutating func takeEntry(_ line: ArchiveLine) throws(Diagnostic) {
    guard let space else { throw line.unfit("", "archive-reference-unknown") }
    let entry = try ArchivedEntry(line, of: space.id)
    if let last = lastEntry, last.chain == entry.chain {
      guard last.stored.number < entry.stored.number else { throw line.unfit("number", "archive-repeated") }
      guard entry.stored.recordedAt >= last.stored.recordedAt else { throw line.unfit("recorded") }
      if last.stored.number + 1 == entry.stored.number, entry.stored.previous != last.hash {
        throw line.unfit("previous", "archive-digest-wrong")
      }
    } else if let last = lastEntry, last.chain > entry.chain {
      throw line.unfit("chain", "archive-repeated")
    }
    let stored = entry.stored
    try require(stored.thing?.text, in: .things, line, "thing")
    try require(stored.person?.text, in: .people, line, "person")
    try require(stored.about?.text, in: .people, line, "about")
    try require(stored.organisation?.text, in: .organisations, line, "organisation")
    attesting[entry.name] = AttestingEntry(
      thing: stored.thing, attests: stored.attests, recordedAt: stored.recordedAt,
      visibility: stored.visibility,
      why: stored.content.flatMap { try? HistoryEntry.Content($0) }?.why ?? "",
      kind: stored.kind, person: stored.person,
      comment: stored.content.flatMap { try? HistoryEntry.Content($0) }?.after["comment"]?.text)
    lastEntry = entry
  }

  /// Versions of a thing come one after the other, from 1; each is as its entry attests it.
  private mutating func takeVersion(_ line: ArchiveLine) throws(Diagnostic) {
    let version = try ArchivedVersion(line)
    let name = version.stored.name
    try require(name.thing.text, in: .things, line, "thing")
    try require(version.stored.author?.text, in: .people, line, "author")
    if let last = lastVersion, last.thing == name.thing {
      guard name.number == last.number + 1 else { throw line.unfit("number", "archive-repeated") }
    } else {
      guard name.number == 1, withVersions.insert(name.thing).inserted else {
        throw line.unfit("number", "archive-repeated")
      }
    }
    lastVersion = name
    guard let entry = attesting[version.entry], entry.thing == name.thing else {
      throw line.unfit("entry", "archive-reference-unknown")
    }
    guard entry.attests == version.stored.attestation, entry.recordedAt == version.stored.recordedAt else {
      throw line.unfit("entry", "archive-digest-wrong")
    }
    guard entry.visibility != nil, version.fields.map({ $0.state == entry.visibility }) ?? true else {
      throw line.unfit("content", "archive-digest-wrong")
    }
    if let cited = version.cited {
      guard let citing = attesting[cited], citing.thing == name.thing, citing.kind == .thingCited else {
        throw line.unfit("cited", "archive-reference-unknown")
      }
    }
  }

  /// Comments come in the order in which they were made; each is on the thing and by whom its entries say.
  private mutating func takeComment(_ line: ArchiveLine) throws(Diagnostic) {
    let comment = try ArchivedComment(line)
    try note(comment.id.text, line)
    try require(comment.thing.text, in: .things, line, "thing")
    if let last = comments.last, last.made >= comment.made { throw line.unfit("made", "archive-repeated") }
    for (name, field) in [(comment.made, "made"), (comment.latest, "latest")] {
      guard let entry = attesting[name], entry.thing == comment.thing, entry.visibility != nil,
        ChangeKind.ofComments.contains(entry.kind), entry.comment.map({ $0 == comment.id.text }) ?? true
      else { throw line.unfit(field, "archive-reference-unknown") }
    }
    guard attesting[comment.made]?.kind == .commentMade, attesting[comment.made]?.person == comment.author
    else { throw line.unfit("author", "archive-digest-wrong") }
    guard (attesting[comment.latest]?.kind == .commentRemoved) == comment.isRemoved else {
      throw line.unfit("removed", "archive-digest-wrong")
    }
    comments.append(comment)
  }

  /// Throws `archive-part-missing` where there is no space, `archive-thing-empty` for a thing without a version.
  func finished() throws(Diagnostic) -> CheckedArchive {
    guard let space else {
      throw Diagnostic("archive-part-missing", .badInput, ["part": ArchivePart.space.fileName])
    }
    if let index = things.firstIndex(where: { !withVersions.contains($0.id) }) {
      throw Diagnostic(
        "archive-thing-empty", .badInput, at: .init(file: ArchivePart.things.fileName, line: index + 1))
    }
    return CheckedArchive(
      space, counts: counts, organisations: organisations, people: people, members: members, things: things,
      comments: comments, files: files, attesting: attesting)
  }
}
