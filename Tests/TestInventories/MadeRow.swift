package import Inventories
package import Kernels

/// A row of a made inventory, with what it is in truth: two rows of the same truth are one thing in two municipalities.
/// Every name in it is invented.
package struct MadeRow: Sendable {
  package let row: InventoryRow
  package let truth: Int
}

/// Invented inventories of three municipalities, with the faults that people make when they write lists. The same seed makes
/// the same rows on every machine.
package struct MadeInventory: Sendable {
  package let rows: [MadeRow]

  /// The pairs that a person who knows both town halls would make.
  package var truePairs: Set<[Int]> {
    let places = Dictionary(grouping: rows.indices) { rows[$0].truth }
    return Set(
      places.values.flatMap { group in
        group.flatMap { first in group.filter { $0 > first }.map { [first, $0] } }
      })
  }

  init(
    seed: UInt64, stream: UInt64, things: Int, perMunicipality: Int,
    write: (Int, inout RandomStream) -> (name: String, supplier: String, number: String, function: String)
  ) {
    var rows: [MadeRow] = []
    for municipality in 0..<3 {
      var random = RandomStream(seed: seed, stream: stream, draw: UInt64(municipality))
      let there = Array(0..<things).shuffled(using: &random).prefix(perMunicipality)
      for truth in there {
        let written = write(truth, &random)
        let row = InventoryRow(
          id: "\(municipality + 1)-\(rows.count + 1)", owners: ["no/990\(municipality + 1)"],
          name: written.name, supplier: written.supplier, organisationNumber: written.number,
          function: written.function)
        rows.append(MadeRow(row: row, truth: truth))
      }
    }
    self.rows = rows
  }
}

extension RandomStream {
  package mutating func chance(_ share: Double) -> Bool { uniform() < share }

  package mutating func one<Element>(of list: [Element]) -> Element {
    list[Int(uniform() * Double(list.count))]
  }
}
