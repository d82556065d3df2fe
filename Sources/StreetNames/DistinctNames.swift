/// The names of one or two lists, each once, with where it stands.
struct DistinctNames {
  private(set) var letters = LetterRows()
  /// 1 for the first list, 2 for the second; both where there is one list only.
  private(set) var sides: [NearRows.Sides] = []
  private let firstOccurrences: Occurrences
  private let secondOccurrences: Occurrences

  init(_ first: [StreetName], _ second: [StreetName]) {
    var known = Known()
    let rows = (known.rows(of: first), known.rows(of: second))
    letters = known.letters
    sides = Array(repeating: 0, count: letters.count)
    for row in rows.0 { sides[row] |= 1 }
    for row in rows.1 { sides[row] |= 2 }
    firstOccurrences = Occurrences(rows.0, of: letters.count)
    secondOccurrences = Occurrences(rows.1, of: letters.count)
  }

  init(_ names: [StreetName]) {
    var known = Known()
    let rows = known.rows(of: names)
    letters = known.letters
    sides = Array(repeating: 3, count: letters.count)
    firstOccurrences = Occurrences(rows, of: letters.count)
    secondOccurrences = firstOccurrences
  }

  func firsts(_ row: Int) -> ArraySlice<Int> { firstOccurrences[row] }
  func seconds(_ row: Int) -> ArraySlice<Int> { secondOccurrences[row] }

  private struct Known {
    private var byLetters: [[UInt32]: Int] = [:]
    private(set) var letters = LetterRows()

    mutating func rows(of names: [StreetName]) -> [Int] {
      byLetters.reserveCapacity(byLetters.count + names.count)
      return names.map { name in
        let row = NameLetters.of(name.name)
        if let known = byLetters[row] { return known }
        byLetters[row] = letters.count
        letters.append(row)
        return letters.count - 1
      }
    }
  }

  /// Where each row stands in a list.
  private struct Occurrences {
    private let starts: [Int]
    private let positions: [Int]

    init(_ rows: [Int], of count: Int) {
      var starts = [Int](repeating: 0, count: count + 1)
      for row in rows { starts[row + 1] += 1 }
      for row in 0..<count { starts[row + 1] += starts[row] }
      var (next, positions) = (starts, [Int](repeating: 0, count: rows.count))
      for (position, row) in rows.enumerated() {
        positions[next[row]] = position
        next[row] += 1
      }
      (self.starts, self.positions) = (starts, positions)
    }

    subscript(row: Int) -> ArraySlice<Int> { positions[starts[row]..<starts[row + 1]] }
  }
}
