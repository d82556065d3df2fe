package import AtlasFiles
package import Basics
internal import Digests
package import Foundation
internal import Figures
internal import Publishers

extension EditionFolder {
  /// Makes an edition of updates, checks the tables that it makes, and lets it count. It is written into a folder of
  /// its own and renamed when it is whole, so that there is all of it or nothing.
  ///
  /// - Parameters:
  ///   - tables: what counts now, and what the edition is built on.
  ///   - check: holds the tables that it makes against each other, and against those that count now.
  /// - Returns: the edition, and what the tables say against each other that is not wrong in itself.
  /// - Throws: `data-update-faulty` with what a check of the tables found; `file-unwritable`; faults of tables.
  package func keep(
    _ updates: [SourceUpdate], on tables: DataTables, at now: Instant, today: Day,
    check: (DataTables, DataTables) throws(Diagnostics) -> [String] = EditionFolder.check
  ) throws(Diagnostics) -> (edition: Edition, remarks: [String]) {
    let draft = editionsFolder.appending(path: ".new-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: draft) }
    do {
      try? FileManager.default.removeItem(at: draft)
      for (path, bytes) in try files(updates, tables).sorted(by: { $0.key < $1.key }) {
        let file = draft.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
    } catch {
      throw unwritable(draft)
    }
    let paths = Set(updates.flatMap(\.files.keys)).union(tables.replaced.keys).sorted()
    let replaced = Dictionary(uniqueKeysWithValues: paths.map { ($0, draft.appending(path: $0)) })
    let remarks = try check(DataTables(tables.shipped, replaced: replaced), tables)
    let edition = try finish(draft, paths, updates, tables, at: now, today: today)
    do throws(Diagnostic) { try use(edition.id) } catch { throw Diagnostics([error]) }
    return (edition, remarks)
  }

  /// Files of the updates, and those of the edition before that they do not touch.
  private func files(_ updates: [SourceUpdate], _ tables: DataTables) throws -> [String: [UInt8]] {
    var files = try tables.replaced.mapValues { [UInt8](try Data(contentsOf: $0)) }
    for update in updates { files.merge(update.files) { $1 } }
    return files
  }

  /// Holds tables against their own rules, as `nabo data check` does.
  ///
  /// - Parameter before: the tables that count now; what is amiss with these is not the edition's fault.
  /// - Returns: what the tables say against each other where each may be right in itself: a total and its ages come
  ///   from tables of different days.
  /// - Throws: `data-update-faulty`, at most twenty; faults of tables.
  package static func check(_ tables: DataTables, _ before: DataTables) throws(Diagnostics) -> [String] {
    let found = checks(of: try readAtlas(tables)).filter { !$0.faults.isEmpty }
    guard !found.isEmpty else { return [] }
    let old = Set(checks(of: try readAtlas(before)).flatMap(\.faults))
    let new = found.map { (name: $0.name, faults: $0.faults.filter { !old.contains($0) }) }
    let wrong = new.filter { $0.name != "ages" }.flatMap(\.faults)
    guard wrong.isEmpty else {
      throw Diagnostics(
        wrong.prefix(20).map { Diagnostic("data-update-faulty", .noAnswer, ["fault": $0]) })
    }
    return new.flatMap(\.faults)
  }

  /// Names the folder, and moves it where it counts. Of two at once one takes the next number.
  private func finish(
    _ draft: URL, _ paths: [String], _ updates: [SourceUpdate], _ tables: DataTables, at now: Instant,
    today: Day
  ) throws(Diagnostics) -> Edition {
    let files = paths.map {
      Edition.File(
        path: $0, digest: Self.digest(draft.appending(path: $0)),
        base: Self.digest(tables.shipped.appending(path: $0)))
    }
    let origins = updates.flatMap { update in
      update.answers.map {
        Edition.Origin(
          source: update.source, publisher: $0.publisher, address: $0.address, retrieved: $0.retrieved,
          digest: $0.digest)
      }
    }
    for number in 1...1000 {
      let id = number == 1 ? today.iso : "\(today.iso).\(number)"
      let place = editionsFolder.appending(path: id)
      guard !FileManager.default.fileExists(atPath: place.path(percentEncoded: false)) else { continue }
      let edition = Edition(id: id, made: now, program: Program.version, files: files, origins: origins)
      do {
        try Data(edition.bytes).write(to: draft.appending(path: "edition.json"))
        try FileManager.default.moveItem(at: draft, to: place)
        return edition
      } catch {
        guard FileManager.default.fileExists(atPath: place.path(percentEncoded: false)) else { break }
      }
    }
    throw unwritable(editionsFolder)
  }

  private func unwritable(_ place: URL) -> Diagnostics {
    Diagnostics([
      Diagnostic("file-unwritable", .badInput, at: .init(file: place.path(percentEncoded: false)))
    ])
  }
}
