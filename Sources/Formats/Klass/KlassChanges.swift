package import Basics

/// What became of codes between two days, as KLASS answers at `changes`.
package struct KlassChanges: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    /// Nil for a code that comes from none.
    package let old: KlassCodes.Code?
    /// Nil for a code that becomes none.
    package let new: KlassCodes.Code?
    /// The first day on which it is so.
    package let day: Day

    package init(old: KlassCodes.Code?, new: KlassCodes.Code?, day: Day) {
      self.old = old
      self.new = new
      self.day = day
    }
  }

  package let changes: [Change]

  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    var changes: [Change] = []
    for place in try JSONPlace(bytes: bytes, file: file).needed("codeChanges").list() {
      changes.append(
        Change(
          old: try Self.code(place, "old"), new: try Self.code(place, "new"),
          day: try place.needed("changeOccurred").day()))
    }
    self.changes = changes
  }

  private static func code(_ place: JSONPlace, _ side: String) throws(Diagnostic) -> KlassCodes.Code? {
    guard let code = place.member("\(side)Code") else { return nil }
    return .init(code: try code.text(), name: try place.needed("\(side)Name").text())
  }
}
