import Basics
import Formats

/// A comment with the entries that wrote it and that say what it says now; its words stand in those.
struct ArchivedComment {
  let id: Identifier<ThingComment>
  let thing: Identifier<Thing>
  let author: Identifier<Person>?
  let made: EntryName
  let latest: EntryName
  let isRemoved: Bool

  init(
    _ id: Identifier<ThingComment>, on thing: Identifier<Thing>, by author: Identifier<Person>?,
    made: EntryName, latest: EntryName, isRemoved: Bool
  ) {
    (self.id, self.thing, self.author) = (id, thing, author)
    (self.made, self.latest, self.isRemoved) = (made, latest, isRemoved)
  }

  init(_ line: ArchiveLine) throws(Diagnostic) {
    id = try line.identifier("id")
    thing = try line.identifier("thing")
    author = try line.optionalIdentifier("author")
    guard let made = EntryName(line["made"]) else { throw line.unfit("made") }
    guard let latest = EntryName(line["latest"]), latest >= made else { throw line.unfit("latest") }
    (self.made, self.latest) = (made, latest)
    switch line["removed"] {
    case nil: isRemoved = false
    case .bool(true): isRemoved = true
    default: throw line.unfit("removed")
    }
  }

  var json: JSONValue {
    .object(
      (author.map { [.init("author", .text($0.text))] } ?? []) + [
        .init("id", .text(id.text)), .init("latest", latest.json), .init("made", made.json),
      ] + (isRemoved ? [.init("removed", .bool(true))] : []) + [.init("thing", .text(thing.text))])
  }
}
