import AtlasFiles
import Basics
import Foundation
import Law
import Testing

/// The forms that the package ships, read once.
enum ShippedForms {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let statutes = Result { try readStatutes(root.appending(path: "Data")) }

  static func forms() throws -> [CooperationForm] { try statutes.get().forms }

  static func form(_ id: String) throws -> CooperationForm {
    try #require(try forms().first { $0.id == id }, "\(id)")
  }

  static func day(_ text: String) throws -> Day { try #require(Day(text), "\(text)") }
}
