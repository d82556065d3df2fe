import Kernels

/// The two directions in which opinions differ most, and where each participant lies along them: the first two principal
/// components, with a statement's mean where somebody did not vote. Whoever voted on few statements lies near the middle, and is
/// moved outwards by the root of how many there are for each vote.
///
/// Source: C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw, C. Megill, Polis: Scaling deliberation by mapping high dimensional
/// opinion spaces, Recerca 26 (2021).
struct OpinionPlane {
  struct Point: Hashable {
    var x: Double
    var y: Double

    func squaredDistance(to other: Point) -> Double {
      (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
    }
  }

  private(set) var points: [Point] = []
  let axes: [[Double]]

  /// - Parameters:
  ///   - counts: how often each participant counts.
  ///   - start: directions to begin with.
  init(_ table: VoteTable, counts: [Int], from start: [[Double]]? = nil) {
    let means = Self.means(table, counts)
    axes = Self.axes(Self.covariance(table, counts, means), from: start)
    points = table.participants.indices.map { row in
      var (point, voted) = (Point(x: 0, y: 0), 0)
      for (column, vote) in zip(0..., table.votes(row)) where vote != VoteTable.none {
        let off = Double(vote) - means[column]
        point.x += off * axes[0][column]
        point.y += off * axes[1][column]
        voted += 1
      }
      let scale = voted == 0 ? 0 : (Double(table.statements.count) / Double(voted)).squareRoot()
      return Point(x: point.x * scale, y: point.y * scale)
    }
  }

  private static func means(_ table: VoteTable, _ counts: [Int]) -> [Double] {
    var sums = [Int](repeating: 0, count: table.statements.count)
    var voted = sums
    for (row, count) in counts.enumerated() where count > 0 {
      for (column, vote) in zip(0..., table.votes(row)) where vote != VoteTable.none {
        sums[column] += Int(vote) * count
        voted[column] += count
      }
    }
    return zip(sums, voted).map { $1 == 0 ? 0 : Double($0) / Double($1) }
  }

  /// Rows of products of what is left when the means are taken away.
  private static func covariance(_ table: VoteTable, _ counts: [Int], _ means: [Double]) -> [[Double]] {
    let width = table.statements.count
    var products = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
    for (row, count) in counts.enumerated() where count > 0 {
      let voted = zip(0..., table.votes(row)).compactMap { column, vote in
        vote == VoteTable.none ? nil : (column, Double(vote) - means[column])
      }
      for (index, one) in voted.enumerated() {
        let weighted = one.1 * Double(count)
        for other in voted[index...] { products[one.0][other.0] += weighted * other.1 }
      }
    }
    for row in 0..<width { for column in 0..<row { products[row][column] = products[column][row] } }
    return products
  }

  /// Both at once, multiplied again and again until they no longer turn; each points to where its largest part is above nought.
  private static func axes(_ matrix: [[Double]], from start: [[Double]]?) -> [[Double]] {
    var random = SplitMix(seed: 1)
    var axes = start ?? (0..<2).map { _ in matrix.map { _ in Double(random.next() >> 11) * 0x1p-53 - 0.5 } }
    axes = orthonormal(axes)
    for _ in 0..<mostTurns {
      let turned = orthonormal(axes.map { axis in matrix.map { dot($0, axis) } })
      let kept = zip(turned, axes).map { abs(dot($0, $1)) }.min() ?? 1
      axes = turned
      if kept > 1 - 1e-12 { break }
    }
    return axes.map { axis in
      let largest = axis.max { abs($0) < abs($1) } ?? 0
      return largest < 0 ? axis.map { -$0 } : axis
    }
  }

  private static func orthonormal(_ axes: [[Double]]) -> [[Double]] {
    let first = unit(axes[0])
    let along = dot(axes[1], first)
    return [first, unit(zip(axes[1], first).map { $0 - along * $1 })]
  }

  /// Nothing stays nothing: where opinions differ in one direction only, all lie at nought along the other.
  private static func unit(_ axis: [Double]) -> [Double] {
    let length = dot(axis, axis).squareRoot()
    return length < 1e-9 ? axis.map { _ in 0 } : axis.map { $0 / length }
  }

  private static func dot(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for index in one.indices { sum += one[index] * other[index] }
    return sum
  }

  private static let mostTurns = 300
}
