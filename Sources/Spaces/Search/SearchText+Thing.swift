import Basics
import Digests
import Formats
import Search
import Store

extension SearchText {
  /// Puts what follows from the versions of things in the place of what was found of them: what each says of any day and who
  /// wrote it, and its files. Of versions that fewer may see than the thing nothing is found.
  static func write(
    _ things: [VersionedThing], as kinds: ContentKinds, analysed: AnalysedTexts = AnalysedTexts([]),
    _ tx: any Transaction
  ) throws {
    var own: [PlacedText] = []
    var files: [Identifier<Thing>: Set<String>] = [:]
    var referred: Set<Identifier<Thing>> = []
    for present in things {
      let (thing, kind, said) = (present.thing, kinds[present.thing.kind], said(by: present))
      var named = named(in: said, as: kind)
      named.people.formUnion(open(present).compactMap(\.author))
      referred.formUnion(named.things)
      let text = SearchText(
        of: thing.id, part: "", state: thing.state, title: thing.title,
        body: body(of: said, as: kind, under: thing.title), names: try named.labels(tx))
      own.append(
        PlacedText(
          text: text, kind: Kind(space: thing.space, kind: thing.kind), isDue: false,
          analysed: analysed[text.body]))
      files[thing.id] = Set(said.flatMap { kind?.files(in: $0.content).map(\.digest.text) ?? [] })
    }
    try own.put(tx)
    try SearchName.put(titlesOf: referred, writing: things.map(\.thing), tx)
    let others = try withOtherTexts(things.map(\.thing.id), tx)
    for thing in things.map(\.thing) {
      guard let files = files[thing.id], !files.isEmpty || others.contains(thing.id) else { continue }
      try writeFiles(files, of: thing, Kind(space: thing.space, kind: thing.kind), tx)
    }
  }

  /// Those of which more is found than what they say themselves.
  private static func withOtherTexts(
    _ things: [Identifier<Thing>], _ tx: any Transaction
  ) throws -> Set<Identifier<Thing>> {
    guard !things.isEmpty else { return [] }
    let rows = try tx.rows("SELECT DISTINCT thing FROM search_text WHERE thing IN \(things) AND part <> ''")
    return Set(try rows.map { try $0.identifier("thing") })
  }

  /// What a thing says of any day, as it is found.
  static func body(of present: VersionedThing, as kinds: ContentKinds) -> String {
    let body = body(of: said(by: present), as: kinds[present.thing.kind], under: present.thing.title)
    return String(body.prefix(longest))
  }

  /// Without what fewer may see than the thing, what holds last first.
  private static func said(by present: VersionedThing) -> [ThingFields] {
    timeline(open(present)).reversed().compactMap(\.version.fields)
  }

  private static func open(_ present: VersionedThing) -> [ThingVersion] {
    present.versions.filter { $0.fields?.state.isAtLeastAsOpen(as: present.thing.state) ?? true }
  }

  /// What fields say one after the other, what holds last first; titles of other days too.
  private static func body(of said: [ThingFields], as kind: ContentKind?, under title: String) -> String {
    var lines: [String] = []
    for fields in said {
      let written = kind.map { texts(of: $0.fields, in: $0.whole(fields.content)) } ?? []
      lines += [fields.title] + fields.tags + written
    }
    var seen: Set = [title, ""]
    return lines.filter { seen.insert($0).inserted }.joined(separator: "\n")
  }

  private static func texts(of fields: [FieldShape], in content: JSONValue) -> [String] {
    // What the program noted is for machines; of a file that was sent along the name is not.
    fields.filter { $0.origin != .made || $0.type == .file }.flatMap { field in
      content[field.name].map { texts($0, field.type) } ?? []
    }
  }

  /// What people wrote. Words of a list are shown in the reader's language; what is called by a name of its own is found by
  /// its label.
  private static func texts(_ value: JSONValue, _ type: FieldType) -> [String] {
    switch type {
    case .line, .text, .address: return value.text.map { [$0] } ?? []
    case .person:
      let isAccount = Identifier<Person>(value) != nil
      return isAccount ? [] : value.text.map { [$0] } ?? []
    case .file: return FileReference(value).map { [$0.name] } ?? []
    case .list(let element): return value.elements.flatMap { texts($0, element) }
    case .table(let columns): return value.elements.flatMap { texts(of: columns, in: $0) }
    default: return []
    }
  }
}
