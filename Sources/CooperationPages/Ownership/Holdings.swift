package import Spaces

extension OwnershipReport {
  /// What `unit` owns a part of today, as the register has it: companies, cooperatives, foundations and associations, and
  /// the joint bodies that are legal persons of their own or that nobody said are none.
  package static func holdings(of unit: UnitCode, in items: [RegisterItem]) -> [Holding] {
    items.compactMap { item in
      let own = item.participants.filter { $0.unit == unit }
      guard item.isOwned, !own.isEmpty else { return nil }
      var holding = Holding()
      (holding.arrangement, holding.name, holding.form) = (item.id, item.title, item.content.form)
      holding.purpose = String(item.content.purpose.split(whereSeparator: \.isNewline).first ?? "")
      holding.share = own.contains { $0.share == nil } ? nil : own.compactMap(\.share).reduce(0, +)
      return holding
    }
  }

  /// How one report differs from the one before.
  package enum Difference: Hashable, Sendable {
    case new(Holding)
    case gone(Holding)
    /// Of another form, share or purpose.
    case changed(from: Holding, to: Holding)
  }

  /// In the order of this report, what is gone last. The same cooperation is known by its thing, or else by its name.
  package static func differences(from before: [Holding], to now: [Holding]) -> [Difference] {
    func isSame(_ a: Holding, _ b: Holding) -> Bool {
      if let first = a.arrangement, let second = b.arrangement { return first == second }
      return folded(a.name) == folded(b.name)
    }
    let told = now.compactMap { holding -> Difference? in
      guard let earlier = before.first(where: { isSame($0, holding) }) else { return .new(holding) }
      return (earlier.form, earlier.share, earlier.purpose) == (holding.form, holding.share, holding.purpose)
        ? nil : .changed(from: earlier, to: holding)
    }
    return told + before.filter { earlier in !now.contains { isSame($0, earlier) } }.map(Difference.gone)
  }
}

extension RegisterItem {
  /// Whether those who take part own it.
  fileprivate var isOwned: Bool {
    switch family {
    case .company, .limitedCompany, .association: true
    case .council, .community: content.legalPerson != .no
    case .host, .agreement, .open: false
    }
  }
}
