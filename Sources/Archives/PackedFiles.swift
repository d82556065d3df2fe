package import Basics
import Formats
import Foundation

/// Files that are made in memory, as one ZIP file.
package enum PackedFiles {
  /// - Parameter files: with names that are no paths.
  /// - Throws: `archive-unwritable`.
  package static func zip(_ files: [(name: String, bytes: [UInt8])]) throws(Diagnostic) -> [UInt8] {
    let folder = try WorkFolder()
    let packed = folder.file("packed.zip")
    do {
      for file in files { try Data(file.bytes).write(to: URL(filePath: folder.file(file.name))) }
    } catch {
      throw Diagnostic("archive-unwritable", .unavailable, at: .init(file: folder.path))
    }
    try ZipWriter.write(files.map { (name: $0.name, file: folder.file($0.name)) }, to: packed)
    guard let data = try? Data(contentsOf: URL(filePath: packed)) else {
      throw Diagnostic("archive-unwritable", .unavailable, at: .init(file: packed))
    }
    return [UInt8](data)
  }
}
