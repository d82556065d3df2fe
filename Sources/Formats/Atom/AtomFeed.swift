package import Basics

/// A feed after RFC 4287, which readers ask for again.
package struct AtomFeed: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// The same whenever the feed is made.
    package let id: String
    package let title: String
    package let address: String
    package let summary: String
    package let author: String
    package let updated: Instant

    package init(
      id: String, title: String, address: String, summary: String, author: String, updated: Instant
    ) {
      (self.id, self.title, self.address, self.summary) = (id, title, address, summary)
      (self.author, self.updated) = (author, updated)
    }
  }

  /// The same whenever the feed is made, wherever it is.
  package let id: String
  package let title: String
  /// Where the feed itself is.
  package let address: String
  /// What the feed says where it has no entry.
  package let begun: Instant
  package let entries: [Entry]

  package init(id: String, title: String, address: String, begun: Instant, entries: [Entry]) {
    (self.id, self.title, self.address) = (id, title, address)
    (self.begun, self.entries) = (begun, entries)
  }

  package static let contentType = "application/atom+xml; charset=utf-8"

  /// UTF-8, the newest entry first.
  package var bytes: [UInt8] {
    let newest = entries.sorted { ($0.updated, $0.id) > ($1.updated, $1.id) }
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
      element("id", id), element("title", title),
      element("updated", (newest.first?.updated ?? begun).iso),
      "<link rel=\"self\" href=\"\(XMLText.escaped(address))\"/>",
    ]
    for entry in newest {
      lines += [
        "<entry>", element("id", entry.id), element("title", entry.title),
        element("updated", entry.updated.iso),
        "<author>\(element("name", entry.author))</author>",
        "<link href=\"\(XMLText.escaped(entry.address))\"/>", element("summary", entry.summary), "</entry>",
      ]
    }
    return Array((lines + ["</feed>", ""]).joined(separator: "\n").utf8)
  }

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(XMLText.escaped(text))</\(name)>"
  }
}
