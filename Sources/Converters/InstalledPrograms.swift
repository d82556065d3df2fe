import Foundation

/// Where the programs are that make paper of documents and read them; nil for those that are not installed.
package struct InstalledPrograms: Sendable {
  /// The Python that WeasyPrint is installed for.
  package let weasyPrint: String?
  package let pandoc: String?
  package let rsvg: String?
  /// Those of poppler.
  package let pdfToText: String?
  package let pdfToPicture: String?

  package init(
    weasyPrint: String? = nil, pandoc: String? = nil, rsvg: String? = nil, pdfToText: String? = nil,
    pdfToPicture: String? = nil
  ) {
    self.weasyPrint = weasyPrint
    self.pandoc = pandoc
    self.rsvg = rsvg
    self.pdfToText = pdfToText
    self.pdfToPicture = pdfToPicture
  }

  /// Looks for them in folders.
  ///
  /// - Parameter path: folders with colons between, as systems write it.
  package init(path: String) {
    let folders = path.split(separator: ":").map(String.init)
    func find(_ name: String) -> String? {
      folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
    self.init(
      weasyPrint: find("weasyprint").flatMap(Self.interpreter), pandoc: find("pandoc"),
      rsvg: find("rsvg-convert"), pdfToText: find("pdftotext"), pdfToPicture: find("pdftoppm"))
  }

  /// The program that a script says it is for, in its first line.
  private static func interpreter(of script: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: script), let head = try? file.read(upToCount: 512),
      let line = String(decoding: head, as: UTF8.self).split(separator: "\n").first, line.hasPrefix("#!")
    else { return nil }
    let program = line.dropFirst(2).split(separator: " ").first.map(String.init) ?? ""
    return FileManager.default.isExecutableFile(atPath: program) ? program : nil
  }
}
