import Basics
import Spaces

extension KnownThings {
  /// Groups of posts of those that do not go on as they were. Nobody is named: they are groups.
  func positionEffects(_ merger: KnownMerger) -> [KnownEffect] {
    positions.compactMap { part in
      guard let unit = part.content.unit, merger.ends([unit]) else { return nil }
      return KnownEffect(
        id: part.id, kind: .position, title: part.title, what: [.passes], action: .place, responsible: "",
        deadline: merger.effective)
    }
  }

  /// Bodies of one municipality end with it, and their seats; those of several are arrangements of their own, and what builds
  /// the new municipality is made for that.
  func bodyEffects(_ merger: KnownMerger) -> [KnownEffect] {
    bodies.compactMap { part in
      let content = part.content
      guard content.units.count == 1, merger.ends(content.units), content.form != .mergerCommittee else {
        return nil
      }
      return KnownEffect(
        id: part.id, kind: .body, title: part.title, what: [.ends], action: .endBody, responsible: "",
        deadline: merger.effective)
    }
  }
}
