import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  private static var changeRows: Int { 200 }

  /// Joins and exits, beginnings and ends, over the years.
  func changesPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try registerView(id)
    let items = changedItems(view)
    let changes = RegisterChange.all(of: items)
    return registerPage(view, at: CooperationPlaces.changes(id)) { html, _ in
      html.p(
        changes.isEmpty
          ? phrase("cooperation.changes-none")
          : phrase(
            "cooperation.changes-answer", count: changes.count,
            [
              "more": phrase.number(Double(changes.count { $0.kind.isMore })),
              "less": phrase.number(Double(changes.count { !$0.kind.isMore })),
            ]), .class("lead", "column"))
    } body: { html, words in
      guard let first = changes.first, let last = changes.last else { return }
      ChangesChart(changes, from: first.day.year, to: last.day.year)
        .write(to: &html, title: phrase("cooperation.changes-chart"), phrase)
      let rows = Array(changes.reversed().dropFirst(view.request.skip).prefix(Self.changeRows))
      table(&html, changeListing(rows, items, words), isCards: true)
      changePages(&html, view, changes.count)
      registerFileLinks(&html, .changes, id)
    }
  }

  /// Those whose changes are told: what has ended belongs to what happened.
  func changedItems(_ view: RegisterView) -> [RegisterItem] {
    visit.query["stage"].map { !$0.isEmpty } == true ? view.shown : narrowed(view)
  }

  private func narrowed(_ view: RegisterView) -> [RegisterItem] {
    let request = view.request
    return view.items.filter { item in
      (request.unit.map { item.content.participants.compactMap(\.unit).map(view.units.onTheDay).contains($0) }
        ?? true) && (request.task.map(item.content.tasks.contains) ?? true)
    }
  }

  func changeListing(
    _ rows: [RegisterChange], _ items: [RegisterItem], _ words: RegisterWords
  ) -> Listing<RegisterChange> {
    Listing(
      name: phrase("cooperation.view.changes"),
      columns: [
        dayColumn("day", phrase("cooperation.column.day")) { $0.day },
        ListingColumn("what", phrase("cooperation.column.what"), isOrderable: false) {
          .text(phrase("cooperation.change.\($0.kind.rawValue)"))
        },
        ListingColumn("who", phrase("cooperation.column.who"), isOrderable: false) { change in
          guard let participant = change.participant else { return .empty }
          return .text(words.name(of: items[change.place].content.participants[participant]))
        },
        ListingColumn(
          "name", words.label("title"), isOrderable: false,
          show: { html, change in
            let item = items[change.place]
            html.a(item.title, .href(cardAddress(item)))
          }, cell: { .text(items[$0.place].title) }),
        ListingColumn("form", words.label("form"), isOrderable: false) {
          .text(words.form(items[$0.place].content.form))
        },
      ], rows: rows)
  }

  private func changePages(_ html: inout HTML, _ view: RegisterView, _ count: Int) {
    guard count > Self.changeRows else { return }
    html.ul(.class("ways-on", "no-print")) { html in
      for (key, skip) in [
        ("previous", view.request.skip - Self.changeRows), ("next", view.request.skip + Self.changeRows),
      ] where skip > -Self.changeRows && skip < count {
        let query = registerQuery.setting("skip", to: skip > 0 ? String(skip) : nil)
        html.li {
          $0.a(
            phrase("things.\(key)"), .class("button"), .rel("nofollow"),
            .href(CooperationPlaces.changes(view.space.id).address(query)))
        }
      }
    }
  }
}
