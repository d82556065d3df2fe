package import Digests
package import Formats
import Basics

/// A file that versions name, as an archive lists it.
package struct ArchivedFile: Hashable, Sendable {
  package let digest: ContentDigest
  /// Bytes.
  package let size: Int
  /// Whether it was not to be had, whole, where the archive was made.
  package let isMissing: Bool

  package init(_ digest: ContentDigest, size: Int, isMissing: Bool = false) {
    (self.digest, self.size, self.isMissing) = (digest, size, isMissing)
  }

  init(_ line: ArchiveLine) throws(Diagnostic) {
    guard let digest = ContentDigest(try line.text("sha256")) else { throw line.unfit("sha256") }
    let size = try line.integer("bytes")
    guard size >= 0 else { throw line.unfit("bytes") }
    let missing = line["missing"]
    guard missing == nil || missing == .bool(true) else { throw line.unfit("missing") }
    self.init(digest, size: size, isMissing: missing != nil)
  }

  /// The file itself, in the archive.
  package var partName: String { "\(Self.folder)\(digest.text)" }

  /// Begins the names of all of them.
  package static let folder = "files/"

  package var json: JSONValue {
    let members: [JSONValue.Member?] = [
      .init("bytes", .number(Double(size))), isMissing ? .init("missing", .bool(true)) : nil,
      .init("sha256", .text(digest.text)),
    ]
    return .object(members.compactMap(\.self))
  }
}
