/// Where figures come from: what a page must be able to say about every number.
package struct Source: Hashable, Sendable {
  /// Stable id, like `no.population`.
  package let id: String
  /// Title by language code (`nb`, `nn`, `sv`, `en`).
  package let titles: [String: String]
  package let publisher: String
  /// The publisher's table or register.
  package let table: String
  /// What the table covers, like `2014–2026`.
  package let years: String
  package let licence: String
  /// The day on which the copy was made.
  package let retrieved: Day?
  /// Known faults and how estimated rows came about, by language code.
  package let notes: [String: String]
  /// The open collection through which the publisher's table was obtained, with its version.
  package let origin: String
  /// Path below the data folder.
  package let file: String

  package init(
    id: String, titles: [String: String], publisher: String, table: String, years: String,
    licence: String, retrieved: Day?, notes: [String: String], origin: String, file: String
  ) {
    self.id = id
    self.titles = titles
    self.publisher = publisher
    self.table = table
    self.years = years
    self.licence = licence
    self.retrieved = retrieved
    self.notes = notes
    self.origin = origin
    self.file = file
  }
}
