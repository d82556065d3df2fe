/// Labels beside the ends of lines, moved apart so that none covers another.
enum LabelPlacement {
  /// Positions in the order of `wanted`, at least `gap` apart and, where there is room, inside `range`.
  static func spread(_ wanted: [Double], gap: Double, in range: ClosedRange<Double>) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var placed = order.map { min(max(wanted[$0], range.lowerBound), range.upperBound) }
    for index in placed.indices.dropFirst() {
      placed[index] = max(placed[index], placed[index - 1] + gap)
    }
    if let last = placed.indices.last, placed[last] > range.upperBound {
      placed[last] = range.upperBound
      for index in placed.indices.dropLast().reversed() {
        placed[index] = min(placed[index], placed[index + 1] - gap)
      }
    }
    var result = wanted
    for (position, index) in zip(placed, order) { result[index] = position }
    return result
  }
}
