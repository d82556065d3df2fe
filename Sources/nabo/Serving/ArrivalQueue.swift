import Archives
import Basics
import Digests
import Files
import Formats
import Foundation
import Pages
import Spaces
import Store
import Synchronization
import WorkPages

/// Looks into archives of spaces that people sent, and takes them in, one after the other on a thread of its own. What was sent
/// is kept until it was taken in, or for an hour.
///
/// Each server has its own: what was sent to one is taken in there.
final class ArrivalQueue: Sendable {
  private struct Kept {
    var state: ArrivalDesk.State
    /// Nil once it was taken in.
    var file: TakenFile?
    var since: Instant
  }

  private let storage: any Storage
  private let place: FilePlace
  private let queue = DispatchQueue(label: "nabo.arrivals", qos: .utility)
  private let kept = Mutex<[Identifier<Person>: Kept]>([:])
  private static let hour: Int64 = 3_600_000
  /// Files that wait or are kept, of all together: each may be as large as a file can be.
  private static let most = 8

  init(storage: any Storage, place: FilePlace) {
    self.storage = storage
    self.place = place
  }

  var desk: ArrivalDesk {
    ArrivalDesk(
      bring: { upload, person throws(Diagnostic) in try self.bring(upload, person) },
      state: { person in self.kept.withLock { $0[person]?.state } }, take: { self.take($0) },
      drop: { self.drop($0) })
  }

  /// What a stranger sends unpacks to no more than a few times what a file may be.
  private var bounds: ZipBounds {
    var bounds = ZipBounds()
    bounds.partBytes = UInt64(place.largest)
    bounds.bytes = 4 * UInt64(place.largest)
    return bounds
  }

  private func bring(_ upload: Upload, _ person: Identifier<Person>) throws(Diagnostic) {
    guard let digest = ContentDigest(upload.digest) else {
      throw Diagnostic("files-unusable", .unavailable)
    }
    let file = try place.store.hold(upload.path, size: upload.size, digest: digest)
    let now = Surroundings.now
    let isFull = kept.withLock { kept in
      for (old, entry) in kept where now.milliseconds - entry.since.milliseconds > Self.hour {
        if case .taking = entry.state { continue }
        kept[old] = nil
      }
      if case .taking? = kept[person]?.state { return true }
      kept[person] = nil
      guard kept.count < Self.most else { return true }
      kept[person] = Kept(state: .looking, file: file, since: now)
      return false
    }
    guard !isFull else { throw Diagnostic("archive-queue-full", .badInput, at: .init(field: "file")) }
    queue.async { self.look(into: file, for: person) }
  }

  private func look(into file: TakenFile, for person: Identifier<Person>) {
    // Whoever sent another one meanwhile does not wait for this.
    guard kept.withLock({ $0[person]?.file === file }) else { return }
    var state: ArrivalDesk.State
    do {
      let seen = try SpaceArchive.look(into: file.path, within: bounds)
      let isHere = try storage.read { tx in try Space.find(seen.archive.id, tx) != nil }
      state = .seen(Self.contents(seen, isHere: isHere))
    } catch {
      state = .failed(Self.told(error, of: file))
    }
    kept.withLock { [state] kept in
      guard kept[person]?.file === file else { return }
      kept[person]?.state = state
      if case .failed = state { kept[person]?.file = nil }
    }
  }

  private static func contents(_ seen: SeenArchive, isHere: Bool) -> ArrivalDesk.Contents {
    let archive = seen.archive
    func lines(_ part: ArchivePart) -> Int { archive.counts[part] ?? 0 }
    let coming = archive.files.filter { !$0.isMissing }
    return ArrivalDesk.Contents(
      name: archive.name, things: lines(.things), versions: lines(.versions), entries: lines(.history),
      people: lines(.people), organisations: lines(.organisations), files: coming.count,
      fileBytes: coming.map(\.size).reduce(0, +), missing: archive.files.count - coming.count,
      withPeople: seen.manifest.withPeople, isHere: isHere)
  }

  private func take(_ person: Identifier<Person>) {
    let file = kept.withLock { kept -> TakenFile? in
      guard case .seen(let contents)? = kept[person]?.state, !contents.isHere else { return nil }
      kept[person]?.state = .taking(0)
      return kept[person]?.file
    }
    guard let file else { return }
    queue.async { self.take(file, for: person) }
  }

  private func take(_ file: TakenFile, for person: Identifier<Person>) {
    let state: ArrivalDesk.State
    do {
      let occasion = Surroundings.occasion
      let taken = try SpaceArchive.read(
        file.path, within: bounds, into: storage,
        files: FileEntrance(
          store: place.store, largest: place.largest, mostOfSpace: place.mostOfSpace, inspect: place.inspect),
        by: { tx in .actor(try Actor.of(person, at: occasion.today, tx)) }, occasion,
        progress: { share in self.kept.withLock { $0[person]?.state = .taking(share) } })
      state = .taken(
        ArrivalDesk.Taken(
          space: taken.space.id, name: taken.space.name, things: taken.counts[.things] ?? 0,
          versions: taken.counts[.versions] ?? 0, files: taken.files, missing: taken.missing.count))
    } catch {
      state = .failed(Self.told(error, of: file))
    }
    kept.withLock { $0[person] = Kept(state: state, file: nil, since: Surroundings.now) }
  }

  /// What is amiss, without where the file lies here.
  private static func told(_ error: any Error, of file: TakenFile) -> Diagnostic {
    let fault = Diagnostic(ofArchive: error)
    guard fault.place.file == file.path else { return fault }
    return Diagnostic(fault.code, fault.kind, fault.arguments)
  }

  private func drop(_ person: Identifier<Person>) {
    kept.withLock { kept in
      if case .taking? = kept[person]?.state { return }
      kept[person] = nil
    }
  }
}
