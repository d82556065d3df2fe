package import Basics

extension Body {
  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if organisation == nil && units.isEmpty {
      faults.append(Diagnostic("body-homeless", .badInput, at: .init(field: "units")))
    }
    if form?.isOfCounty == true, let index = units.firstIndex(where: { !$0.isCounty }) {
      faults.append(
        Diagnostic(
          "body-of-county", .badInput, at: .init(field: "units.\(index)"), ["unit": units[index].text]))
    }
    for (index, member) in members.enumerated() {
      if let from = member.from, let until = member.until, until <= from {
        faults.append(
          Diagnostic(
            "period-reversed", .badInput, at: .init(field: "members.\(index).until"), ["from": from.iso]))
      }
      if members[..<index].contains(where: { $0.sitsTwice(with: member) }) {
        faults.append(
          Diagnostic(
            "member-twice", .badInput, at: .init(field: "members.\(index).who"), ["name": member.who]))
      }
    }
    if try isItsOwnAncestor(ground) {
      faults.append(Diagnostic("body-in-itself", .badInput, at: .init(field: "parent")))
    }
    return faults
  }

  /// Whether the way up through the parents comes back to this body.
  private func isItsOwnAncestor(_ ground: Ground) throws -> Bool {
    var (next, seen) = (parent, Set([ground.thing].compactMap(\.self)))
    while let id = next {
      guard seen.insert(id).inserted else { return true }
      let content = try ThingVersion.all(of: id, ground.tx).holding(on: ground.day)?.fields?.content
      next = content.flatMap { Body(reading: $0).parent }
    }
    return false
  }
}

extension Body.Form {
  /// Whether only counties have it. Swedish regions are not among these: that of Gotland is its municipality.
  fileprivate var isOfCounty: Bool {
    [.countyCouncil, .countyExecutiveCommittee, .countyCommittee].contains(self)
  }
}

extension Body.Member {
  /// Whether both are the same person in the same role on the same day.
  fileprivate func sitsTwice(with other: Self) -> Bool {
    folded(who) == folded(other.who) && role == other.role
      && DayRange(from: from, until: until).overlap(with: DayRange(from: other.from, until: other.until))
        != nil
  }
}
