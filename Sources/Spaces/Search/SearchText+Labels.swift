import Basics
import Formats
import Search
import Store

extension SearchText {
  static func label(_ space: Identifier<Space>) -> String { TextAnalysis.label("s", space.text) }
  static func label(_ kind: ThingKind) -> String { TextAnalysis.label("k", kind.rawValue) }
  static let labelOfPublished = TextAnalysis.label("p", "")
  static func label(_ organisation: Identifier<Organisation>) -> String {
    TextAnalysis.label("o", organisation.text)
  }
  static func label(_ post: Identifier<Post>) -> String { TextAnalysis.label("j", post.text) }

  /// By which texts are found that name a municipality or a county.
  package static func label(_ unit: UnitCode) -> String { TextAnalysis.label("u", unit.country + unit.code) }

  /// The labels of what fields name: units, organisations, posts and the organisations they are in.
  static func labels(
    of said: [ThingFields], as kind: ContentKind?, _ tx: any Transaction
  ) throws -> [String] {
    guard let kind else { return [] }
    var named = Named()
    for fields in said { named.add(kind.fields, in: kind.whole(fields.content)) }
    for post in try Post.some(named.posts, tx).values { named.organisations.insert(post.organisation) }
    return named.units.sorted().map(label) + named.organisations.sorted().map(label)
      + named.posts.sorted().map(label)
  }

  private struct Named {
    var units: Set<UnitCode> = []
    var organisations: Set<Identifier<Organisation>> = []
    var posts: Set<Identifier<Post>> = []

    mutating func add(_ fields: [FieldShape], in content: JSONValue) {
      for field in fields where field.origin != .made {
        if let value = content[field.name] { add(value, field.type) }
      }
    }

    private mutating func add(_ value: JSONValue, _ type: FieldType) {
      switch type {
      case .unit: if let unit = value.text.flatMap({ UnitCode($0) }) { units.insert(unit) }
      case .organisation: if let id = Identifier<Organisation>(value) { organisations.insert(id) }
      case .post: if let id = Identifier<Post>(value) { posts.insert(id) }
      case .list(let element): for each in value.elements { add(each, element) }
      case .table(let columns): for row in value.elements { add(columns, in: row) }
      default: break
      }
    }
  }
}
