import Kernels

/// Points in groups, each with the group whose middle is nearest (k-means by Lloyd, begun at places drawn far from each other;
/// D. Arthur, S. Vassilvitskii, k-means++, SODA 2007). The best of several beginnings.
struct Clusters {
  typealias Point = OpinionPlane.Point

  private(set) var groups: [Int] = []
  private(set) var middles: [Point]
  private(set) var spread = 0.0

  /// - Returns: nil where there are fewer places than groups.
  init?(_ points: [Point], counts: [Int], into number: Int, beginnings: [[Point]], drawn: Int, seed: UInt64) {
    var best: Clusters?
    for beginning in beginnings {
      let found = Clusters(points, counts, from: beginning)
      if best.map({ found.spread < $0.spread }) ?? true { best = found }
    }
    for draw in 0..<drawn {
      var random = RandomStream(seed: seed, stream: UInt64(number), draw: UInt64(draw))
      guard let beginning = Self.draw(points, counts, number, &random) else { return nil }
      let found = Clusters(points, counts, from: beginning)
      if best.map({ found.spread < $0.spread }) ?? true { best = found }
    }
    guard let best else { return nil }
    self = best
  }

  private init(_ points: [Point], _ counts: [Int], from beginning: [Point]) {
    middles = beginning
    for _ in 0..<Self.mostMoves {
      let groups = points.map { Self.nearest($0, middles) }
      guard groups != self.groups else { break }
      self.groups = groups
      move(points, counts)
    }
    spread = zip(points, counts).reduce(0) { sum, each in
      sum + Double(each.1) * each.0.squaredDistance(to: middles[Self.nearest(each.0, middles)])
    }
  }

  private mutating func move(_ points: [Point], _ counts: [Int]) {
    var sums = middles.map { _ in (x: 0.0, y: 0.0, count: 0) }
    for index in points.indices where counts[index] > 0 {
      let group = groups[index]
      sums[group].x += points[index].x * Double(counts[index])
      sums[group].y += points[index].y * Double(counts[index])
      sums[group].count += counts[index]
    }
    for group in middles.indices where sums[group].count > 0 {
      let count = Double(sums[group].count)
      middles[group] = Point(x: sums[group].x / count, y: sums[group].y / count)
    }
  }

  private static func nearest(_ point: Point, _ middles: [Point]) -> Int {
    var (best, least) = (0, Double.infinity)
    for (index, middle) in middles.enumerated() {
      let distance = point.squaredDistance(to: middle)
      if distance < least { (best, least) = (index, distance) }
    }
    return best
  }

  private static func draw(
    _ points: [Point], _ counts: [Int], _ number: Int, _ random: inout RandomStream
  ) -> [Point]? {
    var weights = counts.map(Double.init)
    var middles: [Point] = []
    while middles.count < number {
      let total = weights.reduce(0, +)
      guard total > 1e-18 else { return nil }
      var left = random.uniform() * total
      let chosen = weights.indices.first { index in
        left -= weights[index]
        return left < 0
      }
      guard let middle = (chosen ?? weights.lastIndex { $0 > 0 }).map({ points[$0] }) else { return nil }
      middles.append(middle)
      for index in points.indices {
        let nearest = middles.map { points[index].squaredDistance(to: $0) }.min() ?? 0
        weights[index] = Double(counts[index]) * nearest
      }
    }
    return middles
  }

  /// How well points lie in their own group rather than in the next, from −1 to 1 (P. Rousseeuw, Silhouettes, 1987). Of many
  /// points every so-manieth is asked.
  func silhouette(_ points: [Point]) -> Double {
    let step = (points.count - 1) / Self.mostAsked + 1
    let asked = Array(stride(from: 0, to: points.count, by: step))
    let total = asked.reduce(0.0) { sum, index in
      var distances = [(sum: Double, count: Int)](repeating: (0, 0), count: middles.count)
      for other in asked where other != index {
        distances[groups[other]].sum += points[index].squaredDistance(to: points[other]).squareRoot()
        distances[groups[other]].count += 1
      }
      let means = distances.map { $0.count == 0 ? nil : $0.sum / Double($0.count) }
      guard let own = means[groups[index]],
        let next = means.indices.filter({ $0 != groups[index] }).compactMap({ means[$0] }).min(),
        max(own, next) > 0
      else { return sum }
      return sum + (next - own) / max(own, next)
    }
    return asked.isEmpty ? 0 : total / Double(asked.count)
  }

  private static let mostMoves = 100
  private static let mostAsked = 1_000
}
