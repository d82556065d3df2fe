package import Basics

extension Pairing {
  /// What grows with the square of the rows is not begun on more than these: some seconds of a processor.
  package static let mostRows = 2_000

  /// - Throws: `pairs-too-many`.
  package static func check(rows: Int) throws(Diagnostic) {
    guard rows <= mostRows else {
      throw Diagnostic("pairs-too-many", .badInput, ["rows": String(rows), "limit": String(mostRows)])
    }
  }
}
