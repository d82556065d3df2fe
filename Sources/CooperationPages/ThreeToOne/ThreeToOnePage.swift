import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// What exists more than once among the municipalities of a space, as one visitor may see it.
struct ThreeToOneView {
  let register: RegisterView
  let needs: [SharedNeed]
  /// Those that people have handed in, and that are neither declined nor a cooperation yet.
  let ideas: [GoverningView.Kept<Idea>]
}

extension WorkContext {
  /// What do we have three of that we could manage with one of?
  func threeToOnePage(_ id: Identifier<Space>) throws -> Reply {
    threeToOnePage(try threeToOneView(id))
  }

  func threeToOnePage(_ view: ThreeToOneView) -> Reply {
    let space = view.register.space
    return workPage(
      "\(phrase("cooperation.three-to-one")) – \(space.name)", at: CooperationPlaces.threeToOne(space.id),
      in: view.register.rooms, nil
    ) { html in
      html.h1(phrase("cooperation.three-to-one"))
      registerViews(&html, space.id, at: CooperationPlaces.threeToOne(space.id))
      html.p(
        phrase(
          "cooperation.three-to-one-answer", count: view.needs.count,
          ["ranked": phrase.number(Double(view.needs.count(where: \.isRanked)))]), .class("lead", "column"))
      html.p(phrase("cooperation.three-to-one-explained"), .class("quiet", "column"))
      let words = RegisterWords(context: self, units: view.register.units)
      for sort in SharedNeed.Sort.allCases { needs(&html, view, sort, words) }
      if !view.needs.isEmpty { registerFileLinks(&html, .threeToOne, space.id) }
      ideas(&html, view)
    }
  }

  private func needs(
    _ html: inout HTML, _ view: ThreeToOneView, _ sort: SharedNeed.Sort, _ words: RegisterWords
  ) {
    let needs = view.needs.filter { $0.sort == sort }
    html.section { html in
      html.h2(phrase("cooperation.three-to-one-\(sort.rawValue)"))
      guard !needs.isEmpty else {
        return html.p(phrase("cooperation.three-to-one-none"), .class("quiet", "column"))
      }
      table(&html, needListing(needs, view, sort, words), isCards: true)
    }
  }

  private func needListing(
    _ needs: [SharedNeed], _ view: ThreeToOneView, _ sort: SharedNeed.Sort, _ words: RegisterWords
  ) -> Listing<SharedNeed> {
    typealias Column = ListingColumn<SharedNeed>
    func text(_ name: String, _ told: @escaping (SharedNeed) -> String) -> Column {
      Column(name, phrase("cooperation.column.\(name)"), isOrderable: false) { .text(told($0)) }
    }
    let what = text("what") { words.subject($0) }
    let who = Column(
      "holders", phrase("cooperation.column.holders"), isOrderable: false,
      show: { html, need in holders(&html, need, words) },
      cell: { .text($0.holders.map(words.holder).joined(separator: "; ")) })
    let most = text("gain") { gain($0, words) }
    let ease = text("ease") { phrase("cooperation.ease.\($0.ease?.rawValue ?? "unknown")") }
    let propose = Column(
      "propose", phrase("cooperation.column.propose"), isOrderable: false,
      show: { html, need in proposeButton(&html, need, view.register.space.id, words) }, cell: { _ in .empty }
    )
    return Listing(
      name: phrase("cooperation.three-to-one-\(sort.rawValue)"),
      columns: [what, who] + (sort == .task ? [] : [most]) + [ease]
        + (view.register.mayAdd ? [propose] : []), rows: needs)
  }

  private func holders(_ html: inout HTML, _ need: SharedNeed, _ words: RegisterWords) {
    html.ul(.class("plain-list")) { html in
      for holder in need.holders {
        html.li { html in
          guard let thing = holder.thing else { return html.text(words.holder(holder)) }
          html.a(words.holder(holder), .href(ThingPlaces.thing(thing).address()))
        }
      }
    }
  }

  private func gain(_ need: SharedNeed, _ words: RegisterWords) -> String {
    let told = [
      need.manYears.map { phrase("cooperation.man-years", ["count": phrase.number($0, decimals: 1)]) },
      need.money.map { words.money($0) },
    ].compactMap(\.self)
    return told.isEmpty ? phrase("cooperation.gain-unknown") : told.joined(separator: ", ")
  }

