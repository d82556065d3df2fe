import Archives
import Basics
import Files
import Foundation
import Pages
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
    var file: MadeFile?
    var since: Instant
  }

  private let storage: any Storage
  private let files: FileStore?
  private let folder: URL
  private let queue = DispatchQueue(label: "nabo.archives", qos: .utility)
  private let kept = Mutex<[ArchiveDesk.Order: Kept]>([:])
  private static let hour: Int64 = 3_600_000
  /// Archives that wait or are kept, of all together.
  private static let most = 32

  /// - Parameter files: where the files of documents lie; nil where there are none.
  init(storage: any Storage, files: FileStore?) {
    self.storage = storage
    self.files = files
    folder = FileManager.default.temporaryDirectory.appending(path: "nabo-archives-\(UUID().uuidString)")
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var desk: ArchiveDesk {
    ArchiveDesk(
      ask: { self.ask($0, withPeople: $1) }, state: { order in self.kept.withLock { $0[order]?.state } },
      file: { order in
        self.kept.withLock { $0[order]?.file }.map {
          FileBody(path: $0.path, size: $0.size, holding: $0)
        }
      })
  }

  private func ask(_ order: ArchiveDesk.Order, withPeople: Bool) {
    let now = Surroundings.now
    let isNew = kept.withLock { kept in
      for (old, entry) in kept where now.milliseconds - entry.since.milliseconds > Self.hour {
        kept[old] = nil
      }
      if case .underWay? = kept[order]?.state { return false }
      kept[order] = nil
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

  private func make(_ order: ArchiveDesk.Order, withPeople: Bool) {
    let path = folder.appending(path: "\(UUID().uuidString).zip").path
    let result: Kept
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let today = Surroundings.occasion.today
      let written = try SpaceArchive.write(
        order.space, of: storage, files: files, kinds: AllRooms.kinds, to: path, withPeople: withPeople,
        by: { tx in .actor(try Actor.of(order.person, at: today, tx)) },
        progress: { share in self.kept.withLock { $0[order]?.state = .underWay(share) } })
      let file = MadeFile(path: path)
      result = Kept(state: .ready(Self.made(written, file)), file: file, since: Surroundings.now)
    } catch {
      result = Kept(state: .failed(Diagnostic(ofArchive: error)), since: Surroundings.now)
    }
    kept.withLock { $0[order] = result }
  }

  private static func made(_ written: WrittenArchive, _ file: MadeFile) -> ArchiveDesk.Made {
    let manifest = written.manifest
    func lines(_ part: ArchivePart) -> Int { manifest.parts.first { $0.name == part.fileName }?.lines ?? 0 }
    return ArchiveDesk.Made(
      madeAt: Surroundings.now, bytes: file.size, things: lines(.things), versions: lines(.versions),
      entries: lines(.history), files: written.files.count - written.missing.count,
      missing: written.missing.count, withPeople: manifest.withPeople)
  }
}

extension Diagnostic {
  /// What kept an archive from being written or taken in.
  init(ofArchive error: any Error) {
    self =
      error as? Diagnostic ?? (error as? Diagnostics)?.list.first ?? (error as? StorageFault)?.diagnostic()
      ?? Diagnostic("archive-unwritable", .unavailable)
  }
}
