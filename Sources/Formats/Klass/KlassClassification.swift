package import Basics

/// A classification and its versions, as KLASS answers at `classifications/{id}`.
package struct KlassClassification: Hashable, Sendable {
  package struct Version: Hashable, Sendable {
    package let name: String
    package let from: Day
    /// The first day after it; nil for the one that holds until further notice.
    package let until: Day?
  }

  package let name: String
  /// In the order of the answer, which is none.
  package let versions: [Version]

  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    let classification = try JSONPlace(bytes: bytes, file: file)
    name = try classification.needed("name").text()
    var versions: [Version] = []
    for place in try classification.needed("versions").list() {
      versions.append(
        Version(
          name: try place.needed("name").text(), from: try place.needed("validFrom").day(),
          until: try place.dayIfPresent("validTo")))
    }
    self.versions = versions
  }
}
