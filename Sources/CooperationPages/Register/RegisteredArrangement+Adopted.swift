package import Basics
package import Formats
package import Spaces

/// What the register takes over from a case that all have decided, and what it tells a case.
extension RegisteredArrangement {
  /// A cooperation that was decided and is not in force yet, to be completed by whoever keeps the register.
  ///
  /// - Parameters:
  ///   - day: on which the last of them decided; nil where nobody wrote it down.
  ///   - source: where it was decided.
  package init(adoptedBy units: [UnitCode], purpose: String, on day: Day?, source: String) {
    self.init()
    (self.purpose, stage, agreed, self.source) = (purpose, .adopted, day, source)
    participants = units.map { unit in
      var participant = Participant()
      participant.unit = unit
      return participant
    }
  }

  /// The municipalities that take part on a day in what `content` says; nil where it is not in force then.
  package static func partners(in content: JSONValue, on day: Day) -> [UnitCode]? {
    let arrangement = RegisteredArrangement(reading: content)
    return arrangement.isCurrent(on: day) ? arrangement.participants(on: day).compactMap(\.unit) : nil
  }
}
