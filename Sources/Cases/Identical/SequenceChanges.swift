/// What changes one sequence into another: the longest common part stays.
struct SequenceChanges {
  struct Change: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  private(set) var list: [Change] = []

  /// Where the parts that differ are longer than this together, squared, they are one change.
  static let mostCells = 4_000_000

  init(_ old: [Int], _ new: [Int]) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] {
      end += 1
    }
    let (oldPart, newPart) = (start..<(old.count - end), start..<(new.count - end))
    guard !oldPart.isEmpty || !newPart.isEmpty else { return }
    guard oldPart.count * newPart.count <= Self.mostCells else {
      list = [Change(old: oldPart, new: newPart)]
      return
    }
    walk(Array(old[oldPart]), Array(new[newPart]), start)
  }

  /// Lengths of the longest common part from each place on, then along them.
  private mutating func walk(_ old: [Int], _ new: [Int], _ offset: Int) {
    let width = new.count + 1
    var common = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        common[i * width + j] =
          old[i] == new[j]
          ? common[(i + 1) * width + j + 1] + 1
          : max(common[(i + 1) * width + j], common[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        i += 1
        j += 1
      } else if j == new.count || (i < old.count && common[(i + 1) * width + j] >= common[i * width + j + 1])
      {
        add(Change(old: (offset + i)..<(offset + i + 1), new: (offset + j)..<(offset + j)))
        i += 1
      } else {
        add(Change(old: (offset + i)..<(offset + i), new: (offset + j)..<(offset + j + 1)))
        j += 1
      }
    }
  }

  /// Neighbours are one change.
  private mutating func add(_ change: Change) {
    guard let last = list.last, last.old.upperBound == change.old.lowerBound,
      last.new.upperBound == change.new.lowerBound
    else {
      list.append(change)
      return
    }
    list[list.count - 1] = Change(
      old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
  }
}
