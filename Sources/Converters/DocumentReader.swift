package import Basics

/// What is asked of a document that somebody sent: its text, or a picture of its first page.
package enum Reading: String, CaseIterable, Sendable {
  case text, picture
}

/// Reads documents of strangers, by programs of the machine that are run apart: whatever is in a document, it has no network,
/// no files and a bounded share of time, memory and room. PDF is read by poppler, the others by pandoc.
package struct DocumentReader: Sendable {
  /// What is read.
  package enum Kind: String, CaseIterable, Sendable {
    case pdf, docx, odt, html

    fileprivate var name: String { rawValue.uppercased() }
  }

  private let programs: InstalledPrograms
  private let bounds: ConversionBounds
  private let pictureBounds: ConversionBounds

  /// Larger documents are kept and not read: they would be in memory as a whole.
  package static let largest = 64 << 20
  /// The longer side of a picture, in pixels.
  package static let pictureSide = 900
  /// Tables inside tables take pandoc longer than anybody waits.
  package static let textBounds = ConversionBounds(seconds: 30, memory: 3 << 30, output: 16 << 20)
  package static let firstPageBounds = ConversionBounds(seconds: 15, memory: 1 << 30, output: 8 << 20)

  package init(
    _ programs: InstalledPrograms, bounds: ConversionBounds = textBounds,
    pictureBounds: ConversionBounds = firstPageBounds
  ) {
    self.programs = programs
    self.bounds = bounds
    self.pictureBounds = pictureBounds
  }

  /// Whether what it takes is installed.
  package func reads(_ kind: Kind, as reading: Reading) -> Bool { arguments(kind, reading) != nil }

  /// The text as UTF-8, or a picture as PNG.
  ///
  /// - Parameter isWanted: asked several times a second; once it says no, the work ends.
  /// - Throws: `reader-missing`, `reader-failed` for a document that cannot be read, like one with a password,
  ///   `reader-too-large`, `reader-too-slow`, `reader-stopped`.
  package func read(
    _ document: [UInt8], _ kind: Kind, as reading: Reading, isWanted: () -> Bool
  ) throws(Diagnostic) -> [UInt8] {
    guard let arguments = arguments(kind, reading) else {
      throw Diagnostic("reader-missing", .noAnswer, ["format": kind.name])
    }
    guard document.count <= Self.largest else {
      throw Diagnostic(
        "reader-too-large", .noAnswer, ["format": kind.name, "limit": "\(Self.largest >> 20)"])
    }
    let bounds = reading == .text ? bounds : pictureBounds
    do throws(ChildProgram.Fault) {
      return try ChildProgram(arguments: arguments, bounds: bounds).run(document, isWanted: isWanted)
    } catch {
      throw diagnostic(error, kind, bounds)
    }
  }

  private func arguments(_ kind: Kind, _ reading: Reading) -> [String]? {
    switch (kind, reading) {
    case (.pdf, .text): programs.pdfToText.map { [$0, "-enc", "UTF-8", "-nopgbrk", "-", "-"] }
    case (.pdf, .picture):
      programs.pdfToPicture.map {
        [$0, "-png", "-f", "1", "-l", "1", "-singlefile", "-scale-to", "\(Self.pictureSide)", "-"]
      }
    case (_, .picture): nil
    case (_, .text):
      programs.pandoc.map {
        // The sandbox of pandoc keeps its readers from files and network as well.
        [$0, "--sandbox", "--from", kind.rawValue, "--to", "plain", "--wrap", "none"]
      }
    }
  }

  private func diagnostic(_ fault: ChildProgram.Fault, _ kind: Kind, _ bounds: ConversionBounds) -> Diagnostic
  {
    switch fault {
    case .failed: Diagnostic("reader-failed", .noAnswer, ["format": kind.name])
    case .tooLarge:
      Diagnostic("reader-too-large", .noAnswer, ["format": kind.name, "limit": "\(bounds.output >> 20)"])
    case .tooSlow:
      Diagnostic("reader-too-slow", .noAnswer, ["format": kind.name, "limit": "\(bounds.seconds)"])
    case .unwanted: Diagnostic("reader-stopped", .unavailable, ["format": kind.name])
    }
  }
}
