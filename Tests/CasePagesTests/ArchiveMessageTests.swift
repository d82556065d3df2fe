import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import CasePages

/// The message for an archive, held against how the examples of Fiks arkiv are made. Their schema is not here, so that nothing says
/// that an archive takes it in.
@Suite struct ArchiveMessageTests {
  private let message = ArchiveMessage(
    id: "e4712424-883c-4068-9cb7-97ac679d7232", moment: "2026-12-01T00:00:00Z",
    title: "Strategi <felles> & \u{1}«ny»", key: "sak/no:3405", council: "Lillehammer",
    documents: [
      .init(title: "Strategi", file: "sak.pdf", kind: "Saksframlegg"),
      .init(title: "Kommunestyret", file: "moetebok-1.pdf", kind: "Møtebok"),
    ])

  @Test func itIsWellFormedAndOrderedAsTheExamples() throws {
    let elements = try XMLElements(message.xml)
    #expect(elements.texts["tittel"]?.first == "Strategi <felles> & «ny»")
    #expect(elements.texts["antallFiler"] == ["2"])
    #expect(elements.texts["referanseDokumentfil"] == ["sak.pdf", "moetebok-1.pdf"])
    #expect(
      elements.children["arkivmelding"] == ["system", "meldingId", "tidspunkt", "antallFiler", "mappe"])
    #expect(
      elements.children["dokumentbeskrivelse"] == [
        "dokumenttype", "dokumentstatus", "tittel", "tilknyttetRegistreringSom", "dokumentobjekt",
      ])
    #expect(
      elements.children["dokumentobjekt"] == [
        "versjonsnummer", "variantformat", "format", "filnavn", "referanseDokumentfil",
      ])
    #expect(
      elements.children["registrering"] == [
        "dokumentbeskrivelse", "tittel", "korrespondansepart", "referanseEksternNoekkel", "journalposttype",
        "journalstatus",
      ])
  }
}

/// What stands in a file of XML: the texts of each element, and the children of the last of each name.
private final class XMLElements: NSObject, XMLParserDelegate {
  private(set) var texts: [String: [String]] = [:]
  private(set) var children: [String: [String]] = [:]
  private var open: [(name: String, text: String, children: [String])] = []

  init(_ xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    try #require(parser.parse())
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if !open.isEmpty { open[open.count - 1].children.append(name) }
    open.append((name, "", []))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let closed = open.popLast() else { return }
    if closed.children.isEmpty { texts[name, default: []].append(closed.text) }
    children[name] = closed.children
  }
}
