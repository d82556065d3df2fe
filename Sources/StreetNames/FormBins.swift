/// Forms of names by their hash, in bins small enough to be searched without waiting for memory.
struct FormBins {
  /// The lower half of the hash, then the row.
  private var forms: [UInt64] = []
  private var bins: [UInt8] = []
  private var counts = [Int](repeating: 0, count: 256)

  init(capacity: Int) {
    forms.reserveCapacity(capacity + capacity / 8)
    bins.reserveCapacity(capacity + capacity / 8)
  }

  mutating func removeAll() {
    forms.removeAll(keepingCapacity: true)
    bins.removeAll(keepingCapacity: true)
    counts = Array(repeating: 0, count: 256)
  }

  mutating func append(_ hash: UInt64, _ row: Int) {
    let bin = UInt8(truncatingIfNeeded: hash >> 32)
    forms.append(hash << 32 | UInt64(row))
    bins.append(bin)
    counts[Int(bin)] += 1
  }

  /// - Parameter visit: asked with the rows of two forms of the same hash; the same two rows may come more than once.
  func eachPair(_ visit: (Int, Int) -> Void) {
    var starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    let ends = starts
    var sorted = [UInt64](repeating: 0, count: forms.count)
    for (form, bin) in zip(forms, bins) {
      sorted[starts[Int(bin)]] = form
      starts[Int(bin)] += 1
    }
    var heads = [Int32](repeating: -1, count: Self.heads)
    var before: [Int32] = []
    for bin in 0..<256 {
      for index in heads.indices { heads[index] = -1 }
      before.removeAll(keepingCapacity: true)
      let start = ends[bin]
      for at in start..<ends[bin + 1] {
        let head = Int(sorted[at] >> 32) & (Self.heads - 1)
        var other = heads[head]
        while other >= 0 {
          if sorted[start + Int(other)] >> 32 == sorted[at] >> 32 {
            visit(Int(sorted[start + Int(other)] & 0xFFFF_FFFF), Int(sorted[at] & 0xFFFF_FFFF))
          }
          other = before[Int(other)]
        }
        before.append(heads[head])
        heads[head] = Int32(at - start)
      }
    }
  }

  private static let heads = 1 << 15
}
