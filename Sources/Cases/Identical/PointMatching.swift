/// Which points of several decisions are the same one, whatever their numbers: equal texts first, then the most alike.
/// Points below a point are matched within it only.
struct PointMatching {
  struct Row {
    /// The point of each decision; nil where it lacks it.
    var entries: [Int?]
    /// The first decision that has it.
    let base: Int
    let parent: Int?
  }

  let decisions: [DecisionText]
  let numbered: [[NumberedPoint]]
  private(set) var rows: [Row] = []
  /// For each decision, the row of each of its points.
  private(set) var rowOf: [[Int]] = []

  init(_ decisions: [DecisionText]) {
    var known = KnownTokens()
    self.decisions = decisions
    numbered = decisions.map { known.points(of: $0) }
    rowOf = decisions.map { Array(repeating: -1, count: $0.points.count) }
    for file in decisions.indices { match(file) }
  }

  /// Rows as the first decision has them, then what only later ones have.
  var inOrder: [Int] {
    rows.indices.sorted {
      (rows[$0].base, rows[$0].entries[rows[$0].base] ?? 0) < (
        rows[$1].base, rows[$1].entries[rows[$1].base] ?? 0
      )
    }
  }

  private mutating func match(_ file: Int) {
    let children = Dictionary(grouping: numbered[file].indices) { numbered[file][$0].parent }
    let under = Dictionary(grouping: rows.indices) { rows[$0].parent }
    var waiting: [(row: Int?, point: Int?)] = [(nil, nil)]
    while let (row, point) = waiting.popLast() {
      let points = children[point] ?? []
      let known = row == nil && point != nil ? [] : under[row] ?? []
      for (point, row) in pairs(points, known, file) {
        let place = row ?? added(point, file)
        rows[place].entries[file] = point
        rowOf[file][point] = place
        waiting.append((row, point))
      }
    }
  }

  private mutating func added(_ point: Int, _ file: Int) -> Int {
    rows.append(
      Row(
        entries: Array(repeating: nil, count: decisions.count), base: file,
        parent: numbered[file][point].parent.map { rowOf[file][$0] }))
    return rows.count - 1
  }

  /// Each of `points` with its row, where it has one; in the order of the points.
  private func pairs(_ points: [Int], _ known: [Int], _ file: Int) -> [(Int, Int?)] {
    var found: [Int: Int] = [:]
    var free = known
    var equal = Dictionary(grouping: known) { text($0).likeKey }
    for point in points {
      guard let row = equal[numbered[file][point].likeKey]?.first else { continue }
      equal[numbered[file][point].likeKey]?.removeFirst()
      found[point] = row
    }
    let taken = Set(found.values)
    free.removeAll { taken.contains($0) }
    for (point, row) in alike(points.filter { found[$0] == nil }, free, file) { found[point] = row }
    return points.map { ($0, found[$0]) }
  }

  private func alike(_ points: [Int], _ rows: [Int], _ file: Int) -> [(Int, Int)] {
    var candidates: [(likeness: Double, sameNumber: Bool, point: Int, row: Int)] = []
    for point in points {
      for row in rows where text(row).isPreface == numbered[file][point].isPreface {
        let likeness = numbered[file][point].likeness(text(row))
        let isSame = decisions[file].points[point].path.last == path(row).last
        if likeness >= 0.5 || isSame && likeness >= 0.2 {
          candidates.append((likeness, isSame, point, row))
        }
      }
    }
    candidates.sort {
      ($0.likeness, $0.sameNumber ? 1 : 0, $1.point, $1.row) > (
        $1.likeness, $1.sameNumber ? 1 : 0, $0.point, $0.row
      )
    }
    var (points, rows, pairs): (Set<Int>, Set<Int>, [(Int, Int)]) = ([], [], [])
    for candidate in candidates where !points.contains(candidate.point) && !rows.contains(candidate.row) {
      points.insert(candidate.point)
      rows.insert(candidate.row)
      pairs.append((candidate.point, candidate.row))
    }
    return pairs
  }

  private func text(_ row: Int) -> NumberedPoint {
    numbered[rows[row].base][rows[row].entries[rows[row].base] ?? 0]
  }

  private func path(_ row: Int) -> [String] {
    decisions[rows[row].base].points[rows[row].entries[rows[row].base] ?? 0].path
  }
}
