import Basics
import Duties
import Spaces

extension KnownThings {
  /// What must be decided of a system must be so before notice of its agreement can no longer be given.
  func systemEffects(_ merger: KnownMerger) -> [KnownEffect] {
    let merging = systems.filter { part in
      part.content.progress != .done && part.content.unit.map { merger.touches([$0]) } ?? false
    }
    let holders = merging.reduce(into: [String: Set<UnitCode>]()) { holders, part in
      if let unit = part.content.unit {
        holders[folded(part.content.function), default: []].insert(merger.own(unit))
      }
    }
    let contracts = Dictionary(agreements.map { ($0.id, $0.content) }) { first, _ in first }
    return merging.compactMap { part in
      let content = part.content
      let ends = content.unit.map { merger.ends([$0]) } ?? false
      var what: [KnownEffect.What] = []
      if (holders[folded(content.function)]?.count ?? 0) > 1 { what.append(.double) }
      what.append(ends ? .passes : .stays)
      if ends, content.municipalityNumber == .yes { what.append(.number) }
      if ends, content.archive == .open { what.append(.archive) }
      guard what != [.stays] else { return nil }
      let notice = content.agreement.flatMap { contracts[$0] }.flatMap { contract in
        contract.term.deadline(on: merger.today, over: merger.effective, country: contract.country).lastDay
      }
      return KnownEffect(
        id: part.id, kind: .system, title: part.title, what: what,
        action: content.decision.map { .system($0) } ?? .decideSystem, responsible: content.responsible,
        deadline: content.due ?? notice ?? merger.effective)
    }
  }
}
