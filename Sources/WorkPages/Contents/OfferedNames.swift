import Basics
import Formats
import Markup
import Pages
import Spaces
import Store

/// What a form offers for fields that refer to something, and finds again when it is typed.
struct OfferedNames: Sendable {
  private let organisations: [Organisation]
  /// Each as it is shown: its title, and where it is.
  private let posts: [(id: Identifier<Post>, name: String)]
  private let things: [Thing]
  /// Whether some field takes a thing of any kind.
  private let isForAnything: Bool
  private let people: [Identifier<Person>: String]
  /// What the space files things under already.
  let tags: [String]

  /// The organisations of today, the things of `space` that the visitor may see, and its people where the visitor is
  /// told who they are.
  ///
  /// - Parameter most: how many of each kind; more than a form can offer where names are only looked up.
  init(
    for kind: ContentKind, in space: Space, on day: Day, for actor: Actor, most: Int = 1000,
    _ tx: any Transaction
  ) throws {
    let types = kind.typed.flatMap(\.type.single)
    organisations = types.contains(.organisation) ? try Organisation.all(on: day, tx, limit: most) : []
    posts = types.contains(.post) ? try Self.posts(on: day, most, tx) : []
    let isReferring = types.contains { if case .thing = $0 { true } else { false } }
    isForAnything = types.contains(.thing([]))
    things = isReferring ? try Thing.list(in: space, for: actor, limit: most / 2, tx) : []
    let isTold = types.contains(.person) && may(actor, .seeMembers, space.subject)
    people = isTold ? try Self.names(of: space, on: day, tx) : [:]
    tags = try Tags.used(in: space, on: day, for: actor, tx)
  }

  private static func posts(
    on day: Day, _ most: Int, _ tx: any Transaction
  ) throws -> [(id: Identifier<Post>, name: String)] {
    let posts = try Post.all(on: day, limit: most, tx)
    let organisations = try Organisation.some(Set(posts.map(\.organisation)), tx)
    return posts.compactMap { post in
      organisations[post.organisation].map { (post.id, "\(post.title), \($0.name)") }
    }
  }

  private static func names(
    of space: Space, on day: Day, _ tx: any Transaction
  ) throws -> [Identifier<Person>: String] {
    let members = try Membership.of(space.id, tx).filter { $0.valid.contains(day) }
    return try Person.names(of: members.compactMap(\.member.person), tx)
  }

  /// - Parameters:
  ///   - content: what is changed, with the names it was shown by: what was left as it stood stands for what it stood
  ///     for, even if it could not be chosen anew, like somebody who left.
  func lookup(
    _ context: WorkContext, _ words: FieldWords, _ kind: ContentKind, changing content: JSONValue = .null,
    _ names: ContentNames = ContentNames()
  ) -> FieldLookup {
    let reader = FieldReader(context: context, words: words, names: names)
    var shown: [String: Set<String>] = [:]
    for field in kind.typed {
      content[field.name]?.eachSingle(field.type) { value, type in
        shown[reader.name(type, field.name, value.shown), default: []].insert(value.shown)
      }
    }
    func present(_ typed: String) -> String? {
      shown[typed].flatMap { $0.count == 1 ? $0.first : nil }
    }
    let organisations = Dictionary(grouping: organisations) { folded($0.name) }.mapValues { $0.map(\.id) }
    let posts = Dictionary(grouping: posts) { folded($0.name) }.mapValues { $0.map(\.id) }
    let things = Dictionary(grouping: things) { folded($0.title) }
    let people = Dictionary(grouping: people) { folded($0.value) }.mapValues { $0.map(\.key) }
    return FieldLookup(
      unit: { typed in
        present(typed).flatMap { UnitCode($0) }
          ?? (try? SpaceForm(context: context, mayMakeArena: false).unit(typed, suggesting: false))
      },
      organisation: { typed in
        present(typed).flatMap { Identifier($0) } ?? Self.only(organisations[folded(typed)] ?? [])
      },
      post: { typed in present(typed).flatMap { Identifier($0) } ?? Self.only(posts[folded(typed)] ?? []) },
      thing: { typed, kinds in
        let found = (things[folded(typed)] ?? []).filter { kinds.isEmpty || kinds.contains($0.kind) }
        return present(typed).flatMap { Identifier($0) } ?? Self.only(found.map(\.id))
      },
      person: { typed in
        present(typed).flatMap { Identifier($0) } ?? Self.only(people[folded(typed)] ?? [])
      },
      word: { path, typed in
        let choices = kind.type(at: path)?.choices ?? []
        return context.phrasebooks.lazy.compactMap {
          FieldWords(phrase: $0, kind: kind.kind).word(path, called: typed, among: choices)
        }.first
      })
  }

  /// Two of the same name are none: whoever means one of them writes its identifier.
  private static func only<Kind>(_ found: [Identifier<Kind>]) -> Identifier<Kind>? {
    found.count == 1 ? found[0] : nil
  }

  /// The name of the list that goes with a field.
  func list(for type: FieldType) -> String {
    switch type {
    case .organisation: "offered-organisations"
    case .post: "offered-posts"
    case .thing(let kinds): (["offered-things"] + kinds.map(\.rawValue)).joined(separator: "-")
    case .person: "offered-people"
    default: ""
    }
  }

  /// The name of the list of tags.
  static let tagList = "offered-tags"

  func lists(_ html: inout HTML) {
    if !tags.isEmpty { list(&html, Self.tagList, tags) }
    if !organisations.isEmpty { list(&html, list(for: .organisation), organisations.map(\.name)) }
    if !posts.isEmpty { list(&html, list(for: .post), posts.map(\.name)) }
    if !people.isEmpty { list(&html, list(for: .person), people.values.sorted()) }
    if isForAnything { list(&html, list(for: .thing([])), things.map(\.title)) }
    let byKind = Dictionary(grouping: things, by: \.kind)
    for (kind, things) in byKind.sorted(by: { $0.key < $1.key }) {
      list(&html, list(for: .thing([kind])), things.map(\.title))
    }
  }

  private func list(_ html: inout HTML, _ id: String, _ names: [String]) {
    html.datalist(.id(id)) { html in
      for name in names { html.option("", .value(name)) }
    }
  }
}

extension ContentKind {
  /// What may stand at `path`, one by one; nil where no such field is.
  func type(at path: String) -> FieldType? {
    let parts = path.split(separator: ".").map(String.init)
    return switch parts.first.flatMap(field)?.type {
    case .table(let columns)?: columns.first { $0.name == parts.last }?.type
    case .list(let element)?: element
    case let type: type
    }
  }
}

extension FieldType {
  /// The words of a closed list.
  fileprivate var choices: [String] { if case .choice(let words) = self { words } else { [] } }

  /// The types of what stands in it, one by one.
  fileprivate var single: [FieldType] {
    switch self {
    case .list(let element): [element]
    case .table(let columns): columns.flatMap(\.type.single)
    default: [self]
    }
  }
}

extension JSONValue {
  /// Each value of a field that is not a list or a row itself.
  fileprivate func eachSingle(_ type: FieldType, _ body: (JSONValue, FieldType) -> Void) {
    switch type {
    case .list(let element): for part in elements { part.eachSingle(element, body) }
    case .table(let columns):
      for row in elements { for column in columns { row[column.name]?.eachSingle(column.type, body) } }
    case .unit, .organisation, .post, .thing, .person: body(self, type)
    default: break
    }
  }
}
