package import Basics
import Formats
import Markup
import Pages
package import Spaces
import Store
import Wording

/// The things of a kind in a space, as one visitor may see them.
private struct KindView {
  let rooms: SpaceRooms?
  let space: Space
  let page: ThingPage
  let count: Int
  let names: ContentNames
  let groups: GroupTable?
  let views: [SavedView]
  let mayAdd: Bool
  /// Whether somebody is signed in who may keep a view for themselves.
  let mayKeep: Bool
  /// Whether a table is being brought in or taken back.
  let isBeingWritten: Bool
}

extension WorkContext {
  private static var rowsOnAPage: Int { 50 }

  /// The things of one kind as a table that is searched, narrowed, ordered, grouped and changed, of any day.
  func kindPage(_ id: Identifier<Space>, _ kind: ContentKind) throws -> Reply {
    let request = tableRequest(id, kind, visit.query, limit: Self.rowsOnAPage)
    let view = try kindView(id, request)
    let words = request.words
    let place = SpacePlaces.things(id)
    return workPage(
      "\(words.heading) – \(view.space.name)", at: place, in: view.rooms,
      status: request.faults.isEmpty ? 200 : 400, scripts: ["js/table.js"]
    ) { html in
      html.h1(words.heading)
      if let explanation = words.explanation { html.p(explanation, .class("quiet", "column")) }
      kindChoice(&html, id, kind.kind)
      if view.isBeingWritten { html.p(phrase("things.being-written"), .class("column"), .role("status")) }
      if let table = viewedTable(id, kind.kind) { viewLine(&html, table, view.views) }
      taskFilters(&html, id, request)
      TableForm(context: self, request: request).write(&html, at: place)
      if !request.gone.isEmpty { goneNote(&html, request) }
      if request.faults.isEmpty { rows(&html, request, view) }
      waysOn(&html, id, request, view)
    }
  }

  private func rows(_ html: inout HTML, _ request: TableRequest, _ view: KindView) {
    let place = SpacePlaces.things(view.space.id)
    guard view.count > 0 else {
      let key = request.isNarrowed ? "things.none-found" : "things.none-of-kind"
      html.p(phrase(key), .class("column"))
      if request.isNarrowed {
        let all = Query([.init("kind", request.kind.kind.rawValue)])
        html.p { $0.a(phrase("table.show-all"), .href(place.address(all))) }
      }
      return
    }
    html.p(phrase("things.found", count: view.count), .class("quiet"))
    view.groups?.write(&html, at: place)
    let listing = Listing(
      name: request.words.plural,
      columns: columns(
        of: request, view.names, isFile: false,
        hasTags: view.page.things.contains { $0.fields?.tags.isEmpty == false }),
      rows: view.page.things,
      choice: view.mayAdd
        ? { ListingChoice(value: $0.thing.id.text, name: $0.thing.title, form: "change") } : nil)
    table(&html, listing, isCards: true, order: ListingOrder(visit.query[TableRequest.order])) {
      place.address(TableRequest.whole($0))
    }
    pages(&html, request, view)
    if view.mayAdd { changeForm(&html, view.space, request, view.count) }
  }

  /// What an address asks of a kind, for programs as for people.
  ///
  /// - Throws: what cannot be read of it, each at its parameter.
  package func question(_ id: Identifier<Space>, _ kind: ContentKind) throws(Diagnostics) -> ThingQuestion {
    let request = tableRequest(id, kind, visit.query, limit: 0)
    guard request.faults.isEmpty else { throw Diagnostics(request.faults) }
    return request.question
  }

  private func kindView(_ id: Identifier<Space>, _ request: TableRequest) throws -> KindView {
    try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let isReadable = request.faults.isEmpty
      let page =
        isReadable
        ? try request.question.page(for: actor, tx) : ThingPage()
      let mayKnow = may(actor, .seeMembers, space.subject)
      return KindView(
        rooms: SpaceRooms(space, for: actor), space: space, page: page,
        count: isReadable ? try request.question.count(for: actor, tx) : 0,
        names: try ContentNames(
          of: page.things.compactMap { $0.fields.map { ($0.content, request.kind) } },
          mayKnow: mayKnow, for: actor, tx),
        groups: isReadable ? try groupTable(request, mayKnow: mayKnow, for: actor, tx) : nil,
        views: try SavedView.all(in: space, of: request.kind.kind, for: actor, tx),
        mayAdd: may(actor, .addThing, space.subject), mayKeep: actor.person != nil,
        isBeingWritten: try LargeStep.isUnderWay(in: id, tx))
    }
  }

  private func groupTable(
    _ request: TableRequest, mayKnow: Bool, for actor: Actor, _ tx: any Transaction
  ) throws -> GroupTable? {
    guard let field = request.group, let grouping = field.grouping else { return nil }
    let added = request.kind.fields.filter(\.isAdded).map(\.name)
    let groups = try request.question.groups(by: grouping, adding: added, for: actor, tx)
    let contents = groups.compactMap { group -> JSONValue? in
      guard case .reference(let id)? = group.value else { return nil }
      let value = JSONValue.text(id)
      return .object([.init(field.name, field.type == field.type.element ? value : .array([value]))])
    }
    return GroupTable(
      context: self, request: request, field: field, groups: groups,
      total: try request.question.total(adding: added, for: actor, tx),
      names: try ContentNames(
        of: contents.map { ($0, request.kind) }, mayKnow: mayKnow, for: actor, tx))
  }

  private func pages(_ html: inout HTML, _ request: TableRequest, _ view: KindView) {
    guard view.page.before != nil || view.page.after != nil else { return }
    html.ul(.class("ways-on")) { html in
      for (key, place) in [("previous", view.page.before), ("next", view.page.after)] {
        guard let place else { continue }
        let query = request.whole.setting(TableRequest.place, to: place.text)
        html.li {
          $0.a(
            phrase("things.\(key)"), .class("button"), .rel("nofollow"),
            .href(SpacePlaces.things(view.space.id).address(query)))
        }
      }
    }
  }

  private func waysOn(
    _ html: inout HTML, _ id: Identifier<Space>, _ request: TableRequest, _ view: KindView
  ) {
    let kind = request.kind
    let named = Query([.init("kind", kind.kind.rawValue)])
    html.ul(.class("ways-on")) { html in
      if view.mayAdd && mayMake(kind) {
        html.li { $0.a(request.words.new, .class("button"), .href(SpacePlaces.newThing(id).address(named))) }
      }
      if view.mayAdd && kind.isMadeOfRows {
        html.li { $0.a(phrase("things.import"), .href(SpacePlaces.importThings(id).address(named))) }
      }
      if view.count > 0 {
        fileLinks(&html) {
          SpacePlaces.thingsFile(id, $0).address(request.whole.setting(TableRequest.separator, to: $1))
        }
      }
    }
    if view.mayKeep && request.faults.isEmpty, let table = viewedTable(view.space.id, request.kind.kind) {
      keepForm(&html, table, request.kept, isForAll: view.mayAdd)
    }
  }
}
