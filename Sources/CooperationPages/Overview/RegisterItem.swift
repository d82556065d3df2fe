package import Basics
package import Spaces

/// A cooperation as the register tells it of one day.
package struct RegisterItem: Sendable {
  package let id: Identifier<Thing>
  package let title: String
  package let content: RegisteredArrangement
  /// Those who take part that day, by the codes of that day.
  package let participants: [RegisteredArrangement.Participant]
  package let formality: Formality
  package let gaps: [Gap]
  /// Whether it is there that day, as far as anybody said otherwise.
  package let isCurrent: Bool

  package init(
    _ id: Identifier<Thing>, _ title: String, _ content: RegisteredArrangement, on day: Day,
    _ units: DatedUnits
  ) {
    (self.id, self.title, self.content) = (id, title, content)
    participants = content.participants(on: day).map { participant in
      var dated = participant
      dated.unit = participant.unit.map(units.onTheDay)
      return dated
    }
    formality = content.formality(on: day)
    gaps = content.gaps(on: day)
    isCurrent = content.isCurrent(on: day)
  }

  package var family: RegisteredArrangement.FormFamily { content.form?.family ?? .open }

  /// The municipalities that take part, each once.
  package var municipalities: [UnitCode] {
    participants.compactMap(\.unit).reduce(into: []) { found, unit in
      if !unit.isCounty, !found.contains(unit) { found.append(unit) }
    }
  }
}

extension RegisteredArrangement {
  /// Every municipality and county that it names, whenever.
  var units: [UnitCode] { participants.compactMap(\.unit) + [host, seat].compactMap(\.self) }

  /// Whether it is in force on `day`. Where nobody has said how far it is, it is taken for one that is there: lists that
  /// municipalities keep are of those.
  func isCurrent(on day: Day) -> Bool {
    (stage == nil || stage == .inForce) && (established.map { $0 <= day } ?? true)
      && (ended.map { $0 > day } ?? true)
  }
}
