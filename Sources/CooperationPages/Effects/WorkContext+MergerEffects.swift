import Answers
package import Basics
import Cooperation
import Law
package import Pages
package import Spaces
import Wording
package import WorkPages

/// What a merger does to one cooperation, in words, for whoever asks from another room.
package struct ToldEffect: Sendable {
  package let title: String
  package let address: String
  package let effect: String
  package let action: String
  package let responsible: String
  package let statute: String
  package let deadline: Day?
}

extension WorkContext {
  /// What a merger does to each cooperation of a space that it touches, the first deadline first.
  package func mergerEffects(
    in space: Identifier<Space>, parts: [UnitCode], effective: Day, continues: UnitCode?
  ) throws -> [ToldEffect] {
    let view = try registerView(space)
    let request = EffectsRequest(parts: parts, effective: effective, continues: continues)
    guard let found = effectsView(view, request) else { return [] }
    return found.touched.map { row in
      ToldEffect(
        title: row.item.title, address: CooperationPlaces.card(row.item.id).address(),
        effect: ([row.effect.kind] + row.effect.also).map { phrase("cooperation.effect.\($0.rawValue)") }
          .joined(separator: ", "),
        action: found.words.action(row.effect),
        responsible: found.words.responsible(row.effect.consequences.first),
        statute: row.effect.consequences.first?.statement?.citation ?? "–", deadline: row.deadline)
    }
  }
}
