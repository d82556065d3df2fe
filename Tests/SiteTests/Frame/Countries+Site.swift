import Basics
import Pages
import Rulebook
import TestContent
import Testing
import Wording

@testable import Site

extension SmallCountry {
  /// The site of the country, without texts: every key stands for itself.
  static func website() throws -> Website {
    try Website(
      content: SiteContent(
        atlas: atlas, rulebook: Rulebook(), texts: try Texts([]), asset: { "/public/\($0)" },
        today: { .newYear(2015) }))
  }

  static func body(of target: String) throws -> String {
    let visit = try #require(Visit(target: target))
    return String(decoding: try website().respond(to: visit).body, as: UTF8.self)
  }
}

extension ShippedSite {
  static let website = Result {
    let content = try Self.content.get()
    return try Website(
      content: SiteContent(
        atlas: content.atlas, rulebook: content.rulebook, texts: content.texts, asset: content.asset,
        today: content.today))
  }
}
