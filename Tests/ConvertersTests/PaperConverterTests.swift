import Basics
import Foundation
import Testing

@testable import Converters

/// Paper is made by the real programs where they are installed; `script/setup test` installs them.
@Suite(.serialized) struct PaperConverterTests {
  private static let document = Array(
    """
    <!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Notat</title></head><body>
    <h1>Bør Lillehammer og Øyer bli én kommune?</h1>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 300"><style>.a { fill: #0072b2 }</style>
    <title id="t">Bildet &amp; navnet</title><rect class="a" x="1" y="1" width="400" height="200"></rect></svg>
    <p>Etter bildet.</p></body></html>
    """.utf8)

  private static let installed = InstalledPrograms(path: ProcessInfo.processInfo.environment["PATH"] ?? "")
  private static var makesPDF: Bool { PaperConverter(installed).formats.contains(.pdf) }
  private static var makesDOCX: Bool { PaperConverter(installed).formats.contains(.docx) }

  @Test(.enabled(if: makesPDF, "WeasyPrint is not installed")) func aDocumentBecomesPDF() throws {
    let bytes = try PaperConverter(Self.installed).convert(Self.document, to: .pdf) { true }
    #expect(bytes.starts(with: Array("%PDF-".utf8)) && bytes.count > 2000)
  }

  @Test(.enabled(if: makesPDF, "WeasyPrint is not installed")) func nothingIsFetchedForIt() throws {
    let asking = Array(
      "<!doctype html><title>x</title><link rel=stylesheet href='file:///etc/passwd'><img src='file:///etc/hostname'><p>y"
        .utf8)
    let bytes = try PaperConverter(Self.installed).convert(asking, to: .pdf) { true }
    #expect(bytes.starts(with: Array("%PDF-".utf8)) && bytes.count < 20_000)
  }

  @Test(.enabled(if: makesDOCX, "pandoc or rsvg-convert is not installed"))
  func aDocumentBecomesDOCXWithItsDrawingsAsPictures() throws {
    let bytes = try PaperConverter(Self.installed).convert(Self.document, to: .docx) { true }
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(bytes.firstRange(of: Array("word/document.xml".utf8)) != nil)
    #expect(
      bytes.firstRange(of: Array(".png".utf8)) != nil && bytes.firstRange(of: Array(".svg".utf8)) == nil)
  }

  @Test(.enabled(if: makesDOCX, "pandoc or rsvg-convert is not installed"))
  func aDocumentOfWordCountsItsPages() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let model = root.appending(path: "Data/paper/model.docx").path
    let bytes = try PaperConverter(Self.installed, model: model).convert(Self.document, to: .docx) { true }
    #expect(bytes.firstRange(of: Array("word/footer1.xml".utf8)) != nil)
    let bare = try PaperConverter(Self.installed).convert(Self.document, to: .docx) { true }
    #expect(bare.firstRange(of: Array("word/footer1.xml".utf8)) == nil)
  }

  @Test(.enabled(if: makesDOCX, "pandoc or rsvg-convert is not installed"))
  func aDocumentBecomesODT() throws {
    let bytes = try PaperConverter(Self.installed).convert(Self.document, to: .odt) { true }
    let type = "mimetypeapplication/vnd.oasis.opendocument.text"
    #expect(bytes.prefix(200).firstRange(of: Array(type.utf8)) != nil)
    #expect(bytes.firstRange(of: Array(".png".utf8)) != nil)
  }

  @Test func whatIsNotInstalledIsSaid() {
    let bare = PaperConverter(InstalledPrograms(path: "/nowhere"))
    #expect(bare.formats == [])
    for format in PaperConverter.Format.allCases {
      #expect { try bare.convert(Self.document, to: format) { true } } throws: {
        ($0 as? Diagnostic)?.code == "converter-missing"
      }
    }
  }

  @Test func aProgramThatGivesUpIsSaid() {
    let broken = PaperConverter(InstalledPrograms(weasyPrint: "/bin/false", pandoc: nil, rsvg: nil))
    #expect { try broken.convert(Self.document, to: .pdf) { true } } throws: {
      ($0 as? Diagnostic)?.code == "converter-failed"
    }
  }

  @Test func drawingsBecomePicturesWithTheirNames() {
    let pictured = DrawnDocument(Self.document).picturing { drawing in
      #expect(drawing.starts(with: Array("<svg".utf8)))
      return [1, 2, 3]
    }
    let text = String(decoding: pictured, as: UTF8.self)
    #expect(
      text.contains("<img width=\"420\" alt=\"Bildet &amp; navnet\" src=\"data:image/png;base64,AQID\">"))
    #expect(text.contains("<p>Etter bildet.</p>") && !text.contains("<svg"))
  }
}
