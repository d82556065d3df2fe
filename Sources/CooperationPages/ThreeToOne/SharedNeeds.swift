package import Spaces

/// What a space has written down of its municipalities, in which `SharedNeed`s are looked for.
package struct OwnedThings: Sendable {
  package struct Listed<Content: ThingContent>: Sendable {
    package let id: Identifier<Thing>
    package let title: String
    package let content: Content

    package init(_ id: Identifier<Thing>, _ title: String, _ content: Content) {
      (self.id, self.title, self.content) = (id, title, content)
    }
  }

  package var organisationalUnits: [Listed<OrganisationalUnit>] = []
  package var systems: [Listed<BusinessSystem>] = []
  package var positions: [Listed<PositionGroup>] = []
  package var agreements: [Listed<Contract>] = []
  /// Cooperations that there are.
  package var cooperations: [RegisterItem] = []
  /// The municipalities of the space.
  package var members: [UnitCode] = []

  package init() {}
}

extension OwnedThings {
  /// What exists more than once: of each sort those with the largest gain first, easy ones before hard ones where gains are
  /// alike, and those that nobody can rank last, by their names.
  package var sharedNeeds: [SharedNeed] {
    [sharedSystems, sharedUnits, sharedPositions, sharedAgreements, sharedTasks].flatMap {
      $0.sorted(by: Self.isBefore)
    }
  }

  private static func isBefore(_ a: SharedNeed, _ b: SharedNeed) -> Bool {
    func rank(_ need: SharedNeed) -> (Int, Double, Double, Int) {
      let money = need.money?.amount ?? 0
      let ease = need.ease.flatMap(SharedNeed.Ease.allCases.firstIndex) ?? SharedNeed.Ease.allCases.count
      // Man-years cannot be told in kroner, so that where both are entered somewhere, people come first.
      return (need.isRanked ? 0 : 1, -(need.manYears ?? 0), -money, ease)
    }
    let (first, second) = (rank(a), rank(b))
    return first == second ? folded(a.subject) < folded(b.subject) : first < second
  }

  private var sharedSystems: [SharedNeed] {
    grouped(systems, by: \.content.function).compactMap { subject, systems in
      // What one cooperation runs for all of them exists once.
      guard !isOne(systems.map(\.content.arrangement)) else { return nil }
      return need(
        .system, subject,
        systems.map { system in
          SharedNeed.Holder(
            units: [system.content.unit].compactMap(\.self), thing: system.id, title: system.title,
            detail: system.content.vendor, cost: system.content.cost)
        }, ease: ease(of: systems.map { folded($0.content.vendor) }))
    }
  }

  private var sharedUnits: [SharedNeed] {
    grouped(organisationalUnits, by: \.content.function).compactMap { subject, units in
      guard !isOne(units.map(\.content.arrangement)) else { return nil }
      // One that a cooperation runs already is one that the others can join; how alike the rest are, nobody has said.
      let isThere = units.contains { $0.content.arrangement != nil }
      return need(
        .unit, subject,
        units.map {
          SharedNeed.Holder(
            units: [$0.content.unit].compactMap(\.self), thing: $0.id, title: $0.title, cost: $0.content.cost,
            manYears: $0.content.manYears)
        }, ease: isThere ? .easy : nil)
    }
  }

  private var sharedPositions: [SharedNeed] {
    grouped(positions, by: \.content.function).compactMap { subject, positions in
      need(
        .position, subject,
        positions.map { position in
          let content = position.content
          let cost = content.manYears.flatMap { years in
            content.pay.map { Amount($0.amount * years, $0.currency) }
          }
          return SharedNeed.Holder(
            units: [content.unit].compactMap(\.self), thing: position.id, title: position.title,
            detail: content.pension, cost: cost, manYears: content.manYears)
        },
        ease: ease(
          of: positions.map {
            $0.content.hours == nil || $0.content.pension.isEmpty
              ? "" : "\($0.content.hours ?? 0) \(folded($0.content.pension))"
          }))
    }
  }

  private var sharedAgreements: [SharedNeed] {
    grouped(agreements, by: \.content.counterpart).compactMap { subject, agreements in
      guard !isOne(agreements.map(\.content.arrangement)) else { return nil }
      let changes = agreements.map(\.content.changeOfParty)
      return need(
        .agreement, subject,
        agreements.map {
          SharedNeed.Holder(units: $0.content.units, thing: $0.id, title: $0.title, cost: $0.content.value)
        }, ease: changes.contains(.barred) ? .hard : changes.contains(nil) ? nil : .easy)
    }
  }

  /// Tasks that some members are in no cooperation about.
  private var sharedTasks: [SharedNeed] {
    RegisteredArrangement.CatalogueTask.allCases.compactMap { task in
      let about = cooperations.filter { $0.content.tasks.contains(task) }
      let together = Set(about.flatMap(\.municipalities))
      let alone = members.filter { !together.contains($0) }
      let joined = about.filter { !$0.municipalities.filter(members.contains).isEmpty }
      guard joined.count + alone.count > 1, !(joined.count == 1 && alone.isEmpty) else { return nil }
      let holders =
        joined.map {
          SharedNeed.Holder(
            units: $0.municipalities.filter(members.contains), thing: $0.id, title: $0.title)
        } + alone.map { SharedNeed.Holder(units: [$0], thing: nil, title: "") }
      return SharedNeed(
        sort: .task, subject: task.rawValue, holders: holders, ease: joined.isEmpty ? nil : .easy)
    }
  }

  private func need(
    _ sort: SharedNeed.Sort, _ subject: String, _ holders: [SharedNeed.Holder], ease: SharedNeed.Ease?
  ) -> SharedNeed? {
    let need = SharedNeed(sort: sort, subject: subject, holders: holders, ease: ease)
    return holders.count > 1 && need.units.count > 1 ? need : nil
  }

  /// Whether all name the same cooperation.
  private func isOne(_ cooperations: [Identifier<Thing>?]) -> Bool {
    guard let first = cooperations.first, first != nil else { return false }
    return cooperations.allSatisfy { $0 == first }
  }

  /// Nil where something is not known of one of them.
  private func ease(of marks: [String]) -> SharedNeed.Ease? {
    guard !marks.contains("") else { return nil }
    let kinds = Set(marks).count
    return kinds == 1 ? .easy : kinds < marks.count ? .fair : .hard
  }

  /// Those that are called alike, under the name that the first has, in the order of their first ones.
  private func grouped<Content>(
    _ things: [Listed<Content>], by name: (Listed<Content>) -> String
  ) -> [(String, [Listed<Content>])] {
    var order: [String] = []
    var groups: [String: [Listed<Content>]] = [:]
    for thing in things where !name(thing).isEmpty {
      let key = folded(name(thing))
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(thing)
    }
    return order.compactMap { key in groups[key].map { (name($0[0]), $0) } }
  }
}
