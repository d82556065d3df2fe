import Basics
import Duties
import Spaces

extension KnownThings {
  /// Whether another may take the place of a party is what the agreement says of itself, and never guessed.
  func agreementEffects(_ merger: KnownMerger) -> [KnownEffect] {
    let known = Dictionary(agreements.map { ($0.id, $0) }) { first, _ in first }
    let groups = Dictionary(grouping: agreements) { $0.content.sameAs ?? $0.id }
    return agreements.compactMap { part in
      let content = part.content
      guard merger.touches(content.units), content.progress != .done else { return nil }
      let term = content.term.deadline(on: merger.today, over: merger.effective, country: content.country)
      var what: [KnownEffect.What] = []
      if merger.ends(content.units) {
        what.append(content.changeOfParty?.effect ?? .partyUnknown)
      } else {
        what.append(.stays)
      }
      if content.sameAs.map({ known[$0] != nil }) ?? false || (groups[part.id]?.count ?? 0) > 1 {
        what.append(.double)
      }
      if case .tooLate = term.reason { what.append(.noticeGone) }
      // What nothing happens to, and nobody has to look at, is no effect.
      guard what != [.stays] else { return nil }
      return KnownEffect(
        id: part.id, kind: .agreement, title: part.title, what: what,
        action: content.decision.map { .agreement($0) } ?? .decideAgreement,
        responsible: content.responsible,
        deadline: content.due ?? min(term.lastDay ?? merger.effective, merger.effective))
    }
  }
}

extension Contract.ChangeOfParty {
  fileprivate var effect: KnownEffect.What {
    switch self {
    case .allowed: .passes
    case .consent: .needsConsent
    case .barred: .barred
    }
  }
}
