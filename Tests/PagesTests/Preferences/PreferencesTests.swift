import Basics
import Rulebook
import TestContent
import Testing
import Wording

@testable import Pages

@Suite("Choosing language and colours")
struct PreferencesTests {
  private func reply(_ query: [Query.Pair]) throws -> Reply {
    let content = PageContent(
      atlas: SmallCountry.atlas, rulebook: Rulebook(), texts: try Texts([]), asset: { $0 },
      today: { .newYear(2015) })
    let visit = Visit(segments: ["preferences"], query: Query(query))
    return PageBasis(content: content, frame: .bare, visit: visit).preferences()
  }

  private func values(_ name: String, _ reply: Reply) -> [String] {
    reply.headers.filter { $0.name == name }.map(\.value)
  }

  @Test(
    "Another site is never where a choice leads to",
    arguments: [
      "//evil.example", "/\\evil.example", "https://evil.example", "evil.example", "", "\\evil.example",
      "/\tevil", "/a\r\nSet-Cookie: x=y", "javascript:alert(1)", "/%", "/preferences?language=sv",
      "///evil.example", "/../etc",
    ])
  func refusesOtherSites(_ back: String) throws {
    let reply = try reply([.init("language", "sv"), .init("back", back)])
    #expect(reply.status == 303)
    #expect(values("Location", reply) == ["/"])
  }

  @Test(
    "A choice leads back to where it was made",
    arguments: ["/", "/units/no/0301?date=2024-01-01", "/?country=no&units=0301,1103&q=%C3%98y%20%26"])
  func leadsBack(_ back: String) throws {
    #expect(values("Location", try reply([.init("theme", "dark"), .init("back", back)])) == [back])
  }

  @Test("A choice is remembered for a year, out of reach of scripts and other sites")
  func cookie() throws {
    let reply = try reply([.init("language", "sv"), .init("theme", "dark")])
    #expect(
      values("Set-Cookie", reply) == [
        "language=sv; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly",
        "theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly",
      ])
  }

  @Test("A choice that does not exist sets nothing", arguments: ["xx", "sv; Path=/x", ""])
  func unknownChoice(_ value: String) throws {
    let reply = try reply([.init("language", value), .init("theme", value)])
    #expect(values("Set-Cookie", reply).isEmpty)
  }
}
