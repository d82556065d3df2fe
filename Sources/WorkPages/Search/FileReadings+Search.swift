import Basics
import Digests
import Files
package import Spaces
package import Store

extension FilePlace {
  /// Reads the files that things name and that no search finds by their text yet, on the thread that answers nobody, and
  /// takes their text in.
  ///
  /// - Parameter report: told what went wrong between the program and its database.
  package func takeInTexts(
    of kinds: ContentKinds, _ storage: any Storage, report: @escaping @Sendable (StorageFault) -> Void
  ) {
    readings.later.add("texts of files") { [self] in
      do {
        try takeIn(kinds, storage)
      } catch {
        report(error as? StorageFault ?? .unexpected(String(describing: error)))
      }
    }
  }

  private func takeIn(_ kinds: ContentKinds, _ storage: any Storage) throws {
    var last = ""
    while true {
      let files = try storage.read { try SearchText.dueFiles(after: last, of: kinds, $0) }
      guard let end = files.last else { return }
      for file in files {
        guard let text = text(of: file) else { continue }
        let read = SearchText.ReadText(text)
        try storage.write { try SearchText.putText(read, of: file.digest, $0) }
      }
      last = end.digest.text
    }
  }

  /// Empty for a file without text, or whose text nobody can read; nil where a program lacks that could.
  private func text(of file: FileReference) -> String? {
    guard let type = FileType(mediaType: file.type), FileReadings.has(type, .text) else { return "" }
    do throws(Diagnostic) {
      let bytes = try readings.reading(.text, of: file, in: store, isWanted: { true })
      return String(decoding: bytes, as: UTF8.self).replacing("\0", with: " ")
    } catch {
      return error.code == "reader-missing" ? nil : ""
    }
  }
}
