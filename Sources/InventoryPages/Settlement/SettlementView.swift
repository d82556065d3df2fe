import Basics
import Inventories
import Pages
import Spaces
import Wording
import WorkPages

/// The settlement of a split as it stands.
struct SettlementView {
  let view: InventoryView<SettlementShare>
  let parties: [InventoryItem<SettlementParty>]
  let settlement: Settlement
  let names: [UnitCode: String]
  /// Those whose worth nobody has said, or has said in another currency: in no sum.
  let unvalued: [InventoryItem<SettlementShare>]

  func item(_ id: String) -> InventoryItem<SettlementShare>? { view.items.first { $0.id.text == id } }

  /// Staff, with the hundredths of a man-year that each party gets; nil where that is open.
  var staff: [(item: InventoryItem<SettlementShare>, parts: [Int64]?)] {
    let names = settlement.parties.map(\.name)
    return view.items.filter { $0.content.sort == .staff }.map { item in
      let content = item.content
      guard content.standing != .disputed, let manYears = content.manYears, manYears >= 0 else {
        return (item, nil)
      }
      let whole = Int64((manYears * 100).rounded())
      let key = content.key.isEmpty ? content.receiver.map { [$0.text: 1] } ?? [:] : content.weights
      return (item, Settlement.parts(whole, by: key, among: names))
    }
  }

  /// The days of § 23: by when a settlement can be asked for, and by when each party can appeal.
  var deadlines: [(party: String?, day: Day)] {
    guard let effective = view.effective else { return [] }
    let claim = SettlementDeadlines(effective: effective).claim.map { (party: String?.none, day: $0) }
    let appeals = parties.compactMap { party -> (party: String?, day: Day)? in
      let received = party.content.received
      return SettlementDeadlines(effective: effective, decisionReceived: received).appeal.map {
        (party: party.content.unit.map { names[$0] ?? $0.code }, day: $0)
      }
    }
    return ([claim].compactMap(\.self) + appeals).sorted { $0.day < $1.day }
  }
}

extension WorkContext {
  func settlement(of id: Identifier<Space>) throws -> SettlementView {
    let view = try inventory(SettlementShare.self, of: id)
    let parties = try inventory(SettlementParty.self, of: id).items
    let names = unitNames(
      view.items.compactMap(\.content.receiver) + parties.compactMap(\.content.unit))
    let currency = parties.lazy.compactMap(\.content.taxes?.currency).first ?? .nok
    func money(_ amount: Amount?) -> Money? {
      amount.flatMap { $0.currency == currency ? Money(kroner: $0.amount) : nil }
    }
    let valued = view.items.compactMap { item -> SettlementItem? in
      guard let value = money(item.content.value),
        let kind = item.content.sort.flatMap({ SettlementItem.Kind(rawValue: $0.rawValue) })
      else { return nil }
      return SettlementItem(
        id: item.id.text, kind: kind, value: value, to: item.content.receiver?.text,
        isDisputed: item.content.standing == .disputed, key: item.content.weights)
    }
    let settled = Settlement(
      valued,
      among: parties.compactMap { party in
        guard let unit = party.content.unit, let taxes = money(party.content.taxes) else { return nil }
        return Settlement.Party(name: unit.text, taxes: taxes)
      })
    let known = Set(valued.map(\.id))
    return SettlementView(
      view: view, parties: parties, settlement: settled, names: names,
      unvalued: view.items.filter { !known.contains($0.id.text) && $0.content.sort != .staff })
  }
}
