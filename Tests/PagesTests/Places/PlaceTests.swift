import Basics
import Testing

@testable import Pages

@Suite struct PlaceTests {
  private enum Step: String, PlaceKey { case undo, cite }

  private static let list = Place("/things")
  private static let thing = Places<String>("/things/:thing", .reading.below(list))
  private static let version = Places<String, Int>("/things/:thing/versions/:number", .form)
  private static let step = Places<String, Step>("/things/:thing/do.:step", .act)

  private typealias TestPage = Page<String, Never>

  private func reply(_ text: String) -> Reply { Reply(body: Array(text.utf8), route: "") }

  private func text(_ list: PageList<String, Never>, _ address: String) throws -> String? {
    let visit = try #require(Visit(target: address))
    return list.page(at: visit.segments).map { String(decoding: $0.answer("ask").body, as: UTF8.self) }
  }

  @Test(arguments: ["a", "a/b?<c>", "Å ø", "..x", "%2F", "things", ":thing"])
  func whatALinkIsMadeOfIsWhatItLeadsTo(_ key: String) throws {
    let visit = try #require(Visit(target: Self.version(key, 12).address()))
    let keys = try #require(Self.version.keys(in: visit.segments))
    #expect(keys == (key, 12))
    #expect(Self.step.keys(in: ["things", key, "do.cite"])?.1 == .cite)
    #expect(Self.thing(key).address(Query([.init("q", key)])).hasPrefix(Self.thing(key).path + "?q="))
  }

  @Test func aKeyThatCannotBeMeantIsNone() {
    for number in ["0", "-1", "+1", "01", "x", "1e3", "99999999999999999999"] {
      #expect(Self.version.keys(in: ["things", "a", "versions", number]) == nil, "\(number)")
    }
    for word in ["undo", "do.", "do.eat", "do.undo.x"] {
      #expect(Self.step.keys(in: ["things", "a", word]) == nil, "\(word)")
    }
    #expect(Self.thing.keys(in: ["things"]) == nil && Self.thing.keys(in: ["things", "a", "b"]) == nil)
  }

  @Test func theLogHearsWordsAndNoKeys() {
    #expect(Self.thing("a-secret").pattern == "/things/:thing")
    #expect(Self.version("a-secret", 3).pattern == "/things/:thing/versions/:number")
    #expect(Self.step("a-secret", .undo).pattern == "/things/:thing/do.undo")
    #expect(Self.thing("a").manner.above == "/things")
  }

  @Test func whatSaysMostIsHeardFirst() throws {
    let pages = try PageList<String, Never>([
      (
        "things",
        [
          TestPage(Self.thing) { _, key in reply("thing \(key)") },
          TestPage(Place("/things/new")) { _ in reply("new") },
          TestPage(Places<String, String>("/:country/:code")) { _, country, code in
            reply("\(country) \(code)")
          }, TestPage(Place.first) { _ in reply("first") },
        ]
      )
    ])
    #expect(try text(pages, "/things/new") == "new")
    #expect(try text(pages, "/things/old") == "thing old")
    #expect(try text(pages, "/no/0301") == "no 0301")
    #expect(try text(pages, "/") == "first")
    #expect(try text(pages, "/things/new/more") == nil)
  }

  @Test func twoRoomsThatClaimOneAddressAreBothNamed() throws {
    let one = [TestPage(Self.thing) { _, _ in reply("") }]
    let other = [TestPage(Places<Int>("/things/:number")) { _, _ in reply("") }]
    #expect(
      throws: Diagnostic(
        "claimed-twice", .badInput, ["what": "address /things/:", "first": "one", "second": "other"])
    ) { try PageList([("one", one), ("other", other)]) }
    let first = try PageList([("one", one)])
    #expect(throws: Diagnostic.self) { try PageList([("other", other)], besides: first.claims) }
  }

  @Test func aPageSaysWhatItTakes() throws {
    let pages = try PageList<String, Never>([
      (
        "one",
        [
          TestPage(Self.version, steps: { context, _, number in context.count * number }) { _, _, _ in
            reply("")
          }
        ]
      )
    ])
    #expect(pages.page(at: ["things", "a", "versions", "7"])?.steps("ask") == 21)
    #expect(
      try PageList([("one", [TestPage(Self.list) { _ in reply("") }])]).page(at: ["things"])?.steps("") == nil
    )
  }
}
