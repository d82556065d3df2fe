import Basics
import Foundation
import Testing

@testable import Converters

/// Documents of strangers are read by the real programs where they are installed, each in a process of its own.
@Suite(.serialized) struct DocumentReaderTests {
  private static let installed = InstalledPrograms(path: ProcessInfo.processInfo.environment["PATH"] ?? "")
  private static let reader = DocumentReader(installed)
  private static var readsPDF: Bool { reader.reads(.pdf, as: .text) && reader.reads(.pdf, as: .picture) }
  private static var readsOffice: Bool { reader.reads(.docx, as: .text) }

  private static func page(_ text: String) -> [UInt8] {
    Array("<!doctype html><html><head><title>t</title></head><body><p>\(text)</p></body></html>".utf8)
  }

  /// A document of one line, written by hand (ISO 32000-1, annex H.2); readers find its objects without a table.
  private static let pdf = Array(
    """
    %PDF-1.4
    1 0 obj
    <</Type/Catalog/Pages 2 0 R>>
    endobj
    2 0 obj
    <</Type/Pages/Kids[3 0 R]/Count 1>>
    endobj
    3 0 obj
    <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>
    endobj
    4 0 obj
    <</Length 43>>
    stream
    BT /F1 18 Tf 20 40 Td (Vedtak i sak 12) Tj ET
    endstream
    endobj
    5 0 obj
    <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>
    endobj
    trailer
    <</Root 1 0 R>>
    %%EOF

    """.utf8)

  private func text(_ bytes: [UInt8], _ kind: DocumentReader.Kind) throws -> String {
    String(decoding: try Self.reader.read(bytes, kind, as: .text) { true }, as: UTF8.self)
  }

  @Test(.enabled(if: readsPDF, "poppler is not installed")) func aPDFIsReadAndPictured() throws {
    #expect(try text(Self.pdf, .pdf).contains("Vedtak i sak 12"))
    let picture = try Self.reader.read(Self.pdf, .pdf, as: .picture) { true }
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // The width stands in the head (PNG, section 11.2.2).
    #expect(Int(picture[18]) << 8 | Int(picture[19]) == DocumentReader.pictureSide)
  }

  @Test(.enabled(if: readsOffice, "pandoc is not installed")) func pagesAndTextsOfOfficesAreRead() throws {
    #expect(try text(Self.page("Øyer &amp; Gausdal<script>x</script>"), .html).contains("Øyer & Gausdal"))
    let converter = PaperConverter(Self.installed)
    for (format, kind) in [(PaperConverter.Format.docx, DocumentReader.Kind.docx), (.odt, .odt)]
    where converter.formats.contains(format) {
      let document = try converter.convert(Self.page("Samarbeid om barnevern"), to: format) { true }
      #expect(try text(document, kind).contains("Samarbeid om barnevern"))
    }
  }

  @Test(.enabled(if: readsOffice, "pandoc is not installed")) func nothingElseIsReadForIt() throws {
    let asking = "<iframe src='/etc/hostname'></iframe><img src='file:///etc/hostname'>Bare dette"
    #expect(
      try text(Self.page(asking), .html).trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix(
        "Bare dette"))
  }

  @Test func whatIsNotInstalledIsSaid() {
    let bare = DocumentReader(InstalledPrograms())
    for kind in DocumentReader.Kind.allCases {
      #expect(throws: Diagnostic("reader-missing", .noAnswer, ["format": kind.rawValue.uppercased()])) {
        try bare.read(Self.pdf, kind, as: .text) { true }
      }
    }
    #expect(!Self.reader.reads(.docx, as: .picture))
  }

  @Test(arguments: [
    ("exit 1", "reader-failed"), ("exec yes", "reader-too-large"), ("exec sleep 30", "reader-too-slow"),
  ])
  func aProgramThatFailsFloodsOrHangsIsSaid(_ script: String, _ code: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)").path
    FileManager.default.createFile(
      atPath: path, contents: Data("#!/bin/sh\n\(script)\n".utf8), attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let reader = DocumentReader(
      InstalledPrograms(pdfToText: path),
      bounds: ConversionBounds(seconds: 1, memory: 1 << 30, output: 100_000))
    #expect { try reader.read(Self.pdf, .pdf, as: .text) { true } } throws: {
      ($0 as? Diagnostic)?.code == code
    }
  }

  @Test func whatIsTooLargeToBeReadIsNotGivenToAnybody() {
    let reader = DocumentReader(InstalledPrograms(pdfToText: "/bin/cat"))
    #expect {
      try reader.read(Array(repeating: 0, count: DocumentReader.largest + 1), .pdf, as: .text) { true }
    } throws: {
      ($0 as? Diagnostic)?.code == "reader-too-large"
    }
  }

  /// Hostile documents: whatever is changed in one, it is read or told, in bounded time, and this process goes on.
  @Test(.enabled(if: readsPDF && readsOffice, "poppler or pandoc is not installed"))
  func twoHundredChangedDocumentsAreReadOrTold() throws {
    let converter = PaperConverter(Self.installed)
    var whole: [(DocumentReader.Kind, [UInt8])] = [
      (.pdf, Self.pdf), (.html, Self.page("Hei <table><tr><td>1</table>")),
    ]
    for (format, kind) in [(PaperConverter.Format.docx, DocumentReader.Kind.docx), (.odt, .odt)]
    where converter.formats.contains(format) {
      whole.append((kind, try converter.convert(Self.page("Samarbeid"), to: format) { true }))
    }
    let reader = DocumentReader(
      Self.installed, bounds: ConversionBounds(seconds: 10, memory: 3 << 30, output: 1 << 20))
    let told: Set = ["reader-failed", "reader-too-large", "reader-too-slow"]
    var (state, read): (UInt64, Int) = (2026, 0)
    func next() -> Int {
      // Knuth's MMIX generator: a failure can be had again.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for number in 0..<200 {
      // Those that cost least most often.
      let (kind, document) = number % 5 < 3 ? whole[0] : whole[1 + number % (whole.count - 1)]
      var changed = document
      for _ in 0...(next() % 8) { changed[next() % changed.count] = UInt8(next() & 255) }
      if number % 5 == 4 { changed.removeLast(next() % changed.count) }
      do {
        _ = try reader.read(changed, kind, as: number % 8 == 0 && kind == .pdf ? .picture : .text) { true }
        read += 1
      } catch {
        #expect(told.contains(error.code), "\(number): \(error)")
      }
    }
    #expect(read > 20, "some of them are still documents")
  }
}
