import AtlasFiles
import Basics
import Foundation
package import Pages
package import Plans
import Rulebook

/// Everything that the package ships, as it was on the first day of 2026.
package enum ShippedSite {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What programmes are made from.
  package static let templates = Result {
    try readTemplates(root.appending(path: "Data"), readStatutes(root.appending(path: "Data")))
  }

  package static let content = Result {
    PageContent(
      atlas: try readAtlas(root.appending(path: "Data")),
      rulebook: try readRulebook(root.appending(path: "Data")),
      statutes: try readStatutes(root.appending(path: "Data")), texts: try MadeUpCountry.texts(),
      asset: { "/public/\($0)" }, today: { .newYear(2026) })
  }
}
