/// The spans of age within which a unit is taken to differ from the nation alike.
///
/// They are narrow where people move from home to studies and back, and wide where few move: a municipality
/// of some thousand has too few persons of a single age to tell how that age differs.
enum AgeBands {
  /// First age of each band, by the age that a person has before the step.
  static let firstAges = [0, 4, 9, 15, 18, 19, 20, 21, 23, 25, 27, 30, 34, 40, 50, 60, 70, 80, 90]
  /// Births come first, then the bands.
  static let count = firstAges.count + 1
  /// The place of births among the bands.
  static let births = 0
  /// The band of each single age, counted from 1.
  static let ofAge = (0..<SingleAges.count).map { age in (firstAges.lastIndex { $0 <= age } ?? 0) + 1 }
}

/// The ages whose persons the number of births is worked out from: 20–44, both sexes, since the counts of the history do
/// not tell the sexes apart.
enum ParentAges {
  static let range = 20..<45

  /// Persons of these ages before and after a step, whose ages begin at `start` and at `end`.
  static func sum(_ persons: Span<Double>, _ start: Int, _ end: Int) -> Double {
    let before = persons.extracting(start + range.lowerBound..<start + range.upperBound)
    let after = persons.extracting(end + range.lowerBound..<end + range.upperBound)
    var sum = 0.0
    for place in before.indices { sum += before[place] + after[place] }
    return sum
  }
}

/// Classes of inhabitants within which units are alike before anything is known of the single unit.
package enum SizeClass {
  /// The lower bound of each class but the first.
  package static let edges: [Double] = [2_000, 5_000, 10_000, 20_000, 50_000]
  package static let count = edges.count + 1

  package static func of(_ inhabitants: Double) -> Int {
    edges.firstIndex { inhabitants < $0 } ?? edges.count
  }
}
