/// Names as rows of Unicode scalars in one stretch of memory.
struct LetterRows {
  private(set) var letters: [UInt32] = []
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  mutating func append(_ row: some Sequence<UInt32>) {
    letters.append(contentsOf: row)
    starts.append(letters.count)
  }

  func range(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }
  func length(_ row: Int) -> Int { starts[row + 1] - starts[row] }
  subscript(row: Int) -> ArraySlice<UInt32> { letters[range(row)] }
}
