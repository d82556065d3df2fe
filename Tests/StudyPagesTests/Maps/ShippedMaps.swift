import AtlasFiles
import Basics
import Figures
import Foundation
import Pages
import TestContent

@testable import StudyPages

/// The divisions with the outlines that the package ships, drawn once for all tests.
enum ShippedMaps {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")

  static let boundaries = Result {
    try readOutlines(data).map {
      DivisionBoundaries(country: $0.country, day: $0.day, credit: $0.credit, map: $0.map)
    }
  }

  static let shelf = Result { DivisionShelf(boundaries: try boundaries.get()) }

  static func country(_ code: String) throws -> CountryAtlas {
    try ShippedSite.content.get().atlas.country(code)
  }

  static func sheet(_ code: String, _ year: Int) throws -> DivisionSheet {
    try shelf.get().sheet(of: country(code), on: .newYear(year))
  }

  static func site() throws -> StudySite {
    StudySite(content: try ShippedSite.content.get(), boundaries: try boundaries.get())
  }
}
