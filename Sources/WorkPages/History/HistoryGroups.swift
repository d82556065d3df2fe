import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// By what the address brings the entries together; nil for none.
  var historyTrait: HistoryGroup.Trait? {
    visit.query[TableRequest.group].flatMap(HistoryGroup.Trait.init)
  }

  /// How many entries of each kind, or of each person; each leads to its entries.
  func historyGroups(
    _ html: inout HTML, _ groups: [HistoryGroup], by trait: HistoryGroup.Trait, _ names: HistoryNames,
    at place: Place
  ) {
    let title = phrase("history.group.\(trait.rawValue)")
    let columns: [ListingColumn<HistoryGroup>] = [
      ListingColumn(
        "common", title, isOrderable: false,
        show: { html, group in
          let name = self.name(of: group, names)
          guard let value = value(of: group) else { return html.text(name) }
          let query = visit.query.setting(TableRequest.group, to: nil).setting(trait.rawValue, to: value)
            .setting("before", to: nil)
          html.a(name, .href(place.address(query)))
        }, cell: { .text(self.name(of: $0, names)) }),
      ListingColumn("count", phrase("history.group.count"), isNumber: true, isOrderable: false) {
        .number(Double($0.count), decimals: 0)
      },
    ]
    html.h2(title)
    table(&html, Listing(name: title, columns: columns, rows: groups))
  }

  private func name(of group: HistoryGroup, _ names: HistoryNames) -> String {
    switch group.common {
    case .kind(let kind): kindName(kind)
    case .person(let person): names.person(person, phrase)
    case .nobody: phrase("history.group.nobody")
    }
  }

  /// What narrows the history to the group; nil where nothing does.
  private func value(of group: HistoryGroup) -> String? {
    switch group.common {
    case .kind(let kind): ChangeKind.ofSpaces.contains(kind) ? kind.rawValue : nil
    case .person(let person): person.text
    case .nobody: nil
    }
  }
}
