import Basics
import Formats
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What everybody may read of a kind, as a feed: the latest first, fifty at most. It names nobody but the space.
  func feed(
    _ kind: ThingKind, _ title: String, at place: Place, leadingTo page: (Identifier<Thing>) -> Place
  ) throws -> Reply {
    let entries = try reading { tx, _ in
      let published = try PublishedThings.all(kind, on: content.today(), tx)
      let things = try Thing.some(Set(published.map(\.thing.id)), for: .public, tx)
      return published.compactMap { space, thing in
        things[thing.id].map { known in
          AtomFeed.Entry(
            id: "urn:nabo:\(kind.rawValue):\(thing.id.text)", title: thing.fields.title,
            address: absolute(page(thing.id).address()), summary: summary(of: thing.fields.content),
            author: space.name, updated: known.changedAt)
        }
      }
    }
    let latest = entries.sorted { ($0.updated, $0.id) > ($1.updated, $1.id) }.prefix(50)
    let feed = AtomFeed(
      id: "urn:nabo:feed:\(kind.rawValue)", title: "Nabo – \(phrase(title))",
      address: absolute(place.address()), begun: Instant(milliseconds: 0),
      entries: Array(latest))
    return Reply(
      contentType: AtomFeed.contentType, body: feed.bytes, caching: .none, route: place.pattern)
  }

  /// The first text of those by which things say what they are about.
  private func summary(of content: JSONValue) -> String {
    for name in ["summary", "text"] {
      if let text = content[name]?.text, !text.isEmpty { return String(text.prefix(500)) }
    }
    return ""
  }
}
