import Basics
import Pages
import Spaces
import StreetNames
import Wording
import WorkPages

/// Streets of all municipalities as they will be called, and which of the names would be one or be taken for one.
struct StreetsView {
  let view: InventoryView<StreetRow>
  let names: [UnitCode: String]
  /// What cannot stay first, then what is only alike.
  let clashes: [NameClash]

  /// A name that a municipality may have once only (matrikkelforskriften § 51).
  var barred: Int { clashes.count { Self.isBarred($0.reason) } }

  var renamed: [InventoryItem<StreetRow>] { view.items.filter { $0.content.decision == .rename } }

  static func isBarred(_ reason: NameClash.Reason) -> Bool { reason == .same || reason == .doubled }

  func unit(_ item: InventoryItem<StreetRow>) -> String {
    item.content.unit.map { names[$0] ?? $0.code } ?? "–"
  }
}

extension WorkContext {
  /// So alike that one may be taken for the other.
  private static var similarity: Double { 0.85 }

  /// - Throws: `names-too-many`, `names-too-alike`.
  func streets(of id: Identifier<Space>) throws -> StreetsView {
    let view = try inventory(StreetRow.self, of: id)
    let streets = view.items.map(\.street)
    let clashes = try NameComparison(within: streets).clashes(similarity: Self.similarity, bases: false)
    let order = Dictionary(
      uniqueKeysWithValues: NameClash.Reason.allCases.enumerated().map { ($0.element, $0.offset) })
    return StreetsView(
      view: view, names: unitNames(view.items.compactMap(\.content.unit)),
      clashes: clashes.sorted { a, b in
        let ranks = (order[a.reason] ?? 0, order[b.reason] ?? 0)
        return ranks.0 == ranks.1 ? (a.first, a.second) < (b.first, b.second) : ranks.0 < ranks.1
      })
  }
}

extension InventoryItem where Content == StreetRow {
  /// As it is called once what was decided holds.
  var street: StreetName {
    StreetName(
      content.decision == .rename ? content.newName : title, municipality: content.unit?.text,
      postcodes: Set(content.postcodes), addresses: content.addresses)
  }
}
