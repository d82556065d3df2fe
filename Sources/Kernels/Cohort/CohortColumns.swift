/// Numbers of many regions, slice by slice, at an address that does not move; written once.
final class CohortColumns: @unchecked Sendable {
  typealias Lanes = SIMD8<Double>

  private let start: UnsafeMutablePointer<Lanes>
  private let blocks: Int
  let count: Int

  /// - Parameters:
  ///   - values: region by region, in it slice by slice.
  ///   - chosen: the slices that are kept.
  init(_ values: [Double], slices: Int, chosen: Range<Int>? = nil, regions: Int) {
    precondition(values.count == regions * slices)
    let chosen = chosen ?? 0..<slices
    let blocks = CohortColumns.blocks(regions)
    self.blocks = blocks
    count = chosen.count * blocks
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: .zero, count: max(1, count))
    for (place, slice) in chosen.enumerated() {
      for region in 0..<regions {
        start[place * blocks + region / Lanes.scalarCount][region % Lanes.scalarCount] =
          values[region * slices + slice]
      }
    }
  }

  deinit { start.deallocate() }

  /// Blocks of eight; the regions that fill up the last one are zero.
  static func blocks(_ regions: Int) -> Int { (regions + Lanes.scalarCount - 1) / Lanes.scalarCount }

  subscript(slice: Int) -> UnsafePointer<Lanes> { UnsafePointer(start + slice * blocks) }

  /// The greatest number of a slice.
  func greatest(_ slice: Int) -> Double {
    (0..<blocks).reduce(0) { max($0, self[slice][$1].max()) }
  }
}
