package import Foundation

/// Where tables are read from: the shipped folder, and for some of its files others that stand in their place.
package struct DataTables: Sendable {
  package let shipped: URL
  /// By path below the folder, like `no/units.csv`.
  package let replaced: [String: URL]

  package init(_ shipped: URL, replaced: [String: URL] = [:]) {
    self.shipped = shipped
    self.replaced = replaced
  }

  /// The file that counts.
  package func file(_ path: String) -> URL { replaced[path] ?? shipped.appending(path: path) }
}
