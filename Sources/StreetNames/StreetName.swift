/// A name of a street, road or place, and what is known of it.
package struct StreetName: Hashable, Sendable {
  /// As it is written, without house numbers.
  package let name: String
  /// Of the municipality that it is used in today, by whatever the list calls it.
  package let municipality: String?
  /// Postcodes that it lies in.
  package let postcodes: Set<String>
  /// How many addresses have it; nil where nobody said.
  package let addresses: Int?

  package init(
    _ name: String, municipality: String? = nil, postcodes: Set<String> = [], addresses: Int? = nil
  ) {
    (self.name, self.municipality) = (name, municipality)
    (self.postcodes, self.addresses) = (postcodes, addresses)
  }
}
