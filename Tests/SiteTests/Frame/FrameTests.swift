import Basics
import Foundation
import Pages
import Rulebook
import TestContent
import Testing
import Wording

@testable import Site

@Suite("The frame of every page")
struct FrameTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("A page begins with the way past the bar, and marks itself in it")
  func landmarks() throws {
    let body = try SmallCountry.body(of: "/about")
    let skip = try #require(body.range(of: "href=\"#main\""))
    let bar = try #require(body.range(of: "<header"))
    #expect(skip.lowerBound < bar.lowerBound)
    #expect(body.contains("href=\"/about\" aria-current=\"page\""))
    #expect(body.components(separatedBy: "aria-current=\"page\"").count == 2)
  }

  @Test("A fault has the status of its kind, bad input first")
  func statuses() throws {
    let content = PageContent(
      atlas: SmallCountry.atlas, rulebook: Rulebook(), texts: try .init([]), asset: { $0 },
      today: { .newYear(2015) })
    let context = PageBasis(content: content, frame: .site, visit: Visit())
    let lost = Diagnostic("unit-unknown", .noAnswer)
    let bad = Diagnostic("date-invalid", .badInput)
    #expect(context.faultPage([lost], at: Place.first).status == 404)
    #expect(context.faultPage([lost, bad], at: Place.first).status == 400)
    #expect(context.faultPage([lost], at: Place.first, status: 503).status == 503)
  }

  @Test("What a fault quotes cannot become markup")
  func quotedFaults() throws {
    let body = try SmallCountry.body(of: "/?date=%3Cscript%3Ealert(1)%3C/script%3E")
    #expect(!body.contains("<script>alert"))
  }

  @Test("An unknown address answers 404 with ways on")
  func notFound() throws {
    let reply = try SmallCountry.website().respond(to: Visit(segments: ["<i>"]))
    let body = String(decoding: reply.body, as: UTF8.self)
    #expect(reply.status == 404)
    #expect(body.contains("&lt;i&gt;") && !body.contains("<i>"))
    #expect(body.contains("href=\"/units\""))
  }

  @Test("Every text that a page asks for by name is there in all languages")
  func texts() throws {
    let pattern = /phrase\(\s*"([a-z0-9.\-]+)"(,\s*count:)?/
    var asked: Set<String> = []
    for file in try files("Sources", "swift") {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: pattern) {
        let key = String(match.output.1)
        asked.formUnion(match.output.2 == nil ? [key] : ["\(key).one", "\(key).other"])
      }
    }
    #expect(asked.count > 60)
    for language in ["nb", "nn", "sv", "en"] {
      var there: Set<String> = []
      for file in try files("Texts/\(language)", "yaml") {
        there.formUnion(keys(of: try String(contentsOf: file, encoding: .utf8)))
      }
      #expect(asked.subtracting(there).sorted() == [], "missing in \(language)")
    }
  }

  private func files(_ folder: String, _ ending: String) throws -> [URL] {
    let all = FileManager.default.enumerator(
      at: FrameTests.root.appending(path: folder), includingPropertiesForKeys: nil)
    let urls = (all?.allObjects ?? []).compactMap { $0 as? URL }
    try #require(!urls.isEmpty)
    return urls.filter { $0.pathExtension == ending }
  }

  /// Dotted keys of a file of nested `key: text` lines.
  private func keys(of yaml: String) -> [String] {
    var path: [(indent: Int, key: String)] = []
    return yaml.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let key = line[..<colon].drop { $0 == " " }
      let indent = line.count - line.drop { $0 == " " }.count
      path.removeAll { $0.indent >= indent }
      path.append((indent, key.filter { $0 != "\"" }))
      return path.map(\.key).joined(separator: ".")
    }
  }
}
