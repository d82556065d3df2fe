import Law

extension LawCheck {
  /// Shares of ownership and of liability each make a whole. Where some are not known, that is told and nothing summed.
  func shares() -> [Finding] {
    ownership() + liability()
  }

  /// What the law says of it: that all is divided, where each is liable for its own.
  private var statement: Statement? { form.traits.liability == .unlimited ? read(.liability) : nil }

  private func ownership() -> [Finding] {
    let known = arrangement.participants.compactMap(\.share)
    guard !arrangement.participants.isEmpty else { return [] }
    guard !known.isEmpty else { return wanted ? [unknown(arrangement.participants)] : [] }
    let without = arrangement.participants.filter { $0.share == nil }
    guard without.isEmpty else { return [unknown(without)] }
    return sum(.sharesNotWhole, known)
  }

  private func liability() -> [Finding] {
    let stated = arrangement.participants.contains { $0.liability != nil }
    let all = arrangement.participants.compactMap { $0.liability ?? $0.share }
    guard stated, all.count == arrangement.participants.count else { return [] }
    return sum(.liabilityNotWhole, all)
  }

  /// Whether the agreement has to say who owns how much.
  private var wanted: Bool { form.clauses.contains { $0.id == "shares" && $0.statement.verified } }

  private func sum(_ kind: FindingKind, _ shares: [Double]) -> [Finding] {
    let sum = ShareSum(shares)
    guard !sum.isWhole else { return [] }
    return [
      Finding(kind, statement == nil ? .warning : .fault, statement, ["sum": .share(sum.value)])
    ]
  }

  private func unknown(_ who: [Arrangement.Participant]) -> Finding {
    Finding(
      .sharesUnknown, .hint, form.clauses.first { $0.id == "shares" }?.statement,
      ["units": .units(who.map(\.unit))])
  }
}
