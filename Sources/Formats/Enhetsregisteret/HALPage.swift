package import Basics

/// One page of a list as Enhetsregisteret gives it (HAL): what is on it, and where the next is.
package struct HALPage<Item: Hashable & Sendable>: Hashable, Sendable {
  package let items: [Item]
  /// How many there are on all pages; nil where it is not said.
  package let count: Int?
  /// The whole address of the page after it; nil on the last.
  package let next: String?

  /// - Parameter names: what the list may be called in `_embedded`, which is left out where nothing was found.
  init(
    _ bytes: [UInt8], _ file: String, names: [String], _ read: (JSONPlace) throws(Diagnostic) -> Item
  ) throws(Diagnostic) {
    let page = try JSONPlace(bytes: bytes, file: file)
    var items: [Item] = []
    if let embedded = page.member("_embedded") {
      guard let list = names.lazy.compactMap({ embedded.member($0) }).first else {
        throw Diagnostic(
          "json-member-missing", .badInput, at: embedded.place, ["member": names.joined(separator: ", ")])
      }
      for place in try list.list() { items.append(try read(place)) }
    }
    self.items = items
    let place = page.member("page")
    count = try place?.member("totalElements")?.int()
    let (number, pages) = (try place?.member("number")?.int(), try place?.member("totalPages")?.int())
    // The last page names itself as the next one.
    let isLast = number.flatMap { number in pages.map { number + 1 >= $0 } } ?? false
    next = isLast ? nil : try page.member("_links")?.member("next")?.textIfPresent("href")
  }
}

extension HALPage<RegisteredUnit> {
  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    try self.init(bytes, file, names: ["enheter", "underenheter"]) { place throws(Diagnostic) in
      try RegisteredUnit(place)
    }
  }
}

/// That something about a unit changed in Enhetsregisteret; what it is now must be asked for.
package struct RegisteredChange: Hashable, Sendable {
  /// Grows from change to change, so that one may go on from the last.
  package let id: Int
  package let day: Day
  package let unit: String
  /// In the register's words: `Ny`, `Endring`, `Sletting`, `Fjernet`, `Ukjent`.
  package let kind: String
}

extension HALPage<RegisteredChange> {
  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    try self.init(bytes, file, names: ["oppdaterteEnheter", "oppdaterteUnderenheter"]) {
      place throws(Diagnostic) in
      RegisteredChange(
        id: try place.needed("oppdateringsid").int(), day: try place.needed("dato").day(),
        unit: try place.needed("organisasjonsnummer").text(),
        kind: try place.textIfPresent("endringstype")
          ?? "Ukjent")
    }
  }
}
