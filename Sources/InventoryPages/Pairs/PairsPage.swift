import Basics
import Inventories
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// What may be the same, and what somebody has said is.
private struct PairsAnswer<Content: PairedContent> {
  let view: InventoryView<Content>
  let pairs: [RowPair]
  /// Those that are the same, the leading one first.
  let groups: [[InventoryItem<Content>]]
  let names: [UnitCode: String]

  init(_ view: InventoryView<Content>, _ names: [UnitCode: String]) {
    let items = view.items
    let rows = items.map { $0.content.row($0.id, $0.title) }
    self.view = view
    self.names = names
    pairs =
      Pairing(rows) { first, second in
        let (a, b) = (items[first], items[second])
        return (a.content.sameAs ?? a.id) == (b.content.sameAs ?? b.id)
          || a.content.otherThan.contains(b.id) || b.content.otherThan.contains(a.id)
      }.pairs
    let members = Dictionary(grouping: items.filter { $0.content.sameAs != nil }) { $0.content.sameAs }
    groups = items.compactMap { item in members[item.id].map { [item] + $0 } }
  }

  func owners(_ item: InventoryItem<Content>) -> String {
    item.content.owners.map { names[$0] ?? $0.code }.joined(separator: ", ")
  }
}

extension WorkContext {
  /// Pairs that are suggested are shown a page at a time; what is decided makes room for the next.
  private static var pairsShown: Int { 50 }

  /// Suggests what is the same in several municipalities, with the reasons, and takes what somebody says of it.
  func pairsPage(_ id: Identifier<Space>, _ kind: PairedKind) throws -> Reply {
    switch kind {
    case .system: try pairsPage(BusinessSystem.self, id, kind)
    case .agreement: try pairsPage(Contract.self, id, kind)
    }
  }

  private func pairsPage<Content: PairedContent>(
    _: Content.Type, _ id: Identifier<Space>, _ kind: PairedKind
  ) throws -> Reply {
    let place = InventoryPlaces.pairs(id, kind)
    return try formReply("pair") { sent in
      let decision = try PairDecision(sent)
      try writing { tx, actor, occasion in
        let space = try Space.get(id, for: actor, tx)
        let items = try Thing.recall(Content.kind, in: space, on: occasion.today, for: actor, tx).map {
          InventoryItem(id: $0.id, title: $0.fields.title, content: Content(reading: $0.fields.content))
        }
        try decision.write(items, by: actor, tx, occasion)
      }
      return place
    } page: { shown in
      let view = try inventory(Content.self, of: id)
      try Pairing.check(rows: view.items.count)
      let answer = PairsAnswer(view, unitNames(view.items.flatMap(\.content.owners)))
      return inventoryPage(
        view, at: place, title: phrase("inventories.view.same-\(kind.rawValue)s"), status: shown.status
      ) { html in
        if !shown.faults.isEmpty { faultList(&html, shown.faults) }
        html.p(phrase("inventories.pairs-answer", count: answer.pairs.count), .class("lead", "column"))
        html.p(phrase("inventories.pairs-explained"), .class("column"))
        html.ul(.class("pair-list")) { html in
          for pair in answer.pairs.prefix(Self.pairsShown) { suggestion(&html, pair, answer, place) }
        }
        decided(&html, answer, place)
      }
    }
  }

  private func suggestion<Content: PairedContent>(
    _ html: inout HTML, _ pair: RowPair, _ answer: PairsAnswer<Content>, _ place: Place
  ) {
    let (first, second) = (answer.view.items[pair.first], answer.view.items[pair.second])
    html.li { html in
      html.dl { html in
        for item in [first, second] {
          let row = item.content.row(item.id, item.title)
          html.dt { html in
            html.a(item.title, .href(ThingPlaces.thing(item.id).address()))
          }
          html.dd(
            [answer.owners(item), row.supplier, row.organisationNumber].filter { !$0.isEmpty }
              .joined(separator: " · "))
        }
      }
      html.p(.class("quiet")) { html in
        html.text(
          pair.reasons.map { phrase("inventories.pair-reason.\($0.rawValue)") }.joined(separator: ", "))
      }
      guard answer.view.mayAdd else { return }
      let both = [Query.Pair("first", first.id.text), Query.Pair("second", second.id.text)]
      html.div(.class("pair-answers", "no-print")) { html in
        protectedButton(
          &html, phrase("inventories.pair-same"), to: place.address(),
          sending: both + [.init("answer", PairDecision.Answer.same.rawValue)], class: "button-main")
        protectedButton(
          &html, phrase("inventories.pair-other"), to: place.address(),
          sending: both + [.init("answer", PairDecision.Answer.other.rawValue)])
      }
    }
  }

  private func decided<Content: PairedContent>(
    _ html: inout HTML, _ answer: PairsAnswer<Content>, _ place: Place
  ) {
    guard !answer.groups.isEmpty else { return }
    html.h2(phrase("inventories.groups", count: answer.groups.count))
    html.ul(.class("pair-list")) { html in
      for group in answer.groups.prefix(Self.inventoryRows) {
        html.li { html in
          html.ul { html in
            for item in group {
              html.li { html in
                html.a(item.title, .href(ThingPlaces.thing(item.id).address()))
                html.text(" · \(answer.owners(item)) ")
                if answer.view.mayAdd, item.content.sameAs != nil {
                  protectedButton(
                    &html, phrase("inventories.pair-apart"), to: place.address(),
                    sending: [
                      .init("first", item.id.text), .init("answer", PairDecision.Answer.apart.rawValue),
                    ])
                }
              }
            }
          }
        }
      }
    }
  }
}
