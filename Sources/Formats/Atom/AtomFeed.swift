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
      element("updated", Self.time(newest.first?.updated ?? begun)),
      "<link rel=\"self\" href=\"\(Self.escaped(address))\"/>",
    ]
    for entry in newest {
      lines += [
        "<entry>", element("id", entry.id), element("title", entry.title),
        element("updated", Self.time(entry.updated)),
        "<author>\(element("name", entry.author))</author>",
        "<link href=\"\(Self.escaped(entry.address))\"/>", element("summary", entry.summary), "</entry>",
      ]
    }
    return Array((lines + ["</feed>", ""]).joined(separator: "\n").utf8)
  }

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(Self.escaped(text))</\(name)>"
  }

  /// By scalars, since a mark that combines with a sign would hide it; what XML cannot hold is left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// `2026-12-01T12:00:00Z`.
  private static func time(_ instant: Instant) -> String {
    let seconds = Int(instant.milliseconds / 1000)
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let (day, rest) = (Day.newYear(1970).adding(days: days) ?? .newYear(1970), seconds - days * 86_400)
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : String($0) }
    return "\(day.iso)T\(clock.joined(separator: ":"))Z"
  }
}
