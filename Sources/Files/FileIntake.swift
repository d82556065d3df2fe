package import Basics
package import Digests
import Foundation
import Synchronization

/// A file that is coming in, piece by piece. What nobody finishes goes away with it.
///
/// One task at a time writes to it.
package final class FileIntake: Sendable {
  private struct State {
    var digest = HexDigest()
    var size = 0
  }

  private let path: String
  private let handle: FileHandle
  private let state = Mutex(State())
  private let isHandedOn = Mutex(false)

  init(path: String, _ handle: FileHandle) {
    self.path = path
    self.handle = handle
  }

  deinit {
    try? handle.close()
    if !isHandedOn.withLock({ $0 }) { unlink(path) }
  }

  /// Bytes so far.
  package var size: Int { state.withLock { $0.size } }

  /// Throws `files-full` or `files-unusable`.
  package func write(_ bytes: [UInt8]) throws(Diagnostic) {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw FileStore.fault(Self.number(of: error))
    }
    state.withLock { state in
      state.digest.add(bytes)
      state.size += bytes.count
    }
  }

  /// All has come: it is on the disk, and outlasts a loss of power.
  package func finish() throws(Diagnostic) -> TakenFile {
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw FileStore.fault(Self.number(of: error))
    }
    isHandedOn.withLock { $0 = true }
    return state.withLock { TakenFile(path: path, size: $0.size, digest: ContentDigest($0.digest)) }
  }

  private static func number(of error: any Error) -> Int32 {
    let error = error as NSError
    if let below = error.userInfo[NSUnderlyingErrorKey] as? NSError, below.domain == NSPOSIXErrorDomain {
      return Int32(below.code)
    }
    if error.domain == NSCocoaErrorDomain, error.code == CocoaError.fileWriteOutOfSpace.rawValue {
      return ENOSPC
    }
    return error.domain == NSPOSIXErrorDomain ? Int32(error.code) : EIO
  }
}

/// A file that came in whole and that nobody kept yet. It goes away with this value, whether somebody kept it or not: what is
/// kept has a name of its own.
package final class TakenFile: Sendable {
  package let path: String
  package let size: Int
  package let digest: ContentDigest

  init(path: String, size: Int, digest: ContentDigest) {
    (self.path, self.size, self.digest) = (path, size, digest)
  }

  deinit {
    unlink(path)
  }
}
