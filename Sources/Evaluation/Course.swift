import RealModule

/// How one unit went, and what it was like before.
package struct Course: Sendable {
  package let id: String
  /// How many people lived there when the change came: who has between half and twice as many is of like size.
  package let size: Double
  /// What makes units alike, all from before the change; the same list for every unit. The first is the logarithm of its size.
  package let traits: [Double]
  /// Year by year.
  package let values: [Double]

  /// - Parameter traits: beside its size.
  package init(id: String, size: Double, traits: [Double], values: [Double]) {
    self.id = id
    self.size = size
    self.traits = [size > 0 ? .log(size) : 0] + traits
    self.values = values
  }
}

/// Units that did not change, to hold those against that did.
package struct Comparables: Sendable {
  package let courses: [Course]
  /// How many years lie before the change.
  package let before: Int
  private let spreads: [Double]
  /// What is found for a unit that did not change, as if it had: each is asked for by many.
  private var known: [String: Double] = [:]

  package init(_ courses: [Course], before: Int) {
    self.courses = courses
    self.before = before
    spreads = (courses.first?.traits ?? []).indices.map { trait in
      courses.map { $0.traits[trait] }.deviation
    }
  }

  /// One of them, and how unlike it is: the root of the mean square of what lies between the two in each trait, in standard
  /// deviations over all of them.
  package struct Neighbour: Sendable {
    package let course: Course
    package let distance: Double
    package let isOfLikeSize: Bool
  }

  /// All but the unit itself, those of like size first, the most like first among them.
  package func neighbours(of unit: Course) -> [Neighbour] {
    courses.filter { $0.id != unit.id }.map { other in
      Neighbour(
        course: other, distance: distance(unit, other),
        isOfLikeSize: other.size >= unit.size / 2 && other.size <= unit.size * 2)
    }.sorted { a, b in
      if a.isOfLikeSize != b.isOfLikeSize { return a.isOfLikeSize }
      return (a.distance, a.course.id) < (b.distance, b.course.id)
    }
  }

  private func distance(_ a: Course, _ b: Course) -> Double {
    let squares = spreads.indices.map { trait in
      let difference = spreads[trait] > 0 ? (a.traits[trait] - b.traits[trait]) / spreads[trait] : 0
      return difference * difference
    }
    return squares.mean.squareRoot()
  }

  /// What the same comparison finds for a unit that did not change, held against as many that are most like it.
  mutating func placebo(_ unit: Course, count: Int) -> Double {
    let key = "\(count) \(unit.id)"
    if let effect = known[key] { return effect }
    let others = neighbours(of: unit).prefix(count).map(\.course.values)
    let effect = Contrast(known: unit.values, others, before).reading(.syntheticDifference).effect
    known[key] = effect
    return effect
  }
}
