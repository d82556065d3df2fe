/// Numbers of many regions, slice by slice, at an address that does not move; written once.
final class CohortColumns: @unchecked Sendable {
  /// Regions of a block: as many as the widest vectors take.
  static let lanes = 8

  private let start: UnsafeMutablePointer<Double>
  /// Numbers of a slice.
  private let length: Int
  let count: Int

  /// - Parameters:
  ///   - values: region by region, in it slice by slice.
  ///   - chosen: the slices that are kept.
  init(_ values: [Double], slices: Int, chosen: Range<Int>? = nil, regions: Int) {
    precondition(values.count == regions * slices)
    let chosen = chosen ?? 0..<slices
    let blocks = CohortColumns.blocks(regions)
    length = blocks * CohortColumns.lanes
    count = chosen.count * length
    start = CohortColumns.zeros(count)
    for (place, slice) in chosen.enumerated() {
      for region in 0..<regions { start[place * length + region] = values[region * slices + slice] }
    }
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }

  /// Blocks of eight; the regions that fill up the last one are zero.
  static func blocks(_ regions: Int) -> Int { (regions + lanes - 1) / lanes }

  /// Memory where blocks begin at multiples of their own size, which wide vectors insist on; Swift's own types go
  /// no further than 16 bytes.
  static func zeros(_ count: Int) -> UnsafeMutablePointer<Double> {
    let bytes = max(1, count) * MemoryLayout<Double>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: bytes, alignment: lanes * MemoryLayout<Double>.stride)
    return memory.initializeMemory(as: Double.self, repeating: 0, count: max(1, count))
  }

  /// The numbers of one slice, region by region.
  subscript(slice: Int) -> UnsafePointer<Double> { UnsafePointer(start + slice * length) }
}
