package import Basics
import Rulebook

// What a merger does: what is lost, what moves, what comes back.
extension IncomeAccount {
  /// What is asked of a merger besides its members.
  package struct Plan: Hashable, Sendable {
    /// Places of the municipalities that become one.
    package let members: [Int]
    /// The new municipality's figures of criteria that are worked out anew, where they are known.
    package let known: [String: Double]
    /// Nil where the day of the decision is not given: then the system of the year of effect counts.
    package let decided: Day?
    package let effective: Day
    package let taper: Taper

    package init(
      members: [Int], known: [String: Double] = [:], decided: Day? = nil, effective: Day,
      taper: Taper = .fifths
    ) {
      self.members = members
      self.known = known
      self.decided = decided
      self.effective = effective
      self.taper = taper
    }
  }

  /// - Throws: `income-merger-members` for fewer than two, a repeated or an unknown place; a fault of the
  ///   lookups.
  package func merger(_ plan: Plan) throws(Diagnostic) -> IncomeMerger {
    let partners = try world.partners(plan.members)
    let parts = MergerParts(
      account: self, partners: partners, inhabitants: partners.reduce(0) { $0 + $1.inhabitants })
    let (base, reason) = try base()
    let lost = [parts.lostBase(base, reason), parts.lostRegional()]
    let moved = [parts.movedTax(), parts.movedBase(base, reason)] + parts.movedCriteria(plan.known)
    let back = try [
      compensatedBase(lost[0], partners.count, plan),
      compensated(lost[1], at: plan.decided ?? plan.effective),
    ]
    let items = lost + parts.gainedRegional() + moved + back
    let split = items.map { $0.shared(among: partners) }
    let pools = parts.pools()
    return IncomeMerger(
      merged: IncomeParty(
        role: .merged, code: partners.map(\.code).joined(separator: "+"),
        name: partners.map(\.name).joined(separator: " + "), inhabitants: parts.inhabitants, items: items),
      partners: partners.indices.map { index in
        IncomeParty(
          role: .partner, code: partners[index].code, name: partners[index].name,
          inhabitants: partners[index].inhabitants, items: split.map { $0[index] } + pools.map { $0[index] })
      },
      rest: IncomeParty(
        role: .rest, code: "rest", name: "", inhabitants: world.inhabitants - parts.inhabitants,
        items: parts.rest(lostBase: lost[0], moved: moved)),
      years: try years(plan))
  }

  /// The lost base grants come back: those of the system of 2016 for a merger that was decided in the
  /// reform, and else those of the year of effect.
  private func compensatedBase(
    _ lost: IncomeItem, _ count: Int, _ plan: Plan
  ) throws(Diagnostic) -> IncomeItem {
    let decided = plan.decided ?? plan.effective
    let system = try rulebook.value("no.merger.structure-compensation.system-year", at: decided)
    guard let year = system.number, year > 0, Int(year) != day.year else {
      return try compensated(lost, at: decided)
    }
    let rate = try rulebook.value("no.merger.structure-compensation.basis-grant", at: .newYear(Int(year)))
    let result: Amount = rate.money.map { .money($0 * Int64(count - 1)) } ?? rate.amount
    return IncomeItem(
      .compensated, "base-grant",
      Traced(
        result,
        steps: [
          TraceStep(
            "income.compensated-by-rate", formula: "(municipalities − 1) × basis-grant",
            inputs: [.init("municipalities", .number(Double(count)), unit: "municipalities")],
            parameters: [system, rate], result: result, unit: Self.unit, reference: Self.compensation)
        ]))
  }

  static let compensation = Reference(title: "KMD, Inndelingstilskudd", id: "id753001")

  /// In full, as in the first years.
  private func compensated(_ lost: IncomeItem, at decided: Day) throws(Diagnostic) -> IncomeItem {
    guard let money = lost.money else {
      return IncomeItem(.compensated, lost.part, .unknown(lost.amount.value.unknown ?? ""))
    }
    let years = try rulebook.value("no.merger.structure-compensation.full-years", at: decided)
    let step = TraceStep(
      "income.compensated", formula: "what is lost, in full in the first years",
      inputs: [.init("lost", .money(money), unit: Self.unit)], parameters: [years], result: .money(-money),
      unit: Self.unit, reference: Self.compensation)
    return IncomeItem(.compensated, lost.part, Traced(.money(-money), steps: lost.amount.steps + [step]))
  }

  /// From the year of effect to the first in which nothing is paid.
  private func years(_ plan: Plan) throws(Diagnostic) -> [IncomeMerger.Year] {
    let name = "no.merger.structure-compensation."
    let decided = plan.decided ?? plan.effective
    guard let full = try rulebook.value(name + "full-years", at: decided).number,
      let down = try rulebook.value(name + "taper-years", at: decided).number,
      let parts = try rulebook.value(name + "taper-parts", at: decided, row: plan.taper.rawValue).number
    else { return [] }
    let all = min(100, max(0, Int(full) + Int(down)))
    return (1...(all + 1)).map { place in
      IncomeMerger.Year(
        year: plan.effective.year + place - 1,
        weight: Taper.weight(inYear: place, full: Int(full), down: Int(down), parts: Int(parts)).number)
    }
  }
}

extension IncomeWorld {
  /// The units of a merger, in the order in which they are named.
  ///
  /// - Throws: `income-merger-members`.
  func partners(_ members: [Int]) throws(Diagnostic) -> [IncomeUnit] {
    guard members.count > 1, Set(members).count == members.count, members.allSatisfy(units.indices.contains),
      members.contains(where: { units[$0].inhabitants > 0 })
    else {
      throw Diagnostic(
        "income-merger-members", .badInput, at: .init(field: "merge"),
        [
          "members": members.map { String($0 + 1) }.joined(separator: ", "), "count": String(units.count),
        ])
    }
    return members.map { units[$0] }
  }
}
