import AtlasFiles
import Foundation
import Law

/// The forms and procedures that the package ships, read once.
enum ShippedStatutes {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let statutes = Result { try readStatutes(root.appending(path: "Data")) }

  static func form(_ id: String) throws -> CooperationForm? {
    try statutes.get().forms.first { $0.id == id }
  }
}
