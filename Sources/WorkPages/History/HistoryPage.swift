import Basics
import Formats
import Markup
import Pages
import SignIn
import Spaces
import Wording

/// A page of the history as one visitor may read it.
private struct HistoryView {
  let title: String
  let rooms: SpaceRooms?
  let space: Identifier<Space>
  let thing: Thing?
  let entries: [HistoryEntry]
  let names: HistoryNames
  /// What the contents refer to.
  let references: ContentNames
  let hasMore: Bool
  /// Whether something happened before the space came here.
  let isImported: Bool
  /// How many entries have something in common, where the address asks for it.
  let groups: [HistoryGroup]
  /// Of the history of a space.
  let views: [SavedView]
  let mayAdd: Bool
}

extension WorkContext {
  /// The history of a space or of a thing: the latest first, filtered by what it was and when.
  func historyPage(_ ground: HistoryQuestion.Ground, at place: Place) throws -> Reply {
    let question = historyQuestion(ground)
    let view = try reading { tx, actor in
      let thing: Thing?
      let space: Space
      switch ground {
      case .thing(let id):
        let found = try Thing.get(id, for: actor, tx)
        (thing, space) = (found.thing, found.space)
      case .space(let id): (thing, space) = (nil, try Space.get(id, for: actor, tx))
      default: throw Interruption.absent
      }
      var longer = question
      longer.limit += 1
      let groups = try historyTrait.map { try HistoryGroup.all(of: question, by: $0, for: actor, tx) } ?? []
      let entries = try HistoryEntry.read(longer, for: actor, tx)
      let names = try HistoryNames(of: entries, groups, in: space, for: actor, tx)
      return HistoryView(
        title: thing?.title ?? space.name, rooms: SpaceRooms(space, for: actor), space: space.id,
        thing: thing,
        entries: Array(entries.prefix(question.limit)),
        names: names,
        references: try ContentNames(
          of: entries.flatMap { entry in
            let kind = entry.thing.flatMap { names.kinds[$0] }.flatMap { kinds[$0] }
            return [entry.content?.before, entry.content?.after].compactMap { $0?["content"] }.map {
              ($0, kind)
            }
          }, mayKnow: names.mayKnow, for: actor, tx),
        hasMore: entries.count > question.limit,
        isImported: try thing == nil && ImportedSpace.find(space.id, tx) != nil, groups: groups,
        views: thing == nil ? try SavedView.all(in: space, of: ViewedTable.history, for: actor, tx) : [],
        mayAdd: may(actor, .addThing, space.subject))
    }
    let title = phrase("history.title", ["name": view.title])
    return workPage(title, at: place, in: view.rooms, view.thing == nil ? .history : .things) { html in
      html.h1(title)
      if let thing = view.thing {
        html.p {
          $0.a(phrase("things.back", ["name": thing.title]), .href(ThingPlaces.thing(thing.id).address()))
        }
      }
      html.p(phrase("history.lead"), .class("column"))
      if view.isImported {
        html.p {
          $0.a(
            phrase("history.elsewhere"), .class("button"), .href(SpacePlaces.elsewhere(view.space).address()))
        }
      }
      let saved = view.thing == nil ? viewedTable(view.space, ViewedTable.history) : nil
      if let saved { viewLine(&html, saved, view.views) }
      filterForm(&html, place, view.names)
      if let trait = historyTrait, !view.groups.isEmpty {
        historyGroups(&html, view.groups, by: trait, view.names, at: place)
      }
      if view.entries.isEmpty {
        html.p(phrase("history.empty"), .class("column"))
      } else {
        table(&html, view)
      }
      if view.hasMore, let last = view.entries.last {
        let query = visit.query.setting("before", to: String(last.number))
        html.p { $0.a(phrase("history.older"), .class("button"), .href(place.address(query))) }
      }
      if let saved, (try? signedIn()) != nil {
        let kept = visit.query.setting("before", to: nil).setting(TableRequest.view, to: nil)
        keepForm(&html, saved, kept, isForAll: view.mayAdd)
      }
    }
  }

