package import Basics

/// One page of an answer of Kolada's API, version 3. By its documentation and by what others read of it: no answer is
/// recorded.
package struct KoladaPage<Item: Hashable & Sendable>: Hashable, Sendable {
  package let items: [Item]
  /// The whole address of the page after it; nil on the last.
  package let next: String?

  init(
    _ bytes: [UInt8], _ file: String, _ read: (JSONPlace) throws(Diagnostic) -> [Item]
  ) throws(Diagnostic) {
    let page = try JSONPlace(bytes: bytes, file: file)
    var items: [Item] = []
    for place in try page.needed("values").list() { items += try read(place) }
    self.items = items
    next = try page.textIfPresent("next_url")
  }
}

/// A municipality or region that Kolada has figures of.
package struct KoladaArea: Hashable, Sendable {
  package let id: String
  package let title: String
  /// Whether it is a municipality; regions and the country are not.
  package let isMunicipality: Bool

  package init(id: String, title: String, isMunicipality: Bool) {
    self.id = id
    self.title = title
    self.isMunicipality = isMunicipality
  }
}

extension KoladaPage<KoladaArea> {
  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    try self.init(bytes, file) { place throws(Diagnostic) in
      [
        KoladaArea(
          id: try place.needed("id").text(), title: try place.needed("title").text(),
          isMunicipality: try place.needed("type").text() == "K")
      ]
    }
  }
}

/// What Kolada measures.
package struct KoladaIndicator: Hashable, Sendable {
  package let id: String
  package let title: String
  package let description: String
  package let isDividedByGender: Bool
}

extension KoladaPage<KoladaIndicator> {
  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    try self.init(bytes, file) { place throws(Diagnostic) in
      [
        KoladaIndicator(
          id: try place.needed("id").text(), title: try place.needed("title").text(),
          description: try place.textIfPresent("description") ?? "",
          isDividedByGender: try place.flagIfPresent("is_divided_by_gender"))
      ]
    }
  }
}
