/// The distance of Damerau and Levenshtein: the fewest letters that are added, left out, replaced, or swapped with their
/// neighbour, so that one name becomes the other. Between two letters that are swapped others may be added.
///
/// Source: R. Lowrance, R. A. Wagner, An Extension of the String-to-String Correction Problem, J. ACM 22 (1975) 177–183.
struct EditDistance {
  private var table: [Int32] = []

  /// - Returns: nil where it is more than `most`.
  mutating func callAsFunction(
    _ letters: [UInt32], _ first: Range<Int>, _ second: Range<Int>, most: Int
  ) -> Int? {
    var (first, second) = (first, second)
    while let a = first.first, let b = second.first, letters[a] == letters[b] {
      (first, second) = (first.dropFirst(), second.dropFirst())
    }
    while let a = first.last, let b = second.last, letters[a] == letters[b] {
      (first, second) = (first.dropLast(), second.dropLast())
    }
    guard abs(first.count - second.count) <= most else { return nil }
    guard !first.isEmpty, !second.isEmpty else { return first.count + second.count }
    let distance = whole(letters, first, second)
    return distance <= most ? distance : nil
  }

  /// A border of distances too large to be taken lies before the first row and column.
  private mutating func whole(_ letters: [UInt32], _ first: Range<Int>, _ second: Range<Int>) -> Int {
    let (rows, columns) = (first.count, second.count)
    let width = columns + 2
    let far = Int32(rows + columns)
    if table.count < (rows + 2) * width { table = Array(repeating: 0, count: (rows + 2) * width) }
    for row in 0...rows {
      table[(row + 1) * width] = far
      table[(row + 1) * width + 1] = Int32(row)
    }
    for column in 0...columns {
      table[column + 1] = far
      table[width + column + 1] = Int32(column)
    }
    for row in 1...rows {
      let letter = letters[first.lowerBound + row - 1]
      var lastSame = 0
      for column in 1...columns {
        let other = letters[second.lowerBound + column - 1]
        let here = (row + 1) * width + column + 1
        let replaced = table[here - width - 1] + (letter == other ? 0 : 1)
        var least = min(replaced, table[here - width] + 1, table[here - 1] + 1)
        let lastRow = Self.last(other, in: letters, first.lowerBound..<(first.lowerBound + row - 1))
        if lastRow > 0, lastSame > 0 {
          let between = Int32((row - lastRow - 1) + (column - lastSame - 1))
          least = min(least, table[lastRow * width + lastSame] + between + 1)
        }
        table[here] = least
        if letter == other { lastSame = column }
      }
    }
    return Int(table[(rows + 1) * width + columns + 1])
  }

  /// Counted from 1; 0 where the letter does not stand there.
  private static func last(_ letter: UInt32, in letters: [UInt32], _ range: Range<Int>) -> Int {
    var at = range.upperBound
    while at > range.lowerBound {
      at -= 1
      if letters[at] == letter { return at - range.lowerBound + 1 }
    }
    return 0
  }
}
