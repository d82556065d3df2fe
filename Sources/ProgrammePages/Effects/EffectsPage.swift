import Basics
import Formats
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What the merger does to each cooperation, agreement, system, group of posts and body that the space knows, the first
  /// deadline first.
  func effectsPage(_ id: Identifier<Thing>, _ ground: ProgrammeGround) throws -> Reply {
    let view = try programmeView(id)
    let place = ProgrammePlaces.effects(id)
    let found = try effects(of: view, ground)
    return programmePage(view, at: place, title: phrase("programmes.view.effects")) { html in
      guard let found else {
        return html.p(phrase("programmes.effects-unsaid"), .class("lead", "column"))
      }
      effectsTold(&html, found, at: place)
      html.ul(.class("ways-on", "no-print")) { html in
        if view.mayAdd {
          for kind in [ThingKind.arrangement, .agreement, .system, .position, .body] {
            html.li { $0.a(words(of: kind).new, .href(newThingAddress(kind, in: view.space))) }
          }
        }
        guard !found.isEmpty else { return }
        fileLinks(&html) { format, separator in
          ProgrammePlaces.effectsFile(id, format).address(kindQuery.setting("separator", to: separator))
        }
      }
    }
  }

  func effectsFile(
    _ id: Identifier<Thing>, _ format: ListFormat, _ ground: ProgrammeGround
  ) throws -> Reply {
    let view = try programmeView(id)
    guard let found = try effects(of: view, ground) else { throw Interruption.absent }
    return try file(
      effectsListing(shown(found)), format, named: "nabo-effects",
      route: ProgrammePlaces.effectsFile(id, format).pattern)
  }

  /// Nil where the programme has not said which units become one, and when.
  private func effects(
    of view: ProgrammeView, _ ground: ProgrammeGround
  ) throws -> [MergerEffect]? {
    let content = view.parts.programme.content
    guard let effective = content.effective, content.units.count > 1 else { return nil }
    return try mergerEffects(
      in: view.space.id,
      MergerAsked(parts: content.units, effective: effective, continues: content.continues), ground)
  }

  /// Those of other rooms, and those of agreements, systems, posts and bodies, the first deadline first.
  func mergerEffects(
    in space: Identifier<Space>, _ asked: MergerAsked, _ ground: ProgrammeGround
  ) throws -> [MergerEffect] {
    let today = content.today()
    let known = try reading { tx, actor in
      try KnownThings.read(in: Space.get(space, for: actor, tx), on: today, for: actor, tx)
    }
    let codes = ground.codes(
      self, known.units.union(asked.parts), asked.effective.adding(days: -1) ?? asked.effective)
    let merger = KnownMerger(
      parts: asked.parts, effective: asked.effective, continues: asked.continues, today: today, codes: codes)
    let found = try ground.effects(self, space, asked) + known.effects(of: merger).map(told)
    return found.enumerated().sorted { a, b in
      (a.element.deadline ?? .newYear(9999), a.offset) < (b.element.deadline ?? .newYear(9999), b.offset)
    }.map(\.element)
  }

  private func told(_ effect: KnownEffect) -> MergerEffect {
    MergerEffect(
      kind: effect.kind, title: effect.title, address: ThingPlaces.thing(effect.id).address(),
      effect: effect.what.map { phrase("programmes.known.\($0.rawValue)") }.joined(separator: ", "),
      action: word(of: effect.action), responsible: effect.responsible.isEmpty ? "–" : effect.responsible,
      statute: "–", deadline: effect.deadline)
  }

  private func word(of action: KnownEffect.Action) -> String {
    switch action {
    case .decideAgreement, .decideSystem: phrase("programmes.known-do.decide")
    case .agreement(let decision): words(of: .agreement).word("decision", decision.rawValue)
    case .system(let decision): words(of: .system).word("decision", decision.rawValue)
    case .place: phrase("programmes.known-do.place")
    case .endBody: phrase("programmes.known-do.end-body")
    }
  }

  private var kindQuery: Query {
    Query(visit.query.pairs.filter { $0.name == "kind" && !$0.value.isEmpty })
  }

  private func shown(_ found: [MergerEffect]) -> [MergerEffect] {
    guard let kind = kindQuery["kind"] else { return found }
    return found.filter { $0.kind.rawValue == kind }
  }

  /// How many of each kind, what comes first, and the table.
  ///
  /// - Parameter place: where a kind is chosen; nil where the page asks for other things.
  func effectsTold(_ html: inout HTML, _ found: [MergerEffect], at place: Place? = nil) {
    guard !found.isEmpty else { return html.p(phrase("programmes.effects-none"), .class("lead", "column")) }
    html.p(.class("lead", "column")) { html in
      html.text(phrase("programmes.effects-told", count: found.count))
      if let first = found.first, let day = first.deadline {
        html.text(
          " " + phrase("programmes.effects-first", ["name": first.title, "day": phrase.date(day)]))
      }
    }
    let counts = Dictionary(grouping: found, by: \.kind).mapValues(\.count)
    html.ul(.class("form-counts")) { html in
      for (kind, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        html.li { html in
          let text = "\(words(of: kind).heading): \(phrase.number(Double(count)))"
          guard let place else { return html.text(text) }
          let isChosen = kindQuery["kind"] == kind.rawValue
          html.a(
            text, .href(place.address(isChosen ? Query() : Query([.init("kind", kind.rawValue)]))),
            isChosen ? .aria("current", "true") : nil)
        }
      }
    }
    table(&html, effectsListing(place == nil ? found : shown(found)), isCards: true)
  }

  private func effectsListing(_ found: [MergerEffect]) -> Listing<MergerEffect> {
    func text(_ name: String, _ text: @escaping (MergerEffect) -> String) -> ListingColumn<MergerEffect> {
      ListingColumn(name, phrase("cooperation.column.\(name)"), isOrderable: false) { .text(text($0)) }
    }
    return Listing(
      name: phrase("programmes.effects"),
      columns: [
        ListingColumn(
          "name", phrase("programmes.column.name"), isOrderable: false,
          show: { html, row in html.a(row.title, .href(row.address)) }, cell: { .text($0.title) }),
        ListingColumn("kind", phrase("programmes.column.kind"), isOrderable: false) {
          .text(words(of: $0.kind).name)
        },
        text("effect", \.effect),
        ListingColumn(
          "deadline", phrase("cooperation.column.deadline"), isOrderable: false,
          show: { html, row in html.text(row.deadline.map { phrase.date($0) } ?? "–") },
          cell: { $0.deadline.map { .day($0) } ?? .empty }),
        text("action", \.action), text("responsible", \.responsible), text("statute", \.statute),
      ], rows: found)
  }
}