  private func historyQuestion(_ ground: HistoryQuestion.Ground) -> HistoryQuestion {
    var question = HistoryQuestion(ground)
    question.kinds = ChangeKind.ofSpaces.filter { $0.rawValue == visit.query["kind"] }
    question.person = visit.query["person"].flatMap { Identifier<Person>($0) }
    question.from = visit.query["from"].flatMap { Day($0) }.map(LocalTime.beginning)
    question.until = visit.query["until"].flatMap { Day($0) }.flatMap { $0.adding(days: 1) }
      .map(LocalTime.beginning)
    question.before = visit.query["before"].flatMap { Int($0) }
    return question
  }

  private func filterForm(_ html: inout HTML, _ place: Place, _ names: HistoryNames) {
    html.form(.method("get"), .action(place.address()), .class("filter-form")) { html in
      let kinds = ChangeKind.ofSpaces.filter { kind in
        ["space", "member", "thing", "batch", "view"].contains { kind.rawValue.hasPrefix($0 + ".") }
      }
      choiceField(
        &html, "kind", phrase("history.filter.kind"),
        [("", phrase("history.filter.all"))] + kinds.map { ($0.rawValue, kindName($0)) },
        chosen: visit.query["kind"])
      dayField(&html, "from", phrase("history.filter.from"), visit.query["from"] ?? "")
      dayField(&html, "until", phrase("history.filter.until"), visit.query["until"] ?? "")
      let traits = HistoryGroup.Trait.allCases.filter { $0 != .person || names.mayKnow }
      choiceField(
        &html, TableRequest.group, phrase("table.group"),
        [("", phrase("table.group-none"))]
          + traits.map { ($0.rawValue, phrase("history.group.\($0.rawValue)")) },
        chosen: historyTrait?.rawValue)
      html.button(phrase("history.filter.send"), .type("submit"))
    }
  }

  private func table(_ html: inout HTML, _ view: HistoryView) {
    table(
      &html,
      Listing(
        name: phrase("history.table"),
        columns: [
          historyColumn("when") { html, entry in html.text(moment(entry.recordedAt)) },
          historyColumn("who") { html, entry in who(&html, entry, view) },
          historyColumn("what") { html, entry in what(&html, entry, view) },
          historyColumn("changes", keepsLines: true) { html, entry in
            changes(
              &html, entry, of: entry.thing.flatMap { view.names.kinds[$0] }.flatMap { kinds[$0] },
              view.references)
          },
          historyColumn("why", keepsLines: true) { html, entry in html.text(entry.content?.why ?? "") },
        ], rows: view.entries, id: { "entry-\($0.number)" }), class: "history-table")
  }

  private func what(_ html: inout HTML, _ entry: HistoryEntry, _ view: HistoryView) {
    if let batch = entry.content?.after["batch"].flatMap({ Identifier<Batch>($0) }) {
      html.a(kindName(entry.kind), .href(TablePlaces.batch(batch).address()))
    } else {
      html.text(kindName(entry.kind))
    }
    if view.thing == nil, let thing = entry.thing {
      html.text(": ")
      html.a(view.names.things[thing] ?? "", .href(ThingPlaces.thing(thing).address()))
    }
    if let organisation = entry.organisation {
      html.text(": \(view.names.organisations[organisation] ?? "")")
    }
    if let about = entry.about { html.text(": \(view.names.person(about, phrase))") }
    if let day = entry.validFrom {
      html.p(phrase("history.valid", ["day": phrase.date(day)]), .class("quiet"))
    }
  }

  /// Whoever is known by name leads to what else they did.
  private func who(_ html: inout HTML, _ entry: HistoryEntry, _ view: HistoryView) {
    let name = view.names.hand(entry.hand, phrase)
    guard case .person(let person) = entry.hand, view.names.mayKnow else { return html.text(name) }
    let place = view.thing.map { ThingPlaces.history($0.id) } ?? SpacePlaces.history(view.space)
    html.a(
      name,
      .href(place.address(visit.query.setting("person", to: person.text).setting("before", to: nil))))
  }
}
