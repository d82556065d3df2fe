package import Basics
package import Foundation
package import Maps

/// Imported boundaries of the division of one day.
package struct StoredBoundaries: Sendable {
  package let country: String
  package let day: Day
  /// Whom the publisher wants to be named, as the operator gave it.
  package let credit: String
  package let map: BoundaryMap
}

/// The operator's folder of imported boundaries: `no-2024-01-01.json` and, beside it, whom to credit.
package struct BoundaryFolder: Sendable {
  private let folder: URL

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    folder = state.appending(path: "boundaries")
  }

  /// Writes a whole file or none, so that a server that reads meanwhile sees the old or the new.
  ///
  /// - Throws: `file-unwritable`.
  package func store(_ map: BoundaryMap, of fit: BoundaryFit, credit: String) throws(Diagnostic) -> String {
    let file = folder.appending(path: "\(fit.country)-\(fit.day.iso).json")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(map.encoded()).write(to: file, options: .atomic)
      try Data(credit.utf8).write(to: file.appendingPathExtension("credit"), options: .atomic)
    } catch {
      throw Diagnostic("file-unwritable", .badInput, at: .init(file: file.path(percentEncoded: false)))
    }
    return file.path(percentEncoded: false)
  }

  /// Every set that was imported, by country and day, and what is wrong with those that cannot be read.
  package func boundaries() -> (found: [StoredBoundaries], faults: [Diagnostic]) {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    var found: [StoredBoundaries] = []
    var faults: [Diagnostic] = []
    for name in names.sorted() where name.hasSuffix(".json") {
      do throws(Diagnostic) {
        if let set = try boundaries(named: name) { found.append(set) }
      } catch {
        faults.append(error)
      }
    }
    return (found, faults)
  }

  /// - Throws: `file-unreadable`, `boundaries-broken`, `boundaries-wrong-format`.
  private func boundaries(named name: String) throws(Diagnostic) -> StoredBoundaries? {
    let parts = name.dropLast(5).split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let day = Day(parts[1]) else { return nil }
    let file = folder.appending(path: name)
    let path = file.path(percentEncoded: false)
    guard let data = try? Data(contentsOf: file) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: path))
    }
    let credit = (try? String(contentsOf: file.appendingPathExtension("credit"), encoding: .utf8)) ?? ""
    return StoredBoundaries(
      country: String(parts[0]), day: day, credit: credit,
      map: try BoundaryMap(decoding: [UInt8](data), file: path))
  }
}
