/// One table as it was found: how many rows, and a hash of all that is in them.
package struct CopiedTable: Hashable, Sendable {
  package let name: String
  package let rows: Int
  /// SHA-256 over the rows in the order of their keys: the same on both engines.
  package let digest: String
}
