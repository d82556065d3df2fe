package import Basics
import Spaces

/// Somebody joins a cooperation or leaves it, or a cooperation begins or ends.
package struct RegisterChange: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case begins, joins, leaves, ends

    /// Whether there is more cooperation after it.
    package var isMore: Bool { self == .begins || self == .joins }
  }

  package let day: Day
  package let kind: Kind
  /// Of the item it happens to.
  package let place: Int
  /// Of the participant, where it is one.
  package let participant: Int?

  /// What happened to `items`, the first first. Whoever takes part from the day on which a cooperation begins did not join
  /// it, and whoever leaves when it ends did not leave it.
  package static func all(of items: [RegisterItem]) -> [RegisterChange] {
    items.enumerated().flatMap { place, item -> [RegisterChange] in
      let content = item.content
      func change(_ day: Day?, _ kind: Kind, _ participant: Int? = nil) -> [RegisterChange] {
        day.map { [RegisterChange(day: $0, kind: kind, place: place, participant: participant)] } ?? []
      }
      return change(content.established, .begins) + change(content.ended, .ends)
        + content.participants.enumerated().flatMap { index, participant in
          change(participant.from == content.established ? nil : participant.from, .joins, index)
            + change(participant.until == content.ended ? nil : participant.until, .leaves, index)
        }
    }.sorted { a, b in
      (a.day, a.place, a.participant ?? -1) < (b.day, b.place, b.participant ?? -1)
    }
  }
}
