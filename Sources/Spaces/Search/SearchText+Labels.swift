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
  static func label(_ person: Identifier<Person>) -> String { TextAnalysis.label("a", person.text) }
  static func label(_ thing: Identifier<Thing>) -> String { TextAnalysis.label("t", thing.text) }

  /// Whether a word of a text is the label of something that it names.
  static func isName(_ word: String) -> Bool {
    word.hasPrefix("#") && !"skp".contains(word.dropFirst().first ?? "s")
  }

  /// Which sort of name a label stands for.
  static func sort(_ label: String) -> SearchName.Sort {
    switch label.dropFirst().first {
    case "a": .person
    case "t": .thing
    default: .place
    }
  }

  /// What a label names.
  static func identifier<Kind>(in label: String) -> Identifier<Kind>? {
    Identifier(String(label.dropFirst(2)))
  }

  /// By which texts are found that name a municipality or a county.
  package static func label(_ unit: UnitCode) -> String { TextAnalysis.label("u", unit.country + unit.code) }

  /// What fields of all that a thing says name.
  static func named(in said: [ThingFields], as kind: ContentKind?) -> Named {
    var named = Named()
    guard let kind else { return named }
    for fields in said { named.add(kind.fields, in: kind.whole(fields.content)) }
    return named
  }

  /// What is called something by itself, and stands in a text by its label.
  struct Named {
    var units: Set<UnitCode> = []
    var organisations: Set<Identifier<Organisation>> = []
    var posts: Set<Identifier<Post>> = []
    var people: Set<Identifier<Person>> = []
    var things: Set<Identifier<Thing>> = []

    /// Of a post also that of the organisation it is in.
    func labels(_ tx: any Transaction) throws -> [String] {
      let places = organisations.union(try Post.some(posts, tx).values.map(\.organisation))
      return units.sorted().map(label) + places.sorted().map(label) + posts.sorted().map(label)
        + people.sorted().map(label) + things.sorted().map(label)
    }

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
      case .person: if let id = Identifier<Person>(value) { people.insert(id) }
      case .thing: if let id = Identifier<Thing>(value) { things.insert(id) }
      case .list(let element): for each in value.elements { add(each, element) }
      case .table(let columns): for row in value.elements { add(columns, in: row) }
      default: break
      }
    }
  }
}
