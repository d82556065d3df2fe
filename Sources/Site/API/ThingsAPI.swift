import Answers
import Basics
import Formats
import Pages
import Spaces
import Store
import WorkPages

/// Things as programs read them.
extension WorkContext {
  private static var mostOnAPage: Int { 200 }
  private static var usualOnAPage: Int { 50 }

  /// Things of every kind, those changed last first, or those of one kind in full.
  func thingsAnswer(_ id: Identifier<Space>) throws -> ProgramAnswer {
    let kind = try visit.query["kind"].map { try named($0, status: .badInput) }
    try allow(
      ["kind", "limit", "offset", "on", "date"] + (kind.map { ["q", "order"] + filters(of: $0) } ?? []))
    let limit = try count("limit", in: 1...Self.mostOnAPage) ?? Self.usualOnAPage
    let offset = try count("offset", in: 0...1_000_000) ?? 0
    if let kind {
      var question = try question(kind, in: id)
      (question.limit, question.offset) = (limit, offset)
      return ProgramAnswer(
        .array(try reading { tx, actor in try question.answer(for: actor, tx).map { told($0, kind) } }))
    }
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let things = try Thing.list(in: space, for: actor, limit: limit, offset: offset, tx)
      return ProgramAnswer(.array(things.map { toldFields(content: "").object(ToldThing(thing: $0)) }))
    }
  }

  /// The things of a kind, narrowed and ordered, page by page.
  func kindAnswer(_ id: Identifier<Space>, named word: String) throws -> ProgramAnswer {
    let kind = try named(word, status: .noAnswer)
    try allow(["on", "q", "order", "limit", "after", "tag", "mine"] + filters(of: kind))
    let limit = try count("limit", in: 1...Self.mostOnAPage) ?? Self.usualOnAPage
    var question = try question(kind, in: id)
    question.limit = limit
    question.order = question.order ?? .made
    if let text = visit.query["after"] {
      guard let place = ThingCursor(text), !place.isBackwards, question.holds(place) else {
        throw unusable("after", text, "next")
      }
      question.place = place
    }
    let page = try reading { tx, actor in try question.page(for: actor, tx) }
    return ProgramAnswer(
      page.things.map { told($0, kind) },
      next: page.after.map { next(SpacesAPIPlaces.kind(id, word), "after", $0.text) })
  }

  /// What is asked for by `q`, `order` and the names of fields.
  private func question(_ kind: ContentKind, in id: Identifier<Space>) throws -> ThingQuestion {
    if let text = visit.query["order"], let order = ListingOrder(text), order.column != "title",
      kind.field(order.column)?.type.orderKey == nil
    {
      throw unusable(
        "order", text,
        kind.orderable.joined(separator: ", "))
    }
    for field in kind.fields {
      guard let asked = visit.query[field.name], let words = field.type.words, !words.contains(asked) else {
        continue
      }
      throw unusable(field.name, asked, words.joined(separator: ", "))
    }
    let asked = try self.question(id, kind)
    var question = ThingQuestion(kind.kind, in: id, on: try chosenDay())
    (question.title, question.filters, question.order) = (asked.title, asked.filters, asked.order)
    return question
  }

  func filters(of kind: ContentKind) -> [String] { kind.fields.flatMap(\.queryNames) }

  private func told(_ listed: ListedThing, _ kind: ContentKind) -> JSONValue {
    let content = listed.fields.map { kind.whole($0.content) }
    return toldFields(content: "").object(
      ToldThing(
        thing: listed.thing, said: .init(content: content, tags: listed.fields?.tags)))
  }

  /// The kind of a name, as a part of an address or as a parameter.
  func named(_ word: String, status: Diagnostic.Kind) throws(Diagnostic) -> ContentKind {
    guard let kind = kinds[ThingKind(rawValue: word)] else {
      guard status == .badInput else { throw Diagnostic("address-unknown", .noAnswer) }
      throw unusable("kind", word, kinds.all.map(\.kind.rawValue).joined(separator: ", "))
    }
    return kind
  }

  func thingAnswer(_ id: Identifier<Thing>) throws -> ProgramAnswer {
    try allow(["on", "date", "known"])
    let (day, known) = (try chosenDay(), try chosenInstant())
    return try reading { tx, actor in answer(try told(id, on: day, knownAt: known, actor, tx)) }
  }

  /// The thing as it was on `day` and was known at `time`, for one who may see it.
  func told(
    _ id: Identifier<Thing>, on day: Day, knownAt time: Instant? = nil, _ actor: Actor,
    _ tx: any Transaction
  ) throws -> ToldThing {
    let (thing, _) = try Thing.get(id, for: actor, tx)
    let version = try Thing.version(of: id, on: day, knownAt: time, for: actor, tx)
    let content = version?.fields.map { kinds[thing.kind]?.whole($0.content) ?? $0.content }
    return ToldThing(
      thing: thing, said: .init(content: content, tags: version?.fields?.tags, version: version))
  }

  /// A thing with the tag that a change of it names.
  func answer(_ told: ToldThing) -> ProgramAnswer {
    var answer = ProgramAnswer(toldFields(content: "").object(told))
    answer.tag = .named(told.tag)
    return answer
  }

  /// Every version, the first first, without what they say.
  func versionsAnswer(_ id: Identifier<Thing>) throws -> ProgramAnswer {
    try allow([])
    return try reading { tx, actor in
      let versions = try Thing.versions(of: id, for: actor, tx)
      let names = try authors(of: versions, of: id, actor, tx)
      return ProgramAnswer(
        .array(
          versions.map { version in
            versionFields.object(
              ToldVersion(version: version, author: version.author.flatMap { names[$0] }))
          }))
    }
  }

  /// One version, which never changes.
  func versionAnswer(_ name: VersionName) throws -> ProgramAnswer {
    try allow([])
    return try reading { tx, actor in
      let (version, thing, space) = try Thing.version(name, for: actor, tx)
      let mayKnow = may(actor, .seeMembers, space.subject)
      let names = mayKnow ? try Person.names(of: [version.author].compactMap(\.self), tx) : [:]
      let content = version.fields.map { kinds[thing.kind]?.whole($0.content) ?? $0.content }
      return ProgramAnswer(
        versionFields.object(
          ToldVersion(
            version: version, author: version.author.flatMap { names[$0] }, content: content ?? .null)))
    }
  }

  private func authors(
    of versions: [ThingVersion], of id: Identifier<Thing>, _ actor: Actor, _ tx: any Transaction
  ) throws -> [Identifier<Person>: String] {
    let (_, space) = try Thing.get(id, for: actor, tx)
    guard may(actor, .seeMembers, space.subject) else { return [:] }
    return try Person.names(of: versions.compactMap(\.author), tx)
  }
}

extension FieldType {
  /// The words of a choice, or of several.
  var words: [String]? {
    switch self {
    case .choice(let words), .list(.choice(let words)): words
    default: nil
    }
  }
}

extension ContentKind {
  /// What a list of it can be ordered by.
  var orderable: [String] { ["title"] + fields.filter { $0.type.orderKey != nil }.map(\.name) }
}
