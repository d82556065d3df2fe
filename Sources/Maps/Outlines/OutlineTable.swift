package import Basics
package import Formats

/// A map that is shipped as a table: a line for each unit with its rings as references to arcs, and a line for each arc
/// with its points, each as the difference to the one before.
///
/// A border is an arc, written once for both units that have it, so that no gap can open between them. Arc `i` is the
/// i-th line of its kind, counted from 0, and `~i` the same walked backwards; rings are parted by semicolons.
package struct OutlineTable: Sendable {
  package let map: BoundaryMap
  package let head: OutlineHead
  /// The grid that its points lie on.
  package let grid: BoundaryGrid

  package static let columns = ["kind", "code", "numbers"]

  /// - Throws: the faults of the table, `outlines-header` for a head that does not say which day, grid or box it has,
  ///   `outlines-row` for a line that cannot be read, `outlines-ring` for rings that are not closed, use an arc that is not
  ///   there, or come for a code a second time, and `outlines-shared` for an arc that more than two units walk.
  package init(_ table: CSVTable) throws(Diagnostics) {
    guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
    do throws(Diagnostic) {
      let head = try OutlineHead(table)
      let lines = try OutlineLines(table)
      self.head = head
      grid = BoundaryGrid(head.box, metresPerUnit: head.metres)
      map = BoundaryMap(arcs: lines.arcs, areas: lines.areas.map(\.area), metresPerUnit: head.metres)
    } catch { throw Diagnostics([error]) }
  }

  /// The lines below the head, in the order in which they are read.
  package static func lines(of map: BoundaryMap) -> [String] {
    [columns.joined(separator: ",")]
      + map.areas.map { area in
        let rings = area.rings.map { $0.map(reference).joined(separator: " ") }
        return "area,\(area.code),\(rings.joined(separator: ";"))"
      }
      + map.arcs.map { "arc,,\(BoundaryMap.differences($0).map(String.init).joined(separator: " "))" }
  }

  private static func reference(_ reference: Int) -> String {
    reference < 0 ? "~\(~reference)" : "\(reference)"
  }
}
