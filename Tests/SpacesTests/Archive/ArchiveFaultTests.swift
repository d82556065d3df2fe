import Basics
import Formats
import Testing

@testable import Spaces

/// An archive that somebody changed is refused, with the part, the line and the field in which that shows.
@Suite struct ArchiveFaultTests {
  private let lines: LinesInMemory
  private let place: TestInstallation

  init() throws {
    place = try TestInstallation()
    let owner = try place.person("Kari Nordmann")
    let space = try place.space(owner)
    let actor = try place.actor(owner)
    try place.write { tx, occasion in
      let draft = ThingDraft(Note(text: "Money"), title: "Note", state: .internal, from: occasion.today)
      try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
    }
    lines = try place.read { try LinesInMemory(space, $0) }
  }

  private func fault(_ lines: LinesInMemory) -> Diagnostic? {
    do {
      _ = try CheckedArchive(lines)
      return nil
    } catch { return error as? Diagnostic }
  }

  @Test func asItWasWrittenItIsWhole() {
    #expect(fault(lines) == nil)
  }

  @Test(arguments: [
    ("Money", "Mopey", ArchivePart.versions, "archive-digest-wrong", "content"),
    ("\"number\": 1", "\"number\": 2", .versions, "archive-repeated", "number"),
    ("\"kind\": \"space.made\"", "\"kind\": \"space.mode\"", .history, "archive-digest-wrong", "hash"),
    ("\"role\": \"owner\"", "\"role\": \"king\"", .members, "archive-line-unreadable", "role"),
    ("\"kind\": \"region\"", "\"kind\": \"realm\"", .space, "archive-line-unreadable", "kind"),
  ])
  func aChangeIsFound(_ text: String, _ other: String, _ part: ArchivePart, _ code: String, _ field: String) {
    let found = fault(lines.replacing(text, by: other, in: part))
    #expect(found?.code == code)
    #expect(found?.place.file == part.fileName && found?.place.field == field)
    #expect((found?.place.line ?? 0) > 0)
  }

  @Test func whatIsTakenOutIsMissed() {
    var without = lines
    without.parts[.people] = []
    #expect(fault(without)?.code == "archive-reference-unknown")
    without = lines
    without.parts[.versions] = []
    #expect(fault(without)?.code == "archive-thing-empty")
    without = lines
    without.parts[.space] = []
    #expect(["archive-part-missing", "archive-reference-unknown"].contains(fault(without)?.code))
    without = lines
    without.parts[.history]?.removeLast()
    #expect(fault(without)?.code == "archive-reference-unknown")
  }

  @Test func entriesThatChangedPlacesAreFound() {
    var turned = lines
    turned.parts[.history]?.reverse()
    #expect(fault(turned) != nil)
  }

  @Test(arguments: ["", "null", "[]", "{", "{}", "{\"id\": 1}", "{\"id\": \"x\"}"])
  func nonsenseIsToldAndNothingElse(_ line: String) {
    for part in ArchivePart.allCases {
      var broken = lines
      broken.parts[part, default: []].append(line)
      #expect(fault(broken)?.place.file == part.fileName, "\(part)")
    }
  }

  /// A kind that this program does not know is kept as it stands.
  @Test func anUnknownKindIsKept() throws {
    let strange = lines.replacing("\"kind\": \"note\"", by: "\"kind\": \"song\"", in: .things)
    let other = try TestInstallation()
    let space = try other.write {
      try Space.take(CheckedArchive(strange), from: strange, by: .command("space import"), $0, $1)
    }
    #expect(try other.read { try LinesInMemory(space, $0) }.parts[.things] == strange.parts[.things])
  }

  /// What belongs to another space is never written over.
  @Test func anIdentifierThatIsTakenIsRefused() throws {
    let id = try #require(lines.parts[.space]?.first?.firstMatch(of: /"id": "([0-9a-z]{26})"/)?.output.1)
    let other = String(id.dropLast()) + (id.last == "0" ? "1" : "0")
    #expect(
      fault(lines.replacing(String(id), by: other, in: .space))?.code == "archive-digest-wrong",
      "the history is that of the space that it came from")
  }
}
