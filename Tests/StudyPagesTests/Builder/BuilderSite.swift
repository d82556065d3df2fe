import AtlasFiles
import Basics
import Foundation
import Pages
import Rulebook
import TestContent
import Testing
import Wording

@testable import StudyPages

/// The builder with the municipalities, tasks and statutes that the package ships.
enum BuilderSite {
  static let region = "country=no&date=2024-01-01&units=3405,3440,3441"

  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")

  private static let site = Result {
    let shipped = try ShippedSite.content.get()
    return StudySite(
      content: PageContent(
        atlas: shipped.atlas, rulebook: Rulebook([]), statutes: try readStatutes(data), texts: shipped.texts,
        asset: { "/public/\($0)" }, today: { .newYear(2026) }))
  }

  static func reply(_ target: String, _ language: Language = .en) throws -> Reply {
    let visit = try #require(Visit(target: target))
    return try site.get().respond(
      to: Visit(segments: visit.segments, query: visit.query, cookies: ["language": language.rawValue]))
  }

  static func reply(_ query: Query, _ language: Language = .en) throws -> Reply {
    try reply(StudyPlaces.alternatives.address(query), language)
  }

  static func reply(to text: String, _ language: Language = .en) throws -> Reply {
    try reply("\(StudyPlaces.alternatives.address())?\(text)", language)
  }

  static func body(_ reply: Reply) -> String { String(decoding: reply.body, as: UTF8.self) }

  static func body(to text: String, _ language: Language = .en) throws -> String {
    body(try reply(to: text, language))
  }

  /// The query that a reply sends on to.
  static func next(_ reply: Reply) throws -> Query {
    #expect(reply.status == 303)
    let location = try #require(reply.headers.first { $0.name == "Location" }?.value)
    return try #require(Visit(target: String(location.prefix { $0 != "#" }))).query
  }

  /// What a reader sees: the page without its tags.
  static func seen(_ body: String) -> String {
    let page = body.split(separator: "<main").last ?? ""
    return page.split(separator: "<").map { $0.drop { $0 != ">" }.dropFirst() }.joined(separator: " ")
  }

  /// The addresses of links whose text holds a word.
  static func links(_ word: String, in body: String) throws -> [Query] {
    let links = body.split(separator: "<a ").dropFirst().filter {
      $0.split(separator: "</a>").first?.contains(word) ?? false
    }
    return try links.map { link in
      let start = try #require(link.ranges(of: "href=\"").first).upperBound
      let address = link[start...].prefix { $0 != "\"" && $0 != "#" }
      return try #require(Visit(target: String(address).replacing("&amp;", with: "&"))).query
    }
  }
}
