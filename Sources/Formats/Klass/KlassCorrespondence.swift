package import Basics

/// Which codes of one classification are which of another, as KLASS answers at `correspondsAt`. By its documentation:
/// no answer is recorded.
package struct KlassCorrespondence: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package let source: KlassCodes.Code
    package let target: KlassCodes.Code
  }

  package let pairs: [Pair]

  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    var pairs: [Pair] = []
    for place in try JSONPlace(bytes: bytes, file: file).needed("correspondenceItems").list() {
      pairs.append(Pair(source: try Self.code(place, "source"), target: try Self.code(place, "target")))
    }
    self.pairs = pairs
  }

  private static func code(_ place: JSONPlace, _ side: String) throws(Diagnostic) -> KlassCodes.Code {
    .init(code: try place.needed("\(side)Code").text(), name: try place.needed("\(side)Name").text())
  }
}
