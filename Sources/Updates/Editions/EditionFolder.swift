package import AtlasFiles
package import Basics
internal import Digests
package import Foundation

/// The operator's folder of editions: one folder for each, and a file that names the one that counts. None is ever
/// changed or taken away, so that what an earlier study rests on can be had again.
package struct EditionFolder: Sendable {
  private let folder: URL

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    folder = state.appending(path: "data")
  }

  /// Every edition, the oldest first, and what is wrong with those that cannot be read.
  package func editions() -> (found: [Edition], faults: [Diagnostic]) {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: editionsFolder.path(percentEncoded: false))) ?? []
    var (found, faults) = ([Edition](), [Diagnostic]())
    for name in names.sorted() where !name.hasPrefix(".") {
      do throws(Diagnostic) { found.append(try edition(name)) } catch { faults.append(error) }
    }
    return (found.sorted { ($0.made, $0.id) < ($1.made, $1.id) }, faults)
  }

  /// The edition that counts; nil where the shipped tables do.
  ///
  /// - Throws: `data-edition-unknown`, `data-edition-broken`.
  package func current() throws(Diagnostic) -> Edition? {
    guard let text = try? String(contentsOf: pointer, encoding: .utf8) else { return nil }
    let id = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return id.isEmpty ? nil : try edition(id)
  }

  /// Tables as they are to be read. An edition whose shipped tables have been renewed since is set aside as a whole: it
  /// rests on others than those that are there now.
  ///
  /// - Returns: the tables, and why the edition does not count, where it does not.
  /// - Throws: `data-edition-unknown`; `data-edition-broken` for a file that is not as it was written.
  package func tables(
    _ shipped: URL
  ) throws(Diagnostic) -> (tables: DataTables, remark: Diagnostic?) {
    guard let current = try current() else { return (DataTables(shipped), nil) }
    return try tables(of: current, shipped)
  }

  /// The tables of an edition.
  ///
  /// - Throws: `data-edition-broken`.
  package func tables(
    of edition: Edition, _ shipped: URL
  ) throws(Diagnostic) -> (tables: DataTables, remark: Diagnostic?) {
    var replaced: [String: URL] = [:]
    for file in edition.files {
      let place = editionsFolder.appending(path: edition.id).appending(path: file.path)
      guard Self.digest(place) == file.digest else {
        throw Diagnostic(
          "data-edition-broken", .badInput, at: .init(file: place.path(percentEncoded: false)),
          ["edition": edition.id])
      }
      guard Self.digest(shipped.appending(path: file.path)) == file.base else {
        let remark = Diagnostic(
          "data-edition-superseded", .noAnswer, ["edition": edition.id, "file": "Data/\(file.path)"])
        return (DataTables(shipped), remark)
      }
      replaced[file.path] = place
    }
    return (DataTables(shipped, replaced: replaced), nil)
  }

  /// Makes an edition the one that counts; nil for the shipped tables.
  ///
  /// - Throws: `data-edition-unknown`, `data-edition-broken`, `file-unwritable`.
  package func use(_ id: String?) throws(Diagnostic) {
    if let id { _ = try edition(id) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data((id ?? "").utf8).write(to: pointer, options: .atomic)
    } catch {
      throw Diagnostic("file-unwritable", .badInput, at: .init(file: pointer.path(percentEncoded: false)))
    }
  }

  var editionsFolder: URL { folder.appending(path: "editions") }
  private var pointer: URL { folder.appending(path: "current") }

  private func edition(_ id: String) throws(Diagnostic) -> Edition {
    let file = editionsFolder.appending(path: id).appending(path: "edition.json")
    let path = file.path(percentEncoded: false)
    guard Self.isName(id), let data = try? Data(contentsOf: file) else {
      throw Diagnostic("data-edition-unknown", .badInput, at: .init(field: "edition"), ["edition": id])
    }
    guard let edition = try? Edition(bytes: [UInt8](data), file: path), edition.id == id else {
      throw Diagnostic("data-edition-broken", .badInput, at: .init(file: path), ["edition": id])
    }
    return edition
  }

  /// Only digits, points and dashes: no name leads out of the folder.
  private static func isName(_ id: String) -> Bool {
    id.first?.isNumber ?? false && id.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 }
      && !id.contains("..")
  }

  /// Empty for a file that cannot be read.
  static func digest(_ file: URL) -> String {
    (try? Data(contentsOf: file)).map { HexDigest.of([UInt8]($0)) } ?? ""
  }
}
