import Basics
import Formats
import Markup
import Pages
package import Spaces
import Wording

/// The things of a kind in a space, as one visitor may see them.
private struct KindView {
  let rooms: SpaceRooms?
  let space: Space
  let things: [ListedThing]
  let count: Int
  let names: ContentNames
  let mayAdd: Bool
}

extension WorkContext {
  private static var rowsOnAPage: Int { 50 }
  /// So many rows are the most that one file holds.
  private static var rowsOfAFile: Int { 20_000 }

  /// The things of one kind as a list that can be searched, narrowed and ordered, of any day.
  func kindPage(_ id: Identifier<Space>, _ kind: ContentKind) throws -> Reply {
    let from = max(0, visit.query["from"].flatMap { Int($0) } ?? 0)
    let view = try kindView(id, kind, limit: Self.rowsOnAPage, from: from)
    let words = words(of: kind.kind)
    return workPage("\(words.heading) – \(view.space.name)", at: SpacePlaces.things(id), in: view.rooms) {
      html in
      html.h1(words.heading)
      if let explanation = words.explanation { html.p(explanation, .class("quiet", "column")) }
      kindLine(&html, id, kind.kind)
      narrowing(&html, id, kind, words)
      if view.things.isEmpty {
        html.p(phrase(isNarrowed ? "things.none-found" : "things.none-of-kind"), .class("column"))
      } else {
        html.p(phrase("things.found", count: view.count), .class("quiet"))
        table(
          &html,
          Listing(
            name: words.plural, columns: columns(of: kind, view.names, isFile: false), rows: view.things),
          order: ListingOrder(visit.query["order"]), at: { SpacePlaces.things(id).address($0) })
      }
      pages(&html, id, from, view.count)
      waysOn(&html, id, kind, words, view)
    }
  }

  /// The same list as a file, with as many rows as it may hold.
  func kindFile(_ id: Identifier<Space>, _ format: ListFormat) throws -> Reply {
    let name = ThingKind(rawValue: visit.query["kind"] ?? "")
    guard let kind = kinds[name] else { throw Interruption.absent }
    let view = try kindView(id, kind, limit: Self.rowsOfAFile, from: 0)
    // A file that lacks rows would not say so.
    guard view.count <= Self.rowsOfAFile else {
      throw Diagnostic("rows-too-many", .badInput, ["limit": phrase.number(Double(Self.rowsOfAFile))])
    }
    let listing = Listing(
      name: words(of: name).plural, columns: columns(of: kind, view.names, isFile: true), rows: view.things)
    return try file(
      listing, format, named: "nabo-\(name.rawValue)", route: SpacePlaces.thingsFile(id, format).pattern)
  }

