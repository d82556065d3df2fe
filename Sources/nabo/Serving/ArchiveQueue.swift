import Archives
import Basics
import Foundation
import Spaces
import Store
import Synchronization
import WorkPages

/// Makes archives one after the other on a thread of its own, and keeps each until it is fetched anew or an hour is over.
///
/// Each server has its own: what was asked of one is fetched from it.
final class ArchiveQueue: Sendable {
  private struct Kept {
    var state: ArchiveDesk.State
    var path: String?
    var since: Instant
  }

  private let storage: any Storage
  private let folder: URL
  private let queue = DispatchQueue(label: "nabo.archives", qos: .utility)
  private let kept = Mutex<[ArchiveDesk.Order: Kept]>([:])
  private static let hour: Int64 = 3_600_000
  /// Archives that wait or are kept, of all together.
  private static let most = 32

  init(storage: any Storage) {
    self.storage = storage
    folder = FileManager.default.temporaryDirectory.appending(path: "nabo-archives-\(UUID().uuidString)")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var desk: ArchiveDesk {
    ArchiveDesk(
      ask: { self.ask($0, withPeople: $1) }, state: { order in self.kept.withLock { $0[order]?.state } },
      file: { order in
        self.kept.withLock { $0[order]?.path }.flatMap { FileManager.default.contents(atPath: $0) }
          .map { [UInt8]($0) }
      })
  }

  private func ask(_ order: ArchiveDesk.Order, withPeople: Bool) {
    let now = Surroundings.now
    let isNew = kept.withLock { kept in
      for (old, entry) in kept where now.milliseconds - entry.since.milliseconds > Self.hour {
        forget(entry)
        kept[old] = nil
      }
      if case .underWay? = kept[order]?.state { return false }
      if let entry = kept[order] { forget(entry) }
      guard kept.count < Self.most else {
        kept[order] = Kept(state: .failed(Diagnostic("archive-queue-full", .unavailable)), since: now)
        return false
      }
      kept[order] = Kept(state: .underWay(0), since: now)
      return true
    }
    guard isNew else { return }
    queue.async { self.make(order, withPeople: withPeople) }
  }

  private func forget(_ entry: Kept) {
    if let path = entry.path { try? FileManager.default.removeItem(atPath: path) }
  }

  private func make(_ order: ArchiveDesk.Order, withPeople: Bool) {
    let path = folder.appending(path: "\(UUID().uuidString).zip").path
    let result: Kept
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let today = Surroundings.occasion.today
      let manifest = try SpaceArchive.write(
        order.space, of: storage, to: path, withPeople: withPeople,
        by: { tx in .actor(try Actor.of(order.person, at: today, tx)) },
        progress: { share in self.kept.withLock { $0[order]?.state = .underWay(share) } })
      result = Kept(
        state: .ready(made(manifest, path, withPeople)), path: path, since: Surroundings.now)
    } catch {
      let fault = error as? Diagnostic ?? (error as? StorageFault)?.diagnostic()
      result = Kept(
        state: .failed(fault ?? Diagnostic("archive-unwritable", .unavailable)), since: Surroundings.now)
    }
    kept.withLock { $0[order] = result }
  }

  private func made(_ manifest: ArchiveManifest, _ path: String, _ withPeople: Bool) -> ArchiveDesk.Made {
    func lines(_ part: ArchivePart) -> Int { manifest.parts.first { $0.name == part.fileName }?.lines ?? 0 }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return ArchiveDesk.Made(
      madeAt: Surroundings.now, bytes: (attributes?[.size] as? Int) ?? 0, things: lines(.things),
      versions: lines(.versions), entries: lines(.history), withPeople: withPeople)
  }
}
