package import Pages

/// What a search finds on pages that everybody sees alike, as whoever composes the site offers it.
package struct PublicFinder: Sendable {
  package typealias Finding = @Sendable (PageBasis, _ searched: String) -> [FoundList]

  let find: Finding

  package init(find: @escaping Finding) {
    self.find = find
  }
}
