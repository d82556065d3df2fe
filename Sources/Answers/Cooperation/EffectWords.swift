package import Basics
package import Cooperation

/// What is said of an effect, and the draft of the decision that follows from it.
package struct EffectWords {
  let words: CooperationWords
  /// What those that take part are called.
  let name: (String) -> String
  let effective: Day

  package init(words: CooperationWords, name: @escaping (String) -> String, effective: Day) {
    self.words = words
    self.name = name
    self.effective = effective
  }

  /// Why, one sentence for each thing that changes.
  package func reasons(_ effect: Effect) -> String {
    guard !effect.consequences.isEmpty else { return unaffected(effect, "reason") }
    let parts = told(effect).map { text(effect, "reason", $0) } + persons(effect)
    return parts.joined(separator: " ")
  }

  /// What is to be done first.
  package func action(_ effect: Effect) -> String {
    effect.consequences.first.map { text(effect, "action", $0) } ?? unaffected(effect, "action")
  }

  func text(_ effect: Effect, _ part: String, _ consequence: Effect.Consequence) -> String {
    words.phrase("effect.\(part).\(consequence.kind.rawValue)", values(effect, consequence))
  }

  package func responsible(_ consequence: Effect.Consequence?) -> String {
    words.phrase("effect.responsible.\(consequence?.responsible.rawValue ?? "nobody")", [:])
  }

  /// Numbered points that a council could adopt, with what is not known left open; empty where nothing changes.
  package func decision(_ effect: Effect) -> String {
    // What is dissolved has no host, shares or seats to settle.
    let parts =
      effect.kind == .dissolves
      ? Array(effect.consequences.prefix(1))
      : told(effect).filter { $0.kind != .oneLeft || effect.kind == .oneLeft }
    return zip(1..., parts).map { number, part in "\(number). \(text(effect, "decision", part))" }
      .joined(separator: "\n")
  }

  /// That one takes another's place goes without saying where all that is told is that several become one.
  private func told(_ effect: Effect) -> [Effect.Consequence] {
    effect.consequences.filter { $0.kind != .replacesParticipant || !joined(effect, $0.kind).isEmpty }
  }

  private func unaffected(_ effect: Effect, _ part: String) -> String {
    words.phrase("effect.\(part).unaffected", ["name": called(effect)])
  }

  private func called(_ effect: Effect) -> String { effect.name.isEmpty ? effect.arrangement : effect.name }

  /// Whether a new legal person arises.
  private func persons(_ effect: Effect) -> [String] {
    effect.joined.map { joined in
      switch joined.person {
      case .arises: words.phrase("effect.person.arises", ["result": name(joined.result)])
      case .continues(let unit): words.phrase("effect.person.continues", ["unit": name(unit)])
      }
    }
  }

  /// Whom a sentence speaks of.
  private func joined(_ effect: Effect, _ kind: EffectKind) -> [Effect.Joined] {
    switch kind {
    case .joinsTwice, .sharesChange, .seatsChange: effect.joined.filter { $0.participants.count > 1 }
    case .replacesParticipant:
      effect.joined.filter { $0.participants.count == 1 && $0.participants != [$0.result] }
    case .coversPart: effect.joined.filter { !$0.outside.isEmpty }
    default: effect.joined
    }
  }

  private func values(_ effect: Effect, _ consequence: Effect.Consequence) -> [String: String] {
    let concerned = joined(effect, consequence.kind)
    let joined = concerned.isEmpty ? effect.joined : concerned
    let unknown = words.phrase("effect.unknown", [:])
    let shares = joined.compactMap(\.share).map(words.percent)
    let seats = joined.compactMap(\.members).map { words.number(Double($0), 0) }
    return [
      "name": called(effect), "day": words.date(effective),
      "deadline": consequence.deadline.map(words.date) ?? unknown,
      "result": words.list(joined.map { name($0.result) }),
      "participants": words.list(joined.flatMap(\.participants).map(name)),
      "outside": words.list(joined.flatMap(\.outside).map(name)),
      "share": shares.count == joined.count ? words.list(shares) : unknown,
      "members": seats.count == joined.count ? words.list(seats) : unknown,
    ]
  }
}
