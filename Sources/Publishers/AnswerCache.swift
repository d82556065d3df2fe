internal import Basics
internal import Digests
package import Foundation
internal import Formats

/// Answers of publishers in a folder, a file for each question, so that what has not changed is not sent again.
package struct AnswerCache: Sendable {
  private let folder: URL
  /// The oldest are taken away beyond so many bytes.
  private let mostBytes: Int

  package init(folder: URL, mostBytes: Int = 256 << 20) {
    self.folder = folder
    self.mostBytes = mostBytes
  }

  /// An answer as it was kept.
  struct Entry: Sendable {
    let body: [UInt8]
    /// What the publisher calls this state of it.
    let tag: String?
    let lastModified: String?
    /// When it was last known to be so.
    let seen: Instant
  }

  /// Nil for what was never asked, and for a file that is not what was written.
  func entry(_ question: String) -> Entry? {
    guard let data = try? Data(contentsOf: file(question)) else { return nil }
    let bytes = [UInt8](data)
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let head = try? JSONPlace(bytes: Array(bytes[..<end]), file: "")
    else { return nil }
    let body = Array(bytes[(end + 1)...])
    guard (try? head.textIfPresent("question")) == question,
      (try? head.textIfPresent("sha256")) == HexDigest.of(body),
      let seen = try? head.member("seen")?.int()
    else { return nil }
    return Entry(
      body: body, tag: try? head.textIfPresent("tag"), lastModified: try? head.textIfPresent("modified"),
      seen: Instant(milliseconds: Int64(seen)))
  }

  /// Writes a whole file or none; an answer that cannot be kept is asked for again, which harms nobody.
  func keep(_ entry: Entry, of question: String) {
    let head = JSONValue.object([
      .init("question", .text(question)), .init("tag", .optional(entry.tag)),
      .init("modified", .optional(entry.lastModified)),
      .init("seen", .number(Double(entry.seen.milliseconds))),
      .init("sha256", .text(HexDigest.of(entry.body))),
    ]).line
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? Data(Array(head.utf8) + [UInt8(ascii: "\n")] + entry.body).write(
      to: file(question), options: .atomic)
    makeRoom()
  }

  private func file(_ question: String) -> URL {
    folder.appending(path: HexDigest.of(Array(question.utf8)))
  }

  private func makeRoom() {
    let keys: [URLResourceKey] = [.fileSizeKey, .contentModificationDateKey]
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: keys)) ?? []
    var left = mostBytes
    let dated = files.map { file in
      let values = try? file.resourceValues(forKeys: Set(keys))
      return (file: file, size: values?.fileSize ?? 0, date: values?.contentModificationDate ?? .distantPast)
    }
    for entry in dated.sorted(by: { $0.date > $1.date }) {
      left -= entry.size
      if left < 0 { try? FileManager.default.removeItem(at: entry.file) }
    }
  }
}
