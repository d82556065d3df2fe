import Basics
import Digests
import Formats
import Testing

@testable import Spaces

/// A content with a field of every type.
struct Everything: ThingContent {
  static let kind = ThingKind("everything")

  enum Colour: String, CaseIterable, FieldValue { case red, green }

  struct Line: ContentRow {
    var name = ""
    var share: Double?
    static let fields: [ContentField<Self>] = [
      .line("name", \.name, isRequired: true), .share("share", \.share),
    ]
  }

  var line = ""
  var text = ""
  var whole: Int?
  var decimal: Double?
  var share: Double?
  var money: Amount?
  var day: Day?
  var period: DayRange?
  var colour: Colour?
  var colours: [Colour] = []
  var words: [String] = []
  var unit: UnitCode?
  var units: [UnitCode] = []
  var organisation: Identifier<Organisation>?
  var organisations: [Identifier<Organisation>] = []
  var post: Identifier<Post>?
  var person = ""
  var thing: Identifier<Thing>?
  var things: [Identifier<Thing>] = []
  var address = ""
  var file: FileReference?
  var document: Identifier<Thing>?
  var documents: [Identifier<Thing>] = []
  var lines: [Line] = []

  static let fields: [ContentField<Self>] = [
    .line("line", \.line), .text("text", \.text), .whole("whole", \.whole, 0...10),
    .decimal("decimal", \.decimal), .share("share", \.share), .money("money", \.money), .day("day", \.day),
    .period("period", \.period), .choice("colour", \.colour), .choices("colours", \.colours),
    .lines("words", \.words), .unit("unit", \.unit), .units("units", \.units),
    .organisation("organisation", \.organisation), .organisations("organisations", \.organisations),
    .post("post", \.post), .person("person", \.person),
    .thing("thing", \.thing, of: [.note]), .things("things", \.things, of: []),
    .address("address", \.address), .file("file", \.file), .document("document", \.document),
    .documents("documents", \.documents),
    .table("lines", \.lines),
    .calculated("shares", .share) { content in
      content.lines.isEmpty ? nil : .number(content.lines.reduce(0) { $0 + ($1.share ?? 0) })
    },
  ]

  static var full: Everything {
    var all = Everything()
    all.line = "Ålesund; | = x"
    all.text = "One\n\nTwo"
    (all.whole, all.decimal, all.share) = (7, -1.25, 0.5)
    all.money = Amount(1_250_000, .sek)
    all.day = Day("2019-02-28")
    all.period = DayRange(from: Day("2019-01-01"), until: nil)
    all.colour = .green
    (all.colours, all.words) = ([.red, .green], ["One", "Two"])
    all.unit = UnitCode(country: "no", code: "34")
    all.units = [UnitCode(country: "no", code: "3405"), UnitCode(country: "se", code: "1480")]
    all.post = Identifier("01arz3ndektsv4rrffq69g5fav")
    all.person = "Kari Nordmann"
    all.address = "https://example.org/a?b=c"
    all.file = ContentDigest(String(repeating: "0a", count: 32)).map {
      FileReference(name: "vedtak.pdf", size: 1200, type: "application/pdf", digest: $0)
    }
    all.document = Identifier("01arz3ndektsv4rrffq69g5fav")
    all.documents = [Identifier("01arz3ndektsv4rrffq69g5fav")].compactMap(\.self)
    all.lines = [Line(name: "A", share: 0.25), Line(name: "B", share: nil)]
    return all
  }
}

@Suite struct EveryFieldTests {
  private static let kind = ContentKind(Everything.self)
  /// Finds nothing: what is typed stands for itself.
  private static var nothing: FieldLookup {
    FieldLookup(
      unit: { _ in nil }, organisation: { _ in nil }, post: { _ in nil }, thing: { _, _ in nil },
      person: { _ in nil },
      word: { _, _ in nil })
  }

