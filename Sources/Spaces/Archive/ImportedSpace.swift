package import Basics
package import Store

/// That a space came from another installation.
package struct ImportedSpace: Sendable {
  package let importedAt: Instant
  /// Numbers of the entries of the history here that tell of the import itself.
  package let firstEntry: Int
  package let lastEntry: Int
  /// The membership of whoever brought it here, which is not the archive's.
  let owner: Identifier<Membership>?

  /// Nil for a space that was made here.
  package static func find(_ space: Identifier<Space>, _ tx: any Transaction) throws -> ImportedSpace? {
    guard let row = try tx.row("SELECT * FROM imported_space WHERE space = \(space)") else { return nil }
    return ImportedSpace(
      importedAt: try row.instant("imported_at"), firstEntry: try row.integer("first_entry"),
      lastEntry: try row.integer("last_entry"), owner: try row.optionalIdentifier("owner"))
  }
}

extension ChangeKind {
  /// A space came whole from another installation.
  package static let spaceImported = ChangeKind("space.imported")
}
