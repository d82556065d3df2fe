import Basics
import Cooperation

/// What is said of an effect, and the draft of the decision that follows from it.
struct EffectWords {
  let words: CooperationWords
  let names: UnitNames
  let effective: Day

  /// Why, one sentence for each thing that changes.
  func reasons(_ effect: Effect) -> String {
    sentences(effect.kinds.map { text(effect, "reason", $0) } + persons(effect))
  }

  func text(_ effect: Effect, _ part: String, _ kind: EffectKind) -> String {
    words.phrase("effect.\(part).\(kind.rawValue)", values(effect, kind))
  }

  func responsible(_ effect: Effect) -> String {
    words.phrase("effect.responsible.\(effect.responsible.rawValue)", [:])
  }

  /// Numbered points that a council could adopt, with what is not known left open; empty where nothing changes.
  func decision(_ effect: Effect) -> String {
    let kinds = effect.kinds.filter { $0 != .unaffected && $0 != .oneLeft || effect.kind == $0 }
    guard kinds != [.unaffected] else { return "" }
    return zip(1..., kinds).map { number, kind in "\(number). \(text(effect, "decision", kind))" }
      .joined(separator: "\n")
  }

  /// Whether a new legal person arises.
  private func persons(_ effect: Effect) -> [String] {
    effect.joined.map { joined in
      switch joined.person {
      case .arises: words.phrase("effect.person.arises", ["result": names.name(joined.result)])
      case .continues(let unit): words.phrase("effect.person.continues", ["unit": names.name(unit)])
      }
    }
  }

  /// What the sentence speaks of: all that changes, or only those that become one.
  private func values(_ effect: Effect, _ kind: EffectKind) -> [String: String] {
    let doubles = effect.joined.filter { $0.participants.count > 1 }
    let isOfDoubles = [.joinsTwice, .sharesChange, .seatsChange].contains(kind)
    let joined = isOfDoubles ? doubles : effect.joined
    let unknown = words.phrase("effect.unknown", [:])
    let shares = joined.compactMap(\.share).map(words.percent)
    let seats = joined.compactMap(\.members).map { words.number(Double($0), 0) }
    return [
      "name": effect.name.isEmpty ? effect.arrangement : effect.name, "day": words.date(effective),
      "deadline": effect.deadline.map(words.date) ?? unknown,
      "result": words.list(joined.map { names.name($0.result) }),
      "participants": words.list(joined.flatMap(\.participants).map(names.name)),
      "outside": words.list(joined.flatMap(\.outside).map(names.name)),
      "share": shares.count == joined.count ? words.list(shares) : unknown,
      "members": seats.count == joined.count ? words.list(seats) : unknown,
    ]
  }

  private func sentences(_ parts: [String]) -> String { parts.joined(separator: " ") }
}
