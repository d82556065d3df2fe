import Archives
import Basics
import Converters
import Formats
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What a council's archive takes in: the message, and a PDF of the case and of each of its minutes.
  func archivePackage(_ id: Identifier<Thing>, _ unit: UnitCode, _ ground: CaseGround) throws -> Reply {
    let view = try caseView(id, ground)
    guard view.content.units.contains(unit) else { throw Interruption.absent }
    let held = view.folder.treatments.filter {
      $0.content.unit == unit && $0.content.outcome != .planned
    }
    var documents = [
      ArchiveMessage.Document(title: view.folder.title, file: "sak.pdf", kind: "Saksframlegg")
    ]
    var papers = [try casePaper(id, unit, .pdf, ground).body]
    for (number, treatment) in held.enumerated() {
      documents.append(
        .init(title: treatment.title, file: "moetebok-\(number + 1).pdf", kind: "Møtebok"))
      papers.append(try minutesPaper(treatment.id, .pdf, ground).body)
    }
    let occasion = workplace.occasion()
    let message = ArchiveMessage(
      id: Self.uuid(occasion.randomBytes(16)), moment: occasion.now.iso, title: view.folder.title,
      key: "\(id.text)/\(unit.text)", council: CaseWords(context: self).name(of: unit), documents: documents)
    let files =
      [(name: "arkivmelding.xml", bytes: Array(message.xml.utf8))]
      + zip(documents, papers).map { (name: $0.file, bytes: $1) }
    return Reply(
      contentType: "application/zip", headers: [.attachment("arkivmelding.zip")],
      body: try PackedFiles.zip(files),
      caching: .none, route: CasePlaces.archive(id, CaseCouncil(unit)).pattern)
  }

  /// A random UUID (RFC 9562, version 4) of 16 bytes.
  private static func uuid(_ bytes: [UInt8]) -> String {
    var bytes = bytes
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
  }
}
