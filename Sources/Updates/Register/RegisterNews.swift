package import Basics
package import Formats
internal import Foundation

/// What KLASS says of the municipalities since the tables were written.
package struct RegisterNews: Sendable {
  /// The codes of some days, in their order; the first is a day that the tables cover.
  package let divisions: [(day: Day, codes: [KlassCodes.Code])]
  package let changes: [KlassChanges.Change]
  /// Names of counties by code, of those that the tables do not have.
  package let counties: [String: String]
  /// The last day that this is known for.
  package let last: Day

  package init(
    divisions: [(day: Day, codes: [KlassCodes.Code])], changes: [KlassChanges.Change],
    counties: [String: String], last: Day
  ) {
    self.divisions = divisions
    self.changes = changes
    self.counties = counties
    self.last = last
  }

  /// A name without spaces around it and without the county in brackets after it.
  static func plain(_ name: String) -> String {
    let name = name.trimmingCharacters(in: .whitespaces)
    guard name.hasSuffix(")"), let start = name.range(of: " (", options: .backwards) else { return name }
    return String(name[..<start.lowerBound])
  }

  /// A code for what lies in no municipality, which is none.
  static let unspecified = "9999"
}
