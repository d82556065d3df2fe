import Basics
import Spaces

/// The new organisation as it is known to be on a day: parts in parts, with the old ones that go into each.
struct OrganisationTree {
  typealias Item = InventoryItem<OrganisationalUnit>

  struct Branch {
    let item: Item
    let parts: [Branch]
    /// Parts of old municipalities that go into it.
    let old: [Item]
  }

  let roots: [Branch]
  /// Old parts of which nobody has said where they go.
  let unplaced: [Item]
  private let byID: [Identifier<Thing>: Item]

  init(_ items: [Item]) {
    byID = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    let new = items.filter { $0.content.unit == nil }
    let known = Set(new.map(\.id))
    let parts = Dictionary(grouping: new) { item in
      item.content.parent.flatMap { known.contains($0) ? $0 : nil }
    }
    let old = Dictionary(grouping: items.filter { $0.content.unit != nil }) { item in
      item.content.becomes.flatMap { known.contains($0) ? $0 : nil }
    }
    var met: Set<Identifier<Thing>> = []
    /// A part that is in itself by way of others is told once, where it is met first.
    func branch(_ item: Item) -> Branch? {
      guard met.insert(item.id).inserted else { return nil }
      return Branch(
        item: item, parts: (parts[item.id] ?? []).compactMap(branch), old: old[item.id] ?? [])
    }
    var roots = (parts[nil] ?? []).compactMap(branch)
    for item in new where !met.contains(item.id) { if let rest = branch(item) { roots.append(rest) } }
    (self.roots, unplaced) = (roots, old[nil] ?? [])
  }

  /// All parts in the order of the tree, each with how deep it lies.
  var lines: [(depth: Int, branch: Branch)] {
    func lines(_ branch: Branch, _ depth: Int) -> [(depth: Int, branch: Branch)] {
      [(depth, branch)] + branch.parts.flatMap { lines($0, depth + 1) }
    }
    return roots.flatMap { lines($0, 0) }
  }

  /// What is another in `other`: parts that came, went, or say something else.
  func changes(to other: OrganisationTree) -> [OrganisationChange] {
    let ids = Set(byID.keys).union(other.byID.keys)
    return ids.compactMap { id in
      let (before, after) = (byID[id], other.byID[id])
      switch (before, after) {
      case (nil, let after?): return OrganisationChange(kind: .came, title: after.title, id: id)
      case (let before?, nil): return OrganisationChange(kind: .went, title: before.title, id: id)
      case (let before?, let after?):
        let (was, now) = (before.content, after.content)
        if was.parent != now.parent || was.becomes != now.becomes {
          return OrganisationChange(kind: .moved, title: after.title, id: id)
        }
        if was.leader != now.leader { return OrganisationChange(kind: .leader, title: after.title, id: id) }
        return before.title != after.title || was.manYears != now.manYears
          ? OrganisationChange(kind: .changed, title: after.title, id: id) : nil
      case (nil, nil): return nil
      }
    }.sorted { ($0.kind.rawValue, $0.title, $0.id.text) < ($1.kind.rawValue, $1.title, $1.id.text) }
  }
}
