import AtlasFiles
import Figures
import Foundation

/// The tables that the package ships, read once.
enum ShippedAtlas {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let atlas = Result { try readAtlas(root.appending(path: "Data")) }
}
