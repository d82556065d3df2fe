package import Basics
import Formats
package import Store

/// What somebody is in an organisation, and when.
package struct Post: Hashable, Sendable {
  package let id: Identifier<Post>
  package let person: Identifier<Person>
  package let organisation: Identifier<Organisation>
  package let title: String
  package let valid: DayRange

  /// Begins a post. Those who run the installation do it, for people and for themselves.
  @discardableResult
  package static func begin(
    _ person: Identifier<Person>, in organisation: Identifier<Organisation>, title: String, from day: Day,
    by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Post {
    try doer.require(.manageOrganisations, .installation)
    if let fault = fault(ofName: title, field: "title") { throw Diagnostics([fault]) }
    _ = try Person.get(person, tx)
    _ = try Organisation.get(organisation, tx)
    let id = Identifier<Post>(occasion)
    try tx.run(
      """
      INSERT INTO post (id, person, organisation, title, valid_from)
      VALUES (\(id), \(person), \(organisation), \(title), \(day))
      """)
    try SearchName.put(title, as: SearchText.label(id), tx)
    var change = Change(by: doer.hand, .postBegun)
    change.organisation = organisation
    change.about = person
    change.after = said(id, title)
    change.why = why
    change.validFrom = day
    try record(change, tx, occasion)
    return try get(id, tx)
  }

  /// From `day` on the post is no longer held. One that would begin later never begins.
  package func end(
    on day: Day, by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try doer.require(.manageOrganisations, .installation)
    if let until = valid.until, until <= day { return }
    try tx.run("UPDATE post SET valid_to = \(max(day, valid.from ?? day)) WHERE id = \(id)")
    var change = Change(by: doer.hand, .postEnded)
    change.organisation = organisation
    change.about = person
    change.before = Post.said(id, title)
    change.why = why
    change.validFrom = day
    try record(change, tx, occasion)
  }

  /// As the history tells it: which row it is, too.
  private static func said(_ id: Identifier<Post>, _ title: String) -> JSONValue {
    .object([.init("post", .text(id.text)), .init("title", .text(title))])
  }

  /// Throws `post-unknown` where there is none.
  package static func get(_ id: Identifier<Post>, _ tx: any Transaction) throws -> Post {
    guard let post = try tx.row("SELECT * FROM post WHERE id = \(id)").map(Post.init) else {
      throw Diagnostic("post-unknown", .noAnswer)
    }
    return post
  }

  /// Those of `ids` that are there.
  package static func some(
    _ ids: Set<Identifier<Post>>, _ tx: any Transaction
  ) throws -> [Identifier<Post>: Post] {
    guard !ids.isEmpty else { return [:] }
    let found = try tx.rows("SELECT * FROM post WHERE id IN \(ids.sorted())").map(Post.init)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
  }

  /// Those that somebody holds on `day`, in order of title.
  package static func all(on day: Day, limit: Int, _ tx: any Transaction) throws -> [Post] {
    try tx.rows(
      """
      SELECT * FROM post WHERE valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day))
      ORDER BY title, id LIMIT \(limit)
      """
    ).map(Post.init)
  }

  /// Those of `person`, the latest first.
  package static func of(_ person: Identifier<Person>, _ tx: any Transaction) throws -> [Post] {
    try tx.rows("SELECT * FROM post WHERE person = \(person) ORDER BY valid_from DESC, id").map(Post.init)
  }

  /// Those in `organisation`, the latest first.
  package static func of(_ organisation: Identifier<Organisation>, _ tx: any Transaction) throws -> [Post] {
    try tx.rows("SELECT * FROM post WHERE organisation = \(organisation) ORDER BY valid_from DESC, id")
      .map(Post.init)
  }

  init(_ row: Row) throws {
    self.init(
      id: try row.identifier("id"), person: try row.identifier("person"),
      organisation: try row.identifier("organisation"), title: try row.text("title"),
      valid: try row.period())
  }

  private init(
    id: Identifier<Post>, person: Identifier<Person>, organisation: Identifier<Organisation>, title: String,
    valid: DayRange
  ) {
    self.id = id
    self.person = person
    self.organisation = organisation
    self.title = title
    self.valid = valid
  }
}
