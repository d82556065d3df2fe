import Basics
import Store

/// A version of a thing as it lies in its table.
struct StoredVersion {
  let name: VersionName
  let valid: DayRange
  let recordedAt: Instant
  let author: Identifier<Person>?
  /// JSON of title, state and content; nil, with its salt, once personal data was erased.
  let content: String?
  let salt: [UInt8]?
  let digest: String

  /// Over everything that stays when personal data is erased; the history holds it.
  var attestation: String {
    Chain.hex([
      name.thing.sqlValue, name.number.sqlValue, valid.from.sqlValue, valid.until.sqlValue, author.sqlValue,
      digest.sqlValue,
    ])
  }
}

extension StoredVersion {
  /// As its table takes it.
  ///
  /// - Parameter entry: the number of the entry that attests it.
  func row(entry: Int) -> [SQLValue] {
    [
      name.thing.sqlValue, name.number.sqlValue, valid.from.sqlValue, valid.until.sqlValue,
      recordedAt.sqlValue, author.sqlValue, content.sqlValue, salt.sqlValue, digest.sqlValue, entry.sqlValue,
    ]
  }

  init(_ row: Row) throws {
    let isErased = try row.value("salt") == .null
    self.init(
      name: VersionName(try row.identifier("thing"), try row.integer("number")), valid: try row.period(),
      recordedAt: try row.instant("recorded_at"), author: try row.optionalIdentifier("author"),
      content: try row.optionalText("content"), salt: isErased ? nil : try row.bytes("salt"),
      digest: try row.text("digest"))
  }
}
