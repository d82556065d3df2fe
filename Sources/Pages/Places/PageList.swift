package import Basics

/// The pages that a site has for one kind of visit, found by their addresses.
package struct PageList<Context, Failure: Error>: Sendable {
  /// By the first part of their addresses, so that an address is held against few patterns; of these the one that says
  /// most comes first.
  private let pages: [String: [Page<Context, Failure>]]
  /// The room of each form of address.
  package let claims: [String: String]

  /// - Parameters:
  ///   - rooms: the pages of each room, by its name.
  ///   - others: the claims of another list of the same site.
  /// - Throws: `claimed-twice` where two rooms claim the same addresses, with the names of both.
  package init(
    _ rooms: [(name: String, pages: [Page<Context, Failure>])], besides others: [String: String] = [:]
  ) throws(Diagnostic) {
    var claims = others
    for room in rooms {
      for page in room.pages {
        let shape = page.pattern.shape
        guard let other = claims.updateValue(room.name, forKey: shape) else { continue }
        throw Diagnostic(
          "claimed-twice", .badInput, ["what": "address \(shape)", "first": other, "second": room.name])
      }
    }
    self.claims = claims
    pages = Dictionary(grouping: rooms.flatMap(\.pages)) { Self.first($0.pattern) }
      .mapValues { $0.sorted { $0.pattern.words > $1.pattern.words } }
  }

  /// The page at an address by its parts; nil where there is none.
  package func page(at segments: [String]) -> OpenPage<Context, Failure>? {
    let first = segments.first ?? ""
    for page in (pages[first] ?? []) + (first.isEmpty ? [] : pages[""] ?? []) {
      if let open = page.open(segments) { return open }
    }
    return nil
  }

  /// Empty for the first page, and for a pattern whose first part is not one word.
  private static func first(_ pattern: PlacePattern) -> String {
    if case .word(let word)? = pattern.parts.first { word } else { "" }
  }
}
