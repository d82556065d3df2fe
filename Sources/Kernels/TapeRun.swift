extension Tape {
  /// Runs the tape for `count` units.
  ///
  /// - Parameters:
  ///   - columns: each of at least `count` numbers.
  ///   - uniform: the numbers that are the same for all units.
  package func run(columns: [[Double]], uniform: [Double], count: Int) -> [Rounded] {
    precondition(columns.allSatisfy { $0.count >= count }, "a column is shorter than the units")
    precondition(columns.count >= columnCount && uniform.count >= uniformCount, "an operand is not there")
    guard count > 0 else { return outcomes.map { _ in Rounded(values: [], doubtful: []) } }
    var doubtful = outcomes.map { _ in [Int]() }
    var places: [UnsafePointer<Double>] = []
    places.reserveCapacity(columns.count)
    let values = withColumns(columns, from: 0, &places) { columns in
      fillingColumns(outcomes.count, count, []) { results in
        withUnsafeTemporaryAllocation(
          of: Double.self, capacity: (registerCount + Spare.allCases.count) * Self.blockLength
        ) { registers in
          guard let base = registers.baseAddress else { return }
          for start in stride(from: 0, to: count, by: Self.blockLength) {
            let block = Block(
              registers: base, spare: base + registerCount * Self.blockLength, columns: columns,
              uniform: uniform, start: start, length: min(Self.blockLength, count - start))
            block.run(self, into: results, &doubtful)
          }
        }
      }
    }
    return zip(values, doubtful).map { Rounded(values: $0, doubtful: $1) }
  }

  /// The addresses of all columns at once, in `found`.
  private func withColumns<Result>(
    _ columns: [[Double]], from first: Int, _ found: inout [UnsafePointer<Double>],
    _ work: ([UnsafePointer<Double>]) -> Result
  ) -> Result {
    guard first < columns.count else { return work(found) }
    return columns[first].withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { found.append(base) }
      return withColumns(columns, from: first + 1, &found, work)
    }
  }

  /// New columns of `count` numbers, every one of which `work` writes.
  private func fillingColumns(
    _ number: Int, _ count: Int, _ found: [UnsafeMutablePointer<Double>],
    _ work: ([UnsafeMutablePointer<Double>]) -> Void
  ) -> [[Double]] {
    guard found.count < number else {
      work(found)
      return []
    }
    var others: [[Double]] = []
    let own = [Double](unsafeUninitializedCapacity: count) { buffer, size in
      others = fillingColumns(number, count, found + (buffer.baseAddress.map { [$0] } ?? []), work)
      size = count
    }
    return [own] + others
  }
}
