import Formats
import Spaces
import Store

/// What contents refer to, by the names that one visitor may know.
struct ContentNames: Sendable {
  private(set) var organisations: [Identifier<Organisation>: String] = [:]
  /// The names of what took the place of an organisation.
  private(set) var successors: [Identifier<Organisation>: String] = [:]
  private(set) var posts: [Identifier<Post>: Post] = [:]
  /// Only those that the visitor may see.
  private(set) var things: [Identifier<Thing>: Thing] = [:]
  /// Empty where the visitor is not told who people are.
  private(set) var people: [Identifier<Person>: String] = [:]

  init() {}

  /// - Parameter mayKnow: whether the visitor is told who belongs.
  init(
    of contents: [(content: JSONValue, kind: ContentKind?)], mayKnow: Bool, for actor: Actor,
    _ tx: any Transaction
  ) throws {
    var found = References()
    for (content, kind) in contents {
      for field in kind?.fields ?? [] { found.add(content[field.name], field.type) }
    }
    posts = try Post.some(found.posts, tx)
    let known = try Organisation.some(
      found.organisations.union(posts.values.map(\.organisation)), tx)
    let next = try Organisation.some(Set(known.values.compactMap(\.successor)), tx)
    organisations = known.mapValues(\.name)
    successors = known.compactMapValues { $0.successor.flatMap { next[$0]?.name } }
    things = try Thing.some(found.things, for: actor, tx)
    people = mayKnow ? try Person.names(of: found.people, tx) : [:]
  }

  private struct References {
    var organisations: Set<Identifier<Organisation>> = []
    var posts: Set<Identifier<Post>> = []
    var things: Set<Identifier<Thing>> = []
    var people: Set<Identifier<Person>> = []

    mutating func add(_ value: JSONValue?, _ type: FieldType) {
      guard let value else { return }
      switch type {
      case .organisation: if let id = Identifier<Organisation>(value) { organisations.insert(id) }
      case .post: if let id = Identifier<Post>(value) { posts.insert(id) }
      case .thing: if let id = Identifier<Thing>(value) { things.insert(id) }
      case .person: if let id = Identifier<Person>(value) { people.insert(id) }
      case .list(let element): for part in value.elements { add(part, element) }
      case .table(let columns):
        for row in value.elements { for column in columns { add(row[column.name], column.type) } }
      default: break
      }
    }
  }
}