  private func proposeButton(
    _ html: inout HTML, _ need: SharedNeed, _ space: Identifier<Space>, _ words: RegisterWords
  ) {
    workForm(
      &html, to: CooperationPlaces.propose(space), [], in: ShownForm("propose"),
      sending: [.init("need", need.key)],
      button: phrase("cooperation.propose"), class: nil)
  }

  /// The ideas that people have handed in themselves.
  private func ideas(_ html: inout HTML, _ view: ThreeToOneView) {
    let named = Query([.init("kind", ThingKind.idea.rawValue)])
    let space = view.register.space.id
    html.section { html in
      html.h2(phrase("cooperation.ideas"))
      html.p(phrase("cooperation.ideas-lead"), .class("column"))
      if !view.ideas.isEmpty {
        html.ul(.class("plain-list", "column")) { html in
          for idea in view.ideas { html.li { self.idea(&$0, idea, view) } }
        }
      }
      html.ul(.class("ways-on", "no-print")) { html in
        html.li {
          $0.a(phrase("cooperation.ideas-list"), .href(SpacePlaces.things(space).address(named)))
        }
        if view.register.mayAdd {
          html.li {
            $0.a(
              words(of: .idea).new, .class("button"), .href(SpacePlaces.newThing(space).address(named)))
          }
        }
      }
    }
  }

  /// An idea, with the step that makes a proposal of it.
  private func idea(_ html: inout HTML, _ idea: GoverningView.Kept<Idea>, _ view: ThreeToOneView) {
    html.a(idea.title, .href(ThingPlaces.thing(idea.id).address()))
    guard view.register.mayAdd else { return }
    workForm(
      &html, to: CooperationPlaces.propose(view.register.space.id), [], in: ShownForm("idea"),
      sending: [.init("idea", idea.id.text)], button: phrase("cooperation.propose"), class: nil)
  }

  func threeToOneView(_ id: Identifier<Space>) throws -> ThreeToOneView {
    let view = try registerView(id)
    let day = view.request.day
    var (owned, ideas) = try reading { tx, actor in
      func all<Content: ThingContent>(_: Content.Type) throws -> [OwnedThings.Listed<Content>] {
        try Thing.recall(Content.kind, in: view.space, on: day, knownAt: knownUntil, for: actor, tx).map {
          OwnedThings.Listed($0.id, $0.fields.title, Content(reading: $0.fields.content))
        }
      }
      var owned = OwnedThings()
      owned.systems = try all(BusinessSystem.self)
      owned.organisationalUnits = try all(OrganisationalUnit.self)
      owned.positions = try all(PositionGroup.self)
      owned.agreements = try all(Contract.self)
      let ideas: [GoverningView.Kept<Idea>] = try kept(in: view.space, on: day, for: actor, tx)
      return (owned, ideas.filter { $0.content.isOpen })
    }
    owned.cooperations = view.items.filter(\.isCurrent)
    owned.members = view.members
    let needs = owned.sharedNeeds
    let units = datedUnits(Set(view.space.units + needs.flatMap(\.units)), on: day)
    return ThreeToOneView(register: view.told(of: units), needs: needs, ideas: ideas)
  }
}

extension RegisterView {
  /// The same with the names of further units.
  fileprivate func told(of units: DatedUnits) -> RegisterView {
    RegisterView(space: space, rooms: rooms, request: request, items: items, units: units, mayAdd: mayAdd)
  }
}

extension RegisterWords {
  /// `Sak og arkiv`; a task by its word in the catalogue.
  func subject(_ need: SharedNeed) -> String {
    guard need.sort == .task, let task = RegisteredArrangement.CatalogueTask(rawValue: need.subject) else {
      return need.subject
    }
    return self.task(task)
  }

  /// `Lillehammer: Elements (Sikri), 400 000 NOK`
  func holder(_ holder: SharedNeed.Holder) -> String {
    let who = row(holder.units.map { units.name(of: units.onTheDay($0)) })
    guard holder.thing != nil else { return context.phrase("cooperation.alone", ["who": who]) }
    let told = [
      holder.detail.isEmpty ? holder.title : "\(holder.title) (\(holder.detail))",
      holder.manYears.map {
        context.phrase("cooperation.man-years", ["count": context.phrase.number($0, decimals: 1)])
      },
      holder.cost.map { money($0) },
    ].compactMap(\.self).joined(separator: ", ")
    return "\(who): \(told)"
  }
}
