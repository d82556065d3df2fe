/// Where a value or a formula is written: enough to find it again.
package struct Reference: Hashable, Sendable {
  /// `Inndelingslova`, `KMD, Reformstøtte til alle nye kommuner`.
  package let title: String
  /// `§ 15 første ledd`, `Table 3`; empty where the whole is meant.
  package let section: String
  /// Identity at the publisher, such as `LOV-2001-06-15-70` or `id2005725`; empty where there is none.
  package let id: String
  package let url: String

  package init(title: String, section: String = "", id: String = "", url: String = "") {
    self.title = title
    self.section = section
    self.id = id
    self.url = url
  }

  /// In one line: `Inndelingslova § 15, LOV-2001-06-15-70`; empty for an assumption.
  package var line: String {
    let place = [title, section].filter { !$0.isEmpty }.joined(separator: " ")
    return [place, id].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
