import AtlasFiles
import Basics
import Foundation
import Rulebook

@testable import Site

/// The site with everything that the package ships, as it was on the first day of 2026.
enum ShippedSite {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let content = Result {
    SiteContent(
      atlas: try readAtlas(root.appending(path: "Data")),
      rulebook: try readRulebook(root.appending(path: "Data")), texts: try MadeUpCountry.texts(),
      asset: { "/public/\($0)" }, today: { .newYear(2026) })
  }
}
