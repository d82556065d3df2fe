package import Basics
package import Publishers

/// What a publisher has that the tables lack.
package struct SourceUpdate: Sendable {
  /// The id of the table that it is about: `no.units`.
  package let source: String
  /// Files as they would be, by path below `Data`.
  package let files: [String: [UInt8]]
  package let changes: [DataChange]
  /// What it rests on.
  package let answers: [PublisherAnswer]

  package init(source: String, sheets: [DataSheet], changes: [DataChange], answers: [PublisherAnswer]) {
    self.source = source
    files = Dictionary(uniqueKeysWithValues: sheets.map { ($0.file, $0.bytes) })
    self.changes = changes
    self.answers = answers
  }
}

extension DataSheet {
  /// Says in the head where the rows are from now, and what they were from at first. What exactly was asked, and the
  /// digests of the answers, stand with the edition.
  mutating func note(_ answers: [PublisherAnswer], on today: Day) {
    let said = answers.map { "\($0.publisher) \($0.address.prefix { $0 != "?" })" }
    let addresses = said.enumerated().filter { !said[..<$0.offset].contains($0.element) }.map(\.element)
    let before = (self["origin"] ?? "").split(separator: " | ").last.map(String.init) ?? ""
    self["origin"] = "\(addresses.joined(separator: "; ")) | \(before)"
    self["retrieved"] = today.iso
  }
}