  private func kindView(
    _ id: Identifier<Space>, _ kind: ContentKind, limit: Int, from: Int
  ) throws -> KindView {
    let question = question(id, kind, limit: limit, from: from)
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let things = try question.answer(for: actor, tx)
      return KindView(
        rooms: SpaceRooms(space, for: actor), space: space, things: things,
        count: try question.count(for: actor, tx),
        names: try ContentNames(
          of: things.compactMap { $0.fields.map { ($0.content, kind) } },
          mayKnow: may(actor, .seeMembers, space.subject), for: actor, tx),
        mayAdd: may(actor, .addThing, space.subject))
    }
  }

  /// What the address asks for: `q`, `date`, `order`, and a field by its name.
  package func question(_ id: Identifier<Space>, _ kind: ContentKind, limit: Int, from: Int) -> ThingQuestion
  {
    let day = visit.query["date"].flatMap { Day($0) } ?? content.today()
    var question = ThingQuestion(kind.kind, in: id, on: day)
    question.title = String((visit.query["q"] ?? "").prefix(Limits.searchedCharacters))
    question.limit = limit
    question.offset = from
    if let order = ListingOrder(visit.query["order"]),
      order.column == "title" || kind.field(order.column) != nil
    {
      question.order = .init(order.column, isDescending: order.isDescending)
    }
    question.filters = kind.fields.compactMap { field in
      guard let asked = visit.query[field.name], !asked.isEmpty else { return nil }
      switch field.type {
      case .choice, .list(.choice): return .word(field.name, asked)
      case .unit, .list(.unit):
        let unit = UnitCode(asked) ?? (try? SpaceForm(context: self, mayMakeArena: false).unit(asked))
        return .unit(field.name, unit ?? UnitCode(country: "", code: asked))
      case .organisation, .post, .thing, .person, .list(.organisation), .list(.thing), .list(.person):
        return .reference(field.name, asked)
      default: return nil
      }
    }
    return question
  }

  private var isNarrowed: Bool {
    visit.query.pairs.contains { !["kind", "order", "from"].contains($0.name) && !$0.value.isEmpty }
  }

  private func narrowing(
    _ html: inout HTML, _ id: Identifier<Space>, _ kind: ContentKind, _ words: FieldWords
  ) {
    html.form(.method("get"), .action(SpacePlaces.things(id).address()), .class("filter-form")) { html in
      html.input(.type("hidden"), .name("kind"), .value(kind.kind.rawValue))
      if let order = visit.query["order"] { html.input(.type("hidden"), .name("order"), .value(order)) }
      searchField(&html, "q", words.label("title"))
      html.button(phrase("history.filter.send"), .type("submit"))
      html.details(isNarrowed ? .open : nil) { html in
        html.summary(phrase("things.narrow"))
        html.div(.class("filter-form")) { html in narrowingFields(&html, kind, words) }
      }
    }
  }

  private func narrowingFields(_ html: inout HTML, _ kind: ContentKind, _ words: FieldWords) {
    for field in kind.fields {
      switch field.type {
      case .choice(let choices), .list(.choice(let choices)):
        choiceField(
          &html, field.name, words.label(field.name),
          [("", phrase("history.filter.all"))] + choices.map { ($0, words.word(field.name, $0)) },
          chosen: visit.query[field.name])
      case .unit, .list(.unit): searchField(&html, field.name, words.label(field.name))
      default: break
      }
    }
    dayField(&html, "date", phrase("things.as-of-date"), visit.query["date"] ?? content.today().iso)
  }

  private func pages(_ html: inout HTML, _ id: Identifier<Space>, _ from: Int, _ count: Int) {
    guard from > 0 || count > from + Self.rowsOnAPage else { return }
    html.ul(.class("ways-on")) { html in
      let earlier = from > Self.rowsOnAPage ? String(from - Self.rowsOnAPage) : nil
      if from > 0 { step(&html, id, phrase("things.previous"), to: earlier) }
      if count > from + Self.rowsOnAPage {
        step(&html, id, phrase("things.next"), to: String(from + Self.rowsOnAPage))
      }
    }
  }

  private func step(_ html: inout HTML, _ id: Identifier<Space>, _ name: String, to from: String?) {
    html.li {
      $0.a(
        name, .class("button"), .href(SpacePlaces.things(id).address(visit.query.setting("from", to: from))))
    }
  }

  private func waysOn(
    _ html: inout HTML, _ id: Identifier<Space>, _ kind: ContentKind, _ words: FieldWords, _ view: KindView
  ) {
    let named = Query([.init("kind", kind.kind.rawValue)])
    guard view.mayAdd || !view.things.isEmpty else { return }
    html.ul(.class("ways-on")) { html in
      if view.mayAdd && mayMake(kind) {
        html.li { $0.a(words.new, .class("button"), .href(SpacePlaces.newThing(id).address(named))) }
      }
      if view.mayAdd && kind.isMadeOfRows {
        html.li { $0.a(phrase("things.import"), .href(SpacePlaces.importThings(id).address(named))) }
      }
      let query = visit.query.setting("from", to: nil)
      if !view.things.isEmpty {
        fileLinks(&html) { SpacePlaces.thingsFile(id, $0).address(query) }
      }
    }
  }
}
