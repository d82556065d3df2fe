import Basics
import Converters
import Formats
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Where a program begins: what this is, and where the councils are.
  func oparlSystem(_ id: Identifier<Space>) throws -> Reply {
    let address = try wholeAddress()
    let space = try reading { tx, actor in try Space.get(id, for: actor, tx) }
    return json(
      .object([
        .init("id", .text(address(OParlPlaces.system(id)))),
        .init("type", .text("https://schema.oparl.org/1.1/System")),
        .init("oparlVersion", .text("https://schema.oparl.org/1.1/")),
        .init("body", .text(address(OParlPlaces.bodies(id)))), .init("name", .text(space.name)),
        .init("web", .text(address(CasePlaces.list(id)))),
      ]), at: OParlPlaces.system(id))
  }

  func oparlBodies(_ id: Identifier<Space>) throws -> Reply {
    let councils = try oparlCouncils(id)
    return try json(page(councils.map(\.body), at: OParlPlaces.bodies(id)), at: OParlPlaces.bodies(id))
  }

  func oparlBody(_ id: Identifier<Space>, _ council: CaseCouncil) throws -> Reply {
    json(try oparlCouncil(id, council).body, at: OParlPlaces.body(id, council))
  }

  func oparlList(_ id: Identifier<Space>, _ council: CaseCouncil, _ list: OParlList) throws -> Reply {
    let place = OParlPlaces.list(id, council, list)
    let objects = try oparlCouncil(id, council).objects(list).map(\.json)
    return try json(page(objects, at: place), at: place)
  }

  func oparlObject(
    _ id: Identifier<Space>, _ council: CaseCouncil, _ list: OParlList, _ thing: Identifier<Thing>
  ) throws -> Reply {
    let objects = try oparlCouncil(id, council).objects(list)
    guard let object = objects.first(where: { $0.id == thing }) else { throw Interruption.absent }
    return json(object.json, at: OParlPlaces.object(id, council, list, thing))
  }

  private func json(_ value: JSONValue, at place: Place) -> Reply {
    Reply(contentType: Reply.json, body: value.bytes, caching: .none, route: place.pattern)
  }

  /// An identifier of OParl is an address that works from anywhere. Throws `oparl-without-address`.
  private func wholeAddress() throws(Diagnostic) -> (Place) -> String {
    guard let site = workplace.publicAddress else { throw Diagnostic("oparl-without-address", .noAnswer) }
    return { site.absolute($0.address()) }
  }

  private func oparlCouncil(_ id: Identifier<Space>, _ council: CaseCouncil) throws -> OParlCouncil {
    guard let found = try oparlCouncils(id).first(where: { $0.unit == council.unit }) else {
      throw Interruption.absent
    }
    return found
  }

  /// Those who decide any case of the space that the visitor may see.
  private func oparlCouncils(_ id: Identifier<Space>) throws -> [OParlCouncil] {
    let address = try wholeAddress()
    let (folders, things) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return (
        try CaseFolders(in: space, on: content.today(), for: actor, tx).folders,
        try Thing.recall(.body, in: space, on: content.today(), for: actor, tx)
      )
    }
    let bodies = things.map { (id: $0.id, title: $0.fields.title, content: Body(reading: $0.fields.content)) }
    let (treatment, body) = (words(of: .treatment), words(of: .body))
    let words = OParlCouncil.Words(
      paperType: self.words(of: .jointCase).name,
      level: { treatment.word("level", $0.rawValue) }, outcome: { treatment.word("outcome", $0.rawValue) },
      form: { body.word("form", $0.rawValue) }, day: { phrase.date($0) })
    return Set(folders.flatMap(\.content.units)).sorted().map { unit in
      OParlCouncil(
        space: id, unit: unit, name: CaseWords(context: self).name(of: unit),
        folders: folders.filter { $0.content.units.contains(unit) },
        organizations: bodies.filter { $0.content.units == [unit] },
        hasPaper: workplace.paper.formats.contains(.pdf), words: words, address: address)
    }
  }

  /// So many objects a page of a list has.
  private static var oparlPage: Int { 100 }

  /// One page of an external list.
  private func page(_ objects: [JSONValue], at place: Place) throws -> JSONValue {
    let address = try wholeAddress()
    let pages = max(1, (objects.count + Self.oparlPage - 1) / Self.oparlPage)
    let number = min(max(1, visit.query["page"].flatMap { Int($0) } ?? 1), pages)
    func link(_ number: Int) -> JSONValue { .text("\(address(place))?page=\(number)") }
    var links: [JSONValue.Member] = [
      .init("first", link(1)), .init("last", link(pages)), .init("self", link(number)),
    ]
    if number > 1 { links.append(.init("prev", link(number - 1))) }
    if number < pages { links.append(.init("next", link(number + 1))) }
    return .object([
      .init("data", .array(Array(objects.dropFirst((number - 1) * Self.oparlPage).prefix(Self.oparlPage)))),
      .init(
        "pagination",
        .object([
          .init("totalElements", .number(Double(objects.count))),
          .init("elementsPerPage", .number(Double(Self.oparlPage))),
          .init("currentPage", .number(Double(number))), .init("totalPages", .number(Double(pages))),
        ])), .init("links", .object(links)),
    ])
  }
}
