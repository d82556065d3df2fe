package import Basics

/// Finds out what a file is by what stands in it. What could be taken for two things is neither.
package struct FileInspection {
  private let file: FileReading
  private let head: [UInt8]
  private let tail: [UInt8]

  private static let looked = 64 << 10

  /// What the file at `path` is.
  ///
  /// Throws `file-empty`, `file-bomb` for an archive that would unpack to far more than it is, `file-missing`.
  package static func type(ofFileAt path: String) throws(Diagnostic) -> FileType {
    let file = try FileReading(path: path)
    guard file.size > 0 else { throw Diagnostic("file-empty", .badInput) }
    return try FileInspection(file).type()
  }

  private init(_ file: FileReading) throws(Diagnostic) {
    self.file = file
    head = try file.bytes(at: 0, Self.looked)
    tail = try file.bytes(at: max(0, file.size - Self.looked), Self.looked)
  }

  private func type() throws(Diagnostic) -> FileType {
    if head.starts(with: [0x50, 0x4B, 3, 4]) { return try archive() }
    // Behind a picture or a document an archive could lie: readers of archives begin at the end.
    let hidesArchive = tail.firstRange(of: [0x50, 0x4B, 5, 6]) != nil
    if head.starts(with: Array("%PDF-".utf8)) { return isWholePDF && !hidesArchive ? .pdf : .other }
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
      return tail.suffix(12).elementsEqual(end) && !hidesArchive && !hidesMarkup ? .png : .other
    }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      return tail.suffix(2).elementsEqual([0xFF, 0xD9]) && !hidesArchive && !hidesMarkup ? .jpeg : .other
    }
    return try isText() ? textType : .other
  }

  /// It ends where a document of its kind ends, but for line breaks.
  private var isWholePDF: Bool {
    let end = Array("%%EOF".utf8)
    guard let last = tail.ranges(of: end).last else { return false }
    return tail[last.upperBound...].allSatisfy { [0x0A, 0x0D, 0x20, 0x00].contains($0) }
  }

  /// Whether something in it looks like a page to a browser that guesses.
  private var hidesMarkup: Bool {
    [head, tail].contains { part in
      let lower = part.map { (65...90).contains($0) ? $0 | 32 : $0 }
      return ["<script", "<html", "<!doctype", "<svg", "<iframe", "%pdf-"].contains {
        lower.firstRange(of: Array($0.utf8)) != nil
      }
    }
  }

  private func archive() throws(Diagnostic) -> FileType {
    guard let zip = try ZipDirectory(file) else { return .other }
    let names = Set(zip.entries.map(\.name))
    let isPlain = zip.entries.allSatisfy { !$0.isEncrypted && Self.isInside($0.name) }
    // What runs when it is opened is for download alone.
    let runs = names.contains { $0.lowercased().hasSuffix("vbaproject.bin") || $0.hasPrefix("Basic/") }
    guard zip.isAlone, isPlain, !runs else { return .other }
    if names.contains("mimetype") { return openDocument }
    guard names.contains("[Content_Types].xml") else { return .other }
    if names.contains("word/document.xml") { return .docx }
    if names.contains("xl/workbook.xml") { return .xlsx }
    return names.contains("ppt/presentation.xml") ? .pptx : .other
  }

  /// The first entry says what it is, as it stands (OpenDocument 1.3, part 2, section 3.3).
  private var openDocument: FileType {
    let begin = 30 + 8
    guard head.count > begin, head[30..<begin].elementsEqual("mimetype".utf8) else { return .other }
    let said = head[begin...].prefix { (0x20..<0x7F).contains($0) && $0 != 0x50 }
    let name = String(decoding: said, as: UTF8.self)
    return [.odt, .ods, .odp].first { name.hasPrefix($0.mediaType) && name.count == $0.mediaType.count }
      ?? .other
  }

  /// Whether an entry stays in the folder that it is unpacked into.
  private static func isInside(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.contains("\\") && !name.split(separator: "/").contains("..")
  }

  /// All of it, a piece at a time: letters of UTF-8, or of an older alphabet of one byte each.
  private func isText() throws(Diagnostic) -> Bool {
    var offset = 0
    while offset < file.size {
      let piece = try file.bytes(at: offset, 1 << 20)
      guard !piece.isEmpty else { return false }
      let isWritten = piece.allSatisfy { $0 >= 0x20 ? $0 != 0x7F : [0x09, 0x0A, 0x0C, 0x0D].contains($0) }
      guard isWritten else { return false }
      offset += piece.count
    }
    return true
  }

  private var textType: FileType {
    let begin = String(decoding: head.prefix(2048), as: UTF8.self).lowercased()
    if begin.contains("<html") || begin.contains("<!doctype html") { return .html }
    // A document whose head comes late is one to some readers and none to others.
    return ["<svg", "<?xml", "%pdf-"].contains(where: begin.contains) ? .other : .text
  }
}
