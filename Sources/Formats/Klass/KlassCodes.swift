package import Basics

/// The codes of a classification on one day, as KLASS of Statistics Norway answers at `codesAt`.
package struct KlassCodes: Hashable, Sendable {
  package struct Code: Hashable, Sendable {
    package let code: String
    package let name: String

    package init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  package let codes: [Code]

  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    var codes: [Code] = []
    for place in try JSONPlace(bytes: bytes, file: file).needed("codes").list() {
      codes.append(Code(code: try place.needed("code").text(), name: try place.needed("name").text()))
    }
    self.codes = codes
  }
}