  @Test func whatIsStoredIsReadAgain() {
    #expect(Everything(reading: Everything.full.json) == Everything.full)
    #expect(Everything(reading: Everything().json) == Everything())
    #expect(Everything().json == .object([]))
  }

  @Test func whatDoesNotFitIsLeftAside() {
    let json = JSONValue.object([
      .init("whole", .text("seven")), .init("line", .text("kept")), .init("unknown", .bool(true)),
    ])
    let content = Everything(reading: json)
    #expect(content.whole == nil && content.line == "kept")
  }

  /// Every value is written as text and read back, but for those in which a separator stands.
  @Test func whatIsWrittenForPeopleIsReadAgain() throws {
    let content = Everything.full.json
    for field in Self.kind.typed {
      guard let value = content[field.name] else { continue }
      let typed = field.typed(value, path: field.name) { _, _, text in text }
      let read = try field.value(typed: typed, at: field.name, path: field.name, Self.nothing)
      #expect(read?.canonical == value.canonical, "\(field.name): \(typed)")
    }
  }

  @Test(arguments: [
    ("whole", "1 000", JSONValue.number(1000)), ("decimal", "−1 234,5", .number(-1234.5)),
    ("share", "34 %", .number(0.34)), ("day", "2024-02-29", .text("2024-02-29")),
  ])
  func isReadAsPeopleWriteIt(_ name: String, _ typed: String, _ value: JSONValue) throws {
    let field = try #require(Self.kind.field(name))
    #expect(try field.value(typed: typed, at: name, path: name, Self.nothing) == value)
  }

  /// A file is what the program kept: nobody names one by typing.
  @Test func aFileIsNotTyped() throws {
    let field = try #require(Self.kind.field("file"))
    #expect(field.origin == .made)
    let json = try #require(Everything.full.json["file"])
    #expect(throws: Diagnostics.self) {
      try field.value(typed: json.line, at: "file", path: "file", Self.nothing)
    }
  }

  @Test(arguments: [
    #"{"name":"a/b","size":1,"type":"x/y","digest":"D"}"#, #"{"name":"","size":1,"type":"x/y","digest":"D"}"#,
    #"{"name":"a","size":-1,"type":"x/y","digest":"D"}"#, #"{"name":"a","size":1,"type":"xy","digest":"D"}"#,
    #"{"name":"a","size":1,"type":"x/y","digest":"abc"}"#, #""a""#,
  ])
  func whatNamesNoFileIsNone(_ text: String) throws {
    let digest = String(repeating: "0a", count: 32)
    let json = try JSONValue(reading: text.replacing("\"D\"", with: "\"\(digest)\""))
    #expect(FileReference(json) == nil && !FieldType.file.fits(json))
  }

  @Test func everyFaultOfARowIsTold() throws {
    let lines = try #require(Self.kind.field("lines"))
    let faults = try #require(throws: Diagnostics.self) {
      try lines.value(typed: "A | x; B | y", at: "lines", path: "lines", Self.nothing)
    }
    #expect(faults.list.map(\.place.field) == ["lines.0.share", "lines.1.share"])
    #expect(Set(faults.list.map(\.code)) == ["field-unfit"])
  }

  @Test func whatIsWorkedOutIsNotStored() {
    #expect(Everything.full.json["shares"] == nil)
    #expect(Self.kind.whole(Everything.full.json)["shares"] == .number(0.25))
    #expect(Self.kind.whole(Everything().json)["shares"] == nil)
  }

  /// The names that forms use for something else.
  @Test func noFieldHasANameThatFormsUse() {
    let used: Set = [
      "title", "state", "why", "from", "until", "base", "kind", "more", "resolving", "contested", "q", "date",
      "tags", "tag", "mine", "about",
      "order", "columns", "group", "place", "view", "row", "all", "separator", "mark", "step",
    ]
    for kind in ContentKinds.ofSpaces.all {
      for field in kind.fields {
        #expect(
          !used.contains(field.name) && !field.name.contains("."), "\(kind.kind.rawValue) \(field.name)")
      }
    }
  }
}
