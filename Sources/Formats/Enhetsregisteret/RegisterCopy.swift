package import Basics

/// Units of Enhetsregisteret as an installation was given them, each with the day of which it is told.
package struct RegisterCopy: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let unit: RegisteredUnit
    /// The day of the file or of the answer that told it so.
    package let day: Day

    package init(_ unit: RegisteredUnit, on day: Day) {
      (self.unit, self.day) = (unit, day)
    }
  }

  /// By number.
  private var byNumber: [String: Entry] = [:]

  package init() {}

  /// In the order of their numbers.
  package var entries: [Entry] { byNumber.values.sorted { $0.unit.number < $1.unit.number } }

  package var isEmpty: Bool { byNumber.isEmpty }

  package var count: Int { byNumber.count }

  /// Takes in what is told; of what is known already, only what is told of a later day or of the same.
  package mutating func add(_ entries: [Entry]) {
    for entry in entries {
      if let known = byNumber[entry.unit.number], known.day > entry.day { continue }
      byNumber[entry.unit.number] = entry
    }
  }
}
