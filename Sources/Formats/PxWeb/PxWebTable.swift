package import Basics

/// What PxWebApi 2 says of a table at `/tables/{id}`.
package struct PxWebTable: Hashable, Sendable {
  package let id: String
  package let label: String
  /// The moment of the latest publication, as written.
  package let updated: String
  /// The day of it.
  package let updatedOn: Day
  /// As written: `2026`, `2026K2`.
  package let firstPeriod: String
  package let lastPeriod: String
  /// Whether nothing more will come.
  package let isDiscontinued: Bool

  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    let table = try JSONPlace(bytes: bytes, file: file)
    id = try table.needed("id").text()
    label = try table.textIfPresent("label") ?? ""
    updated = try table.needed("updated").text()
    updatedOn = try table.needed("updated").day()
    firstPeriod = try table.needed("firstPeriod").text()
    lastPeriod = try table.needed("lastPeriod").text()
    isDiscontinued =
      try table.flagIfPresent("discontinued")
  }
}
