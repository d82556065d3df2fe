/// Some completed years of age taken together.
package struct AgeSpan: Hashable, Sendable {
  package let first: Int
  /// Nil is open.
  package let last: Int?

  package init(_ first: Int, _ last: Int?) {
    self.first = first
    self.last = last
  }

  package static let everyone = AgeSpan(0, nil)
  /// The age groups that municipal services are planned by.
  package static let services = [
    AgeSpan(0, 5), AgeSpan(6, 15), AgeSpan(16, 19), AgeSpan(20, 66), AgeSpan(67, 79), AgeSpan(80, 89),
    AgeSpan(90, nil),
  ]

  /// `0-5`, or `90-plus`, as in the ids of indicators.
  package var id: String {
    last.map { $0 == first ? "\(first)" : "\(first)-\($0)" } ?? (first == 0 ? "all" : "\(first)-plus")
  }

  /// The ages of a path that has `count` of them, the last open.
  package func range(of count: Int) -> Range<Int> {
    let end = min((last ?? count - 1) + 1, count)
    return min(first, end)..<end
  }
}
